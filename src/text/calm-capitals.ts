/** Heads of proper names that follow `U.S.`: they keep their capital. */
const PROPER = new Set(
  'Air Ambassador Army Attorney Bancorp Border Capitol Census Central Civil Coast Congress Constitution Customs Defense Department Embassy Federal Forces Forest Geological Government House Information International Marine Marines Marshals Military National Navy Open Patent Postal President Secret Secretary Senate Special Steel Supreme Treasury Virgin'.split(
    ' ',
  ),
)

const AFTER_POINTS = /(?<=\bU\.S\. )([A-Z][a-z]+)(?!\s+[A-Z])/g

/**
 * Takes back the capital that old newswire puts on any word after `U.S.`, as though a sentence began there (`the U.S. Decision`),
 * so that a parser sees a common word. The text keeps its length, so that all offsets hold.
 */
export function calmCapitals(text: string): string {
  return text.replace(AFTER_POINTS, (word) => (PROPER.has(word) ? word : word.toLowerCase()))
}
