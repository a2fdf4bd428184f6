const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Heads of proper names that follow `U.S.`: they keep their capital. */
const PROPER = words(
  'Air Ambassador Army Attorney Bancorp Border Capitol Census Central Civil Coast Congress Constitution Customs Defense Department Embassy Federal Forces Forest Geological Government House Information International Marine Marines Marshals Military National Navy Open Patent Postal President Secret Secretary Senate Special Steel Supreme Treasury Virgin',
)

/** Words that are never the first of a name. */
const FUNCTION = words(
  'And Or Nor To Of Over Than Is Are Was Were Has Have Had Will Would Should Must Could Can May Might Did Does Do Not',
)

const AFTER_INITIALS = /(?<=\b(?:[A-Z]\.){2,}\s+)[A-Z][a-z]+/g
const NEXT_CAPITAL = /^\s+[A-Z]/

/**
 * Takes back the capital that old newswire puts on any word after `U.S.`, as though a sentence began there (`the U.S. Decision`,
 * `the U.S. And Japan`), so that a parser sees a common word. The text keeps its length, so that all offsets hold.
 */
export function calmCapitals(text: string): string {
  return text.replace(AFTER_INITIALS, (word, at: number) => {
    if (FUNCTION.has(word)) return word.toLowerCase()
    const isName = PROPER.has(word) || NEXT_CAPITAL.test(text.slice(at + word.length, at + word.length + 20))
    return isName ? word : word.toLowerCase()
  })
}
