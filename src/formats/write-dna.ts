import { compareStatements } from '../graph/compare-statements.ts'
import { dayNumber } from '../graph/period.ts'
import { stanceSign } from '../graph/stance-sign.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import { dnaTables, PERMISSION_COUNT } from './dna-tables.ts'
import type { SqliteValue } from './sqlite/read-record.ts'
import { writeSqlite } from './sqlite/write-sqlite.ts'

export type DnaOptions = Readonly<{
  /** The articles that the statements are from. Where one is missing, its document holds the quotes alone, each at its place. */
  articles?: readonly Article[]
  /** `boolean` (default): DNA's usual agreement, which has no neutral, so that neutral statements are left out; `integer`: −1, 0, 1. */
  qualifier?: 'boolean' | 'integer'
}>

const LONGEST = 190
const DAY_SECONDS = 86_400
const [PERSON, ORGANIZATION, CONCEPT, AGREEMENT] = [1, 2, 3, 4]
// DNA asks for a coder's password: this is "entente", hashed as DNA does (16 bytes of salt, 100,000 rounds of SHA-256, Base64).
const PASSWORD = 'ZW50ZW50ZS1jb2Rlci0wMYNdshDWMtznmnIRXklYJPKr//usdPuF6RoQrqDgiDBN'

type Rows = (readonly SqliteValue[])[]
type EntityKey = Readonly<{
  variable: number
  value: string
  attributes: readonly (readonly [name: string, value: string])[]
}>

/** A document of spaces with the quotes at their places. */
function textOfQuotes(statements: readonly Statement[]): string {
  const length = statements.reduce((end, { evidence }) => Math.max(end, evidence.end), 1)
  const units = Array.from({ length }, () => ' ')
  for (const { evidence } of statements)
    for (let i = 0; i < evidence.quote.length; i++) units[evidence.start + i] = evidence.quote[i] ?? ' '
  return units.join('')
}

function documentRows(
  statements: readonly Statement[],
  articles: readonly Article[],
): readonly [rows: Rows, idOf: Map<string, number>] {
  const known = new Map(articles.map((article) => [article.id, article]))
  const byArticle = new Map<string, Statement[]>(articles.map(({ id }) => [id, []]))
  for (const statement of statements) {
    const list = byArticle.get(statement.article)
    if (list) list.push(statement)
    else byArticle.set(statement.article, [statement])
  }
  const idOf = new Map<string, number>()
  const rows = [...byArticle].map(([id, ofArticle], i): SqliteValue[] => {
    idOf.set(id, i + 1)
    const article = known.get(id)
    const date = article?.date ?? ofArticle.find((statement) => statement.date !== undefined)?.date
    const source = article?.source ?? ofArticle.find((statement) => statement.source !== undefined)?.source ?? ''
    const title = (article?.title ?? id).slice(0, LONGEST)
    const seconds = date === undefined ? 0 : dayNumber(date) * DAY_SECONDS
    return [null, title, article?.text ?? textOfQuotes(ofArticle), 1, '', source.slice(0, LONGEST), '', id, '', seconds]
  })
  return [rows, idOf]
}

/** Gives each entity a number, and collects its row and attributes. */
function collectEntities() {
  const attributeVariables = [
    [ORGANIZATION, 'Id'],
    [ORGANIZATION, 'Type'],
    [CONCEPT, 'Id'],
    [CONCEPT, 'Type'],
  ] as const
  const idOf = new Map<string, number>()
  const taken = new Set<string>()
  const entities: Rows = []
  const values: Rows = []
  return {
    entities,
    values,
    variables: attributeVariables.map(([variable, name]): SqliteValue[] => [null, variable, name]),
    add: ({ variable, value, attributes }: EntityKey): number => {
      const own = attributes.find(([name]) => name === 'Id')?.[1]
      const key = `${variable} ${own ?? value}`
      const known = idOf.get(key)
      if (known !== undefined) return known
      // DNA knows entities by their text alone: another one of the same text gets its id behind it.
      const short = value.slice(0, LONGEST)
      const text = taken.has(`${variable} ${short}`)
        ? `${value.slice(0, LONGEST - 60)} (${own})`.slice(0, LONGEST)
        : short
      taken.add(`${variable} ${text}`)
      const id = entities.push([null, variable, text, 0, 0, 0, null])
      idOf.set(key, id)
      for (const [name, attribute] of attributes) {
        const place = attributeVariables.findIndex(([of, label]) => of === variable && label === name)
        if (place >= 0) values.push([null, id, place + 1, attribute.slice(0, LONGEST)])
      }
      return id
    },
  }
}

/**
 * Statements as a file of Discourse Network Analyzer 3.0 (`.dna`, an SQLite database), so that people can go on by hand from
 * what the extractor found: a document an article, the speaker as person, the actor as organization, the target as concept,
 * the stance as agreement, each at its place in the text. Ids go into the attribute `Id` of organizations and concepts.
 * The coder is `Admin`, the password `entente`. The same statements give the same bytes.
 *
 * Missing dates: DNA wants one, and gets 1970-01-01. Names are cut at 190 characters, as DNA wants.
 * Source: the table definitions of DNA 3.0 (github.com/leifeld/dna, class Sql).
 */
export function writeDna(statements: readonly Statement[], options: DnaOptions = {}): Uint8Array {
  const { articles = [], qualifier = 'boolean' } = options
  const kept = statements
    .filter(({ stance }) => qualifier === 'integer' || stance !== 'neutral')
    .sort(compareStatements)
  const [documents, documentOf] = documentRows(kept, articles)
  const entities = collectEntities()
  const [rows, shortTexts, stances]: [Rows, Rows, Rows] = [[], [], []]
  for (const { actor, speaker, stance, target, article, evidence } of kept) {
    const id = rows.push([null, 1, documentOf.get(article) ?? null, evidence.start, evidence.end, 1])
    const values: EntityKey[] = [
      { variable: PERSON, value: speaker?.name ?? '', attributes: [] },
      {
        variable: ORGANIZATION,
        value: actor.name,
        attributes: [
          ['Id', actor.id],
          ['Type', actor.type],
        ],
      },
      {
        variable: CONCEPT,
        value: target.label,
        attributes: [
          ['Id', target.id],
          ['Type', target.kind === 'actor' ? target.type : 'issue'],
        ],
      },
    ]
    for (const value of values) shortTexts.push([null, id, value.variable, entities.add(value)])
    stances.push([null, id, AGREEMENT, qualifier === 'integer' ? stanceSign(stance) : Number(stance === 'support')])
  }
  const type = qualifier === 'integer' ? 'integer' : 'boolean'
  return writeSqlite(
    dnaTables({
      SETTINGS: [
        ['version', '3.0.11'],
        ['date', '2023-01-01'],
      ],
      CODERS: [[null, 'Admin', 255, 255, 0, 0, 14, PASSWORD, 300, 0, 0, 1, ...Array<number>(PERMISSION_COUNT).fill(1)]],
      DOCUMENTS: documents,
      STATEMENTTYPES: [[null, 'DNA Statement', 239, 208, 51]],
      VARIABLES: [
        [null, 'person', 'short text', 1],
        [null, 'organization', 'short text', 1],
        [null, 'concept', 'short text', 1],
        [null, 'agreement', type, 1],
      ],
      STATEMENTS: rows,
      [qualifier === 'integer' ? 'DATAINTEGER' : 'DATABOOLEAN']: stances,
      ENTITIES: entities.entities,
      DATASHORTTEXT: shortTexts,
      ATTRIBUTEVARIABLES: entities.variables,
      ATTRIBUTEVALUES: entities.values,
    }),
  )
}
