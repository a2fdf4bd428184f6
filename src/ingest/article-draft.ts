import { z } from 'zod'

const Text = z.string().nullish()

/** An article as an input writes it, before cleaning: a JSON object, a line, a row. Unknown keys are ignored. */
export const RawArticle = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  title: Text,
  text: Text,
  date: Text,
  source: Text,
  url: Text,
  language: Text,
  /** A gold file has its annotation here; then `text` is taken byte for byte. */
  statements: z.array(z.unknown()).optional(),
})
export type RawArticle = z.infer<typeof RawArticle>

/** A raw article and where it was read (`news.jsonl:12`), for messages. `stem` is the file's name, where the file holds this article alone. */
export type ArticleDraft = Readonly<{ raw: RawArticle; where: string; stem?: string }>
