import { aimAt } from './aim-at.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import type { Draft } from './draft.ts'
import { findSource } from './find-source.ts'
import { mentionAt } from './hits.ts'
import { findIrrealis } from './judge-modality.ts'
import { negationOf } from './judge-polarity.ts'
import type { Frame } from './match-cues.ts'
import type { Reading } from './reading.ts'
import { dependents, hasDep, isVerbal, lemmaOf, subtree, type Tree, tokenAt } from './tree.ts'

const CONFIDENCE = 0.6

/**
 * Judgements that no single cue makes but the words of the predicate do together: `the tax would have a severe impact on farmers`, said of
 * the tax by a minister. Good and bad words of the predicate are added up; verbs that remove or end turn them round.
 */
export function interpretJudgements(
  reading: Reading,
  lexicon: CueLexicon,
  tree: Tree,
  frames: readonly Frame[],
  spoken: ReadonlySet<number>,
): readonly Draft[] {
  const drafts: Draft[] = []
  for (let verb = 0; verb < tree.tokens.length; verb++) {
    if (!isVerbal(tree, verb) || spoken.has(verb) || hasDep(tree, verb, 'aux', 'cop', 'acl', 'advcl')) continue
    const subject = dependents(tree, verb, 'nsubj')[0]
    if (subject === undefined || !isThing(reading, tree, subject)) continue
    const words = goodOrBad(lexicon, tree, verb)
    const sum = words.reduce((total, word) => total + word.sign, 0)
    if (sum === 0 || findIrrealis(reading.words, tree, verb, frames) !== undefined) continue
    const source = findSource(reading, lexicon, tree, verb)
    if (!source || source.denied) continue
    const turns = [
      negationOf(reading.words, tree, verb) !== undefined,
      reading.words.reversing.has(lemmaOf(tree, verb)),
    ]
    const sign = turns.filter(Boolean).length % 2 === 1 ? -sum : sum
    const { start, end } = tokenAt(tree, words[0]?.node ?? verb)
    for (const holder of source.hits)
      for (const aim of aimAt(reading, tree, subject)) {
        if (aim.target.kind !== 'issue') continue
        drafts.push({
          holder,
          stance: sign > 0 ? 'support' : 'oppose',
          target: aim.target,
          modality: 'actual',
          attribution: undefined,
          cue: [start, end],
          negation: undefined,
          nodes: [verb, ...aim.nodes, ...words.map((word) => word.node)],
          controls: [],
          rule: 'judgement',
          confidence: CONFIDENCE * holder.confidence * aim.confidence,
          steps: [
            `judged by ${words.map((word) => tokenAt(tree, word.node).text).join(', ')}`,
            `holder ${holder.actor} (${holder.via})`,
          ],
        })
      }
  }
  return drafts
}

/** A thing or `this`, not an actor and not a person. */
function isThing(reading: Reading, tree: Tree, node: number): boolean {
  const { upos, start, text } = tokenAt(tree, node)
  if (['it', 'this', 'that', 'these'].includes(text.toLowerCase())) return true
  if (upos !== 'NOUN' || mentionAt(reading.mentions, start)) return false
  return !reading.words.persons.has(lemmaOf(tree, node)) && !reading.words.bodies.has(lemmaOf(tree, node))
}

type Valued = Readonly<{ node: number; sign: number }>

/** The words of judgement in the predicate, outside clauses of their own. */
function goodOrBad(lexicon: CueLexicon, tree: Tree, verb: number): readonly Valued[] {
  const outside = (child: number): boolean =>
    hasDep(tree, child, 'nsubj', 'advcl', 'acl', 'ccomp', 'conj', 'parataxis', 'aux', 'mark', 'punct')
  return subtree(tree, verb, outside).flatMap((node): readonly Valued[] => {
    if (node === verb) return []
    const { upos } = tokenAt(tree, node)
    const pos = upos === 'ADJ' ? 'adj' : upos === 'NOUN' ? 'noun' : undefined
    if (pos === undefined) return []
    const cue = lexicon
      .get(lemmaOf(tree, node))
      ?.find((each) => each.cue.class === 'evaluate' && each.cue.pos === pos && !each.cue.with && each.weight >= 0.8)
    if (!cue || cue.stance === 'neutral') return []
    return [{ node, sign: cue.stance === 'support' ? 1 : -1 }]
  })
}
