import { describe, expect, it } from 'vitest'
import {
  Article,
  buildGraph,
  createExtractor,
  gexfChunks,
  layoutGraph,
  query,
  resolveIssues,
  type Statement,
} from '../../src/browser.ts'
import weightsUrl from '../../weights/english.bin?url'
import articleText from '../fixtures/council-vote.article.json?raw'
import statementsText from '../fixtures/council-vote.statements.json?raw'

const article = Article.parse(JSON.parse(articleText))

const extract = async (): Promise<readonly Statement[]> => {
  const weights = new Uint8Array(await (await fetch(weightsUrl)).arrayBuffer())
  const { extractStatements } = createExtractor({ weights })
  return resolveIssues(extractStatements(article), [article]).statements
}

describe('in a browser the library', () => {
  it('finds the same statements as in Node, to the last digit', async () => {
    expect(await extract()).toEqual(JSON.parse(statementsText))
  })

  it('makes the graph, lays it out, writes GEXF and answers questions', async () => {
    const statements = await extract()
    const graph = layoutGraph(buildGraph(statements))
    const xml = new DOMParser().parseFromString([...gexfChunks(graph)].join(''), 'application/xml')
    expect(xml.querySelector('parsererror')).toBeNull()
    expect(xml.querySelectorAll('node')).toHaveLength(graph.order)
    expect(query(statements).actor('France').stance('support').count()).toBeGreaterThan(0)
  })
})
