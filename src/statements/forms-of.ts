import { irregularNouns, irregularVerbs } from '../parse/irregular-forms.ts'

/** Forms that lists of irregular verbs and nouns leave out. */
const OTHER_FORMS: Readonly<Record<string, readonly string[]>> = {
  bad: ['worse', 'worst'],
  be: ['am', 'is', 'are', 'was', 'were', 'been'],
  do: ['does'],
  far: ['further', 'farther'],
  go: ['goes'],
  good: ['better', 'best'],
  have: ['has', 'had'],
  little: ['less', 'least'],
}

const irregular = new Map<string, string[]>()
for (const [form, lemma] of [...irregularVerbs, ...irregularNouns]) {
  const forms = irregular.get(lemma)
  if (forms) forms.push(form)
  else irregular.set(lemma, [form])
}

/** All that a word may be in a text, from its lemma: regular forms of a verb and of a noun, and those that are not. */
export function formsOf(lemma: string): readonly string[] {
  const last = lemma.at(-1) ?? ''
  const stem = /[ey]$/.test(lemma) ? lemma.slice(0, -1) : lemma
  const bases = [lemma, stem, lemma + last]
  const regular = bases.flatMap((base) => [
    `${base}s`,
    `${base}es`,
    `${base}ies`,
    `${base}d`,
    `${base}ed`,
    `${base}ied`,
    `${base}ing`,
  ])
  return [lemma, ...regular, ...(irregular.get(lemma) ?? []), ...(OTHER_FORMS[lemma] ?? [])]
}
