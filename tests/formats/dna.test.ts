import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDna } from '../../src/formats/read-dna.ts'
import { writeDna } from '../../src/formats/write-dna.ts'
import { compareStatements } from '../../src/graph/compare-statements.ts'
import { projectNetwork } from '../../src/networks/project-network.ts'
import { Article } from '../../src/schema/article.ts'
import { Statement } from '../../src/schema/statement.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'
import { hasPython, readWithPython } from './read-with-python.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente dna '))
const TEXT = 'TOKYO - "We will insist on sanctions," said Shinzo Abe. China called the draft 🕊 too harsh.'
const articles: Article[] = [
  { id: 'japan-2006', title: 'Japan insists', text: TEXT, date: '2006-07-14', source: 'Reuters' },
]
const place = (quote: string) => ({
  article: 'japan-2006',
  date: '2006-07-14',
  source: 'Reuters',
  quote,
  start: TEXT.indexOf(quote),
})
const statements = [
  makeStatement({
    ...place('"We will insist on sanctions,"'),
    actor: 'JPN',
    name: 'Japan',
    stance: 'support',
    speaker: 'Shinzo Abe',
    target: { id: 'un-sanctions', label: 'UN sanctions' },
  }),
  makeStatement({
    ...place('China called the draft 🕊 too harsh'),
    actor: 'CHN',
    name: 'China',
    stance: 'oppose',
    target: { id: 'draft.2', label: 'UN sanctions' },
  }),
  makeStatement({ ...place('China'), actor: 'CHN', name: 'China', stance: 'neutral', target: 'PRK' }),
]

/** What DNA has a place for. */
const core = (list: readonly Statement[]) =>
  [...list]
    .sort(compareStatements)
    .map(({ article, date, actor, speaker, stance, target, evidence: { start, end, quote } }) => ({
      article,
      date,
      actor,
      speaker: speaker?.name,
      stance,
      target: target.kind === 'issue' ? { kind: 'issue', id: target.id } : target,
      start,
      end,
      quote,
    }))

describe('DNA files', () => {
  it('keep actor, speaker, stance, target, date and place, and the articles', () => {
    const read = readDna(writeDna(statements, { articles, qualifier: 'integer' }))
    expect(read.articles).toEqual(articles)
    expect(core(read.statements)).toEqual(core(statements))
    expect(read.incomplete).toEqual([])
    for (const statement of read.statements) Statement.parse(statement)
    for (const article of read.articles) Article.parse(article)
  })

  it('leave neutral statements out where agreement is yes or no', () => {
    expect(readDna(writeDna(statements, { articles })).statements.map(({ stance }) => stance)).toEqual([
      'support',
      'oppose',
    ])
  })

  it('keep two issues of one label apart', () => {
    const targets = readDna(writeDna(statements, { articles })).statements.map(({ target }) => [
      target.id,
      target.label,
    ])
    expect(targets).toEqual([
      ['un-sanctions', 'UN sanctions'],
      ['draft.2', 'UN sanctions (draft.2)'],
    ])
  })

  it('hold the quotes at their places where the article is not at hand', () => {
    const [article] = readDna(writeDna(statements)).articles
    const quote = '"We will insist on sanctions,"'
    expect(article?.text.slice(TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length)).toBe(quote)
  })

  it('give the same networks before and after, and the same bytes twice', () => {
    fc.assert(
      fc.property(arbitraryStatements({ isDated: true, maxLength: 25 }), (random) => {
        // Overlapping quotes need the text: each statement gets a place of its own.
        let start = 0
        const placed = random.map((statement) => {
          const { quote } = statement.evidence
          const evidence = { ...statement.evidence, start, end: start + quote.length }
          start += quote.length + 1
          return { ...statement, modality: 'actual' as const, evidence }
        })
        const bytes = writeDna(placed, { qualifier: 'integer' })
        expect(Buffer.from(bytes).equals(writeDna([...placed].reverse(), { qualifier: 'integer' }))).toBe(true)
        const options = { kind: 'subtract', normalize: 'average', targets: 'all' } as const
        expect(projectNetwork(readDna(bytes).statements, options)).toEqual(projectNetwork(placed, options))
      }),
      { numRuns: 40 },
    )
  })

  it.skipIf(!hasPython('sqlite3'))('answer the query that DNA asks for its statements', () => {
    const path = join(folder, 'ours.dna')
    writeFileSync(path, writeDna(statements, { articles }))
    const read = readWithPython(
      `import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
rows = db.execute('''SELECT D.Title, D.Date, SUBSTR(D.Text, S.Start + 1, S.Stop - S.Start), V.Variable, E.Value, B.Value
  FROM STATEMENTS S JOIN DOCUMENTS D ON D.ID = S.DocumentId
  JOIN DATASHORTTEXT T ON T.StatementId = S.ID JOIN ENTITIES E ON E.ID = T.Entity JOIN VARIABLES V ON V.ID = T.VariableId
  JOIN DATABOOLEAN B ON B.StatementId = S.ID WHERE S.ID = 1 ORDER BY V.ID''').fetchall()
print(json.dumps([db.execute('PRAGMA integrity_check').fetchone()[0], db.execute('PRAGMA foreign_key_check').fetchall(),
  rows, db.execute('SELECT Name, LENGTH(Password) FROM CODERS').fetchone()]))`,
      path,
    )
    const row = ['Japan insists', 1_152_835_200, '"We will insist on sanctions,"']
    expect(read).toEqual([
      'ok',
      [],
      [
        [...row, 'person', 'Shinzo Abe', 1],
        [...row, 'organization', 'Japan', 1],
        [...row, 'concept', 'UN sanctions', 1],
      ],
      ['Admin', 64],
    ])
  })

  it.skipIf(!hasPython('sqlite3')).each([
    [
      'DNA 2, with texts at their place and dates in milliseconds',
      `CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Date INTEGER, Source TEXT, Notes TEXT);
       CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER);
       CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT);
       CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
       CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
       INSERT INTO DOCUMENTS VALUES (7, 'A hearing', 'Tokyo backs it.', 1152835200000, '', '');
       INSERT INTO VARIABLES VALUES (1, 'person', 'short text'), (2, 'organization', 'short text'), (3, 'concept', 'short text'), (4, 'agreement', 'boolean');
       INSERT INTO STATEMENTS VALUES (1, 1, 7, 0, 14), (2, 1, 7, 0, 14), (3, 1, 7, 0, 99);
       INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 'Taro Aso'), (2, 1, 2, 'Japan'), (3, 1, 3, 'UN sanctions'), (4, 2, 2, ''), (5, 2, 1, ''), (6, 3, 2, 'Japan'), (7, 3, 3, 'x');
       INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 1), (3, 3, 4, 1);`,
      [2, 3],
    ],
    [
      'a later version with roles',
      `CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Date INTEGER, Source TEXT, Notes TEXT);
       CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER);
       CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT);
       CREATE TABLE ROLES(ID INTEGER PRIMARY KEY, RoleName TEXT);
       CREATE TABLE ROLEVARIABLELINKS(ID INTEGER PRIMARY KEY, RoleId INTEGER, VariableId INTEGER);
       CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT);
       CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, RoleVariableLinkId INTEGER, Entity INTEGER);
       CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, RoleVariableLinkId INTEGER, Value INTEGER);
       INSERT INTO DOCUMENTS VALUES (7, 'A hearing', 'Tokyo backs it.', 1152835200, '', '');
       INSERT INTO VARIABLES VALUES (1, 'actor', 'short text'), (2, 'idea', 'short text'), (3, 'yes', 'boolean');
       INSERT INTO ROLES VALUES (1, 'person'), (2, 'organization'), (3, 'concept'), (4, 'agreement');
       INSERT INTO ROLEVARIABLELINKS VALUES (11, 1, 1), (12, 2, 1), (13, 3, 2), (14, 4, 3);
       INSERT INTO ENTITIES VALUES (5, 1, 'Japan'), (6, 1, 'Taro Aso'), (8, 2, 'UN sanctions');
       INSERT INTO STATEMENTS VALUES (1, 1, 7, 0, 14);
       INSERT INTO DATASHORTTEXT VALUES (1, 1, 11, 6), (2, 1, 12, 5), (3, 1, 13, 8);
       INSERT INTO DATABOOLEAN VALUES (1, 1, 14, 1);`,
      [],
    ],
  ])('of %s are read', (name, sql, incomplete) => {
    const path = join(folder, `${name.slice(0, 5)}.dna`)
    const made = spawnSync(
      '/usr/bin/python3',
      ['-c', 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])', path, sql],
      { encoding: 'utf8' },
    )
    expect(made.stderr).toBe('')
    const actors = [
      {
        id: 'JPN',
        name: 'Japan',
        type: 'state',
        kind: 'un-member',
        names: [{ text: 'Japan', kind: 'name' }],
        source: 'test',
      },
    ] as const
    const read = readDna(readFileSync(path), { actors: actors.map((actor) => ({ ...actor, names: [...actor.names] })) })
    expect(read.articles).toEqual([
      { id: 'a-hearing-7', title: 'A hearing', text: 'Tokyo backs it.', date: '2006-07-14' },
    ])
    expect(read.statements).toMatchObject([
      {
        id: 'dna-1',
        article: 'a-hearing-7',
        date: '2006-07-14',
        actor: { id: 'JPN', name: 'Japan', type: 'state' },
        speaker: { name: 'Taro Aso' },
        stance: 'support',
        target: { kind: 'issue', id: 'un-sanctions', label: 'UN sanctions' },
        evidence: { start: 0, end: 14, quote: 'Tokyo backs it' },
        rule: 'dna',
      },
    ])
    expect(read.incomplete).toEqual(incomplete)
  })

  it('are told from other databases', () => {
    expect(() => readDna(new Uint8Array(600), { name: 'x.dna' })).toThrow('x.dna: no SQLite header')
  })
})
