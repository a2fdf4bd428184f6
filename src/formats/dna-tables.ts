import type { SqliteTable } from './sqlite/write-sqlite.ts'

const COLOR = 'Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0'
const PERMISSIONS = [
  'PermissionAddDocuments',
  'PermissionEditDocuments',
  'PermissionDeleteDocuments',
  'PermissionImportDocuments',
  'PermissionAddStatements',
  'PermissionEditStatements',
  'PermissionDeleteStatements',
  'PermissionEditAttributes',
  'PermissionEditRegex',
  'PermissionEditStatementTypes',
  'PermissionEditCoders',
  'PermissionEditCoderRelations',
  'PermissionViewOthersDocuments',
  'PermissionEditOthersDocuments',
  'PermissionViewOthersStatements',
  'PermissionEditOthersStatements',
]

/**
 * The tables of a Discourse Network Analyzer 3.0 file and the columns of each, in order. What would need an index (UNIQUE, and
 * text as a primary key) is left out; DNA's own queries go by name and do not miss it.
 *
 * Source: the table definitions of DNA 3.0 (github.com/leifeld/dna, class Sql).
 */
export const DNA_COLUMNS = {
  SETTINGS: 'Property TEXT, Value TEXT NOT NULL',
  CODERS: `ID INTEGER PRIMARY KEY NOT NULL, Name TEXT NOT NULL, ${COLOR}, Refresh INTEGER NOT NULL DEFAULT 0, FontSize INTEGER NOT NULL DEFAULT 14, Password TEXT NOT NULL, PopupWidth INTEGER DEFAULT 300, ColorByCoder INTEGER NOT NULL DEFAULT 0, PopupDecoration INTEGER NOT NULL DEFAULT 0, PopupAutoComplete INTEGER NOT NULL DEFAULT 1, ${PERMISSIONS.map((name) => `${name} INTEGER NOT NULL DEFAULT 1`).join(', ')}`,
  DOCUMENTS:
    "ID INTEGER PRIMARY KEY NOT NULL, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE, Author TEXT NOT NULL DEFAULT '', Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL",
  STATEMENTTYPES: `ID INTEGER PRIMARY KEY NOT NULL, Label TEXT NOT NULL, ${COLOR}`,
  VARIABLES:
    "ID INTEGER PRIMARY KEY NOT NULL, Variable TEXT NOT NULL, DataType TEXT NOT NULL DEFAULT 'short text', StatementTypeId INTEGER REFERENCES STATEMENTTYPES(ID) ON DELETE CASCADE",
  VARIABLELINKS:
    'ID INTEGER PRIMARY KEY NOT NULL, SourceVariableId INTEGER REFERENCES VARIABLES(ID) ON DELETE CASCADE, TargetVariableId INTEGER REFERENCES VARIABLES(ID) ON DELETE CASCADE',
  REGEXES: `Label TEXT, ${COLOR}`,
  CODERRELATIONS:
    'ID INTEGER PRIMARY KEY NOT NULL, Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE, OtherCoder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE, viewStatements INTEGER NOT NULL DEFAULT 1, editStatements INTEGER NOT NULL DEFAULT 1, viewDocuments INTEGER NOT NULL DEFAULT 1, editDocuments INTEGER NOT NULL DEFAULT 1',
  STATEMENTS:
    'ID INTEGER PRIMARY KEY NOT NULL, StatementTypeId INTEGER REFERENCES STATEMENTTYPES(ID) ON DELETE CASCADE, DocumentId INTEGER REFERENCES DOCUMENTS(ID) ON DELETE CASCADE, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE',
  DATABOOLEAN:
    'ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE, VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Value INTEGER NOT NULL DEFAULT 1',
  DATAINTEGER:
    'ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE, VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Value INTEGER NOT NULL DEFAULT 0',
  ENTITIES:
    "ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Value TEXT NOT NULL DEFAULT '', Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER REFERENCES ENTITIES(ID) ON DELETE CASCADE",
  DATASHORTTEXT:
    'ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE, VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Entity INTEGER NOT NULL REFERENCES ENTITIES(ID) ON DELETE CASCADE',
  DATALONGTEXT:
    "ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE, VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, Value TEXT DEFAULT ''",
  ATTRIBUTEVARIABLES:
    'ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE, AttributeVariable TEXT NOT NULL',
  ATTRIBUTEVALUES:
    "ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER NOT NULL REFERENCES ENTITIES(ID) ON DELETE CASCADE, AttributeVariableId INTEGER NOT NULL REFERENCES ATTRIBUTEVARIABLES(ID) ON DELETE CASCADE, AttributeValue TEXT NOT NULL DEFAULT ''",
} as const

export type DnaTableName = keyof typeof DNA_COLUMNS

/** How many permissions a coder has, all of which the coder of our files holds. */
export const PERMISSION_COUNT = PERMISSIONS.length

/** All tables, those without rows empty, in an order in which no row refers to a later table. */
export function dnaTables(rows: Partial<Record<DnaTableName, SqliteTable['rows']>>): readonly SqliteTable[] {
  return Object.entries(DNA_COLUMNS).map(([name, columns]) => ({
    name,
    columns,
    rows: Object.entries(rows).find(([key]) => key === name)?.[1] ?? [],
  }))
}
