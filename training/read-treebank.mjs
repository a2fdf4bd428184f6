import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The treebank folder: `TREEBANK`, or the shared folder beside the checkout. */
export const folder = process.env.TREEBANK
  ? new URL(`file://${process.env.TREEBANK.replace(/\/*$/, '/')}`)
  : new URL('../../shared/treebank/', import.meta.url)

export const hasTreebank = () => existsSync(new URL('en_pud-test.conllu.gz', folder))

/**
 * Sentences of a CoNLL-U file: `{ id, text, opens, words: { form, lemma, upos, xpos, head, dep, start, end } }`;
 * heads count from 0, -1 is the root; start and end are offsets in `text`; `opens` marks the first sentence of a paragraph.
 */
export function readTreebank(name) {
  const out = []
  let now = null
  const fresh = () => ({ id: '', text: '', opens: false, words: [], ranges: [] })
  for (const line of gunzipSync(readFileSync(new URL(name, folder))).toString('utf8').split('\n')) {
    now ??= fresh()
    if (line === '') {
      if (now.words.length > 0) out.push(align(now))
      now = null
    } else if (line.startsWith('# sent_id = ')) now.id = line.slice(12)
    else if (line.startsWith('# text = ')) now.text = line.slice(9)
    else if (/^# new(?:par|doc)\b/.test(line)) now.opens = true
    else if (/^\d+-\d+\t/.test(line)) {
      const [range, form] = line.split('\t')
      const [first, last] = range.split('-').map(Number)
      now.ranges.push({ first: first - 1, last: last - 1, form })
    } else if (/^\d+\t/.test(line)) {
      const [, form, lemma, upos, xpos, , head, dep] = line.split('\t')
      now.words.push({ form, lemma, upos, xpos, head: Number(head) - 1, dep, start: 0, end: 0 })
    }
  }
  return out
}

/** Finds the words in the sentence's text; those of a multi-word token share it out by their own lengths. */
function align(sentence) {
  let at = 0
  const find = (form) => {
    const start = sentence.text.indexOf(form, at)
    if (start < 0) throw new Error(`${sentence.id}: "${form}" is not in the text`)
    at = start + form.length
    return start
  }
  for (let i = 0; i < sentence.words.length; i++) {
    const range = sentence.ranges.find((r) => r.first === i)
    if (!range) {
      const word = sentence.words[i]
      word.start = find(word.form)
      word.end = at
      continue
    }
    let start = find(range.form)
    for (let k = range.first; k <= range.last; k++) {
      const word = sentence.words[k]
      word.start = start
      word.end = k === range.last ? at : Math.min(at, start + word.form.length)
      start = word.end
    }
    i = range.last
  }
  return sentence
}
