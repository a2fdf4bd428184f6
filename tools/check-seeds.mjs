// Checks the files of seeds/ against their schemas, that no two actors claim one id, and that every actor named has a row. Run after `tsc`.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Actor, OfficeTerm, Role } from '../dist/schema/actor.js'
import { Cue } from '../dist/schema/cue.js'
import { IssueWords } from '../dist/schema/issue.js'
import { Place } from '../dist/schema/place.js'
import { Words } from '../dist/schema/words.js'

const TABLES = { actors: Actor, offices: OfficeTerm, roles: Role, places: Place, cues: Cue }
const LEXICONS = { issues: IssueWords, words: Words }

const describe = (path) => path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')

const faultsOf = (where, value, schema) => {
  const { error } = schema.safeParse(value)
  return (error?.issues ?? []).map((issue) => `${where}${describe(issue.path)}: ${issue.message}`)
}

/** One line for each row that breaks its schema, in the order of the file. */
export function checkRows(name, rows, schema) {
  if (!Array.isArray(rows)) return [`seeds/${name}.json: must be a list of rows`]
  return rows.flatMap((row, i) => faultsOf(`seeds/${name}.json[${i}]`, row, schema))
}

/** One line for each actor id that two rows claim, and for each id that is named but has no row. */
export function checkActorIds({ actors, offices, roles, words }) {
  const known = new Set()
  const repeated = []
  for (const [i, { id }] of actors.entries()) {
    if (known.has(id)) repeated.push(`seeds/actors.json[${i}].id: "${id}" is taken by an earlier row`)
    known.add(id)
  }
  const missing = (where, id) => (id === undefined || known.has(id) ? [] : [`${where}: no actor has the id "${id}"`])
  return [
    ...repeated,
    ...actors.flatMap((actor, i) => [
      ...missing(`seeds/actors.json[${i}].country`, actor.country),
      ...missing(`seeds/actors.json[${i}].successor`, actor.successor),
      ...(actor.members ?? []).flatMap(({ id }, k) => missing(`seeds/actors.json[${i}].members[${k}]`, id)),
    ]),
    ...offices.flatMap(({ actor }, i) => missing(`seeds/offices.json[${i}].actor`, actor)),
    ...roles.flatMap(({ actor }, i) => missing(`seeds/roles.json[${i}].actor`, actor)),
    ...Object.entries(words.plurals).flatMap(([text, ids]) =>
      ids.flatMap((id) => missing(`seeds/words.json.plurals.${text}`, id)),
    ),
  ]
}

const read = (name) => JSON.parse(readFileSync(new URL(`../seeds/${name}.json`, import.meta.url), 'utf8'))

/** Every fault of the shipped seeds, one line each; none where all is well. */
export function checkSeeds() {
  const seeds = {}
  for (const name of [...Object.keys(TABLES), ...Object.keys(LEXICONS)]) seeds[name] = read(name)
  const faults = [
    ...Object.entries(TABLES).flatMap(([name, schema]) => checkRows(name, seeds[name], schema)),
    ...Object.entries(LEXICONS).flatMap(([name, schema]) => faultsOf(`seeds/${name}.json`, seeds[name], schema)),
  ]
  return faults.length > 0 ? faults : checkActorIds(seeds)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = checkSeeds()
  for (const line of faults.slice(0, 20)) process.stderr.write(`${line}\n`)
  if (faults.length > 20) process.stderr.write(`… and ${faults.length - 20} more\n`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
