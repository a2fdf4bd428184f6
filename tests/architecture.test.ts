import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../src')

/** Stages in the order of the flow. A stage imports from earlier rows alone; parts of one row do not know each other. */
const ORDER: readonly (readonly string[])[] = [
  ['errors'],
  ['schema'],
  ['seeds'],
  ['text', 'parse'],
  ['mentions'],
  ['statements'],
  ['issues'],
  ['graph'],
  ['duplicates', 'codebook', 'networks', 'view'],
  ['layout', 'gexf', 'formats', 'query', 'score'],
  ['pipeline'],
  ['parse.ts'],
  ['store'],
  ['ingest', 'llm'],
  ['extract', 'browser'],
  ['cli'],
  ['index', 'cli.ts'],
]

/** Where Node's own modules may be used; everything else runs in a browser too. */
const EDGE = new Set(['parse.ts', 'ingest', 'store', 'llm', 'extract', 'cli', 'index', 'cli.ts'])

type Module = Readonly<{ file: string; stage: string; imports: readonly string[] }>

/** `src/graph/build-graph.ts` is of the stage `graph`; a file right under `src` is one by itself. */
function stageOf(file: string): string {
  const [first = '', ...rest] = file.split(sep)
  if (rest.length > 0) return first
  return ['cli.ts', 'parse.ts'].includes(first) ? first : first.replace(/\.ts$/, '')
}

function importsOf(text: string): string[] {
  return Array.from(text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g), ([, path = '']) => path)
}

const modules: Module[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => ({ file, stage: stageOf(file), imports: importsOf(readFileSync(join(SRC, file), 'utf8')) }))

const rankOf = (stage: string): number => ORDER.findIndex((row) => row.includes(stage))

/** One line for each import that goes against the flow. */
function findFaults(all: readonly Module[]): string[] {
  return all.flatMap(({ file, stage, imports }) => {
    const local = imports.filter((path) => path.startsWith('.') && path.endsWith('.ts'))
    const targets = local.map((path) => stageOf(relative(SRC, join(SRC, dirname(file), path))))
    const backward = targets
      .filter((target) => target !== stage && rankOf(target) >= rankOf(stage))
      .map((target) => `${file} (${stage}) imports from ${target}`)
    const node = imports
      .filter((path) => path.startsWith('node:') && !EDGE.has(stage))
      .map((path) => `${file} imports ${path}`)
    return [...backward, ...node]
  })
}

describe('the flow of the source', () => {
  it('knows every stage', () => {
    expect(modules.filter(({ stage }) => rankOf(stage) < 0).map(({ file }) => file)).toEqual([])
  })

  it('has no import backwards, none from a sibling, and no node: below the edge', () => {
    expect(findFaults(modules)).toEqual([])
  })

  it.each([
    ['a backward import', 'graph/x.ts', '../query/query.ts'],
    ['an import from a sibling', 'gexf/x.ts', '../query/query.ts'],
    ['node: below the edge', 'graph/x.ts', 'node:fs'],
  ])('would show %s', (_claim, file, path) => {
    expect(findFaults([{ file, stage: stageOf(file), imports: [path] }])).toHaveLength(1)
  })
})
