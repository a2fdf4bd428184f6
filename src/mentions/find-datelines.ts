import { Gap, Shape } from './scan-words.ts'
import { gapAt, type Scene, shapeAt } from './scene.ts'

const DATE = String.raw`(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?)?`
const AGENCY = String.raw`(?: ?\((?:[A-Z][\w./-]{1,20}|[A-Z][\w./-]{1,20} [A-Z][\w./-]{1,20})\))?`
const DATELINE = new RegExp(
  String.raw`(?:[A-Z][A-Z'. -]{2,30}(?:/[A-Z][A-Z'. ]{2,30})?(?:, [A-Za-z][A-Za-z'. ]{2,25})?${DATE}${AGENCY}|[A-Z][A-Za-z'. ]{2,30}(?:${DATE.slice(0, -1)}${AGENCY}| ?\((?:Reuters|AP|AFP|UPI|dpa)\))) ?(?:--?|–|—) `,
  'y',
)

/** Marks the words of datelines (`TOKYO -`, `GENEVA, March 5 (Reuters) -`): places, whatever else their names mean. */
export function findDatelines(scene: Scene): Uint8Array {
  const { article, words } = scene
  const marks = new Uint8Array(words.count)
  for (let i = 0; i < words.count; i++) {
    const isLineStart = gapAt(scene, i) === Gap.paragraph || (shapeAt(scene, i) & Shape.newline) !== 0
    if (!isLineStart || !(shapeAt(scene, i) & Shape.capital)) continue
    DATELINE.lastIndex = words.starts[i] ?? 0
    const found = DATELINE.exec(article.text)?.[0].length ?? 0
    for (let at = i; at < words.count && (words.starts[at] ?? 0) < (words.starts[i] ?? 0) + found; at++) marks[at] = 1
  }
  return marks
}
