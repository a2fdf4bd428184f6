import { EntenteError } from '../errors.ts'
import { compareStatements } from '../graph/compare-statements.ts'
import { Statement } from '../schema/statement.ts'

// One attribute of a GEXF file holds no more than 500,000 characters; what an edge has beyond goes into `records_2` and on.
const ROOM = 400_000
const RECORDS = /^records(_\d+)?$/

// What XML forbids and JSON does not escape, and the signs that lists use for line ends.
const UNSAFE = /[\ufffe\uffff\u2424\u240d]/g

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16)}`

/** An edge's statements whole, each as one line of JSON, under `records`, `records_2`, … as many as they need. */
export function writeRecords(
  ids: readonly string[],
  statements: ReadonlyMap<string, Statement>,
): Record<string, readonly string[]> {
  const columns: string[][] = []
  let room = 0
  for (const id of ids) {
    const statement = statements.get(id)
    if (!statement) continue
    const line = JSON.stringify(statement).replace(UNSAFE, escapeUnit)
    const cost = line.length + (line.match(/["\\]/g)?.length ?? 0) + 4
    if (cost > room) {
      columns.push([])
      room = ROOM
    }
    columns.at(-1)?.push(line)
    room -= cost
  }
  return Object.fromEntries(columns.map((lines, i) => [i === 0 ? 'records' : `records_${i + 1}`, lines]))
}

/** Is this the name of an attribute that `writeRecords` made? */
export function isRecordsKey(key: string): boolean {
  return RECORDS.test(key)
}

/** The statements of such lines, each checked; sorted by date, article and place. */
export function readRecords(lines: Iterable<string>): Statement[] {
  const statements = new Map<string, Statement>()
  for (const line of lines) {
    const statement = Statement.safeParse(parseJson(line))
    if (!statement.success) {
      throw new EntenteError(
        'bad-gexf',
        `records: ${line.slice(0, 80)}… is no statement. Write the file again with this package, or read the graph alone.`,
      )
    }
    statements.set(statement.data.id, statement.data)
  }
  return [...statements.values()].sort(compareStatements)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
