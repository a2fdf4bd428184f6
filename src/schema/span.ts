import { z } from 'zod'

/** The half-open range `[start, end)` of UTF-16 code units in `Article.text`. */
export const Span = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .refine(([start, end]) => start < end, 'start must come before end')
export type Span = z.infer<typeof Span>
