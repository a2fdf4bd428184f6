import type { Statement } from '../schema/statement.ts'
import { STANCE_SIGN, type Style } from './style.ts'
import { wrapText } from './wrap-text.ts'

export type LineOptions = Readonly<{ columns: number; style: Style }>

const INDENT = '  '

/** How a stance reads between its actor and its target. */
const VERB = { support: 'supports', oppose: 'opposes', neutral: 'takes no side on' } as const

/** `Japan supports binding UN resolution`, with `may` and the like where it is not a plain fact. */
export function describeStance({ actor, stance, target, modality }: Statement): string {
  const note = modality === 'actual' ? '' : ` (${modality})`
  return `${actor.name} ${VERB[stance]} ${target.label}${note}`
}

/** A quote as lines under a bar, and below it where the words are from. */
export function quoteLines(
  statement: Statement,
  most: number,
  { columns, style }: LineOptions,
  indent = INDENT,
): string[] {
  const { speaker, article, date, id, attribution } = statement
  const width = columns - indent.length - 2
  const said =
    attribution === null ? speaker?.name : [speaker?.name, `as ${attribution} says`].filter(Boolean).join(', ')
  const place = [said, date, article, id].filter(Boolean).join(' · ')
  return [
    ...wrapText(statement.evidence.quote, width, most).map((line) => `${indent}${style.dim('│')} ${line}`),
    ...wrapText(place, width).map((line, i) => `${indent}${style.dim(`${i === 0 ? '└' : ' '} ${line}`)}`),
  ]
}

/** One statement for a terminal: sign and stance, then its quote. */
export function statementLines(statement: Statement, options: LineOptions): string[] {
  const { stance } = statement
  const head = wrapText(describeStance(statement), options.columns - 2)
  const paint = options.style.stance[stance]
  return [
    ...head.map((line, i) => `${i === 0 ? paint(STANCE_SIGN[stance]) : ' '} ${options.style.bold(line)}`),
    ...quoteLines(statement, 4, options),
  ]
}
