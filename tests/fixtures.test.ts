import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Article, buildGraph, extractStatements, gexfChunks, layoutGraph, Statement } from '../src/index.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')
const articles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.article.json'))
  .sort()

/** `npm run fixtures` writes what the extractor gives now; read the difference before you commit it. */
describe('an article in, its statements out', () => {
  it.each(articles)('%s', async (name) => {
    const article = Article.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
    const statements = extractStatements(article)
    await expect(`${JSON.stringify(statements, null, 2)}\n`).toMatchFileSnapshot(
      join(FOLDER, name.replace('.article.', '.statements.')),
    )
    for (const statement of statements) {
      const { start, end, quote, spans } = Statement.parse(statement).evidence
      expect(article.text.slice(start, end)).toBe(quote)
      for (const span of [spans.cue, spans.target, spans.negation]) {
        if (span) expect([span[0] >= start, span[1] <= end]).toEqual([true, true])
      }
    }
  })

  it.each(articles)('%s twice gives the same statements and the same GEXF, byte for byte', (name) => {
    const article = Article.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
    const write = (): string => [...gexfChunks(layoutGraph(buildGraph(extractStatements(article))))].join('')
    expect(write()).toBe(write())
  })
})
