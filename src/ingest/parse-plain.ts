import { cleanText } from '../text/clean-text.ts'
import { detectDay } from '../text/detect-day.ts'
import { detectTitle } from '../text/detect-title.ts'
import { unwrapLines } from '../text/unwrap-lines.ts'
import type { ArticleDraft } from './article-draft.ts'

/** Plain text: the whole file is the text; its headline and date count where it plainly has them. */
export function parsePlain(text: string, where: string, stem?: string): ArticleDraft {
  const lines = unwrapLines(cleanText(text))
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
  return {
    raw: { text: lines, title: detectTitle(lines), date: detectDay(lines) },
    where,
    ...(stem === undefined ? {} : { stem }),
  }
}
