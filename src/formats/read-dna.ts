import { EntenteError } from '../errors.ts'
import { foldName } from '../graph/fold-name.ts'
import { dayFromNumber } from '../graph/period.ts'
import { type Actor, ActorId, ActorType } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import { type ActorReference, IssueId, type Stance, type Statement, type Target } from '../schema/statement.ts'
import { readSqlite, type SqliteFile, type SqliteRow } from './sqlite/read-sqlite.ts'

export type ReadDnaOptions = Readonly<{
  /** Names of DNA's variables, as the team called them. Defaults: `organization`, `person`, `concept`, `agreement`. */
  actor?: string
  speaker?: string
  concept?: string
  qualifier?: string
  /** Rows of the actors' table: an organization that goes by one of their names gets that actor's id. */
  actors?: readonly Actor[]
  /** For errors. */
  name?: string
}>

export type DnaContent = Readonly<{
  articles: readonly Article[]
  statements: readonly Statement[]
  /** Ids of DNA's statements without an actor, a concept or an agreement, which ours cannot be. */
  incomplete: readonly number[]
}>

const DAY_SECONDS = 86_400
// Dates were milliseconds before DNA 3; as seconds such a number would lie beyond the year 5000.
const MILLISECONDS_FROM = 1e11

const numberOf = (row: SqliteRow, column: string): number => Number(row[column] ?? 0)
const textOf = (row: SqliteRow, column: string): string => String(row[column] ?? '')

const slug = (text: string): string =>
  foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** The name of each variable by the number that the data tables use: a role's in the versions that have roles. */
function variableNames(file: SqliteFile): ReadonlyMap<number, string> {
  const variables = new Map(file.rows('VARIABLES').map((row) => [numberOf(row, 'ID'), textOf(row, 'Variable')]))
  const links = file.rows('ROLEVARIABLELINKS')
  if (links.length === 0) return variables
  const roles = new Map(file.rows('ROLES').map((row) => [numberOf(row, 'ID'), textOf(row, 'RoleName')]))
  return new Map(links.map((row) => [numberOf(row, 'ID'), roles.get(numberOf(row, 'RoleId')) ?? '']))
}

type Values = Readonly<{
  texts: Map<string, { text: string; entity: number }>
  numbers: Map<string, { value: number; isBoolean: boolean }>
}>

/** What was coded for each statement, by variable. Short texts stand in a table of entities (DNA 3), of attributes (its betas) or at the place (DNA 2). */
function codedValues(file: SqliteFile): ReadonlyMap<number, Values> {
  const nameOf = variableNames(file)
  const entities = new Map(
    [...file.rows('ATTRIBUTES'), ...file.rows('ENTITIES')].map((row) => [numberOf(row, 'ID'), textOf(row, 'Value')]),
  )
  const coded = new Map<number, Values>()
  const valuesOf = (row: SqliteRow): Values => {
    const id = numberOf(row, 'StatementId')
    const values = coded.get(id) ?? { texts: new Map(), numbers: new Map() }
    coded.set(id, values)
    return values
  }
  const variableOf = (row: SqliteRow): string =>
    nameOf.get(numberOf(row, row.RoleVariableLinkId === undefined ? 'VariableId' : 'RoleVariableLinkId')) ?? ''
  for (const row of file.rows('DATASHORTTEXT')) {
    const entity = row.Entity ?? row.Value ?? null
    const text = typeof entity === 'number' ? (entities.get(entity) ?? '') : String(entity ?? '')
    // Roles may hold several values: the first one stands.
    const { texts } = valuesOf(row)
    if (!texts.has(variableOf(row)))
      texts.set(variableOf(row), { text, entity: typeof entity === 'number' ? entity : 0 })
  }
  for (const [table, isBoolean] of [
    ['DATABOOLEAN', true],
    ['DATAINTEGER', false],
  ] as const) {
    for (const row of file.rows(table))
      valuesOf(row).numbers.set(variableOf(row), { value: numberOf(row, 'Value'), isBoolean })
  }
  return coded
}

/** The attribute values of entities, by entity and name. */
function entityAttributes(file: SqliteFile): (entity: number, name: string) => string | undefined {
  const names = new Map(
    file.rows('ATTRIBUTEVARIABLES').map((row) => [numberOf(row, 'ID'), textOf(row, 'AttributeVariable')]),
  )
  const values = new Map(
    file
      .rows('ATTRIBUTEVALUES')
      .map((row) => [
        `${numberOf(row, 'EntityId')} ${names.get(numberOf(row, 'AttributeVariableId'))}`,
        textOf(row, 'AttributeValue'),
      ]),
  )
  return (entity, name) => values.get(`${entity} ${name}`) || undefined
}

function readArticles(file: SqliteFile): ReadonlyMap<number, Article> {
  return new Map(
    file.rows('DOCUMENTS').map((row) => {
      const id = numberOf(row, 'ID')
      const date = numberOf(row, 'Date')
      const seconds = Math.abs(date) >= MILLISECONDS_FROM ? date / 1000 : date
      const title = textOf(row, 'Title')
      const notes = textOf(row, 'Notes')
      // Our own files keep the article's id in the notes.
      const own = /^[a-z0-9][a-z0-9._-]*$/.test(notes) ? notes : `${slug(title) || 'document'}-${id}`
      const source = textOf(row, 'Source')
      const article: Article = {
        id: own,
        title,
        text: textOf(row, 'Text') || ' ',
        ...(seconds !== 0 && { date: dayFromNumber(Math.floor(seconds / DAY_SECONDS)) }),
        ...(source !== '' && { source }),
      }
      return [id, article]
    }),
  )
}

function stanceOf({ value, isBoolean }: { value: number; isBoolean: boolean }): Stance {
  if (isBoolean) return value === 0 ? 'oppose' : 'support'
  if (value === 0) return 'neutral'
  return value > 0 ? 'support' : 'oppose'
}

/**
 * Reads a file of Discourse Network Analyzer (`.dna`, versions 2 and 3): its documents as articles, its statements as ours, to
 * compare what people coded with what the extractor found, or to draw and query it. A statement without an organization is
 * its person's. Agreement above 0 (or true) is support, below (or false) opposition, an integer 0 neutral.
 *
 * Confidence is 1, the rule `dna`. Text and offsets are taken as they are: both count UTF-16 units. A date of 0 is none.
 * Errors: `bad-input` where the file is no SQLite database, or one without DNA's tables.
 * Source: the table definitions of DNA 2 and 3 (github.com/leifeld/dna).
 */
export function readDna(bytes: Uint8Array, options: ReadDnaOptions = {}): DnaContent {
  const {
    actor = 'organization',
    speaker = 'person',
    concept = 'concept',
    qualifier = 'agreement',
    name = '.dna file',
  } = options
  const file = readSqlite(bytes, name)
  const tables = new Set(file.tables.map((table) => table.toUpperCase()))
  const missing = ['DOCUMENTS', 'STATEMENTS', 'VARIABLES', 'DATASHORTTEXT'].find((table) => !tables.has(table))
  if (missing !== undefined) {
    throw new EntenteError('bad-input', `${name}: no table ${missing}. Is this a file of Discourse Network Analyzer?`)
  }
  const articles = readArticles(file)
  const coded = codedValues(file)
  const attributeOf = entityAttributes(file)
  const known = new Map<string, Actor>(
    (options.actors ?? []).flatMap((row) => row.names.map(({ text }) => [foldName(text), row] as const)),
  )
  const actorOf = (label: string, entity: number, isPerson: boolean): ActorReference => {
    const row = known.get(foldName(label))
    const id =
      attributeOf(entity, 'Id') ??
      row?.id ??
      foldName(label)
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '_')
    const coded = ActorType.safeParse(attributeOf(entity, 'Type'))
    const type = row?.type ?? (isPerson ? 'person' : coded.success ? coded.data : 'organization')
    return { id: ActorId.safeParse(id).success ? id : `DNA_${entity}`, name: label, type }
  }
  const targetOf = (label: string, entity: number): Target => {
    const id = attributeOf(entity, 'Id')
    const type = ActorType.safeParse(attributeOf(entity, 'Type'))
    if (id !== undefined && type.success && ActorId.safeParse(id).success)
      return { kind: 'actor', id, label, type: type.data }
    const issue = IssueId.safeParse(id)
    return { kind: 'issue', id: issue.success ? issue.data : slug(label) || `concept-${entity}`, label, actors: [] }
  }
  const incomplete: number[] = []
  const statements = file.rows('STATEMENTS').flatMap((row): Statement[] => {
    const id = numberOf(row, 'ID')
    const values = coded.get(id)
    const article = articles.get(numberOf(row, 'DocumentId') || numberOf(row, 'Document'))
    const organization = values?.texts.get(actor)
    const person = values?.texts.get(speaker)
    const target = values?.texts.get(concept)
    const agreement = values?.numbers.get(qualifier)
    const holder = organization?.text ? organization : person
    const [start, end] = [numberOf(row, 'Start'), numberOf(row, 'Stop')]
    const quote = article?.text.slice(start, end) ?? ''
    if (!article || !holder?.text || !target?.text || !agreement || quote.length !== end - start || quote === '') {
      incomplete.push(id)
      return []
    }
    const isPerson = holder !== organization
    return [
      {
        id: `dna-${id}`,
        article: article.id,
        ...(article.date !== undefined && { date: article.date }),
        actor: actorOf(holder.text, holder.entity, isPerson),
        ...(person?.text && !isPerson && { speaker: { name: person.text } }),
        stance: stanceOf(agreement),
        target: targetOf(target.text, target.entity),
        modality: 'actual',
        attribution: null,
        confidence: 1,
        evidence: { start, end, quote, spans: { actor: null, cue: null, target: null, negation: null } },
        rule: 'dna',
        ...(article.source !== undefined && { source: article.source }),
      },
    ]
  })
  return { articles: [...articles.values()], statements, incomplete }
}
