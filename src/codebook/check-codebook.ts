import type { Codebook } from '../schema/codebook.ts'

/** What is wrong in a codebook that has the right shape, and where. */
export type CodebookFault = Readonly<{ path: readonly (string | number)[]; what: string }>

type Row = Readonly<{ patterns?: readonly string[] | undefined; from?: string | undefined; to?: string | undefined }>

function checkRow(
  row: Row,
  path: readonly (string | number)[],
  compile: (pattern: string) => RegExp,
): CodebookFault | undefined {
  for (const [i, pattern] of (row.patterns ?? []).entries()) {
    try {
      compile(pattern)
    } catch (error) {
      return {
        path: [...path, 'patterns', i],
        what: `${pattern} is no regular expression (${error instanceof Error ? error.message : error})`,
      }
    }
  }
  if (row.from !== undefined && row.to !== undefined && row.to < row.from.slice(0, row.to.length)) {
    return { path: [...path, 'to'], what: `the period ends (${row.to}) before it begins (${row.from})` }
  }
  return undefined
}

function findRepeat(rows: readonly Readonly<{ id: string }>[], section: string): CodebookFault | undefined {
  const seen = new Set<string>()
  for (const [i, { id }] of rows.entries()) {
    if (seen.has(id)) return { path: [section, i, 'id'], what: `"${id}" stands twice; put the two rows into one` }
    seen.add(id)
  }
  return undefined
}

function checkMerges(merges: NonNullable<Codebook['merge']>): CodebookFault | undefined {
  const into = new Map<string, string>()
  for (const [i, row] of merges.entries()) {
    for (const [k, id] of row.from.entries()) {
      const path = ['merge', i, 'from', k]
      const other = into.get(id)
      if (id === row.into) return { path, what: `"${id}" cannot be merged into itself` }
      if (other !== undefined && other !== row.into)
        return { path, what: `"${id}" goes into both "${other}" and "${row.into}"` }
      into.set(id, row.into)
      const seen = new Set<string>()
      for (let at: string | undefined = id; at !== undefined; at = into.get(at)) {
        if (seen.has(at)) return { path, what: `merging "${id}" goes in a circle` }
        seen.add(at)
      }
    }
  }
  return undefined
}

/** The first fault that a schema cannot see; undefined where there is none. */
export function checkCodebook(codebook: Codebook, compile: (pattern: string) => RegExp): CodebookFault | undefined {
  const { issues = [], merge = [], split = [], actors = [], statements = [] } = codebook
  for (const [i, row] of issues.entries()) {
    const fault = checkRow(row, ['issues', i], compile)
    if (fault) return fault
  }
  for (const [i, row] of split.entries()) {
    const fault = checkRow(row, ['split', i], compile)
    if (fault) return fault
    if (!row.patterns && !row.actors && !row.from && !row.to) {
      return { path: ['split', i], what: 'needs patterns, actors, from or to: which statements go?' }
    }
    if (row.issue === row.into) return { path: ['split', i, 'into'], what: `"${row.into}" is the issue itself` }
  }
  return (
    findRepeat(issues, 'issues') ??
    findRepeat(actors, 'actors') ??
    findRepeat(statements, 'statements') ??
    checkMerges(merge)
  )
}
