import { z } from 'zod'

/** One syntactic word of Universal Dependencies. Offsets count UTF-16 units in the text that was parsed. */
export const Token = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  lemma: z.string(),
  /** Universal part of speech (`VERB`, `PROPN`, …). */
  upos: z.string(),
  /** Penn tag (`VBD`, `NNP`, …). */
  xpos: z.string(),
  /** Index of the head in the same sentence's tokens, -1 for the root. */
  head: z.int().gte(-1),
  /** Universal Dependencies relation, subtypes included where the parser knows them (`nsubj`, `nsubj:pass`, `obl`, …). */
  dep: z.string(),
})
export type Token = z.infer<typeof Token>

/** A sentence and its tree: exactly one token has head -1, and there is no cycle. */
export const Sentence = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  tokens: z.array(Token).min(1),
})
export type Sentence = z.infer<typeof Sentence>
