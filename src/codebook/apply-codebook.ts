import type { ActorId } from '../schema/actor.ts'
import type { Codebook } from '../schema/codebook.ts'
import type { Statement, Target } from '../schema/statement.ts'
import { decideStatement, statementRows } from './decide-statement.ts'
import { matchRow, type RowMatcher } from './match-row.ts'
import { mergeIds } from './merge-ids.ts'
import { noteCodebook } from './note-codebook.ts'
import { renameActors } from './rename-actors.ts'

/** A row that sends statements to an issue; `only` those of one issue, where it splits. */
type Rule = Readonly<{ into: string; only: string | undefined; name: string; matches: RowMatcher }>

type Hit = Readonly<{ rule: Rule; why: string }>

function rulesOf({ issues = [], split = [] }: Codebook): readonly Rule[] {
  return [
    ...split.map(
      (row): Rule => ({ into: row.into, only: row.issue, name: `split of ${row.issue}`, matches: matchRow(row) }),
    ),
    ...issues
      .filter((row) => row.patterns)
      .map((row): Rule => ({ into: row.id, only: undefined, name: `issue ${row.id}`, matches: matchRow(row) })),
  ]
}

const groupOf = ({ article, target }: Statement): string => `${article}\n${target.kind === 'issue' ? target.id : ''}`

const sendTo = (statement: Statement, id: string, note: string): Statement =>
  statement.target.kind === 'issue'
    ? noteCodebook({ ...statement, target: { ...statement.target, id } }, note)
    : statement

function mergeIssue(statement: Statement, mergerOf: (id: string) => string | undefined): Statement {
  if (statement.target.kind !== 'issue') return statement
  const { id } = statement.target
  const into = mergerOf(id)
  return into === undefined ? statement : sendTo(statement, into, `merge of ${id} into ${into}`)
}

/** Whom each issue concerns in each article, and which rows each statement fits. */
function findHits(statements: readonly Statement[], rules: readonly Rule[]): ReadonlyMap<Statement, Hit> {
  const concerned = new Map<string, Set<ActorId>>()
  for (const statement of statements) {
    if (statement.target.kind !== 'issue') continue
    const ids = concerned.get(groupOf(statement)) ?? new Set()
    for (const id of statement.target.actors) ids.add(id)
    concerned.set(groupOf(statement), ids)
  }
  const hits = new Map<Statement, Hit>()
  for (const statement of statements) {
    const { target } = statement
    if (target.kind !== 'issue') continue
    for (const rule of rules) {
      if (rule.only !== undefined && rule.only !== target.id) continue
      const why = rule.matches(statement, concerned.get(groupOf(statement)) ?? new Set())
      if (why === undefined) continue
      hits.set(statement, { rule, why })
      break
    }
  }
  return hits
}

/** What all fitting statements of an issue in an article agree on also holds for its other wordings there (`its resolution`). */
function agreedRules(hits: ReadonlyMap<Statement, Hit>): ReadonlyMap<string, Rule | null> {
  const agreed = new Map<string, Rule | null>()
  for (const [statement, { rule }] of hits) {
    const before = agreed.get(groupOf(statement))
    agreed.set(groupOf(statement), before === undefined || before === rule ? rule : null)
  }
  return agreed
}

function labelOf({ issues = [], split = [] }: Codebook): ReadonlyMap<string, string> {
  const rows = [...split.map((row) => ({ id: row.into, label: row.label })), ...issues]
  return new Map(rows.flatMap(({ id, label }): [string, string][] => (label === undefined ? [] : [[id, label]])))
}

function relabel(statement: Statement, labels: ReadonlyMap<string, string>): Statement {
  const { target } = statement
  const label = target.kind === 'issue' ? labels.get(target.id) : undefined
  if (label === undefined || label === target.label) return statement
  const renamed: Target = { ...target, label }
  return noteCodebook({ ...statement, target: renamed }, `label of ${target.id}`)
}

/**
 * Applies the user's decisions to statements: actors first, then merges, splits, issues by their patterns (the first row that
 * fits), single statements, labels. What it decides is noted in `statement.codebook`; statements that it drops are gone.
 *
 *
 * Shapes: statements whose issues have ids (`resolveIssues`), in any order; the order stays. Errors: none.
 */
export function applyCodebook(statements: readonly Statement[], codebook: Codebook): readonly Statement[] {
  const mergerOf = mergeIds(codebook)
  const merged = renameActors(statements, codebook, mergerOf).map((statement) => mergeIssue(statement, mergerOf))
  const hits = findHits(merged, rulesOf(codebook))
  const agreed = agreedRules(hits)
  const labels = labelOf(codebook)
  const rows = statementRows(codebook)
  return merged
    .map((statement) => {
      const hit = hits.get(statement)
      if (hit) return sendTo(statement, hit.rule.into, `${hit.rule.name}, ${hit.why}`)
      const rule = statement.target.kind === 'issue' ? agreed.get(groupOf(statement)) : undefined
      return rule ? sendTo(statement, rule.into, `${rule.name}, as its other wordings in the article`) : statement
    })
    .flatMap((statement) => decideStatement(statement, rows))
    .map((statement) => relabel(statement, labels))
}
