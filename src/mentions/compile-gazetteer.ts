import type { ActorName, OfficeTerm } from '../schema/actor.ts'
import type { Seeds } from '../seeds.ts'
import { lowerOf, sameOf } from './char-kinds.ts'
import type { Gazetteer, NameEntry, TitleEntry } from './gazetteer.ts'
import { createPhraseTrie } from './phrase-trie.ts'
import { wordClasses } from './word-classes.ts'
import { createWordTable, type WordTable } from './word-table.ts'

/** These stand for `'s` and a comma inside a name: control characters, so that no text has them as words. */
const POSSESSIVE = '\u0001'
const COMMA = '\u0002'
const COMPASS: ReadonlyMap<string, string> = new Map([
  ['North', 'N'],
  ['South', 'S'],
  ['East', 'E'],
  ['West', 'W'],
])
/** Offices whose holders the press names by family name alone, far from home. */
const MINOR_OFFICE =
  /ambassador|representative|assistant|under|spokes|deputy|envoy|adviser|minister of (?!foreign)|(?<!foreign )minister$/i

/**
 * Compiles the registry for matching. The same gazetteer serves any number of articles; it holds no state between them.
 *
 * Shapes: the rows of seeds/actors.json, offices.json, roles.json and, where given, places.json, in any order.
 * Errors: none; rows are checked against their schemas where they come in.
 */
export function compileGazetteer(
  seeds: Pick<Seeds, 'actors' | 'offices' | 'roles'> & Partial<Pick<Seeds, 'places'>>,
): Gazetteer {
  const exactWords = createWordTable(sameOf)
  const foldedWords = createWordTable(lowerOf)
  const names = createPhraseTrie<NameEntry>()
  const capitals = createPhraseTrie<NameEntry>()
  const titles = createPhraseTrie<TitleEntry>()

  const addName = (name: string, entry: NameEntry, inCapitals: boolean): void => {
    const parts = splitName(name)
    names.add(parts.map(exactWords.intern), entry)
    if (inCapitals)
      capitals.add(
        parts.map((part) => foldedWords.intern(part.toLowerCase())),
        entry,
      )
  }
  for (const actor of seeds.actors) {
    for (const [i, name] of actor.names.entries()) {
      const entry: NameEntry = {
        is: 'actor',
        actor: actor.id,
        type: actor.type,
        kind: name.kind,
        ambiguous: name.ambiguous ?? false,
        isMain: i === 0,
        from: name.from ?? actor.from ?? '0000',
        to: name.to ?? '9999',
        since: actor.from ?? '0000',
        until: actor.to ?? '9999',
      }
      for (const form of spellings(name)) addName(form, entry, !isCommonInCapitals(name))
    }
  }
  for (const { name } of seeds.places ?? []) addName(name, { is: 'place' }, true)
  for (const term of seeds.offices) {
    for (const name of new Set([term.name, ...(term.names ?? [])]))
      addName(name, { is: 'person', full: true, term }, true)
    if (isKnownByFamilyName(term)) addName(term.family, { is: 'person', full: false, term }, !isMonth(term.family))
  }
  for (const role of seeds.roles)
    for (const [i, title] of numbersOf(role.title).entries())
      titles.add(splitName(title).map(foldedWords.intern), { role, plural: i > 0 })

  const classes = new Uint32Array(foldedWords.size() + 2000)
  for (const [word, bits] of wordClasses()) classes[foldedWords.intern(word)] = bits
  return {
    words: { exact: exactWords, folded: foldedWords, exactOfFolded: numberLowerWords(exactWords, foldedWords) },
    names,
    capitals,
    titles,
    exactSigns: { possessive: exactWords.intern(POSSESSIVE), comma: exactWords.intern(COMMA) },
    foldedSigns: { possessive: foldedWords.intern(POSSESSIVE), comma: foldedWords.intern(COMMA) },
    classOf: (folded) => classes[folded] ?? 0,
    types: new Map(seeds.actors.map((actor) => [actor.id, actor.type])),
  }
}

/** For each folded word its number as an exact word, 0 where no name has it in lower case. */
function numberLowerWords(exact: WordTable, folded: WordTable): Int32Array {
  return Int32Array.from({ length: folded.size() + 1 }, (_, number) => exact.lookUp(folded.wordOf(number)))
}

/** The words of a name, without signs; a possessive mark inside it is a word of its own. */
const splitName = (name: string): readonly string[] => (PLAIN.test(name) ? name.split(' ') : splitSigns(name))

const PLAIN = /^[^\s\-–'’,()./]+(?: [^\s\-–'’,()./]+)*$/

const splitSigns = (name: string): readonly string[] =>
  name
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/['’]s(?= )/g, ` ${POSSESSIVE} `)
    .replaceAll(',', ` ${COMMA} `)
    .split(/[\s\-–'’()./]+/)
    .filter((part) => part.length > 0)

/** A name, and the wire's short form of `North Korea`. */
function spellings({ text }: ActorName): readonly string[] {
  const [first = '', ...rest] = text.split(' ')
  const short = COMPASS.get(first)
  return short && rest.length > 0 ? [text, `${short} ${rest.join(' ')}`] : [text]
}

const WORDS_IN_CAPITALS = new Set(['WHO', 'MEND', 'CAR', 'PACE', 'ICAN', 'ECO', 'ALBA', 'ETA'])

/** In a headline in capitals these are words. */
const isCommonInCapitals = ({ text, kind, ambiguous }: ActorName): boolean =>
  (kind === 'abbreviation' && ambiguous === true) || WORDS_IN_CAPITALS.has(text)

const isMonth = (family: string): boolean => family === 'May' || family === 'March'

const isKnownByFamilyName = ({ office, family }: OfficeTerm): boolean =>
  family.length > 2 && !isMonth(family) && !MINOR_OFFICE.test(office)

/** A title in the singular and the plural. */
function numbersOf(title: string): readonly string[] {
  if (/men$|s$|people$/.test(title)) return [title]
  if (/(man|person)$/.test(title)) return [title, title.replace(/man$/, 'men').replace(/person$/, 'people')]
  const plural = title.replace(
    /^(\S*?(?:secretary|minister|ambassador|president|chief|head|leader|envoy|aide|adviser|commissioner))(?=$| of | to | for | at )/,
    '$1s',
  )
  const last = plural === title ? `${title.replace(/y$/, (y) => (/[aeo]y$/.test(title) ? y : 'ie'))}s` : plural
  return [title, last.replace('secretarys', 'secretaries')]
}
