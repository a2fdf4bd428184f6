import { stringify } from 'yaml'
import type { IssueListing, LikelyDuplicate, ListedIssue } from '../issues/list-issues.ts'

const WORDINGS = 6
const ACTORS = 8

const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd()

/** Comments must stay on their line, whatever a wording holds. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

function periodOf({ first, last }: ListedIssue): string {
  if (first === undefined || last === undefined) return ''
  return first === last ? `, ${first}` : `, ${first} to ${last}`
}

function renderIssue(issue: ListedIssue): string {
  const more = issue.wordings.length - WORDINGS
  const wordings = issue.wordings.slice(0, WORDINGS).map(({ label, count: n }) => `"${label}"${n > 1 ? ` ${n}` : ''}`)
  return [
    `  # ${count(issue.statements, 'statement')} in ${count(issue.articles, 'article')}${periodOf(issue)}; by ${issue.holders.slice(0, ACTORS).join(', ')}`,
    plain(`  # ${wordings.join(', ')}${more > 0 ? `, and ${more} more` : ''}`),
    `  - id: ${issue.id}`,
    `    label: ${scalar(issue.label)}`,
    ...(issue.actors.length > 0 ? [`    actors: [${issue.actors.slice(0, ACTORS).join(', ')}]`] : []),
  ].join('\n')
}

function renderDuplicate(
  { ids: [into, from], likeness }: LikelyDuplicate,
  labels: ReadonlyMap<string, string>,
): string {
  return [
    plain(`  # alike (${likeness.toFixed(2)}): "${labels.get(into) ?? into}" and "${labels.get(from) ?? from}"`),
    `  # - into: ${into}`,
    `  #   from: [${from}]`,
  ].join('\n')
}

/**
 * Writes a listing as a codebook, ready to edit: every issue with its label, what was found on it as comments, and likely
 * duplicates as merges that wait for their `#` to be taken away. Read back as it is, it changes no id.
 */
export function renderCodebook({ issues, duplicates }: IssueListing): string {
  const labels = new Map(issues.map((issue) => [issue.id, issue.label]))
  const parts = [
    '# Issues, most statements first. Change a label, or give an issue patterns; the format: seeds/codebook.example.yaml',
  ]
  parts.push(issues.length === 0 ? 'issues: []' : `issues:\n${issues.map(renderIssue).join('\n')}`)
  if (duplicates.length > 0) {
    parts.push(
      `# Issues that may be one. To merge a pair, take the # away here and before its lines.\n# merge:\n${duplicates.map((pair) => renderDuplicate(pair, labels)).join('\n')}`,
    )
  }
  return `${parts.join('\n\n')}\n`
}
