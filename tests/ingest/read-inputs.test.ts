import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type ReadOptions, readInputs } from '../../src/ingest/read-inputs.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function* stream(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks
}

const read = (inputs: readonly string[], options: Partial<ReadOptions> = {}) =>
  readInputs(inputs, { standardInput: stream(), ...options })

/** Reads one file and gives what it holds, with the folder's name out of the messages. */
async function readFile(name: string, content: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  const folder = temporaryFolder({ [name]: content })
  const { articles, statements, problems } = await read([join(folder, name)], options)
  return {
    articles,
    statements,
    codes: problems.map(({ code }) => code),
    messages: problems.map(({ message }) => message.replaceAll(join(folder, '/'), '')),
  }
}

describe('readInputs reads', () => {
  it.each<[string, string, string | Uint8Array, object[]]>([
    [
      'plain text, with its headline and its date',
      'Oslo Talks.txt',
      'Oslo backs talks\r\nJuly 14, 2006\r\n\r\nNorway backed talks.\r\n',
      [
        {
          id: 'oslo-talks',
          title: 'Oslo backs talks',
          date: '2006-07-14',
          text: 'Oslo backs talks\nJuly 14, 2006\n\nNorway backed talks.',
        },
      ],
    ],
    [
      'a date in the file name',
      '2006-07-14-oslo.txt',
      'Norway backed talks.',
      [{ date: '2006-07-14', id: '2006-07-14-oslo' }],
    ],
    [
      'Markdown with front matter',
      'a.md',
      '---\ntitle: Oslo backs talks\ndate: 2006-07-14\nsource: The Fjord\n---\n\n# Talks\n\nNorway **backed** [talks](https://x.example).\n\n- One *item*\n',
      [
        {
          id: 'a',
          title: 'Oslo backs talks',
          date: '2006-07-14',
          source: 'The Fjord',
          text: 'Norway backed talks.\n\nOne item',
        },
      ],
    ],
    [
      'Markdown with a heading for its title',
      'a.md',
      '# Oslo backs talks\n\nNorway backed talks.',
      [{ title: 'Oslo backs talks', text: 'Norway backed talks.' }],
    ],
    [
      'a web page',
      'a.html',
      '<html lang=en><title>Oslo</title><p>Norway backed talks.</p></html>',
      [{ id: 'a', text: 'Norway backed talks.', title: 'Oslo', language: 'en' }],
    ],
    [
      'one JSON article',
      'a.json',
      '{"id":"x","text":"Norway backed talks.","date":"2006-07-14","extra":1}',
      [{ id: 'x', date: '2006-07-14', text: 'Norway backed talks.' }],
    ],
    [
      'a list of JSON articles',
      'a.json',
      '[{"id":"x","text":"One."},{"id":"y","text":"Two."}]',
      [{ id: 'x' }, { id: 'y' }],
    ],
    ['JSONL', 'a.jsonl', '{"id":"x","text":"One."}\n\n{"id":"y","text":"Two."}\n', [{ id: 'x' }, { id: 'y' }]],
    [
      'CSV with quotes and line ends in a field',
      'a.csv',
      'ID,Title,Text,Date\nx,"Oslo, again","One.\n\nTwo ""three"".",2006-07-14\ny,,Four.,\n',
      [
        { id: 'x', title: 'Oslo, again', text: 'One.\n\nTwo "three".', date: '2006-07-14' },
        { id: 'y', text: 'Four.' },
      ],
    ],
    [
      'an RSS feed',
      'a.rss',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>The Fjord</title><link>https://f.example</link><item><title>Oslo backs talks</title><link>https://f.example/1</link><pubDate>Fri, 14 Jul 2006 08:00:00 GMT</pubDate><description>&lt;p&gt;Norway backed talks.&lt;/p&gt;&lt;p&gt;Sweden did not.&lt;/p&gt;</description></item></channel></rss>',
      [
        {
          title: 'Oslo backs talks',
          date: '2006-07-14',
          source: 'The Fjord',
          url: 'https://f.example/1',
          text: 'Norway backed talks.\n\nSweden did not.',
        },
      ],
    ],
    [
      'an Atom feed',
      'a.xml',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Fjord</title><entry><title>Oslo</title><published>2006-07-14T08:00:00Z</published><content type="html">&lt;p&gt;Norway backed talks.&lt;/p&gt;</content></entry></feed>',
      [{ title: 'Oslo', date: '2006-07-14', source: 'The Fjord', text: 'Norway backed talks.' }],
    ],
    ['gzip', 'a.jsonl.gz', gzipSync('{"id":"x","text":"One."}\n'), [{ id: 'x' }]],
    [
      'UTF-16 with a byte order mark',
      'a.txt',
      Buffer.from('\ufeffNorway backed talks.', 'utf16le'),
      [{ text: 'Norway backed talks.' }],
    ],
    [
      'a file without an ending as text',
      'article',
      'Norway backed talks.',
      [{ id: 'article', text: 'Norway backed talks.' }],
    ],
  ])('%s', async (_claim, name, content, wanted) => {
    const { articles, messages } = await readFile(name, content)
    expect(messages).toEqual([])
    expect(articles).toMatchObject(wanted)
    expect(articles).toHaveLength(wanted.length)
  })

  it('a folder, sorted, whatever its depth, and nothing hidden in it', async () => {
    const folder = temporaryFolder({ 'b.txt': 'B.', 'a/c.txt': 'C.', '.hidden.txt': 'H.', 'note.pdf': 'x' })
    const { articles, problems } = await read([folder])
    expect(articles.map(({ id }) => id)).toEqual(['c', 'b'])
    expect(problems).toEqual([])
  })

  it('standard input, as text and as JSONL', async () => {
    const text = await read(['-'], { standardInput: stream('Norway ', Buffer.from('backed talks.')) })
    expect(text.articles).toMatchObject([{ id: expect.stringMatching(/^[0-9a-f]{12}$/), text: 'Norway backed talks.' }])
    const lines = await read(['-'], { standardInput: stream('\n{"id":"x","text":"One."}\n') })
    expect(lines.articles).toEqual([{ id: 'x', text: 'One.' }])
  })

  it('a gold file byte for byte', async () => {
    const text = 'Cafe\u0301 talks.\r\n '
    const { articles } = await readFile('a.json', JSON.stringify({ id: 'x', text, statements: [] }))
    expect(articles[0]?.text).toBe(text)
  })

  it('every shipped gold file as the article that it annotates', async () => {
    const folder = join(import.meta.dirname, '../../seeds/gold')
    const { articles, problems } = await read([folder])
    expect(problems).toEqual([])
    expect(articles.map(({ id, text }) => [id, text])).toEqual(
      readdirSync(folder)
        .sort()
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
        .map(({ id, text }) => [id, text]),
    )
  })

  it('a row without text as more about the article of that id', async () => {
    const folder = temporaryFolder({
      'oslo.txt': 'Norway backed talks.',
      'metadata.csv': 'id,title,date\noslo,Oslo,2006-07-14\n',
    })
    const { articles, problems } = await read([folder])
    expect(articles).toEqual([{ id: 'oslo', title: 'Oslo', date: '2006-07-14', text: 'Norway backed talks.' }])
    expect(problems).toEqual([])
  })

  it('--date and --source where an article names none', async () => {
    const { articles } = await readFile(
      'a.jsonl',
      '{"id":"x","text":"One."}\n{"id":"y","text":"Two.","date":"2006-07-14"}',
      {
        date: '2001-02-03',
        source: 'The Fjord',
      },
    )
    expect(articles.map(({ date }) => date)).toEqual(['2001-02-03', '2006-07-14'])
    expect(articles[0]?.source).toBe('The Fjord')
  })

  it('statements, told from articles by their evidence', async () => {
    const statement = {
      id: 's1',
      article: 'x',
      actor: { id: 'NOR', name: 'Norway', type: 'state' },
      stance: 'support',
      target: { kind: 'issue', id: 'talks', label: 'talks', actors: [] },
      modality: 'actual',
      attribution: null,
      confidence: 0.9,
      evidence: {
        start: 0,
        end: 19,
        quote: 'Norway backed talks',
        spans: { actor: [0, 6], cue: [7, 13], target: [14, 19], negation: null },
      },
      rule: 'cue:back/obj',
    }
    const { statements, articles } = await readFile('s.jsonl', `${JSON.stringify(statement)}\n{"id":"x","text":"One."}`)
    expect(statements).toEqual([statement])
    expect(articles).toHaveLength(1)
    const broken = await readFile('s.jsonl', JSON.stringify({ ...statement, stance: 'for' }))
    expect(broken.codes).toEqual(['bad-row'])
    expect(broken.messages[0]).toMatch(/^s\.jsonl:1: is no statement: "stance": /)
  })
})

describe('readInputs names', () => {
  it('two files of one name apart', async () => {
    const folder = temporaryFolder({ 'a/x.txt': 'One.', 'b/x.txt': 'Two.' })
    const { articles } = await read([folder])
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['x', 'One.'],
      ['x-2', 'Two.'],
    ])
  })

  it('an article read twice once', async () => {
    const folder = temporaryFolder({ 'x.txt': 'One.' })
    const { articles, problems } = await read([folder, join(folder, 'x.txt')])
    expect(articles).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it('an article without an id by its text, the same everywhere', async () => {
    const { articles } = await readFile('a.jsonl', '{"text":"Norway backed talks."}')
    expect(articles[0]?.id).toBe('0b9c94921e6c')
  })

  it('a slug where the id is none', async () => {
    const { articles } = await readFile('a.jsonl', '{"id":"Réuters/12 A","text":"One."}\n{"id":7,"text":"Two."}')
    expect(articles.map(({ id }) => id)).toEqual(['reuters-12-a', '7'])
  })
})

describe('readInputs says what is wrong, and reads the rest', () => {
  it.each<[string, string, string | Uint8Array, string, RegExp]>([
    ['an empty file', 'a.txt', '', 'empty-input', /^a\.txt: is empty/],
    ['a file of white space', 'a.txt', ' \n\n', 'empty-input', /^a\.txt: has no text$/],
    ['a binary file', 'a.txt', new Uint8Array([0x50, 0, 1, 2]), 'not-text', /^a\.txt: is a binary file/],
    [
      'broken UTF-8',
      'a.txt',
      Buffer.from([0x4f, 0x0a, 0x4f, 0xe9, 0x20]),
      'not-text',
      /^a\.txt: byte 3 \(line 2\) is not UTF-8/,
    ],
    [
      'cut-off gzip',
      'a.txt.gz',
      gzipSync('Norway backed talks.').subarray(0, 20),
      'bad-input',
      /^a\.txt\.gz: .*unpacked/,
    ],
    ['broken JSON', 'a.json', '{"id":', 'bad-json', /^a\.json: is not JSON: /],
    ['JSON of another shape', 'a.json', '{"id":"x","text":5}', 'bad-row', /^a\.json: is no article: "text": /],
    ['JSON that is no object', 'a.json', '7', 'bad-row', /^a\.json: is no article: /],
    ['broken CSV', 'a.csv', 'id,text\nx,"One.\n', 'bad-row', /^a\.csv: is not CSV: /],
    [
      'CSV without the columns',
      'a.csv',
      'name,words\nx,One.\n',
      'bad-row',
      /^a\.csv: needs a column "text" .*has name, words$/,
    ],
    ['XML that is no feed', 'a.xml', '<a/>', 'bad-input', /^a\.xml: is no RSS or Atom feed$/],
    [
      'a date that is no day',
      'a.json',
      '{"text":"One.","date":"14/07/2006"}',
      'bad-row',
      /^a\.json: its date "14\/07\/2006" names no day; write YYYY-MM-DD$/,
    ],
    ['front matter that is no YAML', 'a.md', '---\ntitle: [\n---\nOne.', 'bad-row', /^a\.md: its front matter/],
    [
      'metadata of no article',
      'a.csv',
      'id,title\nx,Oslo\n',
      'empty-input',
      /^a\.csv:2: has no text, and no other input is the article "x"$/,
    ],
  ])('%s', async (_claim, name, content, code, message) => {
    const { articles, codes, messages } = await readFile(name, content)
    expect(articles).toEqual([])
    expect(codes).toEqual([code])
    expect(messages[0]).toMatch(message)
    expect(messages[0]).not.toContain('\n')
  })

  it('a broken line of JSONL by its number', async () => {
    const { articles, codes, messages } = await readFile(
      'a.jsonl',
      '{"id":"x","text":"One."}\n{oops\n{"id":"y","text":"Two."}\n',
    )
    expect(articles.map(({ id }) => id)).toEqual(['x', 'y'])
    expect(codes).toEqual(['bad-json'])
    expect(messages[0]).toMatch(/^a\.jsonl:2: is not JSON: /)
  })

  it('an id given to two texts', async () => {
    const { articles, codes, messages } = await readFile(
      'a.jsonl',
      '{"id":"x","text":"One."}\n{"id":"x","text":"Two."}\n',
    )
    expect(articles).toEqual([{ id: 'x', text: 'One.' }])
    expect(codes).toEqual(['duplicate-id'])
    expect(messages[0]).toMatch(/^a\.jsonl:2: the id "x" belongs to another text/)
  })

  it('a path that does not exist, and a folder with no article', async () => {
    const folder = temporaryFolder({ 'note.pdf': 'x' })
    const { articles, problems } = await read([folder, join(folder, 'none.txt')])
    expect(articles).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['empty-input', 'not-found'])
    expect(problems[0]?.message).toContain('holds no article')
  })
})
