import { subjectsOf } from './arguments.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import type { Draft, Hit, IssueWording } from './draft.ts'
import { sayersOf, sayingVerbs } from './find-sayers.ts'
import { hitOf } from './hits.ts'
import { labelTarget } from './label-target.ts'
import type { Reading, TextRange } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { dependents, hasDep, type Tree, tokenAt } from './tree.ts'

const SAID = /\b(?:said|says|told|added|asked|replied)\b/

/** Keeps what later sentences may refer to: who was named, who spoke, which issues there are. A sentence that was not parsed has no tree. */
export function rememberSentence(
  reading: Reading,
  lexicon: CueLexicon,
  range: TextRange,
  tree: Tree | undefined,
  drafts: readonly Draft[],
): void {
  const { discourse } = reading
  const named: Hit[] = []
  const persons: Hit[] = []
  for (const mention of reading.mentions) {
    if (mention.start < range.start || mention.end > range.end) continue
    const hit = hitOf(reading, mention)
    if (!hit) continue
    if (hit.speaker !== undefined || hit.via === 'title') persons.push(hit)
    else if (hit.via !== 'adjective') {
      discourse.bodies.push(hit)
      named.push(hit)
    }
  }
  discourse.persons.push(...persons)
  if (!tree) {
    if (named.length > 0) discourse.subjects = named.slice(0, 1)
    if (persons.length > 0 && SAID.test(reading.article.text.slice(range.start, range.end)))
      discourse.speakers = persons.slice(0, 1)
    return
  }
  const subjects = subjectsOf(tree, tree.root).flatMap((subject) => resolveActors(reading, tree, subject))
  if (subjects.length > 0) discourse.subjects = subjects
  discourse.told = dependents(tree, tree.root, 'ccomp', 'parataxis').flatMap((clause) =>
    subjectsOf(tree, clause).flatMap((subject) => resolveActors(reading, tree, subject)),
  )
  const reports = sayingVerbs(reading, lexicon, tree)
  // who the sentence says is speaking comes before whoever else speaks within what he says
  const main = reports.includes(tree.root) ? [tree.root] : reports.filter((verb) => !hasDep(tree, verb, 'acl'))
  const speaking = main.flatMap((verb) => sayersOf(reading, tree, verb))
  const quoted = reading.quotes
    .filter((quote) => quote.start < range.end && quote.end > range.start)
    .flatMap((quote) => reading.speakers.get(quote) ?? [])
  if (speaking.length > 0) discourse.speakers = speaking.slice(-1)
  else if (quoted.length > 0) discourse.speakers = quoted
  discourse.topic = topicOf(reading, tree)
  discourse.drafts = drafts
  discourse.issues.sort((a, b) => a.start - b.start)
}

/** The subject of the sentence's predicate, or of what it says is said, where that is a thing. */
function topicOf(reading: Reading, tree: Tree): IssueWording | undefined {
  for (const verb of [tree.root, ...dependents(tree, tree.root, 'ccomp', 'parataxis')]) {
    for (const subject of dependents(tree, verb, 'nsubj')) {
      if (tokenAt(tree, subject).upos !== 'NOUN' || resolveActors(reading, tree, subject).length > 0) continue
      const issue = labelTarget(reading, tree, subject)
      if (issue && !issue.completed) return issue
    }
  }
  return undefined
}
