import { stringify } from 'yaml'
import { countOf } from '../view/count-of.ts'
import type { FoundActor, UnknownName } from './list-actors.ts'
import { cutTo } from './wrap-text.ts'

const WORDINGS = 6
const EXAMPLE = 100

const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd()

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** `The Fjord Council` → `FJORD_COUNCIL`: an id in the form that actors without an ISO code have. */
export function proposeActorId(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/^the\s+/i, '')
  return (
    plain
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '') || 'ACTOR'
  )
}

/** Actors in the codebook's format, each with how it was named. Read back as it is, it changes nothing. */
export function renderActors(actors: readonly FoundActor[]): string {
  const rows = actors.map(({ id, name, type, mentions, articles, wordings }) => {
    const more = wordings.length - WORDINGS
    const named = wordings
      .slice(0, WORDINGS)
      .map((text) => JSON.stringify(text))
      .join(', ')
    return [
      `  # named ${times(mentions)} in ${countOf(articles, 'article')}: ${named}${more > 0 ? `, and ${more} more` : ''}`,
      `  - id: ${id}`,
      `    name: ${scalar(name)}`,
      `    type: ${type}`,
    ].join('\n')
  })
  const head = '# Actors, most mentions first. Change a name, add names; the format: seeds/codebook.example.yaml'
  return `${head}\n\n${rows.length === 0 ? 'actors: []' : `actors:\n${rows.join('\n')}`}\n`
}

/** Unknown names as rows of a codebook that wait for their `#` to be taken away. */
export function renderUnknownNames(names: readonly UnknownName[]): string {
  const rows = names.map(({ name, type, count, articles, example }) =>
    [
      `  # ${times(count)} in ${countOf(articles, 'article')}: ${cutTo(example, EXAMPLE)}`,
      `  # - id: ${proposeActorId(name)}`,
      `  #   name: ${scalar(name)}`,
      `  #   type: ${type}`,
    ].join('\n'),
  )
  const head =
    '# Names that belong to no actor, most frequent first. To add one, take its # away and see that its type is right:\n# state, organization, group or person.'
  return `${head}\n\nactors:${rows.length === 0 ? ' []' : `\n${rows.join('\n')}`}\n`
}
