/** The words of a label: lower case, without accents and possessive endings. */
export function labelWords(label: string): readonly string[] {
  const plain = label
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.replace(/['\u2019]s(?![\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A word, and what it may be without a plural ending. */
function singulars(word: string): ReadonlySet<string> {
  const forms = new Set([word])
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return forms
  forms.add(word.slice(0, -1))
  if (word.endsWith('es')) forms.add(word.slice(0, -2))
  if (word.endsWith('ies')) forms.add(`${word.slice(0, -3)}y`)
  if (word.endsWith('ses')) forms.add(`${word.slice(0, -2)}is`)
  return forms
}

const matchesWord = (head: string, word: string): boolean => {
  const forms = singulars(word)
  return [...singulars(head)].some((form) => forms.has(form) || (form.length >= 4 && word.startsWith(form)))
}

/** Whether a gold head, one word or several in a row, occurs in a predicted label; from four letters on as the start of a word. */
export function hasHead(label: string, head: string): boolean {
  const wanted = labelWords(head)
  const words = labelWords(label)
  if (wanted.length === 0) return false
  return words.some((_, i) =>
    wanted.every((part, k) => {
      const word = words[i + k]
      return word !== undefined && matchesWord(part, word)
    }),
  )
}
