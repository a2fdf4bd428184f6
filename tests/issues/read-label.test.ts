import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLabelReader } from '../../src/issues/label-reader.ts'
import { seeds } from '../../src/seeds.ts'

const read = createLabelReader(seeds.actors)

/** Heads from the outermost in, `~` behind those that may stand for another thing; facet; words; authors; whom it names before and after its head. */
const sum = (label: string): string => {
  const { heads, facet, words, authors, before, after } = read(label)
  const parts = [heads.map(({ stem, weak }) => `${stem}${weak ? '~' : ''}`).join('>')]
  if (facet) parts.push(`facet ${facet}`)
  if (words.length > 0) parts.push(words.join(' '))
  if (authors.length > 0) parts.push(`by ${authors.join(',')}`)
  if (before.length > 0) parts.push(`of ${before.join(',')}`)
  if (after.length > 0) parts.push(`on ${after.join(',')}`)
  return parts.join(' | ')
}

describe('readLabel', () => {
  it.each([
    ['sanctions against Iraq', 'sanct | on IRQ'],
    ['the Japan-led resolution', 'resolut~ | by JPN'],
    ['an alternative resolution proposed by China and Russia', 'resolut~ | by CHN,RUS'],
    ['call for a vote on the test ban', 'call~>vot~>ban | test'],
    ['the end of the embargo', 'embargo | facet end'],
    ['ceasefire violations', 'ceasefir | facet breach'],
    ['ending the war', 'war | facet end'],
    ['a higher quota for Ecuador', 'quota | facet more | on ECU'],
    ["Argentina's claim to the islands", 'claim | island | of ARG'],
    ['sending troops to the border', 'send | force bord'],
    ['that the fee is illegal', 'fee | illeg'],
    ['the meeting in Geneva last week', 'meet | geneva'],
    ['an idea that France has blocked', 'idea~'],
    ['U.S. tariffs on steel', 'tarif | steel | by USA'],
    ['tariffs of Japan on steel', 'tarif | steel | by JPN'],
    ['a UN resolution on Mali', 'resolut~ | on MLI'],
    ['the EU draft on Mali', 'draft~ | by EU | on MLI'],
    ['the plan of Egypt and Kenya', 'plan~ | by EGY,KEN'],
    ['the question of Cyprus', 'quest~ | on CYP'],
    ['the talks in Beijing', 'talk'],
    ['the fighting in Sudan', 'fight | on SDN'],
    ['a return to the talks', 'return~>talk'],
  ])('%s → %s', (label, wanted) => {
    expect(sum(label)).toBe(wanted)
  })

  it.each([
    ['the plan', true],
    ['the draft', true],
    ['its proposal', true],
    ['the American proposal', true],
    ['the plan for the dam', false],
    ['the dam', false],
    ['a binding resolution', false],
  ])('knows whether "%s" only points to an issue', (label, bare) => {
    expect(read(label).bare).toBe(bare)
  })

  it('reads any string without a throw, and the same each time', () => {
    const other = createLabelReader(seeds.actors)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        expect(read(label)).toEqual(other(label))
      }),
    )
  })
})
