import type { Gazetteer } from './gazetteer.ts'
import { Shape, type Words } from './scan-words.ts'
import { WordClass } from './word-classes.ts'

/** How a line is set: case tells nothing in `loud` ones, and less than usual in `title` ones. */
export const LineStyle = { plain: 0, loud: 1, title: 2 } as const

const SMALL = WordClass.function | WordClass.particle
const SMALL_WEIGHT = 0.2
const TITLE_WORDS = 4
const TITLE_RATIO = 4

/** Does a full stop or the like close the line that ends before the word `end`? Headlines have none. */
function isSentence({ text, ends, starts, count }: Words, end: number): boolean {
  return /[.!?"”]/.test(text.slice(ends[end - 1] ?? 0, end < count ? (starts[end] ?? 0) : (ends[end - 1] ?? 0) + 4))
}

/** The style of each word's line: in capitals throughout, with a capital on every word of weight, or plain. */
export function findLineStyles(words: Words, gazetteer: Gazetteer): Uint8Array {
  const styles = new Uint8Array(words.count)
  for (let start = 0; start < words.count; ) {
    let end = start
    let loud = 0
    let raised = 0
    let lowered = 0
    do {
      const shape = words.shapes[end] ?? 0
      const isWord = (words.ends[end] ?? 0) - (words.starts[end] ?? 0) > 1 && !(shape & Shape.number)
      if (shape & (Shape.upper | Shape.dotted)) loud++
      else if (isWord && shape & Shape.capital) raised++
      else if (isWord) lowered += gazetteer.classOf(words.folded[end] ?? 0) & SMALL ? SMALL_WEIGHT : 1
      end++
    } while (end < words.count && !((words.shapes[end] ?? 0) & Shape.newline))
    if (raised + lowered === 0 && loud > 1) styles.fill(LineStyle.loud, start, end)
    else if (raised >= TITLE_WORDS && raised > lowered * TITLE_RATIO && !isSentence(words, end))
      styles.fill(LineStyle.title, start, end)
    start = end
  }
  return styles
}
