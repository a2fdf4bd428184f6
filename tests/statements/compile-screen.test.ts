import { describe, expect, it } from 'vitest'
import { seeds } from '../../src/seeds.ts'
import { compileScreen } from '../../src/statements/compile-screen.ts'
import { compileWords } from '../../src/statements/compile-words.ts'
import { compileCues } from '../../src/statements/cue-lexicon.ts'

const lexicon = compileCues(seeds.cues)
const screen = compileScreen(lexicon, compileWords(seeds.words))
const passes = (text: string): boolean => screen(text, 0, text.length)

describe('compileScreen', () => {
  it('lets every example of a cue through that states something', () => {
    const stating = seeds.cues.filter((cue) => cue.class !== 'say' && !(cue.class === 'control' && !cue.stance))
    const stopped = stating.map(({ example }) => example.replace(/[{}[\]]/g, '')).filter((text) => !passes(text))
    expect(stopped).toEqual([])
  })

  it.each([
    ['a regular form', 'Norway opposes it.'],
    ['an irregular form', 'Norway sought it.'],
    ['an announcement without a cue', 'Norway will send police.'],
    ['an ellipsis', "Norway doesn't."],
    ['a word with a hyphen', 'Norway has co-operated.'],
    ['a repetition', 'Norway shares that view.'],
  ])('lets %s through', (_claim, text) => {
    expect(passes(text)).toBe(true)
  })

  it.each([
    ['weather', 'It snowed in Oslo in June.'],
    ['a market report', 'Oil prices rose on Monday.'],
    ['a word that only begins like a cue', 'The banks and sources were solvent.'],
    ['for where it is no predicate', 'Prices for oil rose on Monday.'],
    ['one word of an idiom', 'The weight rose.'],
    ['nothing', ''],
  ])('stops %s', (_claim, text) => {
    expect(passes(text)).toBe(false)
  })

  it('looks at the range asked for alone', () => {
    const text = 'Norway opposes it. Oil prices rose.'
    expect([screen(text, 0, 18), screen(text, 19, text.length)]).toEqual([true, false])
  })
})
