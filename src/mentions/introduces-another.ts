import { findApposition } from './find-apposition.ts'
import type { PersonName } from './read-person-name.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, type Scene, shapeAt, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

const LONGEST = 12
/** What is also said of those who hold office: a past, a camp, a relation to others, how long or how they have done it; or when. */
const OF_HOLDERS =
  /^(?:former|ex|retired|one-time|onetime|training|veteran|long-?time|longstanding|staunch|close|key|vocal|fierce|outspoken|leading|fervent|firm|strong|vehement|ally|friend|critic|opponent|supporter|advocate|backer|champion|rival|admirer|target|hawk|dove|moderate|hardliner|hard-liner|reformer|reformist|conservative|liberal|socialist|social|democrat|republican|labour|communist|nationalist|islamist|centrist|leftist|rightist|populist|pragmatist|cleric|politician|statesman|man|woman|figure|native|catholic|muslim|protestant|christian|jew|guest|visitor|member|signatory|party|politburo|minute|hour|day|week|fortnight|month|year|decade|few|bit|time)s?$/i
/** Trades that the holder of an office has left, but may still be called by. */
const EARNS = /^(?:teaches|taught|owns|owned|drives|drove|farms|studies|studied|plays|coaches|sells|sold)$/i
const RUNS = /^(?:works|worked|runs|ran|manages|managed|heads|leads|chairs)$/i
const BODIES = /^(?:party|opposition|coalition|delegation|government|cabinet|council|team|country|talks|state|nation)$/i
const OF_GOVERNMENT = /^(?:minister|secretary|commissioner|ambassador)$/i

/**
 * Does the text itself say that the person of this full name is somebody else than the one whom the table knows: by an apposition
 * or a relative clause that names a trade (`Colin Powell, a London baker,`) or another body (`a spokesman for the union of farmers`)?
 * A family name alone introduces nobody.
 */
export function introducesAnother(scene: Scene, { first, end }: PersonName): boolean {
  if (end - first < 2 || end >= scene.words.count) return false
  if (isMemberOf(scene, end)) return true
  const at = crossAge(scene, end)
  if (at === undefined) return false
  const apposition = gapAt(scene, at) === Gap.other ? undefined : findApposition(scene, at)
  if (apposition) {
    const { group, before, after } = apposition
    if (before.body || after.body || before.owner) return false
    if (hasAny(scene, at, closeOf(scene, at), OF_HOLDERS)) return false
    if (group.entries.every(({ role }) => role.speaksFor === 'none')) return true
    const isMinister = OF_GOVERNMENT.test(wordAt(scene, group.end - 1))
    return !isMinister && isOfAnother(scene, after.end > group.end ? after.end : group.end)
  }
  const close = closeOf(scene, at)
  if (/^who$/i.test(wordAt(scene, at))) return earnsHisLiving(scene, at + 1, close)
  return /^an?$/i.test(wordAt(scene, at)) && close - at > 1 && !hasAny(scene, at, close, OF_HOLDERS)
}

/** The word after the comma behind the name and, where it stands there, the age: `, 54, a`, `(54), a`; undefined where nothing is set off. */
function crossAge(scene: Scene, end: number): number | undefined {
  const gap = gapAt(scene, end)
  if (gap !== Gap.comma && gap !== Gap.paren) return undefined
  if (!/^\d{1,3}$/.test(wordAt(scene, end))) return end
  const next = end + 1
  const { article, words } = scene
  return next < words.count && /^\)?,\s?$/.test(article.text.slice(words.ends[end], words.starts[next]))
    ? next
    : undefined
}

/** The word after what is set off: where the next comma, bracket or end of sentence stands. */
function closeOf(scene: Scene, at: number): number {
  let end = at + 1
  while (end < Math.min(at + LONGEST, scene.words.count) && gapAt(scene, end) < Gap.comma && isSame(scene, end)) end++
  return end
}

const isSame = ({ sentenceOf }: Scene, at: number): boolean => sentenceOf[at] === sentenceOf[at - 1]

function hasAny(scene: Scene, first: number, end: number, words: RegExp): boolean {
  for (let at = first; at < end; at++) if (words.test(wordAt(scene, at))) return true
  return false
}

/** `a spokesman` + `for the union of farmers`, `the president` + `of Wibble Corp`: the phrase behind the title names a body that is no government's. */
function isOfAnother(scene: Scene, at: number): boolean {
  if (at >= scene.words.count || gapAt(scene, at) !== Gap.space || !/^(?:of|for|at|with)$/i.test(wordAt(scene, at)))
    return false
  const end = closeOf(scene, at)
  for (let i = at + 1; i < end; i++) {
    if (scene.names.at[i] || scene.titles.at[i]) return false
    const bits = classAt(scene, i)
    if (bits & WordClass.portfolio && !(bits & WordClass.private)) return false
    if (bits & (WordClass.company | WordClass.institution | WordClass.private)) return true
  }
  return false
}

/** `Gordon Brown of Wibble University`: a body whose last word says that it is no state. */
function isMemberOf(scene: Scene, end: number): boolean {
  if (gapAt(scene, end) !== Gap.space || wordAt(scene, end) !== 'of') return false
  for (let at = end + 1; at < Math.min(end + LONGEST, scene.words.count) && gapAt(scene, at) === Gap.space; at++) {
    if (wordAt(scene, at) === 'the' && at === end + 1) continue
    if (!(shapeAt(scene, at) & Shape.capital)) return false
    const isFirm = (classAt(scene, at) & (WordClass.company | WordClass.institution)) !== 0
    if (isFirm && at > end + 1 && !scene.names.at[at]) return true
  }
  return false
}

/** `who teaches law at Yale`, `who runs a bakery`: not `who leads the party`. */
function earnsHisLiving(scene: Scene, at: number, close: number): boolean {
  if (hasAny(scene, at, close, OF_HOLDERS)) return false
  if (EARNS.test(wordAt(scene, at))) return true
  return (
    RUNS.test(wordAt(scene, at)) && /^(?:an?|as|in)$/i.test(wordAt(scene, at + 1)) && !hasAny(scene, at, close, BODIES)
  )
}
