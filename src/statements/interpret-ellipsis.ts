import { subjectsOf } from './arguments.ts'
import type { Draft, DraftTarget, Hit } from './draft.ts'
import { negationOf } from './judge-polarity.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import {
  dependents,
  hasDep,
  headOf,
  isAuxiliary,
  isNominal,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'
import { TURNED } from './turned.ts'

const PROFORMS = new Set(['do', 'have', 'be', 'will', 'would'])
const LEADING = ['so', 'as', 'neither', 'nor', 'too']
const CONFIDENCE = 0.6

/**
 * Stances that a sentence only points to: `so did Japan`, `Ottawa does not`, `Bonn shares that view`.
 * They repeat, or turn round, the statements last read before them.
 */
export function interpretEllipsis(reading: Reading, tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = []
  for (let node = 0; node < tree.tokens.length; node++) {
    found.push(...sharedWith(reading, tree, node, drafts))
    const echo = isEcho(reading, tree, node)
    if (!echo && !isProform(tree, node)) continue
    const subjects = echo ? subjectsOf(tree, node) : proformSubjects(tree, node)
    const holders = subjects.flatMap((subject) => resolveActors(reading, tree, subject))
    if (holders.length === 0) continue
    const turned = negationOf(reading.words, tree, node) !== undefined && !startsWith(tree, node, ['neither', 'nor'])
    if (!echo && !turned && !startsWith(tree, node, LEADING) && !followsExample(tree, node)) continue
    // `so far they have not`: what they have not done need not be what was said last
    if (!echo && turned && subjects.every((subject) => tokenAt(tree, subject).upos === 'PRON')) continue
    const models = modelsBefore(reading, drafts, tokenAt(tree, node).start, holders, isFirstVerb(tree, node))
    for (const model of models) for (const holder of holders) found.push(repeat(tree, node, model, holder, turned))
  }
  return found
}

/** `Ghana agreed with him`, `Peru differs with them`: what he was last read to say, or the contrary. */
function sharedWith(reading: Reading, tree: Tree, node: number, drafts: readonly Draft[]): readonly Draft[] {
  const lemma = lemmaOf(tree, node)
  const differs = reading.words.differing.has(lemma)
  if (!isVerbal(tree, node) || !(differs || reading.words.agreeing.has(lemma))) return []
  const other = dependents(tree, node, 'obl').find(
    (child) => tokenAt(tree, child).upos === 'PRON' && markersOf(tree, child).includes('with'),
  )
  if (other === undefined) return []
  const theirs = new Set(resolveActors(reading, tree, other).map((hit) => hit.actor))
  const holders = subjectsOf(tree, node).flatMap((subject) => resolveActors(reading, tree, subject))
  const place = tokenAt(tree, node).start
  const said = [...reading.discourse.drafts, ...drafts].filter(
    (draft) => draft.cue[1] <= place && theirs.has(draft.holder.actor),
  )
  const turned = differs !== (negationOf(reading.words, tree, node) !== undefined)
  return said
    .slice(-1)
    .flatMap((model) =>
      holders
        .filter((holder) => holder.actor !== model.holder.actor)
        .map((holder) => repeat(tree, node, model, holder, turned)),
    )
}

/** No other verb stands before it in the sentence. */
const isFirstVerb = (tree: Tree, node: number): boolean =>
  !tree.tokens.some((_, at) => at < node && isVerbal(tree, at) && !hasDep(tree, at, 'aux', 'cop', 'acl'))

const isEcho = (reading: Reading, tree: Tree, node: number): boolean => {
  if (lemmaOf(tree, node) === 'follow' && isAlone(tree, node)) return true
  const words = isVerbal(tree, node) ? reading.words.echoes[lemmaOf(tree, node)] : undefined
  if (!words) return false
  return subtree(tree, node, (child) => hasDep(tree, child, 'nsubj', 'advcl', 'conj')).some(
    (at) =>
      words.includes(lemmaOf(tree, at)) &&
      !dependents(tree, at, 'det').some((child) => ['a', 'an'].includes(lowerOf(tree, child))),
  )
}

/** `Chile and Peru followed.`: no more is said than that they did so too. */
const isAlone = (tree: Tree, verb: number): boolean =>
  isVerbal(tree, verb) &&
  hasDep(tree, verb, 'root', 'conj', 'parataxis') &&
  tokenAt(tree, verb).xpos === 'VBD' &&
  dependents(tree, verb, 'nsubj').some((child) => !hasDep(tree, child, 'nsubj:pass')) &&
  dependents(tree, verb, 'obj', 'obl', 'ccomp', 'xcomp', 'advcl', 'compound:prt').length === 0

/** A bare auxiliary that stands for a whole predicate; of `So would the Dutch` also where the parse makes the name the predicate. */
function isProform(tree: Tree, node: number): boolean {
  if (!PROFORMS.has(lemmaOf(tree, node))) return false
  if (isAuxiliary(tree, node)) return isNamed(tree, headOf(tree, node)) && node < headOf(tree, node)
  const completed = dependents(tree, node, 'obj', 'xcomp', 'ccomp', 'obl').filter((child) => child > node)
  return completed.every((child) => tokenAt(tree, child).upos === 'PROPN' || markersOf(tree, child).includes('with'))
}

const isNamed = (tree: Tree, node: number): boolean => isNominal(tree, node) && tokenAt(tree, node).upos !== 'PRON'

/** Whose predicate the auxiliary stands for: the name after it, else before it. */
function proformSubjects(tree: Tree, node: number): readonly number[] {
  if (isAuxiliary(tree, node)) return [headOf(tree, node)]
  const after = dependents(tree, node, 'nsubj', 'obj', 'obl').filter(
    (child) => child > node && !markersOf(tree, child).includes('with'),
  )
  return after.length > 0 ? after : subjectsOf(tree, node)
}

/** `Qatar did as Jakarta did`. */
const followsExample = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'advcl').some((child) => isProform(tree, child) && markersOf(tree, child).includes('as'))

/** What introduces an auxiliary may hang on the name that the parse has above it. */
const startsWith = (tree: Tree, node: number, words: readonly string[]): boolean =>
  (isAuxiliary(tree, node) ? [node, headOf(tree, node)] : [node])
    .flatMap((at) => dependents(tree, at, 'advmod', 'cc', 'mark', 'discourse'))
    .some((child) => words.includes(lowerOf(tree, child)))

/** The statements of the last cue before the place, made by others. */
function modelsBefore(
  reading: Reading,
  drafts: readonly Draft[],
  place: number,
  holders: readonly Hit[],
  isFirst: boolean,
): readonly Draft[] {
  const others = (draft: Draft): boolean =>
    draft.cue[1] <= place && !holders.some((hit) => hit.actor === draft.holder.actor)
  const own = drafts.filter(others)
  // a sentence that says something of its own before the place is what is repeated, found or not
  const before = own.length > 0 || !isFirst ? own : reading.discourse.drafts.filter(others)
  const last = before.toSorted((a, b) => a.cue[0] - b.cue[0]).at(-1)
  if (!last) return []
  return before.filter((draft) => draft.cue[0] === last.cue[0] && draft.holder.actor === last.holder.actor)
}

function repeat(tree: Tree, node: number, model: Draft, holder: Hit, turned: boolean): Draft {
  const { start, end } = tokenAt(tree, node)
  const target: DraftTarget =
    model.target.kind === 'actor'
      ? model.target
      : { kind: 'issue', issue: { ...model.target.issue, start, end, completed: true } }
  return {
    holder,
    stance: turned ? TURNED[model.stance] : model.stance,
    target,
    modality: model.modality,
    attribution: undefined,
    cue: [start, end],
    negation: undefined,
    nodes: [node, ...dependents(tree, node, 'nsubj', 'advmod', 'obj')],
    controls: [],
    rule: 'ellipsis',
    confidence: CONFIDENCE * holder.confidence,
    steps: [`repeats ${model.rule} of ${model.holder.actor}`, `holder ${holder.actor} (${holder.via})`],
  }
}
