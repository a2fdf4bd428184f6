import type { Modality, Stance } from '../schema/statement.ts'
import { type Aim, aimAt, aimAtDeed } from './aim-at.ts'
import { isRelative, subjectsOf } from './arguments.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import type { Draft, Hit } from './draft.ts'
import { findAims } from './find-aims.ts'
import { findHolders, hasOwner } from './find-holders.ts'
import { findSource, type Source } from './find-source.ts'
import { isAimed } from './is-aimed.ts'
import { findIrrealis, judgeModality } from './judge-modality.ts'
import { judgePolarity, type Polarity } from './judge-polarity.ts'
import type { Frame } from './match-cues.ts'
import { type Reading, typeOf } from './reading.ts'
import { dependents, lemmaOf, spanOf, type Tree, tokenAt } from './tree.ts'
import { TURNED } from './turned.ts'
import { whyNoStance } from './why-no-stance.ts'

/** What came of a cue: drafts, or why there are none. */
type Interpretation = Readonly<{ drafts: readonly Draft[]; rejected?: string }>

/** Why a cue gave nothing that may give something once more of the sentence is read. */
export const NO_TARGET = 'no target'

const reject = (why: string): Interpretation => ({ drafts: [], rejected: why })

/** What a statement loses in confidence where it is said of another, or through a verb of will. */
const CONFIDENCE = { attributed: 0.7, controlled: 0.95, ended: 0.8, partaking: 0.8 }

/** Reads one cue: who holds it, how it is turned, what it is aimed at. */
export function interpretFrame(
  reading: Reading,
  lexicon: CueLexicon,
  tree: Tree,
  frames: readonly Frame[],
  frame: Frame,
): Interpretation {
  const { cue } = frame.compiled
  const reason = whyNoStance(reading, tree, frames, frame)
  if (reason !== undefined) return reject(reason)
  const polarity = judgePolarity(reading.words, tree, frames, frame, hasOwner(reading, tree, frame))
  if (polarity.stance === null) return reject('says nothing when negated')
  const irrealis = findIrrealis(reading.words, tree, frame.head, frames, polarity.stance)
  if (irrealis !== undefined) return reject(`not asserted: ${irrealis}`)
  const source = findSource(reading, lexicon, tree, polarity.top)
  if (source?.denied && cue.class !== 'author') return reject('denied or only rumoured')
  const holders = findHolders(reading, lexicon, tree, frame, polarity)
  if (holders.hits.length === 0) return reject('no holder that is a known actor')
  if (isForum(reading, tree, frame, holders.hits)) return reject("a text of the United Nations is its authors'")
  const modality = judgeModality(reading.words, tree, [frame.head, polarity.top])
  if (modality === 'future' && isTextsOwn(reading, tree, frame)) return reject('only tells which text it is')
  const inVain = polarity.controls.some(({ head }) => reading.words.trying.has(lemmaOf(tree, head)))
  const ends =
    endsSomething(reading, tree, frame) && (modality === 'future' || (polarity.controls.length > 0 && !inVain))
  const undone = undoneOf(reading, tree, frame)
  const named = undone === undefined ? findAims(reading, tree, frames, frame) : aimAt(reading, tree, undone)
  if (named.length === 0) return reject(NO_TARGET)
  if (isUndecided(frames, frame)) return reject('its complement holds the stance')
  const aims = ends ? aimAtDeed(reading, tree, frame.head) : named
  if (modality === 'future' && isSaidOfOthers(source?.hits ?? [], holders.hits))
    return reject('what one says that another will do')
  const stance =
    ends || isOffer(frame, modality) ? 'support' : undone === undefined ? polarity.stance : TURNED[polarity.stance]
  const draft = { reading, tree, frame, polarity, stance, modality, ends, holderVia: holders.via }
  const drafts = holders.hits.flatMap((holder) =>
    aims
      .filter((aim) => isAimed(reading, tree, frame, holder, aim))
      .map((aim) => draftFrame(draft, holder, aim, source)),
  )
  return { drafts }
}

/** `would consider lower rates if all agreed`: who says on what terms he would think of a thing offers it. */
const isOffer = ({ compiled }: Frame, modality: Modality): boolean =>
  modality === 'conditional' && compiled.stance === 'neutral' && compiled.cue.lemma === 'consider'

/** `wants the base closed`: who wishes a thing to be undone is against the thing. */
function undoneOf(reading: Reading, tree: Tree, { compiled, relation, targets }: Frame): number | undefined {
  const verb = targets[0]
  if (compiled.cue.class !== 'control' || relation !== 'xcomp' || verb === undefined) return undefined
  if (tokenAt(tree, verb).xpos !== 'VBN' || !reading.words.reversing.has(lemmaOf(tree, verb))) return undefined
  return dependents(tree, verb, 'nsubj')[0]
}

/** `insists that it has no view`: who says that he takes no side takes none. */
const isUndecided = (frames: readonly Frame[], { relation, targets }: Frame): boolean =>
  relation === 'ccomp' &&
  targets.every((target) =>
    frames.some(
      ({ head, compiled }) => head === target && compiled.stance === 'neutral' && compiled.cue.class === 'stance',
    ),
  )

/** What all drafts of a cue share. */
type Shared = Readonly<{
  reading: Reading
  tree: Tree
  frame: Frame
  polarity: Polarity
  stance: Stance
  modality: Modality
  ends: boolean
  holderVia: string
}>

function draftFrame(shared: Shared, holder: Hit, aim: Aim, source: Source | undefined): Draft {
  const { tree, frame, polarity, stance, modality, ends, holderVia } = shared
  const { cue, name, weight } = frame.compiled
  const own = source?.hits.find((hit) => hit.actor === holder.actor)
  const attribution = own ? undefined : source?.hits[0]
  return {
    holder: withSpeaker(holder, source),
    stance: aim.negated === 'not to' || (aim.negated === 'clause' && stance === 'support') ? TURNED[stance] : stance,
    target: aim.target,
    modality,
    attribution,
    cue: spanOf(tree, [frame.head, ...frame.fixed]),
    negation: polarity.negation === undefined ? undefined : spanOf(tree, [polarity.negation]),
    controls: polarity.controls.map((control) => control.head),
    nodes: [frame.head, ...frame.fixed, polarity.top, ...aim.nodes],
    rule: `cue:${name}/${frame.relation ?? aim.via}`,
    confidence:
      Math.max(weight, ends ? CONFIDENCE.ended : 0, isPartaken(shared.reading, frame, aim) ? CONFIDENCE.partaking : 0) *
      holder.confidence *
      aim.confidence *
      (attribution ? CONFIDENCE.attributed : 1) *
      (polarity.controls.length > 0 ? CONFIDENCE.controlled : 1),
    steps: [
      `cue ${name} (${cue.class}, ${frame.compiled.stance})`,
      ...polarity.controls.map((control) => `governed by ${control.compiled.name}`),
      ...(polarity.negation === undefined ? [] : [`negated by ${tokenAt(tree, polarity.negation).text}`]),
      `holder by ${holderVia}: ${holder.actor} (${holder.via})`,
      `target by ${frame.relation ?? aim.via}`,
    ],
  }
}

/** `left the pact`, `joined the alliance`: of a body or an instrument such a verb says where one stands, of a room it does not. */
const isPartaken = (reading: Reading, frame: Frame, { target }: Aim): boolean =>
  reading.words.joining.has(frame.compiled.cue.lemma) &&
  (target.kind === 'actor'
    ? typeOf(reading, target.hit.actor) === 'organization'
    : reading.words.instruments.has(target.issue.head))

/** Where a person says it for the holder, he is its speaker. */
function withSpeaker(holder: Hit, source: Source | undefined): Hit {
  const said = source?.hits.find((hit) => hit.actor === holder.actor && hit.speaker !== undefined)
  if (holder.speaker !== undefined || said?.speaker === undefined) return holder
  return { ...holder, speaker: said.speaker, ...(said.role === undefined ? {} : { role: said.role }) }
}

/** `a UN resolution`: the body in which a text is put is not whose text it is. */
const isForum = (reading: Reading, tree: Tree, frame: Frame, hits: readonly Hit[]): boolean =>
  frame.compiled.cue.class === 'author' &&
  reading.words.ballots.has(lemmaOf(tree, frame.head)) &&
  hits.some((hit) => reading.actors.get(hit.actor)?.kind === 'un-organ')

/** `a UN resolution that would impose it`: what a text would do only tells which text it is. */
const isTextsOwn = (reading: Reading, tree: Tree, frame: Frame): boolean =>
  isRelative(tree, frame.head) &&
  subjectsOf(tree, frame.head).some((subject) => {
    const lemma = lemmaOf(tree, subject)
    return reading.words.ballots.has(lemma) || reading.words.texts.has(lemma)
  })

/** `Peru said Chile would reject it`: what somebody foretells of others is not their stance. */
const isSaidOfOthers = (sayers: readonly Hit[], holders: readonly Hit[]): boolean =>
  sayers.length > 0 && !holders.some((holder) => sayers.some((sayer) => sayer.actor === holder.actor))

/** `will end the freeze`, `agreed to lift the ban`: to announce the end of a thing is to support its end, not to oppose the thing: the verb is part of the target. */
const endsSomething = (reading: Reading, tree: Tree, frame: Frame): boolean =>
  frame.compiled.stance === 'oppose' && reading.words.endings.has(lemmaOf(tree, frame.head))
