import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as browser from '../src/browser.ts'
import * as entente from '../src/index.ts'
import * as parser from '../src/parse.ts'

const SRC = join(import.meta.dirname, '../src')

/** Every module that a module pulls in, types aside. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(join(SRC, file), 'utf8').replace(/^(?:import|export) type [^\n]*$/gm, '')
  for (const [, path = ''] of text.matchAll(/from '([^']+)'/g)) {
    if (path.startsWith('.') && path.endsWith('.ts')) reach(relative(SRC, join(SRC, dirname(file), path)), seen)
    else if (path.startsWith('node:')) seen.add(path)
  }
  return seen
}

describe('the public names', () => {
  it('in Node are these', async () => {
    await expect(`${Object.keys(entente).sort().join('\n')}\n`).toMatchFileSnapshot('fixtures/public-names.txt')
  })

  it('of the browser are all among those of Node, and the same things', () => {
    expect(Object.keys(browser).filter((name) => !(name in entente))).toEqual([])
    expect(Object.entries(entente)).toEqual(expect.arrayContaining(Object.entries(browser)))
  })

  it('of the browser need nothing of Node', () => {
    const modules = reach('browser.ts')
    expect(modules.size).toBeGreaterThan(100)
    expect([...modules].filter((name) => name.startsWith('node:'))).toEqual([])
  })

  it('of entente/parse are these', () => {
    expect(Object.keys(parser).sort()).toEqual(['createParser', 'loadWeights', 'parse', 'splitSentences'])
  })

  it('are all listed by hand', () => {
    for (const name of ['index.ts', 'browser.ts'])
      expect(readFileSync(join(SRC, name), 'utf8')).not.toContain('export *')
    expect(readdirSync(SRC).filter((name) => name.endsWith('.ts'))).toContain('index.ts')
  })
})

describe('the library', () => {
  const article = {
    id: 'a1',
    date: '2006-07-14',
    text: 'Norway on Monday backed a treaty that would ban nuclear tests.\n\nSweden rejected the treaty.',
  }

  it('does what its README shows', () => {
    const statements = entente.extractStatements(article)
    expect(statements.map(({ actor, stance, evidence }) => [actor.id, stance, evidence.quote.slice(0, 6)])).toEqual([
      ['NOR', 'support', 'Norway'],
      ['SWE', 'oppose', 'Sweden'],
    ])
    const graph = entente.buildGraph(statements)
    expect(graph.hasNode('NOR')).toBe(true)
    const found = entente
      .query(statements)
      .stance('oppose')
      .issue('treaty')
      .between('2006-07-01', '2006-07-31')
      .toArray()
    expect(found.map(({ actor }) => actor.name)).toEqual(['Sweden'])
  })

  it('gives two articles one issue where they share it, and equal statements for equal articles', () => {
    const other = { ...article, id: 'a2', text: 'Finland backed the treaty that would ban nuclear tests.' }
    const ids = new Set(entente.extractStatements([article, other]).map(({ target }) => target.id))
    expect(ids.size).toBe(1)
    expect(entente.extractStatements(article)).toEqual(entente.extractStatements(article))
  })

  it('takes a codebook', () => {
    const codebook = entente.parseCodebook(
      'actors:\n  - id: FJORD\n    names: [The Fjord Council]\n    type: organization\n',
    )
    const text = 'The Fjord Council rejected the treaty.'
    const [statement] = entente.extractStatements({ id: 'a', text }, { codebook })
    expect(statement?.actor.id).toBe('FJORD')
  })

  it.each<[string, object, string]>([
    ['no text', { id: 'a' }, 'text'],
    ['an id that is no slug', { id: 'A b', text: 'x' }, 'id'],
    ['a date that is no day', { id: 'a', text: 'x', date: '2006-02-30' }, 'date'],
  ])('refuses an article with %s', (_claim, wrong, field) => {
    expect(() => entente.extractStatements([wrong as entente.Article])).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringContaining(`${field}: `) }),
    )
  })

  it('reads words that every JavaScript object knows', () => {
    const words = Object.getOwnPropertyNames(Object.prototype).join(', ')
    const text = `Norway backed the constructor. Sweden rejected the ${words}. The Constructor said that Valueof opposed it.`
    expect(entente.extractStatements({ id: 'a', text }).map(({ actor }) => actor.id)).toEqual(
      expect.arrayContaining(['NOR', 'SWE']),
    )
  })

  it('has types that say what comes out', () => {
    expectTypeOf(entente.extractStatements).returns.toEqualTypeOf<readonly entente.Statement[]>()
    expectTypeOf(entente.buildGraph).returns.toEqualTypeOf<entente.StanceGraph>()
    expectTypeOf<entente.Statement['stance']>().toEqualTypeOf<'support' | 'oppose' | 'neutral'>()
    // @ts-expect-error: a stance is one of three words
    const wrong: entente.Stance = 'for'
    expect(wrong).toBe('for')
  })
})
