import type { SentenceReading } from '../statements/read-sentence.ts'
import { describeStance } from './statement-lines.ts'
import { STANCE_SIGN, type Style } from './style.ts'
import { treeLines } from './tree-lines.ts'
import { padTo, widthOf, wrapText } from './wrap-text.ts'

const CUE_WIDTH = 24

/** What a sentence gave and why the rest of it gave nothing: its tree, each statement with its steps, each cue that was dropped and by what. */
export function readingLines(
  text: string,
  { start, end, tree, findings, rejected }: SentenceReading,
  actors: readonly string[],
  columns: number,
  style: Style,
): string[] {
  const width = columns - 2
  const sentence = wrapText(text.slice(start, end), width).map(style.bold)
  const named = wrapText(`named here: ${actors.length > 0 ? actors.join(', ') : 'nobody that is known'}`, width)
  if (!tree)
    return [
      ...sentence,
      '',
      ...named,
      ...wrapText('not parsed: no word here is a cue, or neither a name nor a pronoun stands for an actor', width),
    ]
  const found = findings.flatMap(({ statement, steps }) => [
    '',
    ...wrapText(`${STANCE_SIGN[statement.stance]} ${describeStance(statement)}`, width).map(
      style.stance[statement.stance],
    ),
    ...steps.flatMap((step) => wrapText(step, width - 2).map((line) => `  ${line}`)),
  ])
  const label = Math.min(CUE_WIDTH, Math.max(0, ...rejected.map(({ cue }) => widthOf(cue))) + 2)
  const dropped = rejected.map(({ cue, why }) => `${padTo(cue, label)}${style.dim(why)}`)
  const none =
    found.length + dropped.length === 0 ? ['', 'no cue: no word here carries a stance in seeds/cues.json'] : []
  return [
    ...sentence,
    '',
    ...treeLines(tree, style),
    '',
    ...named,
    ...found,
    ...(dropped.length > 0 ? ['', 'cues that gave nothing:', ...dropped] : []),
    ...none,
  ]
}
