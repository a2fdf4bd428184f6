import { readdirSync, readFileSync } from 'node:fs'
import nlp from 'compromise'
import { bench, describe } from 'vitest'
import { compileGazetteer, findMentions } from '../../src/mentions/index.ts'
import { splitSentences } from '../../src/parse/split-sentences.ts'
import { seeds } from '../../src/seeds.ts'

const folder = new URL('../../seeds/articles/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') || name.endsWith('.json'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
const articles = texts.map((text, i) => ({ id: `a${i}`, text, date: '2006-07-14' }))
const sentences = texts.map((text) => splitSentences(text))
const gazetteer = compileGazetteer(seeds)

describe('finding who is named in the articles of seeds/articles', () => {
  bench('findMentions, with the sentences given', () => {
    for (const [i, article] of articles.entries()) findMentions(article, sentences[i] ?? [], gazetteer)
  })

  bench('compromise: people, places and organisations', () => {
    for (const text of texts) nlp(text).topics().json()
  })
})

describe('start', () => {
  bench('compileGazetteer, all seeds', () => {
    compileGazetteer(seeds)
  })
})
