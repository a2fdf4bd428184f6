import type { Statement } from '../../src/schema/statement.ts'

type Test = (value: unknown) => boolean
type Fields = Readonly<Record<string, Test>>

const DAY = /^\d{4}-\d{2}-\d{2}$/
const SLUG = /^[a-z0-9][a-z0-9._-]*$/
const ACTOR = /^[A-Z0-9][A-Z0-9_]*$/

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const matches =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const isText: Test = (value) => typeof value === 'string'
const isName: Test = (value) => isText(value) && value !== ''
const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const oneOf =
  (...values: readonly string[]): Test =>
  (value) =>
    values.some((one) => one === value)
const maybe =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value)
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)

/** The first field that is not as it should be, or one that should not be there; null where all are well. */
function findFault(value: unknown, fields: Fields): string | null {
  if (!isObject(value)) return ''
  const wrong = Object.keys(fields).find((name) => !fields[name]?.(value[name]))
  return wrong ?? Object.keys(value).find((name) => !fields[name]) ?? null
}
const shaped =
  (fields: Fields): Test =>
  (value) =>
    findFault(value, fields) === null

const isDay: Test = (value) => {
  if (!matches(DAY)(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(String(value))
}
const isSpan: Test = (value) =>
  listOf(isCount)(value) && Array.isArray(value) && value.length === 2 && value[0] < value[1]
const actorType = oneOf('state', 'organization', 'group', 'person')
const spans = { actor: orNull(isSpan), cue: orNull(isSpan), target: orNull(isSpan), negation: orNull(isSpan) }
const evidence = { start: isCount, end: isCount, quote: isName, spans: shaped(spans) }
const candidates = maybe((value) => listOf(matches(ACTOR))(value) && Array.isArray(value) && value.length > 0)
const onActor = { kind: oneOf('actor'), id: matches(ACTOR), label: isName, type: actorType, candidates }
const onIssue = { kind: oneOf('issue'), id: matches(SLUG), label: isName, actors: listOf(matches(ACTOR)) }

const STATEMENT: Fields = {
  id: isName,
  article: matches(SLUG),
  date: maybe(isDay),
  actor: shaped({ id: matches(ACTOR), name: isName, type: actorType, candidates }),
  speaker: maybe(shaped({ name: isName, role: maybe(isName) })),
  stance: oneOf('support', 'oppose', 'neutral'),
  target: (value) => shaped(onActor)(value) || shaped(onIssue)(value),
  modality: oneOf('actual', 'future', 'conditional'),
  attribution: orNull(matches(ACTOR)),
  confidence: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  evidence: (value) =>
    shaped(evidence)(value) &&
    isObject(value) &&
    String(value.quote).length === Number(value.end) - Number(value.start),
  rule: isName,
  reports: maybe(listOf(matches(SLUG))),
  source: maybe(isText),
  url: maybe(isText),
  codebook: maybe(isText),
}

/**
 * What is wrong with a value that should be a statement: the field's name, '' where it is no object, null where nothing is.
 * Says of a statement what the schema says (a test holds the two together), without the schema's library in every page.
 */
export function findStatementFault(value: unknown): string | null {
  return findFault(value, STATEMENT)
}

export const isStatement = (value: unknown): value is Statement => findStatementFault(value) === null
