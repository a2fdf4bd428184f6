import { z } from 'zod'
import { Article } from './article.ts'
import { EdgeAttributes, NodeAttributes } from './graph.ts'
import { Statement } from './statement.ts'

/** A node as `graph.export()` of graphology gives it. */
export const ViewerNode = z.object({ key: z.string().min(1), attributes: NodeAttributes })
export type ViewerNode = z.infer<typeof ViewerNode>

/** An edge as `graph.export()` of graphology gives it; `attributes.statements` names what it rests on. */
export const ViewerEdge = z.object({
  key: z.string().min(1),
  source: z.string().min(1),
  target: z.string().min(1),
  attributes: EdgeAttributes,
})
export type ViewerEdge = z.infer<typeof ViewerEdge>

/** An article as the viewer shows it; without `text` only its quotes can be read. */
export const ViewerArticle = Article.pick({ id: true, title: true, date: true, source: true, url: true }).extend({
  text: z.string().optional(),
})
export type ViewerArticle = z.infer<typeof ViewerArticle>

/** All that one page of the viewer holds. */
export const ViewerData = z.object({
  title: z.string(),
  articles: z.array(ViewerArticle),
  statements: z.array(Statement),
  graph: z.object({ nodes: z.array(ViewerNode), edges: z.array(ViewerEdge) }),
})
export type ViewerData = z.infer<typeof ViewerData>

/**
 * What a page reads pasted articles with, a script for a worker and the parser's weights: `inline` carries both, each as base64
 * of raw deflate (RFC 1951), `served` says where the page's own server has them.
 */
export const PageReader = z.object({ kind: z.enum(['inline', 'served']), worker: z.string(), weights: z.string() })
export type PageReader = z.infer<typeof PageReader>
