import type { Cue } from '../schema/cue.ts'
import type { Stance } from '../schema/statement.ts'
import { childrenOf, isVerbal, lemmaOf, lowerOf, type Tree, tokenAt } from './tree.ts'

/** A cue ready to be matched: its name in rules, and its defaults filled in. */
export type CompiledCue = Readonly<{
  cue: Cue
  /** `insist`, `throw+weight` */
  name: string
  holder: readonly string[]
  target: readonly string[]
  addressee: readonly string[]
  stance: Stance
  /** The stance under negation; null where the negated cue says nothing. */
  negated: Stance | null
  weight: number
  /** A control cue with no stance of its own: it only passes on or turns the stance of the noun that it governs (`dropped its opposition`). */
  composes: boolean
}>

/** Cues by the lemma of their head word, the more specific first. */
export type CueLexicon = ReadonlyMap<string, readonly CompiledCue[]>

const NOUN_HOLDERS: readonly string[] = ['poss', 'obl:by', 'nmod:by', 'nmod:of', 'nmod:from']
const TURNED: Readonly<Record<Stance, Stance | null>> = { support: 'oppose', oppose: 'neutral', neutral: null }

function compileCue(cue: Cue): CompiledCue {
  const stance = cue.stance ?? (cue.class === 'accuse' ? 'oppose' : 'support')
  return {
    cue,
    name: [cue.lemma, ...(cue.with ?? [])].join('+'),
    holder: cue.holder ?? (cue.pos === 'noun' ? NOUN_HOLDERS : ['subj']),
    target: cue.target ?? (cue.class === 'author' ? ['self'] : []),
    addressee: cue.addressee ?? [],
    stance,
    negated: cue.negated === undefined ? TURNED[stance] : cue.negated,
    weight: cue.weight ?? 1,
    composes: cue.class === 'control' && cue.stance === undefined,
  }
}

/** Indexes the rows of `seeds/cues.json` by head word. */
export function compileCues(cues: readonly Cue[]): CueLexicon {
  const lexicon = new Map<string, CompiledCue[]>()
  for (const cue of cues) {
    const entry = lexicon.get(cue.lemma)
    if (entry) entry.push(compileCue(cue))
    else lexicon.set(cue.lemma, [compileCue(cue)])
  }
  for (const entry of lexicon.values()) entry.sort((a, b) => (b.cue.with?.length ?? 0) - (a.cue.with?.length ?? 0))
  return lexicon
}

/** Is the word a verb or noun of saying? Any cue that takes a clause also tells whose words it is. */
export function isSaying(lexicon: CueLexicon, tree: Tree, node: number): boolean {
  const pos = isVerbal(tree, node) ? 'verb' : 'noun'
  const isThere = (word: string): boolean =>
    childrenOf(tree, node).some(
      (child) =>
        lemmaOf(tree, child) === word || childrenOf(tree, child).some((below) => lemmaOf(tree, below) === word),
    )
  return (lexicon.get(lemmaOf(tree, node)) ?? []).some(
    ({ cue }) => cue.class === 'say' && cue.pos === pos && (cue.with ?? []).every(isThere),
  )
}

/** Is the word, as it stands, an adjective that judges? */
export function isJudgement(lexicon: CueLexicon, tree: Tree, node: number): boolean {
  const cues = lexicon.get(lowerOf(tree, node)) ?? []
  return cues.some(({ cue }) => cue.class === 'evaluate' && cue.pos === 'adj' && !cue.with)
}

/** Is the word a verb by which somebody is asked to do a thing? */
export const isDemanding = (lexicon: CueLexicon, tree: Tree, node: number): boolean =>
  isVerbal(tree, node) &&
  (lexicon.get(lemmaOf(tree, node)) ?? []).some(({ cue }) => cue.class === 'demand' && cue.pos === 'verb' && !cue.with)

/** Is the word a noun that an infinitive completes, as a cue has it: `decision to`, `request to`, `plan to`? */
export function takesInfinitive(lexicon: CueLexicon, tree: Tree, node: number): boolean {
  if (tokenAt(tree, node).upos !== 'NOUN') return false
  const cues = lexicon.get(lemmaOf(tree, node)) ?? []
  return cues.some(({ cue }) => {
    if (cue.pos !== 'noun' || cue.with) return false
    return cue.class === 'author' || (['control', 'demand'].includes(cue.class) && (cue.target ?? []).includes('acl'))
  })
}

/** Is the word a noun that a clause after `that` completes: `complaint that`, `demand that`? */
export function takesContent(lexicon: CueLexicon, tree: Tree, node: number): boolean {
  if (tokenAt(tree, node).upos !== 'NOUN') return false
  const cues = lexicon.get(lemmaOf(tree, node)) ?? []
  return cues.some(({ cue }) => cue.pos === 'noun' && !cue.with && (cue.target ?? []).includes('ccomp'))
}

/** Is the word, whatever it is tagged as, the form of a verb whose object is what one is for or against: `backed`, `denounces`? */
export function takesObject(lexicon: CueLexicon, tree: Tree, node: number): boolean {
  const lower = lowerOf(tree, node)
  const lemmas = isVerbal(tree, node) ? [lemmaOf(tree, node)] : [lower.replace(/s$/, ''), lower.replace(/es$/, '')]
  return lemmas.some((lemma) =>
    (lexicon.get(lemma) ?? []).some(
      ({ cue, target }) => cue.pos === 'verb' && cue.class === 'stance' && !cue.with && target.includes('obj'),
    ),
  )
}
