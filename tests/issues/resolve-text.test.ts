import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractStatements } from '../../src/extract.ts'
import type { Statement } from '../../src/schema/statement.ts'

const wordsOf = ({ evidence: { quote, start, spans } }: Statement): string =>
  spans.target === null ? '' : quote.slice(spans.target[0] - start, spans.target[1] - start)

/** For each wording, as the text has it, the number of its issue in the order of the list; 0 where nobody takes a stance on it. */
function numbers(text: string, wordings: readonly string[]): readonly number[] {
  const statements = extractStatements({ id: 'a', date: '2006-07-14', text })
  const ids = wordings.map((wording) => statements.find((statement) => wordsOf(statement) === wording)?.target.id)
  const distinct = [...new Set(ids.filter((id) => id !== undefined))]
  return ids.map((id) => (id === undefined ? 0 : distinct.indexOf(id) + 1))
}

describe('the issues of a text, extracted and resolved', () => {
  it.each<[string, string, Readonly<Record<string, number>>]>([
    [
      'a draft, whose it is and what it holds are one; the rival text is another, and the proposal after it is the rival one',
      'Japan proposed a UN resolution that would impose sanctions on North Korea for its missile tests. The United States ' +
        'backs the Japan-led resolution.\n\nChina and Russia put forward a rival text that would only urge vigilance. ' +
        'Britain supports the proposal.\n\nJapan said it would insist on its resolution. "We want a binding resolution ' +
        'with sanctions," Chief Cabinet Secretary Shinzo Abe said. France rejected the proposal of China and Russia.',
      {
        'UN resolution that would impose sanctions on North Korea for its missile tests': 1,
        'Japan-led resolution': 1,
        'rival text that would only urge vigilance': 2,
        proposal: 2,
        'its resolution': 1,
        'binding resolution': 1,
        'proposal of China and Russia': 2,
      },
    ],
    [
      'two rival plans stay two, each under its author’s name',
      'Egypt proposed a plan for a canal. Kenya put forward a rival plan for a railway. Uganda supports the Kenyan plan. ' +
        'Sudan rejected the Egyptian plan.',
      { 'plan for a canal': 1, 'rival plan': 2, 'Kenyan plan': 2, 'Egyptian plan': 1 },
    ],
    [
      'two motions of a council are not one because it adopts both',
      'Chile supports a Security Council resolution on Haiti. France supports a Security Council resolution on Mali. ' +
        'Brazil supports the resolution on Haiti.',
      { 'Security Council resolution on Haiti': 1, 'Security Council resolution on Mali': 2, 'resolution on Haiti': 1 },
    ],
  ])('%s', (_claim, text, wanted) => {
    expect(numbers(text, Object.keys(wanted))).toEqual(Object.values(wanted))
  })

  it('brings support for and opposition to the same resolution together in the report from Tokyo', () => {
    const url = new URL('../../seeds/articles/japan-un-sanctions-2006.txt', import.meta.url)
    const found = extractStatements({ id: 'a', date: '2006-07-14', text: readFileSync(url, 'utf8') })
    const idsOf = (wording: RegExp): readonly string[] => [
      ...new Set(found.filter((one) => wording.test(wordsOf(one))).map(({ target }) => target.id)),
    ]
    const [own] = idsOf(/^UN resolution that would impose sanctions/)
    expect(idsOf(/^(?:Japan-led resolution|(?:adopt )?its resolution|binding resolution.*)$/)).toEqual([own])
    const [rival] = idsOf(/^alternative resolution/)
    expect(idsOf(/^(?:China-Russia proposal|alternative .*)$/)).toEqual([rival])
    expect(found[0]?.target.label).toBe(
      'UN resolution that would impose sanctions on North Korea for its missile tests',
    )
    expect(rival).not.toBe(own)
    expect(idsOf(/^US financial sanctions/)).not.toContain(own)
  })
})
