import { readFile } from 'node:fs/promises'
import { EntenteError } from '../errors.ts'
import type { StanceGraph } from '../graph/stance-graph.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import type { PageReader } from '../schema/viewer.ts'
import { renderPage } from '../view/render-page.ts'

const TEMPLATE = new URL('../viewer.html', import.meta.url)

async function readTemplate(): Promise<string> {
  try {
    return await readFile(TEMPLATE, 'utf8')
  } catch {
    throw new EntenteError(
      'not-found',
      'dist/viewer.html: cannot be read. Run "npm run build", or install the package again.',
    )
  }
}

export type PageParts = Readonly<{
  title: string
  articles: readonly Article[]
  statements: readonly Statement[]
  /** With positions: see `layoutGraph`. */
  graph: StanceGraph
  /** What the page reads pasted articles with; without, it reads none. See `loadPageReader`. */
  reader?: PageReader
}>

/** The viewer's page with its data in it: one HTML file that works offline. Errors: `not-found` where the package was not built. */
export async function makePage({ title, articles, statements, graph, reader }: PageParts): Promise<string> {
  const template = await readTemplate()
  const { nodes, edges } = graph.export()
  const known = new Set(articles.map(({ id }) => id))
  const unread = [...new Map(statements.map((statement) => [statement.article, statement])).values()]
    .filter(({ article }) => !known.has(article))
    .map(({ article, date, source, url }) => ({
      id: article,
      ...(date === undefined ? {} : { date }),
      ...(source === undefined ? {} : { source }),
      ...(url === undefined ? {} : { url }),
    }))
  return renderPage(
    template,
    {
      title,
      articles: [...articles.map(({ language: _, ...article }) => article), ...unread],
      statements: [...statements],
      graph: {
        nodes: nodes.flatMap(({ key, attributes }) => (attributes ? [{ key, attributes }] : [])),
        edges: edges.flatMap(({ key, source, target, attributes }) =>
          key !== undefined && attributes ? [{ key, source, target, attributes }] : [],
        ),
      },
    },
    reader,
  )
}
