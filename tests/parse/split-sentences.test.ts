import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/parse/index.ts'

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    ['ends at a full stop', 'Japan agreed. China did not.', ['Japan agreed.', 'China did not.']],
    ['ends at a line end', 'Talks fail\nMinisters go home', ['Talks fail', 'Ministers go home']],
    [
      'joins a line that was broken to fit',
      'The ministers of the two countries said that they would meet\nagain in June. They did.',
      ['The ministers of the two countries said that they would meet\nagain in June.', 'They did.'],
    ],
    ['keeps a dateline', 'TOKYO - Japan agreed.', ['TOKYO - Japan agreed.']],
    [
      'keeps a dateline with a date',
      'GENEVA, Dec. 31 (Reuters) - The talks ended.',
      ['GENEVA, Dec. 31 (Reuters) - The talks ended.'],
    ],
    ['keeps titles', 'Lt. Gen. Lee met Mr. Abe. He left.', ['Lt. Gen. Lee met Mr. Abe.', 'He left.']],
    ['keeps titles in capitals', 'GEN. LEE MET MR. ABE. HE LEFT.', ['GEN. LEE MET MR. ABE.', 'HE LEFT.']],
    ['keeps initials', 'George W. Bush spoke. J. R. Smith did not.', ['George W. Bush spoke.', 'J. R. Smith did not.']],
    ['keeps U.S. before a name', 'The U.S. President vetoed it.', ['The U.S. President vetoed it.']],
    ['goes on at U.S. before And', 'The U.S. And Japan agreed.', ['The U.S. And Japan agreed.']],
    ['ends at U.S. before a sentence', 'He left the U.S. The vote failed.', ['He left the U.S.', 'The vote failed.']],
    ['keeps e.g.', 'Some states (e.g. Japan) agreed.', ['Some states (e.g. Japan) agreed.']],
    ['keeps decimals', 'It rose 3.5 pct. in May.', ['It rose 3.5 pct. in May.']],
    ['keeps the number of a list', '1. The text is binding.', ['1. The text is binding.']],
    ['keeps a quote with what follows it', '"Will you go?" he asked. "No."', ['"Will you go?" he asked.', '"No."']],
    ['keeps a question with its named speaker', '"Who would gain?" Mr Abe asked.', ['"Who would gain?" Mr Abe asked.']],
    [
      'ends inside a quote of two sentences',
      '"We will go. We will not stay," he said.',
      ['"We will go.', 'We will not stay," he said.'],
    ],
    ['ends after a closing quote', '"We will not go." The talks ended.', ['"We will not go."', 'The talks ended.']],
    [
      'ends after a curly quote',
      '\u201cWe will not go.\u201d The talks ended.',
      ['\u201cWe will not go.\u201d', 'The talks ended.'],
    ],
    [
      'does not end before small letters',
      'The U.N. envoy no. 2 left at 5 p.m. yesterday.',
      ['The U.N. envoy no. 2 left at 5 p.m. yesterday.'],
    ],
    ['ends at an ellipsis before a capital', 'Well... They left.', ['Well...', 'They left.']],
    ['ends where a plain "no" does', 'They said no. He left.', ['They said no.', 'He left.']],
    ['finds nothing in nothing', '', []],
    ['finds nothing in space', ' \n\t\n ', []],
  ])('%s', (_claim, text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  it('leaves nothing out but space, keeps the order, and trims', () => {
    const text = fc.array(
      fc.constantFrom('A', 'a', '.', '?', '"', ' ', '\n', '1', 'U.S.', 'Mr.', '\u201d', '\u00a0', '😀'),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join('')
        let at = 0
        for (const { start, end } of splitSentences(joined)) {
          expect(joined.slice(at, start).trim()).toBe('')
          expect(joined.slice(start, end)).toBe(joined.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(joined.slice(at).trim()).toBe('')
      }),
    )
  })
})
