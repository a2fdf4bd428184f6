import { z } from 'zod'
import { Day } from './date.ts'

/** Lower-case slug that names an article in file names, statements and GEXF. */
export const ArticleId = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be a slug: a-z, 0-9, ".", "_" and "-"')

/** One news article. `text` is cleaned once, on the way in, and never changes: every offset counts UTF-16 units in it. */
export const Article = z.object({
  id: ArticleId,
  title: z.string().optional(),
  text: z.string().min(1),
  date: Day.optional(),
  source: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
})
export type Article = z.infer<typeof Article>
