import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Issue } from '../../src/schema/issue.ts'
import { Mention } from '../../src/schema/mention.ts'
import { Statement } from '../../src/schema/statement.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { runEntente } from './run-entente.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEED = join(ROOT, 'seeds/articles/japan-un-sanctions-2006.txt')

const OSLO = 'Norway on Monday backed a treaty that would ban nuclear tests.\n\nSweden rejected the treaty.\n'

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')
const statementsOf = (jsonl: string): Statement[] => linesOf(jsonl).map((line) => Statement.parse(JSON.parse(line)))

describe('entente extract', () => {
  it('gives the statements of an article as JSON lines, sorted, each quote exact', async () => {
    const { status, stdout, stderr } = await runEntente(['extract', SEED, '--date', '2006-07-14'])
    expect([status, stderr]).toEqual([0, ''])
    const statements = statementsOf(stdout)
    const text = readFileSync(SEED, 'utf8')
    expect(statements.length).toBeGreaterThan(5)
    for (const { evidence, date, article } of statements) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
      expect([date, article]).toEqual(['2006-07-14', 'japan-un-sanctions-2006'])
    }
    const starts = statements.map(({ evidence }) => evidence.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('reads standard input, as text or as JSONL', async () => {
    const text = await runEntente(['extract', '-'], { input: OSLO })
    const lines = await runEntente(['extract', '-'], { input: `${JSON.stringify({ id: 'oslo', text: OSLO })}\n` })
    expect(text.status).toBe(0)
    const stances = (jsonl: string) => statementsOf(jsonl).map(({ actor, stance }) => [actor.id, stance])
    expect(stances(text.stdout)).toEqual([
      ['NOR', 'support'],
      ['SWE', 'oppose'],
    ])
    expect(stances(lines.stdout)).toEqual(stances(text.stdout))
  })

  it('writes JSON and CSV, and chooses by the ending of -o', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    const json = await runEntente(['extract', 'oslo.txt', '--format', 'json'], { folder })
    expect(z.array(Statement).parse(JSON.parse(json.stdout))).toHaveLength(2)
    await runEntente(['extract', 'oslo.txt', '-o', 'new/out.csv'], { folder })
    const [head, ...rows] = linesOf(readFileSync(join(folder, 'new/out.csv'), 'utf8'))
    expect(head).toMatch(/^id,article,date,/)
    expect(rows).toHaveLength(2)
  })

  it('writes a DNA database, and reads it back without reading its articles again', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    await runEntente(['extract', 'oslo.txt', '-o', 'oslo.dna', '--date', '2006-07-14'], { folder })
    const { status, stdout, stderr } = await runEntente(['extract', 'oslo.dna'], { folder })
    expect([status, stderr]).toEqual([0, ''])
    expect(statementsOf(stdout).map(({ actor, stance, rule }) => [actor.id, stance, rule])).toEqual([
      ['NOR', 'support', 'dna'],
      ['SWE', 'oppose', 'dna'],
    ])
    expect((await runEntente(['extract', 'oslo.txt', '-f', 'dna'], { folder })).status).toBe(2)
  })

  it('gives the same bytes with one job and with several', async () => {
    const articles = join(ROOT, 'seeds/articles')
    const [one, three] = await Promise.all(['1', '3'].map((jobs) => runEntente(['extract', articles, '--jobs', jobs])))
    expect(one?.status).toBe(0)
    expect(three?.stdout).toBe(one?.stdout)
  })

  it('gives nothing, and is content, where nobody takes a stance', async () => {
    expect(await runEntente(['extract', '-'], { input: 'It rained in Oslo.' })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('ends quietly where its reader does', async () => {
    const child = spawn(
      'bash',
      ['-o', 'pipefail', '-c', `"${process.execPath}" dist/cli.js extract seeds/articles | head -c 10`],
      { cwd: ROOT },
    )
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const status = await new Promise((done) => child.once('close', done))
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('bad input: one clear line, the other articles done, exit 1', () => {
  it.each<[string, Record<string, string | Uint8Array>, string[], RegExp]>([
    ['an empty file', { 'a.txt': '' }, ['a.txt'], /^entente: a\.txt: is empty/],
    ['a folder with no article', { 'news/note.pdf': 'x' }, ['news'], /^entente: news: holds no article/],
    ['a binary file', { 'a.txt': new Uint8Array([1, 0, 2]) }, ['a.txt'], /^entente: a\.txt: is a binary file/],
    [
      'broken UTF-8',
      { 'a.txt': new Uint8Array([79, 0xe9, 32]) },
      ['a.txt'],
      /^entente: a\.txt: byte 1 \(line 1\) is not UTF-8/,
    ],
    ['broken JSONL', { 'a.jsonl': '{"id":' }, ['a.jsonl'], /^entente: a\.jsonl:1: is not JSON/],
    ['no such file', {}, ['none.txt'], /^entente: none\.txt: no such file or folder/],
  ])('%s', async (_claim, files, inputs, message) => {
    const folder = temporaryFolder({ ...files, 'good.txt': OSLO })
    const alone = await runEntente(['extract', ...inputs], { folder })
    expect(alone).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(message) })
    expect(linesOf(alone.stderr)).toHaveLength(1)
    const beside = await runEntente(['extract', ...inputs, 'good.txt'], { folder })
    expect(beside).toMatchObject({ status: 1, stderr: alone.stderr })
    expect(statementsOf(beside.stdout)).toHaveLength(2)
  })

  it('a folder that cannot be written', async () => {
    const folder = temporaryFolder({ 'good.txt': OSLO, file: '' })
    for (const args of [
      ['build', 'good.txt', '-o', 'file/out'],
      ['extract', 'good.txt', '-o', 'file/out.jsonl'],
      ['view', 'good.txt', '-o', 'file/page.html'],
    ]) {
      const { status, stdout, stderr } = await runEntente(args, { folder })
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^entente: .*cannot be written: [^\n]+\n$/)
    }
  })
})

describe('entente build', () => {
  it('writes the three files and says who stands where, with quotes', async () => {
    const folder = temporaryFolder({ 'a news/oslo.txt': OSLO })
    const { status, stdout, stderr } = await runEntente(['build', 'a news', '--date', '2006-07-14'], { folder })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^1 article · 2 actors · \d issues? · 2 statements\n/)
    expect(stdout).toMatch(/\+ support {2}Norway\n {13}│ Norway on Monday backed a treaty/)
    expect(stdout).toMatch(/− oppose {3}Sweden\n {13}│ Sweden rejected the treaty/)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['graph.gexf', 'index.html', 'statements.jsonl'])
    expect(statementsOf(readFileSync(join(folder, 'out/statements.jsonl'), 'utf8'))).toHaveLength(2)
    expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toContain('Sweden rejected the treaty')
    for (const name of ['statements.jsonl', 'graph.gexf', 'index.html']) expect(stdout).toContain(join('out', name))
  })

  it('counts whom a stance is only taken towards among the actors, as its page does', async () => {
    const folder = temporaryFolder({ 'a.txt': 'Norway condemned Chad. Sweden rejected the treaty.' })
    const { stdout } = await runEntente(['build', 'a.txt'], { folder })
    expect(stdout).toMatch(/^1 article · 3 actors · 1 issue · 2 statements\n/)
  })

  it.each([80, 120])('keeps its lines within %i columns, and has no colour without a terminal', async (columns) => {
    const folder = temporaryFolder()
    const { stdout } = await runEntente(['build', join(ROOT, 'seeds/articles')], {
      folder,
      environment: { COLUMNS: String(columns) },
    })
    const long = linesOf(stdout).filter((line) => [...line].length > columns && !line.startsWith('file:'))
    expect(long).toEqual([])
    expect(stdout).not.toContain('\u001b')
  })

  it('colours where it is asked to', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    const { stdout } = await runEntente(['build', 'oslo.txt'], { folder, environment: { FORCE_COLOR: '1' } })
    expect(stdout).toContain('\u001b[32m')
    const plain = await runEntente(['build', 'oslo.txt'], { folder, environment: { FORCE_COLOR: '1', NO_COLOR: '1' } })
    expect(plain.stdout).not.toContain('\u001b')
  })

  it('writes the same bytes twice, and says as JSON what it wrote', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    const hashes = async (output: string) => {
      const { stdout } = await runEntente(['build', 'oslo.txt', '-o', output, '--json'], { folder })
      const { files, ...counts } = JSON.parse(stdout)
      expect(counts).toMatchObject({ articles: 1, statements: 2 })
      return Object.values<string>(files).map((file) =>
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      )
    }
    expect(await hashes('one')).toEqual(await hashes('two'))
  })

  it('takes statements for articles', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    await runEntente(['build', 'oslo.txt', '-o', 'one'], { folder })
    await runEntente(['build', 'one/statements.jsonl', '-o', 'two'], { folder })
    await runEntente(['build', 'one/graph.gexf', '-o', 'three'], { folder })
    const read = (name: string) => readFileSync(join(folder, name, 'statements.jsonl'), 'utf8')
    expect(read('two')).toBe(read('one'))
    expect(read('three')).toBe(read('one'))
  })
})

describe('commands on statements', () => {
  let folder = ''
  let file = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente test '))
    file = join(folder, 'statements.jsonl')
    await runEntente(['extract', '-', '--date', '2006-07-14', '-o', file], { input: OSLO })
    return () => rmSync(folder, { recursive: true })
  })

  it('query finds by actor, stance, issue and date', async () => {
    const found = async (...args: string[]) =>
      JSON.parse((await runEntente(['query', file, '--json', ...args])).stdout).length
    expect(await found('--actor', 'Norway')).toBe(1)
    expect(await found('--actor', 'Oslo', '--stance', 'oppose')).toBe(0)
    expect(await found('--issue', 'treaty')).toBe(2)
    expect(await found('--actor', 'SWE', '--actor', 'NOR')).toBe(2)
    expect(await found('--since', '2006-07-15')).toBe(0)
    expect(await found('--until', '2006-07-14')).toBe(2)
  })

  it('query shows statements, groups and positions with their quotes, and as CSV', async () => {
    const list = await runEntente(['query', file])
    expect(list.stdout).toContain('− Sweden opposes')
    expect(list.stdout).toContain('│ Sweden rejected the treaty')
    const groups = await runEntente(['query', file, '--by', 'stance'])
    expect(groups.stdout).toMatch(/^oppose {3}− 1 oppose$/m)
    const positions = await runEntente(['query', file, '--positions'])
    expect(positions.stdout).toMatch(/^\+ support {2}Norway {2}\(1\)$/m)
    const csv = await runEntente(['query', file, '--by', 'actor', '--csv'])
    expect(csv.stdout).toBe('key,label,support,oppose,neutral\nNOR,Norway,1,0,0\nSWE,Sweden,0,1,0\n')
  })

  it('query says so where nothing fits, and names what it does not know', async () => {
    expect(await runEntente(['query', file, '--stance', 'neutral'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'entente: no statement fits\n',
    })
    const unknown = await runEntente(['query', file, '--actor', 'Norwai'])
    expect(unknown.status).toBe(1)
    expect(unknown.stderr).toMatch(/Norwai.*Norway/)
  })

  it('explain shows the sentence, its parts and the rule', async () => {
    const [first] = statementsOf(readFileSync(file, 'utf8'))
    const id = first?.id ?? ''
    const { status, stdout } = await runEntente(['explain', id.slice(0, 8), file])
    expect(status).toBe(0)
    expect(stdout).toContain('+ Norway supports')
    expect(stdout).toMatch(/Norway on Monday backed/)
    expect(stdout).toContain(first?.rule)
    expect((await runEntente(['explain', file, id])).stdout).toContain('+ Norway supports')
    const json = JSON.parse((await runEntente(['explain', id, file, '--json'])).stdout)
    expect(json.statement).toEqual(first)
  })

  it('explain shows the tree and each step where it has the article', async () => {
    const article = join(folder, 'oslo.txt')
    writeFileSync(article, 'Norway rejected the new map.')
    const [found] = statementsOf((await runEntente(['extract', article])).stdout)
    const { stdout } = await runEntente(['explain', found?.id ?? '', article])
    expect(stdout).toMatch(/├─ Norway +nsubj/)
    expect(stdout).toMatch(/holder by subj: NOR \(name\)\n {2}target by obj/)
  })

  it('explain --why-not shows which filter let nothing through', async () => {
    const text = 'If Peru rejected the accord, Chile would wait. Crowds cheered.'
    const { status, stdout } = await runEntente(['explain', '--why-not', text])
    expect(status).toBe(0)
    expect(stdout).toContain('named here: Peru (PER, name), Chile (CHL, name)')
    expect(stdout).toMatch(/reject +not asserted: if/)
    expect(stdout).toContain('not parsed: no word here is a cue')
    const { sentences } = JSON.parse((await runEntente(['explain', '--why-not', text, '--json'])).stdout)
    expect(sentences.map((sentence: { text: string }) => sentence.text)).toEqual([
      'If Peru rejected the accord, Chile would wait.',
      'Crowds cheered.',
    ])
    expect(await runEntente(['explain', '--why-not', ' '])).toMatchObject({ status: 2, stdout: '' })
    expect(await runEntente(['explain'])).toMatchObject({ status: 2, stdout: '' })
  })

  it('explain names an id that nobody has', async () => {
    const { status, stderr } = await runEntente(['explain', 'zzz', file])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^entente: no statement has the id "zzz"; ids look like [0-9a-f]+\n$/)
  })

  it('view writes a page, or serves it on this machine alone until it is ended', async () => {
    const page = join(folder, 'page.html')
    expect(await runEntente(['view', file, '-o', page, '--title', 'Oslo'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const written = readFileSync(page, 'utf8')
    expect(written).toContain('<title>Oslo')
    expect(written).not.toContain('id="entente-weights"')

    const server = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'view', file, '--port', '0'])
    const url = await new Promise<string>((done) => {
      server.stderr.on('data', (chunk) => {
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(chunk))
        if (found) done(found[0])
      })
    })
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('Sweden rejected the treaty')
    expect((await fetch(`${url}etc/passwd`)).status).toBe(404)
    server.kill('SIGINT')
    expect(await new Promise((done) => server.once('close', done))).toBe(0)
  })
})

describe.each(['view', 'build'])('entente %s --paste', (command) => {
  it('puts the reader and the weights into the page, and lets the page run them', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    const to = command === 'view' ? ['-o', 'page.html'] : ['--output', '.']
    expect((await runEntente([command, 'oslo.txt', ...to, '--paste'], { folder })).status).toBe(0)
    const page = readFileSync(join(folder, command === 'view' ? 'page.html' : 'index.html'), 'utf8')
    for (const part of ['reader', 'weights']) {
      const packed = new RegExp(`<script type="text/plain" id="entente-${part}" data-kind="inline">([^<]*)<`).exec(page)
      const bytes = inflateRawSync(Buffer.from(packed?.[1] ?? '', 'base64'))
      expect(bytes.equals(readFileSync(join(ROOT, part === 'reader' ? 'dist/reader.js' : 'weights/english.bin')))).toBe(
        true,
      )
    }
    expect(page).toContain("'wasm-unsafe-eval'; worker-src blob:")
  })
})

describe('entente graph', () => {
  it.each<[string, RegExp]>([
    ['gexf', /^<\?xml[\s\S]*<gexf [\s\S]*source="SWE"/],
    ['graphml', /^<\?xml[\s\S]*<graphml /],
    ['json', /^\{"options":/],
    ['csv', /^source,target,type,id,stance,weight,/],
    ['cypher', /UNWIND/],
    ['jsonld', /^\{[\s\S]*"@context"/],
  ])('writes .%s', async (ending, start) => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    const file = `graph.${ending}`
    expect(await runEntente(['graph', 'oslo.txt', '-o', file], { folder })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(start)
  })

  it('writes the same to standard output', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    await runEntente(['graph', 'oslo.txt', '-o', 'graph.gexf'], { folder })
    const piped = await runEntente(['graph', 'oslo.txt'], { folder })
    expect(piped.stdout).toBe(readFileSync(join(folder, 'graph.gexf'), 'utf8'))
  })

  it('writes networks of who agrees with whom', async () => {
    const both = `${OSLO}\nFinland backed the treaty.`
    const folder = temporaryFolder({ 'oslo.txt': both })
    const csv = async (...args: string[]) =>
      (await runEntente(['graph', 'oslo.txt', '-f', 'csv', ...args], { folder })).stdout
    expect(await csv('--network', 'congruence')).toBe('source,target,weight\nFIN,NOR,1\n')
    expect(await csv('--network', 'conflict')).toBe('source,target,weight\nFIN,SWE,1\nNOR,SWE,1\n')
    expect(await csv('--network', 'subtract', '--normalize', 'jaccard')).toContain('NOR,SWE,-')
  })
})

describe('entente actors and issues', () => {
  it('list who is named, every mention, and names of nobody', async () => {
    const folder = temporaryFolder({ 'oslo.txt': `${OSLO}\nThe Fjord Council said nothing.\n` })
    const found = await runEntente(['actors', 'oslo.txt'], { folder })
    expect(found.stdout).toMatch(
      /^ {2}# named once in 1 article: "Norway"\n {2}- id: NOR\n {4}name: Norway\n {4}type: state$/m,
    )
    const mentions = linesOf((await runEntente(['actors', 'oslo.txt', '--mentions'], { folder })).stdout)
    expect(mentions.map((line) => Mention.parse(JSON.parse(line)).actor)).toEqual(
      expect.arrayContaining(['NOR', 'SWE']),
    )
    const unknown = await runEntente(['actors', 'oslo.txt', '--unknown', '--json'], { folder })
    expect(JSON.parse(unknown.stdout).map(({ name }: { name: string }) => name)).toContain('Fjord Council')
    expect((await runEntente(['actors'])).stdout).toMatch(/^NOR +state +Norway$/m)
  })

  it('give a codebook that can be given back, and changes nothing as it is', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO })
    const { stdout } = await runEntente(['issues', 'oslo.txt'], { folder })
    expect(stdout).toMatch(/^ {2}- id: /m)
    writeFileSync(join(folder, 'codebook.yaml'), stdout)
    const ids = (jsonl: string) => statementsOf(jsonl).map(({ id, target }) => [id, target.id])
    const plain = await runEntente(['extract', 'oslo.txt'], { folder })
    const again = await runEntente(['extract', 'oslo.txt', '--codebook', 'codebook.yaml'], { folder })
    expect(ids(again.stdout)).toEqual(ids(plain.stdout))
    expect(
      (await runEntente(['issues', 'oslo.txt', '--codebook', 'codebook.yaml', '--unknown'], { folder })).stdout,
    ).toContain('issues: []')
  })

  it('keep the ids of issues from run to run with a registry', async () => {
    const folder = temporaryFolder({
      'oslo.txt': OSLO,
      'bonn.txt': 'Germany welcomed the treaty that would ban nuclear tests.',
    })
    const idsOf = (jsonl: string) => new Set(statementsOf(jsonl).map(({ target }) => target.id))
    const first = await runEntente(['extract', 'oslo.txt', '--registry', 'issues.json'], { folder })
    const second = await runEntente(['extract', 'bonn.txt', '--registry', 'issues.json'], { folder })
    expect(idsOf(second.stdout)).toEqual(idsOf(first.stdout))
    const [issue, ...others] = z.array(Issue).parse(JSON.parse(readFileSync(join(folder, 'issues.json'), 'utf8')))
    expect(others).toEqual([])
    expect(issue?.holders).toEqual(expect.arrayContaining(['DEU', 'NOR', 'SWE']))
    writeFileSync(join(folder, 'issues.json'), '{}')
    const broken = await runEntente(['extract', 'bonn.txt', '--registry', 'issues.json'], { folder })
    expect([broken.status, broken.stdout]).toEqual([1, ''])
    expect(broken.stderr).toMatch(/^entente: issues\.json: is no list of issues: /)
  })

  it('name the line where a codebook is wrong, and do nothing', async () => {
    const folder = temporaryFolder({ 'oslo.txt': OSLO, 'codebook.yaml': 'issues:\n  - identity: x\n' })
    const { status, stdout, stderr } = await runEntente(['extract', 'oslo.txt', '--codebook', 'codebook.yaml'], {
      folder,
    })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^entente: codebook\.yaml, line 2: /)
  })
})

describe('entente score', () => {
  it('prints the table for the shipped gold, and its figures as JSON', async () => {
    const { status, stdout } = await runEntente(['score', '--gold', 'seeds/gold', '--calibration'], { folder: ROOT })
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^statements \(strict\) +P 0\.\d{3} {2}R 0\.\d{3} {2}F1 0\.\d{3} {3}\(right \d+, predicted \d+, gold 303\)$/m,
    )
    expect(stdout).toContain('expected calibration error')
    const json = JSON.parse((await runEntente(['score', '--gold', 'seeds/gold', '--json'], { folder: ROOT })).stdout)
    const [, f1 = ''] = /^statements \(strict\).*F1 (\d\.\d+)/m.exec(stdout) ?? []
    expect(json.strict.f1.toFixed(3)).toBe(f1)
  })

  it('refuses a folder without gold', async () => {
    const folder = temporaryFolder({ 'a.json': '{"id":"x"}' })
    const { status, stderr } = await runEntente(['score', '--gold', folder])
    expect(status).toBe(1)
    expect(stderr).toMatch(/a\.json: is no gold article/)
  })
})
