import { EntenteError } from '../errors.ts'
import { foldName } from '../graph/fold-name.ts'
import type { Statement } from '../schema/statement.ts'
import { suggestName } from './suggest-name.ts'

/** The speakers, as the statements name them, whose name holds all the words. Errors: `unknown-name`, with a suggestion. */
export function matchSpeaker(statements: readonly Statement[], name: string): ReadonlySet<string> {
  const wanted = foldName(name).split(' ')
  const speakers = new Set(statements.flatMap(({ speaker }) => speaker?.name ?? []))
  const found = [...speakers].filter((speaker) => {
    const words = new Set(foldName(speaker).split(' '))
    return wanted.every((word) => words.has(word))
  })
  if (found.length > 0) return new Set(found)
  const parts = [...speakers].flatMap((speaker) => [speaker, ...speaker.split(' ')])
  const suggestion = suggestName(name, parts)
  throw new EntenteError(
    'unknown-name',
    `speaker: nobody called "${name}" speaks. ` +
      (suggestion ? `Did you mean "${suggestion}"?` : 'Give a name as the statements have it.'),
  )
}
