import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { readSqlite } from '../../src/formats/sqlite/read-sqlite.ts'
import { writeSqlite } from '../../src/formats/sqlite/write-sqlite.ts'
import { hasPython, readWithPython } from './read-with-python.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente sqlite '))
const COLUMNS = 'ID INTEGER PRIMARY KEY NOT NULL, A TEXT, B INTEGER CHECK (B IN (1, 2) OR 1), C REAL'
const NAMES = ['ID', 'A', 'B', 'C']

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\u0000', '').toWellFormed()),
  fc.constantFrom('x'.repeat(5000), 'y'.repeat(4061), 'z'.repeat(20_000), ''),
  fc.integer({ min: -(2 ** 47), max: 2 ** 47 }),
  fc.constantFrom(
    0,
    1,
    -1,
    127,
    128,
    -128,
    -129,
    32_767,
    2 ** 23,
    2 ** 31,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Number.isInteger(number)),
  fc.constant(null),
)
const rows = fc.array(fc.tuple(fc.constant(null), value, value, value), { maxLength: 60 })
const asRecords = (table: (string | number | null)[][]) =>
  table.map((cells, i) => Object.fromEntries(NAMES.map((name, c) => [name, c === 0 ? i + 1 : cells[c]])))

describe('SQLite files', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const file = readSqlite(
          writeSqlite([
            { name: 'FIRST', columns: COLUMNS, rows: first },
            { name: 'SECOND', columns: COLUMNS, rows: second },
          ]),
        )
        expect(file.tables).toEqual(['FIRST', 'SECOND'])
        expect(file.rows('first')).toEqual(asRecords(first))
        expect(file.rows('SECOND')).toEqual(asRecords(second))
        expect(file.rows('third')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.skipIf(!hasPython('sqlite3')).each([
    [0, 20],
    [1, 20],
    [200, 20],
    // One row a page, and as many pages as one node of the tree holds, or two, and one more.
    [527, 3000],
    [528, 3000],
    [1037, 3000],
    [1038, 3000],
    [3000, 20],
    [40_000, 20],
  ])('with %d rows of %d characters are whole to SQLite itself', (count, length) => {
    const table = Array.from({ length: count }, (_, i) => [
      null,
      `row ${i} ${'x'.repeat(i % 97 === 0 && length === 20 ? 15_000 : length)}`,
      i,
      i / 3,
    ])
    const path = join(folder, `${count} ${length}.db`)
    writeFileSync(
      path,
      writeSqlite([
        { name: 'T', columns: COLUMNS, rows: table },
        { name: 'EMPTY', columns: 'A TEXT', rows: [] },
      ]),
    )
    const read = readWithPython(
      `import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
check = db.execute('PRAGMA integrity_check').fetchone()[0]
n, longest, total = db.execute('SELECT COUNT(*), MAX(LENGTH(A)), SUM(B) FROM T').fetchone()
db.execute("INSERT INTO T (A) VALUES ('more')")
db.commit()
print(json.dumps([check, n, longest, total, db.execute('PRAGMA integrity_check').fetchone()[0]]))`,
      path,
    )
    const longest = count === 0 ? null : Math.max(...table.map(([, text]) => String(text).length))
    const total = count === 0 ? null : (count * (count - 1)) / 2
    expect(read).toEqual(['ok', count, longest, total, 'ok'])
  })

  it.skipIf(!hasPython('sqlite3'))('that SQLite wrote are read, whatever their page size and encoding', () => {
    for (const [pageSize, encoding] of [
      [512, 'UTF-8'],
      [4096, 'UTF-16le'],
      [65_536, 'UTF-16be'],
    ] as const) {
      const path = join(folder, `${pageSize}.db`)
      const script = `import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute('PRAGMA page_size = ${pageSize}')
db.execute('PRAGMA encoding = "${encoding}"')
db.execute('CREATE TABLE "T" ("ID" INTEGER NOT NULL PRIMARY KEY, [A] TEXT NOT NULL DEFAULT (\\'a,b\\'), N REAL, UNIQUE (A, N), CHECK (N < 9e9))')
db.executemany('INSERT INTO T VALUES (?, ?, ?)', [(i * 3 + 1, 'größe 🕊 %d ' % i + 'x' * (i * 7 % 3000), i / 4) for i in range(2000)])
db.execute('DELETE FROM T WHERE ID % 2 = 0')
db.commit()`
      expect(spawnSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' }).stderr).toBe('')
      const read = readSqlite(readFileSync(path)).rows('t')
      const wanted = Array.from({ length: 2000 }, (_, i) => ({
        ID: i * 3 + 1,
        A: `größe 🕊 ${i} ${'x'.repeat((i * 7) % 3000)}`,
        N: i / 4,
      }))
      expect(read).toEqual(wanted.filter(({ ID }) => ID % 2 === 1))
    }
  })

  it.each([
    ['no database', new TextEncoder().encode('a text'.repeat(200))],
    ['nothing', new Uint8Array()],
    ['one cut short', writeSqlite([{ name: 'T', columns: 'A TEXT', rows: [['x'.repeat(9000)]] }]).subarray(0, 8192)],
    ['one overwritten', writeSqlite([{ name: 'T', columns: 'A TEXT', rows: [['x']] }]).fill(255, 100, 4096)],
  ])('say so where there is %s', (_claim, bytes) => {
    expect(() => readSqlite(bytes, 'f.dna').rows('T')).toThrow(EntenteError)
    expect(() => readSqlite(bytes, 'f.dna').rows('T')).toThrow(/^f\.dna: /)
  })
})
