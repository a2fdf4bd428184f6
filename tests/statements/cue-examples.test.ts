import { describe, expect, it } from 'vitest'
import { loadWeights } from '../../src/parse.ts'
import { createExtractor } from '../../src/pipeline.ts'
import type { Cue } from '../../src/schema/cue.ts'
import type { Statement } from '../../src/schema/statement.ts'
import { seeds } from '../../src/seeds.ts'

const { extractStatements } = createExtractor({ weights: loadWeights() })

/** At least this share of the examples is read as its row says. */
const FLOOR = 0.93

type Range = readonly [number, number]

/** The example as plain text, and where its holder (in braces) and its target (in brackets) stand. */
function unmark(example: string): { text: string; holder: Range | undefined; target: Range | undefined } {
  const found: Record<string, number> = {}
  let text = ''
  for (const sign of example) {
    if ('{}[]'.includes(sign)) found[sign] = text.length
    else text += sign
  }
  const range = (open: string, close: string): Range | undefined => {
    const [start, end] = [found[open], found[close]]
    return start === undefined || end === undefined ? undefined : [start, end]
  }
  return { text, holder: range('{', '}'), target: range('[', ']') }
}

/** Without a mark in the example any place will do. */
const overlaps = ([start, end]: Range, marked: Range | undefined): boolean =>
  !marked || (start < marked[1] && end > marked[0])

/** The stance that the row's example shows; a control cue without one passes on that of the word it governs. */
const stanceOf = (cue: Cue): string | undefined =>
  cue.class === 'control' ? cue.stance : (cue.stance ?? (cue.class === 'accuse' ? 'oppose' : 'support'))

function isAsWritten(cue: Cue, statement: Statement, holder: Range | undefined, target: Range | undefined): boolean {
  const { spans } = statement.evidence
  const stance = stanceOf(cue)
  return (
    (stance === undefined || statement.stance === stance) &&
    spans.actor !== null &&
    overlaps(spans.actor, holder) &&
    spans.target !== null &&
    overlaps(spans.target, target)
  )
}

describe('the examples of seeds/cues.json', () => {
  it(`are read as they are written, ${FLOOR * 100} % of them at least`, () => {
    const cues = seeds.cues.filter((cue) => cue.class !== 'say')
    const wrong = cues.filter((cue) => {
      const { text, holder, target } = unmark(cue.example)
      const found = extractStatements({ id: cue.lemma, date: '2006-07-14', text })
      return !found.some((statement) => isAsWritten(cue, statement, holder, target))
    })
    const share = 1 - wrong.length / cues.length
    const list = wrong.map((cue) => `${[cue.lemma, ...(cue.with ?? [])].join('+')} (${cue.class}): ${cue.example}`)
    expect(share, `${wrong.length} of ${cues.length} are read otherwise:\n${list.join('\n')}`).toBeGreaterThan(FLOOR)
  })
})
