import type { IssueWording } from './draft.ts'
import type { Reading } from './reading.ts'

const MEMORY = 14

/** The issue that the text is about at the place: the most often named of the last ones, of equals the last; one of the heads (what is voted on is a text), where one was named. */
export function salientIssue(reading: Reading, place: number, heads?: ReadonlySet<string>): IssueWording | undefined {
  const before = reading.discourse.issues.filter((issue) => issue.start < place)
  const put = heads ? before.filter((issue) => heads.has(issue.head)) : []
  const named = (put.length > 0 ? put : before).slice(-MEMORY)
  const count = (head: string): number => named.filter((issue) => issue.head === head).length
  let best: IssueWording | undefined
  named.forEach((issue, at) => {
    const weight = (each: IssueWording, index: number): number => count(each.head) + index / 4
    if (!best || weight(issue, at) >= weight(best, named.indexOf(best))) best = issue
  })
  return best
}
