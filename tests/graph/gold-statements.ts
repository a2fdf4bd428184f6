import { readdirSync, readFileSync } from 'node:fs'
import { GoldArticle } from '../../src/schema/gold.ts'
import type { Statement } from '../../src/schema/statement.ts'
import { makeStatement } from './make-statement.ts'

/** Statements made from a folder of gold annotation, as an extractor that missed nothing would give them. */
export function goldStatements(folder: string): Statement[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().flatMap((file) => {
    const article = GoldArticle.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    return article.statements.map((gold, i) => {
      const start = article.text.indexOf(gold.evidence)
      const target =
        gold.target.kind === 'actor'
          ? gold.target.id
          : { id: `${article.id}.${gold.target.issue ?? i}`, label: gold.target.label }
      return makeStatement({
        id: `${article.id}-${String(i).padStart(3, '0')}`,
        article: article.id,
        date: article.date,
        actor: gold.actor,
        stance: gold.stance,
        target,
        speaker: gold.speaker,
        quote: gold.evidence,
        start,
      })
    })
  })
}
