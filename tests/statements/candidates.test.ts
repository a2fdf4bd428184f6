import { describe, expect, it } from 'vitest'
import { explainStatement } from '../../src/cli/explain-statement.ts'
import { createStyle } from '../../src/cli/style.ts'
import { statementCsv } from '../../src/formats/statement-csv.ts'
import { gexfChunks } from '../../src/gexf/gexf-chunks.ts'
import { parseGexf } from '../../src/gexf/parse-gexf.ts'
import { statementsOfGexf } from '../../src/gexf/to-stance-graph.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { loadWeights } from '../../src/parse.ts'
import { createExtractor } from '../../src/pipeline.ts'
import { Statement } from '../../src/schema/statement.ts'

const { extractStatements } = createExtractor({ weights: loadWeights() })

const read = (text: string, date: string) => extractStatements({ id: 'a', date, text })

describe('a statement says who else may be meant', () => {
  it.each([
    ['by a name that two states have', 'Congo rejected the plan.', '2006-05-05', 'COD', ['COG']],
    ['by a name for a divided land', 'Korea rejected the plan.', '2006-05-05', 'KOR', ['PRK']],
    ['by a title and a family name', 'President Kim rejected the plan.', '2003-01-05', 'KOR', ['PRK']],
    ['not where the text tells', 'Congo rejected the plan. Kinshasa was calm.', '2006-05-05', 'COD', undefined],
    ['not by a name of one alone', 'Norway rejected the plan.', '2006-05-05', 'NOR', undefined],
  ])('%s', (_claim, text, date, actor, candidates) => {
    const [statement] = read(text, date)
    expect([statement?.actor.id, statement?.actor.candidates]).toEqual([actor, candidates])
    expect(Statement.parse(statement)).toEqual(statement)
  })

  it('of the target too', () => {
    const [statement] = read('Norway condemned Congo.', '2006-05-05')
    expect(statement?.actor.candidates).toBeUndefined()
    expect(statement?.target).toMatchObject({ kind: 'actor', id: 'COD', candidates: ['COG'] })
  })

  it('and keeps it in files, tables and explanations', () => {
    const statements = read('Congo condemned Korea.', '2006-05-05')
    expect(statements).toHaveLength(1)
    const [statement] = statements
    if (!statement) return
    const graph = buildGraph(statements)
    expect(statementsOfGexf(parseGexf(gexfChunks(graph, { statements })))).toEqual(statements)
    const [head = '', row = ''] = [...statementCsv(statements)].map((line) => line.trim())
    const cells = new Map(head.split(',').map((name, i) => [name, row.split(',')[i]]))
    expect([cells.get('actor_candidates'), cells.get('target_candidates')]).toEqual(['COG', 'PRK'])
    const lines = explainStatement(statement, undefined, [], { columns: 100, style: createStyle(false) }).split('\n')
    expect(lines.filter((line) => line.includes('the article does not tell')).map((line) => line.trim())).toEqual([
      'or           COG: the article does not tell',
      'or           PRK: the article does not tell',
    ])
  })
})
