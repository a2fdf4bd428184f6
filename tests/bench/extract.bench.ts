import { readdirSync, readFileSync } from 'node:fs'
import { bench, describe } from 'vitest'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { loadWeights } from '../../src/parse.ts'
import { createExtractor } from '../../src/pipeline.ts'
import type { Article } from '../../src/schema/article.ts'

const folder = new URL('../../seeds/gold/', import.meta.url)
const articles: Article[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => {
    const { id, date, text } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Article
    return { id, text, ...(date === undefined ? {} : { date }) }
  })

const { extractStatements } = createExtractor({ weights: loadWeights() })
const wink = winkNlp(winkModel)

// the peer only splits, tokenises and tags: what it does not do is most of the work here
describe('the articles of seeds/gold, from text to statements', () => {
  bench('entente: statements with evidence', () => {
    for (const article of articles) extractStatements(article)
  })
  bench('wink-nlp: tokens and tags alone', () => {
    for (const { text } of articles) wink.readDoc(text).tokens().out(wink.its.pos)
  })
})
