import { EntenteError } from '../errors.ts'
import { foldName } from '../graph/fold-name.ts'
import type { Statement } from '../schema/statement.ts'
import { suggestName } from './suggest-name.ts'

/** Which issues a query's words mean. */
export type IssueIndex = Readonly<{
  /** The ids of the issue with this id, or of those whose labels hold all the words. Errors: `unknown-name`, with a suggestion. */
  resolve: (words: string, option: string) => ReadonlySet<string>
}>

/** A plural finds its singular and the other way round, by the endings alone. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const wordsOf = (text: string): string[] => foldName(text).split(' ').filter(Boolean)

/** Indexes the issues of the statements by id and by the words of every label that they go by. */
export function createIssueIndex(statements: readonly Statement[]): IssueIndex {
  const wordsOfIssue = new Map<string, Set<string>>()
  const vocabulary = new Set<string>()
  const labels = new Set<string>()
  for (const { target } of statements) {
    if (target.kind !== 'issue' || (labels.has(`${target.id} ${target.label}`) && wordsOfIssue.has(target.id))) continue
    labels.add(`${target.id} ${target.label}`)
    const words = wordsOfIssue.get(target.id) ?? new Set()
    wordsOfIssue.set(target.id, words)
    for (const word of wordsOf(`${target.label} ${target.id}`)) {
      words.add(stem(word))
      vocabulary.add(word)
    }
  }
  return {
    resolve: (text, option) => {
      const id = text.startsWith('issue:') ? text.slice('issue:'.length) : text
      if (wordsOfIssue.has(id)) return new Set([id])
      const wanted = wordsOf(text)
      const found = [...wordsOfIssue].filter(([, words]) => wanted.every((word) => words.has(stem(word))))
      if (wanted.length > 0 && found.length > 0) return new Set(found.map(([key]) => key))
      const stems = new Set([...vocabulary].map(stem))
      const respelt = wanted.map((word) => (stems.has(stem(word)) ? word : (suggestName(word, vocabulary) ?? null)))
      const suggestion = respelt.includes(null) || respelt.join(' ') === wanted.join(' ') ? null : respelt.join(' ')
      throw new EntenteError(
        'unknown-name',
        `${option}: no issue has the words "${text}". ` +
          (suggestion ? `Did you mean "${suggestion}"?` : 'Give fewer words, or the id of an issue.'),
      )
    },
  }
}
