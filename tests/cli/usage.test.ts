import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runHere } from './run-here.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEED = join(ROOT, 'seeds/articles/japan-un-sanctions-2006.txt')
const OSLO = 'Norway backed the treaty. Sweden rejected it.'

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

describe('bad usage: one clear line, exit 2', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['buld'], /unknown command 'buld' \(Did you mean build\?\)/],
    [
      'an unknown option',
      ['extract', SEED, '--datee', '2006-07-14'],
      /unknown option '--datee' \(Did you mean --date\?\)/,
    ],
    ['no input', ['extract'], /missing required argument 'input'/],
    ['a day that does not exist', ['extract', SEED, '--date', '2006-02-30'], /--date.*Wanted a day that exists/],
    ['no number of jobs', ['extract', SEED, '--jobs', 'many'], /Wanted a whole number, 1 or more/],
    ['an unknown format', ['extract', SEED, '--format', 'xml'], /Allowed choices are jsonl, json, csv/],
    ['an unknown stance', ['query', SEED, '--stance', 'for'], /Allowed choices are support, oppose, neutral/],
    ['a score without gold', ['score'], /required option '--gold <folder>' not specified/],
    ['a model without an address', ['extract', SEED, '--extractor', 'llm'], /--extractor llm needs --llm-url/],
  ])('%s', async (_claim, args, message) => {
    const { status, stdout, stderr } = await runHere(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(linesOf(stderr)).toHaveLength(1)
  })
})

describe('help', () => {
  const commands = ['build', 'extract', 'graph', 'view', 'query', 'explain', 'score', 'actors', 'issues']

  it('lists every command and fits the terminal', async () => {
    const { status, stdout } = await runHere(['--help'])
    expect(status).toBe(0)
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
    expect(await runHere([])).toMatchObject({ status: 0, stdout })
  })

  it.each(commands)('%s has examples', async (command) => {
    const { status, stdout } = await runHere([command, '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain('Examples:\n')
    expect(stdout).toContain(`$ entente ${command} `)
  })

  it('--version is the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect((await runHere(['--version'])).stdout).toBe(`${version}\n`)
  })
})

describe('entente graph', () => {
  it.each<[string, string[], RegExp]>([
    ['an ending that names no format', ['-o', 'graph.xyz'], /its ending names no format/],
    ['a normalization that does not fit', ['--normalize', 'average'], /does not fit --network stances/],
    ['a format that is for stances alone', ['-f', 'cypher', '--network', 'conflict'], /is for --network stances/],
  ])('refuses %s', async (_claim, args, message) => {
    const { status, stderr } = await runHere(['graph', '-', ...args], OSLO)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })
})
