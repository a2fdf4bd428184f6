import type { IssueMention } from '../schema/issue.ts'
import { compareKeys } from './compare-keys.ts'

/** One way in which text words an issue, how often and in which articles. */
export type Wording = Readonly<{ label: string; count: number; articles: readonly string[] }>

/** The wordings of mentions, most used first; capitals make no difference. */
export function countWordings(mentions: readonly IssueMention[]): readonly Wording[] {
  const counted = new Map<string, { label: string; count: number; articles: Set<string> }>()
  for (const { wording, article } of mentions) {
    const key = wording.toLowerCase()
    const entry = counted.get(key) ?? { label: wording, count: 0, articles: new Set<string>() }
    entry.count += 1
    entry.articles.add(article)
    counted.set(key, entry)
  }
  return [...counted.values()]
    .map(({ label, count, articles }) => ({ label, count, articles: [...articles].sort(compareKeys) }))
    .sort((a, b) => b.count - a.count || compareKeys(a.label, b.label))
}
