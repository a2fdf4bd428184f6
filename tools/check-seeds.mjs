// Checks the files of seeds/ against their schemas, that no two actors claim one id, that every actor named has a row,
// and that no office has two holders at once but the joint ones. Run after `tsc`.
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
      ...(actor.successors ?? []).flatMap(({ id }, k) => missing(`seeds/actors.json[${i}].successors[${k}]`, id)),
      ...(actor.members ?? []).flatMap(({ id }, k) => missing(`seeds/actors.json[${i}].members[${k}]`, id)),
    ]),
    ...offices.flatMap(({ actor }, i) => missing(`seeds/offices.json[${i}].actor`, actor)),
    ...roles.flatMap(({ actor }, i) => missing(`seeds/roles.json[${i}].actor`, actor)),
    ...Object.entries(words.plurals).flatMap(([text, ids]) =>
      ids.flatMap((id) => missing(`seeds/words.json.plurals.${text}`, id)),
    ),
  ]
}

/** Offices that several people hold at once as a rule. */
const SHARED = new Set([
  'State Department adviser',
  'ambassador',
  'assistant secretary',
  'commissioner',
  'deputy finance minister',
  'deputy foreign minister',
  'deputy prime minister',
  'deputy secretary of state',
  'deputy trade representative',
  'envoy',
  'presidential adviser',
  'spokesman',
  'party secretary',
  'under secretary',
  'vice trade minister',
])

/** Offices that one person holds as a rule, but two or more held jointly here: why. */
const JOINT = new Map([
  ['AFG head of state', 'president in the north, emir in Kabul 1996-2001'],
  ['BIH head of government', 'two co-chairmen 1997-2000'],
  ['BIH head of state', 'presidency of three'],
  ['BOSNIAN_SERBS head of organisation', 'president and general'],
  ['CGDK head of organisation', 'president and prime minister'],
  ['CHN head of state', 'two acting vice-chairmen 1968-72'],
  ['CHN party leader', 'Deng Xiaoping led beside the party’s chiefs'],
  ['CONTRAS head of organisation', 'directorate'],
  ['EU head of organisation', 'presidents of the Commission and of the Council'],
  ['GBR trade minister', 'secretary of state and ministers'],
  ['HAMAS head of organisation', 'leaders in Gaza and abroad'],
  ['IRN head of government', 'president and prime minister until 1989'],
  ['KHMER_ROUGE head of organisation', 'leader and nominal head'],
  ['KHM head of government', 'two prime ministers 1993-97'],
  ['KOSOVO_ALBANIANS head of organisation', 'president and commander'],
  ['LBN head of government', 'two rival governments 1988-90'],
  ['MMR head of state', 'acting president and chairman of the council'],
  ['MUJAHIDEEN head of organisation', 'several parties'],
  ['NIC head of state', 'two co-presidents since 2025'],
  ['NLD foreign minister', 'two ministers 1952-56'],
  ['OPEC head of organisation', 'president and secretary-general'],
  ['PAK head of state', 'president and military ruler'],
  ['PRK head of state', 'leader and chairman of the assembly'],
  ['SINN_FEIN head of organisation', 'president and chief negotiator'],
])

const firstDay = (date) => Date.parse(date + '-01-01'.slice(date.length - 4))
const lastDay = (date) => {
  if (date.length === 10) return Date.parse(date)
  const [year, month = 12] = date.split('-').map(Number)
  return Date.UTC(year, month, 0)
}
const DAY = 86_400_000
const holderKey = ({ actor, office }) => `${actor} ${office}`
const spellOf = ({ name, from = '0001', to = 'now' }) => `${name} (${from} to ${to})`

/** One line for each row whose `checked` contradicts its `to`: an open row has it, a closed row has not. */
export function checkOpenTerms(offices) {
  return offices.flatMap((term, i) => {
    const where = `seeds/offices.json[${i}].checked: "${term.name}"`
    if (term.to === undefined && term.checked === undefined)
      return [`${where} is open, so it must say when it was checked`]
    return term.to !== undefined && term.checked !== undefined ? [`${where} has ended, so it needs no date`] : []
  })
}

/**
 * One line for each two spells in an office of one holder that overlap by a year or more, or by any day where they are one person's,
 * and for each such office with two open spells. Offices held jointly are listed above.
 */
export function checkHolders(offices) {
  const posts = new Map()
  for (const term of offices) {
    if (SHARED.has(term.office)) continue
    posts.set(holderKey(term), [...(posts.get(holderKey(term)) ?? []), term])
  }
  return [...posts].flatMap(([post, terms]) => {
    const isJoint = JOINT.has(post)
    const open = terms.filter(({ to }) => to === undefined)
    const clashes = terms.flatMap((a, i) =>
      terms.slice(i + 1).flatMap((b) => {
        const isSame = a.name === b.name
        const days =
          (Math.min(endOf(a), endOf(b)) - Math.max(firstDay(a.from ?? '0001'), firstDay(b.from ?? '0001'))) / DAY
        if (isSame ? days < 32 : isJoint || days < 365) return []
        return [
          `seeds/offices.json: ${post}: ${spellOf(a)} overlaps ${spellOf(b)}; close one, merge them, or list the joint post`,
        ]
      }),
    )
    if (isJoint || open.length < 2) return clashes
    const names = open.map(({ name }) => name).join(', ')
    return [...clashes, `seeds/offices.json: ${post}: ${names} are all open; close all but one, or list the joint post`]
  })
}

const endOf = ({ to }) => (to === undefined ? Number.POSITIVE_INFINITY : lastDay(to))

const read = (name) => JSON.parse(readFileSync(new URL(`../seeds/${name}.json`, import.meta.url), 'utf8'))

/** Every fault of the shipped seeds, one line each; none where all is well. */
export function checkSeeds() {
  const seeds = {}
  for (const name of [...Object.keys(TABLES), ...Object.keys(LEXICONS)]) seeds[name] = read(name)
  const faults = [
    ...Object.entries(TABLES).flatMap(([name, schema]) => checkRows(name, seeds[name], schema)),
    ...Object.entries(LEXICONS).flatMap(([name, schema]) => faultsOf(`seeds/${name}.json`, seeds[name], schema)),
  ]
  if (faults.length > 0) return faults
  return [...checkActorIds(seeds), ...checkOpenTerms(seeds.offices), ...checkHolders(seeds.offices)]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = checkSeeds()
  for (const line of faults.slice(0, 20)) process.stderr.write(`${line}\n`)
  if (faults.length > 20) process.stderr.write(`… and ${faults.length - 20} more\n`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
