import { describe, expect, it } from 'vitest'
import { parseCodebook } from '../../src/codebook/parse-codebook.ts'
import { EntenteError } from '../../src/errors.ts'

const failure = (text: string): EntenteError => {
  try {
    parseCodebook(text, 'my.yaml')
  } catch (error) {
    if (error instanceof EntenteError) return error
  }
  throw new Error('was read without complaint')
}

describe('parseCodebook', () => {
  it('reads YAML and JSON alike', () => {
    const yaml = 'issues:\n  - id: dam\n    label: Nile dam\n    patterns: [dam]\n    from: 2011\n'
    const json = '{ "issues": [{ "id": "dam", "label": "Nile dam", "patterns": ["dam"], "from": "2011" }] }'
    expect(parseCodebook(yaml)).toEqual(parseCodebook(json))
    expect(parseCodebook(yaml)).toEqual({ issues: [{ id: 'dam', label: 'Nile dam', patterns: ['dam'], from: '2011' }] })
  })

  it.each([
    ['an empty file', ''],
    ['comments alone', '# nothing yet\n'],
    ['an empty object', '{}'],
  ])('takes %s for a codebook without decisions', (_claim, text) => {
    expect(parseCodebook(text)).toEqual({})
  })

  it('reads Norway as a word, not as a no', () => {
    const [row] = parseCodebook('actors:\n  - id: NO\n    names: [NO]\n').actors ?? []
    expect(row?.names).toEqual(['NO'])
  })

  it.each([
    ['broken YAML', 'issues:\n  - id: dam\n    label: "Nile', 3, /no YAML or JSON/],
    ['broken JSON', '{\n  "issues": [\n    { "id": "dam", }}\n', 3, /no YAML or JSON/],
    ['a list', '- id: dam\n', 1, /expected object/],
    ['an unknown section', 'issues: []\nissue:\n  - id: dam\n', 2, /Unrecognized key: "issue"/],
    ['an unknown key', 'issues:\n  - id: dam\n    lable: Nile dam\n', 3, /issues\[0\]: .*"lable"/],
    ['an id with capitals', 'issues:\n  - id: dam\n  - id: Nile Dam\n', 3, /issues\[1\]\.id/],
    ['a number for a label', 'issues:\n  - id: dam\n    label: 7\n', 3, /issues\[0\]\.label: .*string/],
    ['an issue merged with an actor', 'merge:\n  - into: dam\n    from:\n      - EGY\n', 4, /merge\[0\]\.from\[0\]/],
    [
      'an id that stands twice',
      'issues:\n  - id: dam\n  - id: weir\n  - id: dam\n',
      4,
      /issues\[2\]\.id: "dam" stands twice/,
    ],
    ['merges in a circle', 'merge:\n  - { into: a, from: [b] }\n  - { into: b, from: [a] }\n', 3, /circle/],
    ['a merge into itself', 'merge:\n  - { into: a, from: [a] }\n', 2, /itself/],
    [
      'one id merged into two',
      'merge:\n  - { into: a, from: [c] }\n  - { into: b, from: [c] }\n',
      3,
      /both "a" and "b"/,
    ],
    [
      'a regular expression that is none',
      'issues:\n  - id: dam\n    patterns:\n      - dam\n      - /dam(/\n',
      5,
      /no regular expression/,
    ],
    [
      'a period that ends before it begins',
      'issues:\n  - id: dam\n    patterns: [dam]\n    from: 2011-04\n    to: 2010\n',
      5,
      /ends \(2010\) before/,
    ],
    ['a split of everything', 'split:\n  - issue: dam\n    into: weir\n', 2, /which statements go/],
    [
      'a split into the same issue',
      'split:\n  - issue: dam\n    into: dam\n    patterns: [x]\n',
      3,
      /the issue itself/,
    ],
    ['an unknown stance', 'statements:\n  - id: a1\n    stance: against\n', 3, /statements\[0\]\.stance/],
  ])('names the line of %s', (_claim, text, line, what) => {
    const error = failure(text)
    expect(error.code).toBe('bad-codebook')
    expect(error.message).toMatch(new RegExp(`^my\\.yaml, line ${line}: `))
    expect(error.message).toMatch(what)
    expect(error.message).not.toContain('\n')
  })
})
