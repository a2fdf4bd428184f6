import type { Modality } from '../schema/statement.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import type { Draft, DraftTarget, Hit } from './draft.ts'
import { findHolders, judgedBy } from './find-holders.ts'
import { findSource, isSaying } from './find-source.ts'
import { possessorsOf, subjectsOf } from './follow-relation.ts'
import { findIrrealis, judgeModality } from './judge-modality.ts'
import { judgePolarity } from './judge-polarity.ts'
import { labelTarget, salientIssue } from './label-target.ts'
import { type Frame, hasOtherSubject } from './match-cues.ts'
import { mentionAt, type Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import {
  ancestors,
  dependents,
  hasDep,
  headOf,
  isNominal,
  isVerbal,
  lemmaOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
  withConjuncts,
} from './tree.ts'

/** What came of a cue: drafts, or why there are none. */
export type Interpretation = Readonly<{ drafts: readonly Draft[]; rejected?: string }>

const reject = (why: string): Interpretation => ({ drafts: [], rejected: why })

/** The classes whose complement is a world that is only wished for or charged. */
const HELD = { attributed: 0.7, assumed: 0.6, completed: 0.85, controlled: 0.95 } as const

/** Reads one cue: who holds it, how it is turned, what it is aimed at. */
export function interpretFrame(
  reading: Reading,
  lexicon: CueLexicon,
  tree: Tree,
  frames: readonly Frame[],
  frame: Frame,
): Interpretation {
  const { cue, name } = frame.compiled
  if (cue.class === 'say') return reject('only tells whose words')
  if (
    cue.class === 'control' &&
    frame.targets.some((target) => holdsCue(tree, frames, target) && !hasOtherSubject(tree, frame, target))
  )
    return reject('its complement holds a cue')
  if (cue.class === 'control' && frame.targets.some((target) => isSaying(lexicon, tree, target)))
    return reject('only says that it will say')
  const polarity = judgePolarity(reading.words, lexicon, tree, frames, frame)
  if (polarity.stance === null) return reject('says nothing when negated')
  const irrealis = findIrrealis(reading.words, tree, frame.head, frames, polarity.stance)
  if (irrealis !== undefined) return reject(`not asserted: ${irrealis}`)
  const source = findSource(reading, lexicon, tree, polarity.top)
  if (source?.denied && cue.class !== 'author') return reject('denied or only rumoured')
  const holders = findHolders(reading, lexicon, tree, frame, polarity)
  if (holders.hits.length === 0) return reject('no holder that is a known actor')
  const aims = findAims(reading, tree, frames, frame)
  if (aims.length === 0) return reject('no target')
  const nodes = [...ancestors(tree, frame.head).filter((node) => node >= 0 && node === polarity.top), frame.head]
  const modality: Modality = judgeModality(tree, [...nodes, polarity.top])
  const stance = polarity.stance
  const drafts = holders.hits.flatMap((holder) =>
    aims.flatMap((aim): readonly Draft[] => {
      if (aim.target.kind === 'actor' && aim.target.hit.actor === holder.actor) return []
      const attribution =
        source && source.hits.length > 0 && !source.hits.some((hit) => hit.actor === holder.actor)
          ? source.hits[0]
          : undefined
      const said = source?.hits.find((hit) => hit.actor === holder.actor && hit.speaker !== undefined)
      return [
        {
          holder:
            holder.speaker === undefined && said
              ? { ...holder, speaker: said.speaker ?? '', ...(said.role === undefined ? {} : { role: said.role }) }
              : holder,
          stance,
          target: aim.target,
          modality,
          attribution,
          cue: spanOf(tree, [frame.head, ...frame.fixed]),
          negation: polarity.negation === undefined ? undefined : spanOf(tree, [polarity.negation]),
          nodes: [frame.head, ...frame.fixed, polarity.top, ...aim.nodes],
          rule: `cue:${name}/${frame.relation ?? aim.via}`,
          confidence:
            frame.compiled.weight *
            holder.confidence *
            aim.confidence *
            (attribution ? HELD.attributed : 1) *
            (polarity.controls.length > 0 ? HELD.controlled : 1),
          steps: [
            `cue ${name} (${cue.class}, ${frame.compiled.stance})`,
            ...polarity.controls.map((control) => `governed by ${control}`),
            ...(polarity.negation === undefined ? [] : [`negated by ${tokenAt(tree, polarity.negation).text}`]),
            `holder by ${holders.via}: ${holder.actor} (${holder.via})`,
            `target by ${frame.relation ?? aim.via}`,
          ],
        },
      ]
    }),
  )
  return { drafts }
}

/** A word or its conjunct that is itself a cue with a stance. */
const holdsCue = (tree: Tree, frames: readonly Frame[], target: number): boolean =>
  withConjuncts(tree, target).some((node) =>
    frames.some((frame) => (frame.head === node || frame.fixed.includes(node)) && frame.compiled.cue.class !== 'say'),
  )

function spanOf(tree: Tree, nodes: readonly number[]): readonly [number, number] {
  const sorted = [...nodes].sort((a, b) => a - b)
  return [tokenAt(tree, sorted[0] ?? 0).start, tokenAt(tree, sorted.at(-1) ?? 0).end]
}

type Aim = Readonly<{ target: DraftTarget; nodes: readonly number[]; confidence: number; via: string }>

/** The targets of a cue; an accusation without an act aims at the accused, a stance without a target at the issue last named. */
function findAims(reading: Reading, tree: Tree, frames: readonly Frame[], frame: Frame): readonly Aim[] {
  const { cue } = frame.compiled
  const judged = cue.class === 'evaluate' ? judgedBy(tree, frame) : []
  const targets = judged.length > 0 ? judged : frame.targets
  const aims = targets.flatMap((target) => aimAt(reading, tree, target))
  if (aims.length > 0) return aims
  if (cue.class === 'accuse') return frame.addressees.flatMap((node) => aimAt(reading, tree, node))
  if (targets.length > 0 || !['stance', 'evaluate'].includes(cue.class)) return []
  if (cue.pos === 'noun') return aimBeside(reading, tree, frames, frame)
  return isBare(tree, frame) ? assumeAim(reading, tree, frame) : []
}

/** `has the backing of Kenya`, `ran into opposition from Japan`: what gets the stance is its target. */
const RECEIVING = new Set([
  'have',
  'win',
  'get',
  'gain',
  'draw',
  'attract',
  'receive',
  'meet',
  'face',
  'enjoy',
  'run',
  'provoke',
  'encounter',
  'earn',
  'command',
])

const AGAINST = new Set(['over', 'despite', 'against', 'amid', 'amidst', 'notwithstanding', 'to'])

/** `over the protests of Serbia`, `with China's backing`: the noun goes along with what its clause says, or with who does it. */
function aimBeside(reading: Reading, tree: Tree, frames: readonly Frame[], frame: Frame): readonly Aim[] {
  const verb = headOf(tree, frame.head)
  const received =
    verb >= 0 && isVerbal(tree, verb) && RECEIVING.has(lemmaOf(tree, verb)) && hasDep(tree, frame.head, 'obj', 'obl')
  if (received) return subjectsOf(tree, verb).flatMap((node) => aimAt(reading, tree, node))
  const marker = markersOf(tree, frame.head).at(0)
  if (verb < 0 || marker === undefined) return isOwned(reading, tree, frame) ? assumeAim(reading, tree, frame) : []
  if (marker === 'with' && frame.compiled.stance === 'support') {
    const subjects = isVerbal(tree, verb) ? subjectsOf(tree, verb) : [verb]
    return subjects.flatMap((node) => aimAt(reading, tree, node)).filter((aim) => aim.target.kind === 'actor')
  }
  if (!AGAINST.has(marker) || !isVerbal(tree, verb))
    return isOwned(reading, tree, frame) ? assumeAim(reading, tree, frame) : []
  const main = frames.find((other) => other.head === verb && other.targets.length > 0)
  return (main ? main.targets : [verb]).flatMap((node) => aimAt(reading, tree, node))
}

/** `Chile's abstention`: whose it is stands beside the noun. */
const isOwned = (reading: Reading, tree: Tree, frame: Frame): boolean =>
  frame.compiled.weight >= 0.9 &&
  possessorsOf(tree, frame.head).some(
    (node) => mentionAt(reading.mentions, tokenAt(tree, node).start)?.actor != null || hasDep(tree, node, 'nmod:poss'),
  )

/** `Bolivia abstained`, `Hanoi objected`: a verb or adjective with no object or complement of its own. */
function isBare(tree: Tree, frame: Frame): boolean {
  if (frame.compiled.weight < 0.9) return false
  const own = dependents(tree, frame.head, 'obj', 'iobj', 'ccomp', 'xcomp', 'csubj').filter(
    (child) => !frame.fixed.includes(child),
  )
  return own.length === 0 && !hasDep(tree, frame.head, 'amod')
}

function assumeAim(reading: Reading, tree: Tree, frame: Frame): readonly Aim[] {
  const issue = salientIssue(reading, tokenAt(tree, frame.head).start)
  if (!issue) return []
  const [start, end] = spanOf(tree, [frame.head])
  return [
    {
      target: { kind: 'issue', issue: { ...issue, start, end, completed: true } },
      nodes: [],
      confidence: HELD.assumed,
      via: 'context',
    },
  ]
}

/** A phrase that names an actor aims at the actor; any other at the issue that it words. */
export function aimAt(reading: Reading, tree: Tree, node: number): readonly Aim[] {
  if (isNominal(tree, node)) {
    const hits: readonly Hit[] = namesActor(reading, tree, node) ? resolveActors(reading, tree, node) : []
    if (hits.length > 0) {
      return hits.map((hit) => ({ target: { kind: 'actor', hit }, nodes: [node], confidence: 0.9, via: 'name' }))
    }
  }
  const issue = labelTarget(reading, tree, node)
  if (!issue) return []
  const within = subtree(tree, node).filter(
    (at) => tokenAt(tree, at).start >= issue.start && tokenAt(tree, at).end <= issue.end,
  )
  return [
    { target: { kind: 'issue', issue }, nodes: within, confidence: issue.completed ? HELD.completed : 1, via: 'words' },
  ]
}

/** Is the phrase's own head the name of an actor, or a body of one? Pronouns stand for issues more often than for actors. */
function namesActor(reading: Reading, tree: Tree, node: number): boolean {
  const mention = mentionAt(reading.mentions, tokenAt(tree, node).start)
  if (mention) return mention.actor !== null && mention.via !== 'adjective'
  return reading.words.bodies.has(tokenAt(tree, node).lemma.toLowerCase())
}
