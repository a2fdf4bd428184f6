import { addMention, type LocalIssue, openIssue } from './local-issue.ts'
import type { MentionFrame } from './mention-frame.ts'
import { POINTS, scoreMention, type WordWeight } from './score-mention.ts'

/** Stems that many wordings of the article have (`dam`, in a report on a dam) tell them apart less. */
function weighWords(mentions: readonly MentionFrame[]): WordWeight {
  const labels = new Map(mentions.map(({ reading }) => [reading.label.toLowerCase(), reading]))
  const frequency = new Map<string, number>()
  for (const reading of labels.values()) {
    for (const stem of new Set([...reading.words, ...reading.heads.map((head) => head.kind ?? head.stem)])) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
    }
  }
  const scale = Math.log(1 + labels.size)
  return (stem) => Math.max(0.25, Math.log(1 + labels.size / (frequency.get(stem) ?? 1)) / scale)
}

const SENTENCE_END = /[.!?]["'”’)]*\s|\n/

/** Links the mentions of one article, in text order, into issues: each joins the one that it fits best, or opens its own. */
export function linkMentions(mentions: readonly MentionFrame[], text: string): readonly LocalIssue[] {
  const weight = weighWords(mentions)
  const isSameSentence = (a: MentionFrame, b: MentionFrame): boolean =>
    !SENTENCE_END.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))
  const issues: LocalIssue[] = []
  for (const mention of mentions) {
    let best: LocalIssue | undefined
    let points: number = POINTS.joins
    const latest = mention.proposal ? latestProposal(issues, mention) : undefined
    for (const issue of issues) {
      const score = hasSameWords(mention, issue)
        ? Infinity
        : scoreMention(mention, issue, weight, isSameSentence, issue === latest)
      if (score < points) continue
      best = issue
      points = score
    }
    if (best === undefined) issues.push(openIssue(mention))
    else addMention(best, mention)
  }
  return issues
}

/** What was put forward and named last, for `the proposal`. */
function latestProposal(issues: readonly LocalIssue[], { start }: MentionFrame): LocalIssue | undefined {
  let latest: LocalIssue | undefined
  for (const issue of issues) {
    if (issue.proposal && issue.last <= start && (latest === undefined || issue.last > latest.last)) latest = issue
  }
  return latest
}

/** The very same words in the same place, or some of them (`adopt its resolution`): one wording, said of several actors. */
const hasSameWords = (mention: MentionFrame, issue: LocalIssue): boolean =>
  issue.mentions.some(
    (other) =>
      other.end === mention.end &&
      (other.start === mention.start
        ? other.reading.label === mention.reading.label
        : other.reading.facet === mention.reading.facet && haveCommonHead(other, mention)),
  )

const haveCommonHead = (a: MentionFrame, b: MentionFrame): boolean =>
  a.reading.heads.some((head) => b.reading.heads.some(({ stem }) => stem === head.stem))
