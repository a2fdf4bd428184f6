import type { Gazetteer } from './gazetteer.ts'
import { Shape, type Words } from './scan-words.ts'
import { WordClass } from './word-classes.ts'

/** How a line is set: case tells nothing in `loud` ones, and less than usual in `title` ones. */
export const LineStyle = { plain: 0, loud: 1, title: 2 } as const

const SMALL = WordClass.function | WordClass.particle

/** The style of each word's line: in capitals throughout, with a capital on every word of weight, or plain. */
export function findLineStyles(words: Words, gazetteer: Gazetteer): Uint8Array {
  const styles = new Uint8Array(words.count)
  for (let start = 0; start < words.count; ) {
    let end = start
    let loud = 0
    let quiet = 0
    let raised = 0
    do {
      const shape = words.shapes[end] ?? 0
      const length = (words.ends[end] ?? 0) - (words.starts[end] ?? 0)
      if (shape & (Shape.upper | Shape.dotted)) loud++
      else if (length > 1 && !(shape & Shape.number)) quiet++
      if (length > 1 && !(shape & Shape.number) && !(gazetteer.classOf(words.folded[end] ?? 0) & SMALL))
        raised += shape & Shape.capital ? 1 : -3
      end++
    } while (end < words.count && !((words.shapes[end] ?? 0) & Shape.newline))
    if (quiet === 0 && loud > 1) styles.fill(LineStyle.loud, start, end)
    else if (raised > 3) styles.fill(LineStyle.title, start, end)
    start = end
  }
  return styles
}
