import { LineStyle } from './find-line-styles.ts'
import { isAbbreviation } from './match-names.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, type Scene, shapeAt, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

/** The words of a person's name, `[first, end)`; forms of address (`Mr`, `Sir`) stand before `first`, from `start` on. */
export type PersonName = Readonly<{ start: number; first: number; end: number }>

const LONGEST = 7
const STOP = WordClass.function | WordClass.calendar
const PEERAGE = /^(?:lord|lady|baroness|baron|count|sheikh|cardinal|archbishop|bishop)$/i
const ROMAN = /^[IVX]{2,4}$/

/**
 * Reads a person's name that begins at the word `at`: capitalised words, initials, particles and what hyphens join to them.
 * Names that the gazetteer knows as actors end it, but for those that are also given or family names (`Jordan`, `Chad`).
 */
export function readPersonName(scene: Scene, at: number): PersonName | undefined {
  const { words } = scene
  let first = at
  while (first < words.count && isAddress(scene, first) && isNameGap(scene, first + 1)) first++
  if (first > at && PEERAGE.test(wordAt(scene, first - 1))) first--
  let end = first
  let letters = 0
  while (end < words.count && end - first < LONGEST) {
    const next = takeWord(scene, first, end)
    if (next === end) break
    for (let word = end; word < next; word++)
      letters = Math.max(letters, (words.ends[word] ?? 0) - (words.starts[word] ?? 0))
    const isOver =
      ((words.shapes[next - 1] ?? 0) & Shape.possessive) !== 0 || next >= words.count || !isNameGap(scene, next)
    end = next
    if (isOver) break
  }
  return end > first && letters > 1 && !isCompany(scene, first, end) ? { start: at, first, end } : undefined
}

/** `General Motors Corp`: the last word says that it is no person, unless the table knows one. */
function isCompany(scene: Scene, first: number, end: number): boolean {
  const known = scene.names.list[(scene.names.at[end - 1] ?? 0) - 1]
  return end - first > 1 && known === undefined && (classAt(scene, end - 1) & WordClass.company) !== 0
}

/** The end of what the name takes in at `at`; `at` itself where it takes nothing. */
function takeWord(scene: Scene, first: number, at: number): number {
  const { words, names, styles } = scene
  const shape = shapeAt(scene, at)
  if (at > first && gapAt(scene, at) === Gap.hyphen) return names.at[at] && isStrict(scene, at) ? at : at + 1
  const known = names.at[at] ? names.list[(names.at[at] ?? 0) - 1] : undefined
  if (known?.entries.some((entry) => entry.is === 'person')) return Math.max(known.end, at + 1)
  if (known && isStrict(scene, at)) return at
  const bits = classAt(scene, at)
  if (!(shape & Shape.capital)) {
    const isParticle =
      (bits & WordClass.particle) !== 0 && at + 1 < words.count && (shapeAt(scene, at + 1) & Shape.capital) !== 0
    return isParticle && at > first && gapAt(scene, at + 1) <= Gap.apostrophe ? at + 1 : at
  }
  if (styles[at] !== LineStyle.plain) return at
  if (bits & STOP && !(bits & WordClass.particle)) return at
  if (shape & Shape.upper && !(shape & Shape.dotted) && !ROMAN.test(wordAt(scene, at))) return at
  if (at > first && scene.titles.at[at] && bits & WordClass.portfolio) return at
  return at + 1
}

/** Is the word part of a name that can be nobody's given or family name? */
function isStrict({ names }: Scene, at: number): boolean {
  const match = names.list[(names.at[at] ?? 0) - 1]
  if (!match) return false
  return (
    match.end - match.first > 1 ||
    !match.entries.some((entry) => entry.is === 'person' || (entry.is === 'actor' && entry.ambiguous))
  )
}

const isAddress = (scene: Scene, at: number): boolean =>
  (classAt(scene, at) & WordClass.courtesy) !== 0 && (shapeAt(scene, at) & Shape.capital) !== 0

function isNameGap(scene: Scene, at: number): boolean {
  const gap = gapAt(scene, at)
  return gap <= Gap.apostrophe || (gap === Gap.dot && isAbbreviation(scene.words, at - 1, scene.gazetteer))
}
