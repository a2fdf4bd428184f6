/** The types of attributes that graph files know, by GEXF's names. */
export type ColumnType = 'string' | 'integer' | 'long' | 'double' | 'boolean'
export type ListType = `list${ColumnType}`

export type Column = Readonly<{ key: string; id: string; type: ColumnType | ListType }>

// Columns that Gephi keeps for itself: an attribute with such an id collides with them.
const RESERVED = new Set(['id', 'label', 'timeset', 'weight', 'source', 'target', 'kind'])
const INT_MAX = 2_147_483_647

function scalarType(value: unknown): ColumnType | null {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (typeof value !== 'number') return value === null || value === undefined ? null : 'string'
  if (!Number.isFinite(value)) return null
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return 'double'
  return Math.abs(value) <= INT_MAX ? 'integer' : 'long'
}

/** The narrowest type that holds both. */
function widen(a: ColumnType | null, b: ColumnType | null): ColumnType | null {
  if (a === null || b === null || a === b) return a ?? b
  const numeric = new Set<ColumnType>(['integer', 'long', 'double'])
  if (!numeric.has(a) || !numeric.has(b)) return 'string'
  return a === 'double' || b === 'double' ? 'double' : 'long'
}

type Draft = { scalar: ColumnType | null; item: ColumnType | null; isList: boolean; isScalar: boolean }

function inspect(draft: Draft, value: unknown): void {
  if (Array.isArray(value)) {
    draft.isList = true
    if (draft.item === 'string') return
    for (const item of value) draft.item = widen(draft.item, scalarType(item))
    return
  }
  if (draft.scalar === 'string') return
  const type = scalarType(value)
  if (type === null) return
  draft.isScalar = true
  draft.scalar = widen(draft.scalar, type)
}

function typeOf({ scalar, item, isList, isScalar }: Draft): ColumnType | ListType {
  if (isList && !isScalar) return `list${item ?? 'string'}`
  return isList ? 'string' : (scalar ?? 'string')
}

/**
 * Declares every attribute that the given records carry, in the order of their names. An attribute that holds whole numbers
 * is an integer (long beyond 32 bits), one that holds any fraction a double, one that mixes kinds a string.
 */
export function inferColumns(
  records: Iterable<Readonly<Record<string, unknown>>>,
  without: ReadonlySet<string>,
): readonly Column[] {
  const drafts = new Map<string, Draft>()
  for (const record of records) {
    for (const key in record) {
      if (without.has(key)) continue
      let draft = drafts.get(key)
      if (!draft) {
        draft = { scalar: null, item: null, isList: false, isScalar: false }
        drafts.set(key, draft)
      }
      inspect(draft, record[key])
    }
  }
  return [...drafts]
    .filter(([, { isList, isScalar }]) => isList || isScalar)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, draft]) => ({
      key,
      id: RESERVED.has(key) || !Number.isNaN(Number(key)) ? `attribute_${key}` : key,
      type: typeOf(draft),
    }))
}
