// node training/score.mjs [dev|test] [WEIGHTS]: prints the table of scores from the treebank; with `test`, fails below the floor.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import { createLemmatizer } from '../dist/parse/lemmatize.js'
import { createNetwork } from '../dist/parse/network.js'
import { createParser } from '../dist/parse/index.js'
import { readWeights } from '../dist/parse/read-weights.js'
import { measureSpeed, scoreGoldTokens, scoreRawText } from './measure.mjs'
import { folder, hasTreebank, readTreebank } from './read-treebank.mjs'

const split = process.argv[2] ?? 'test'
const bytes = readFileSync(process.argv[3] ?? new URL('../weights/english.bin', import.meta.url))
if (!hasTreebank()) {
  console.error(`${folder.pathname}: no treebank there; set TREEBANK to a folder with the en_*.conllu.gz files`)
  process.exit(2)
}

globalThis.gc?.()
const before = process.memoryUsage()
const start = performance.now()
const parser = createParser(bytes)
const loadTime = performance.now() - start
globalThis.gc?.()
const after = process.memoryUsage()
const memory = (after.heapUsed + after.external + after.arrayBuffers - before.heapUsed - before.external - before.arrayBuffers) / 2 ** 20

const weights = readWeights(bytes)
const network = createNetwork(weights)
const lemmaOf = createLemmatizer(weights)
const analyse = (forms) => {
  const { tags, heads, labels } = network(forms, forms.map(() => false))
  return forms.map((form, i) => {
    const [upos, xpos] = weights.tags[tags[i]].split('|')
    return { upos, xpos, head: heads[i], dep: weights.labels[labels[i]], lemma: lemmaOf(form, upos, xpos) }
  })
}

const number = (value, digits = 1) => value.toFixed(digits).padStart(5)
const describe = (name, sentences) => {
  const s = scoreGoldTokens(sentences, analyse)
  console.log(
    `${name.padEnd(10)} ${sentences.length} sentences: UPOS ${number(s.upos)} XPOS ${number(s.xpos)} lemma ${number(s.lemma)}` +
      ` | UAS ${number(s.uas)} LAS ${number(s.las)} (subtypes ${number(s.full)}) | no punctuation ${number(s.noPunct.uas)} ${number(s.noPunct.las)}`,
  )
  const deps = ['nsubj', 'obj', 'obl', 'nmod', 'ccomp', 'xcomp', 'advcl', 'acl', 'conj', 'appos', 'parataxis']
  console.log(`           F1 ${deps.map((dep) => `${dep} ${s.f1(dep).toFixed(1)}`).join('  ')}`)
  return s
}

const ewt = readTreebank(`en_ewt-${split}.conllu.gz`)
const gum = readTreebank(`en_gum-free-${split}.conllu.gz`)
const news = split === 'test' ? readTreebank('en_pud-test.conllu.gz').filter(({ id }) => id.startsWith('n')) : gum
const ewtScore = describe(`EWT ${split}`, ewt)
describe(`GUM ${split}`, gum)
const newsScore = split === 'test' ? describe('PUD news', news) : null
const raw = scoreRawText(ewt, (text) => parser.parse(text))
const rawNews = scoreRawText(news, (text) => parser.parse(text))
const showRaw = (name, r) =>
  console.log(`raw ${name}: sentences ${number(r.sentences)} words ${number(r.words)} UPOS ${number(r.upos)} UAS ${number(r.uas)} LAS ${number(r.las)} (F1)`)
showRaw(`EWT ${split}`, raw)
showRaw(split === 'test' ? 'PUD news' : 'GUM dev', rawNews)
const speeds = [ewt, news].map((sentences) => measureSpeed(sentences, (text) => parser.parse(text)))
const speed = Math.min(...speeds.map((s) => s.sentences))
console.log(`speed: ${speeds.map((s) => `${s.sentences.toFixed(0)} sentences/s, ${s.words.toFixed(0)} words/s`).join(' | ')}`)
const zipped = gzipSync(bytes, { level: 9 }).length / 1e6
console.log(`load ${loadTime.toFixed(0)} ms, ${memory.toFixed(0)} MB${globalThis.gc ? '' : ' (without --expose-gc)'}; weights ${(bytes.length / 1e6).toFixed(2)} MB, ${zipped.toFixed(2)} MB gzipped`)

if (newsScore) {
  const rows = [
    ['EWT test UPOS', ewtScore.upos, 94.5, 96],
    ['EWT test UAS', ewtScore.uas, 84, 89],
    ['EWT test LAS', ewtScore.las, 80.4, 86],
    ['PUD news UAS without punctuation', newsScore.noPunct.uas, 85.3, 90],
    ['PUD news LAS without punctuation', newsScore.noPunct.las, 80.7, 86],
    ['PUD news nsubj F1', newsScore.f1('nsubj'), 85, 92],
    ['PUD news obj F1', newsScore.f1('obj'), 86, 90],
    ['PUD news ccomp F1', newsScore.f1('ccomp'), 58, 75],
    ['PUD news conj F1', newsScore.f1('conj'), 54, 70],
    ['PUD news appos F1', newsScore.f1('appos'), 42, 60],
    ['EWT test raw LAS F1', raw.las, 74, 82],
    ['sentences/s', speed, 1000, 4000],
    ['weights, MB gzipped', zipped, 4, 4],
  ]
  console.log('\n| | measured | floor | goal |\n| --- | --- | --- | --- |')
  for (const [name, value, floor, goal] of rows) console.log(`| ${name} | ${value.toFixed(value > 1000 ? 0 : 1)} | ${floor} | ${goal} |`)
  const low = rows.filter(([name, value, floor]) => (name.includes('MB') ? value > floor : value < floor))
  for (const [name, value, floor] of low) console.error(`below the floor: ${name} ${value.toFixed(1)}, wanted ${floor}`)
  if (low.length > 0) process.exit(1)
}
