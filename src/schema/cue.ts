import { z } from 'zod'
import { Stance } from './statement.ts'

/**
 * How a cue is read.
 * - `stance`: the holder takes the stance towards the target (`oppose`, `objection to`, `wary of`).
 * - `demand`: the holder supports what is demanded; `addressee` is of whom, never the target (`urge`, `call on … to`).
 * - `accuse`: the holder opposes the act (target) and its author (`addressee`) (`accuse … of`, `blame … for`).
 * - `control`: a verb or noun whose infinitive or gerund complement may itself hold a cue; then the complement's stance counts, turned
 *   round where `polarity` is `negate` (`refuse to`, `stop short of`). With no cue inside, the complement is the target (`vow to`).
 * - `evaluate`: a judgement; the clause's subject (or other relation) is the target, and the holder is whoever says it (`illegal`, `a mistake`,
 *   `go too far`). With a holder of its own in the clause it acts as `stance` (`Belgrade calls it illegal`).
 * - `author`: a noun that is its holder's own proposal or act; the noun with its complements is the target (`Brazil's draft`).
 * - `say`: a verb or noun of saying: carries no stance, only tells whose words its complement is (`say`, `according to`). `polarity: negate`
 *   where the words are denied (`deny`).
 */
export const CueClass = z.enum(['stance', 'demand', 'accuse', 'control', 'evaluate', 'author', 'say'])
export type CueClass = z.infer<typeof CueClass>

/**
 * A dependency relation from the cue's head word, in Universal Dependencies' names:
 * `subj` (nsubj, or the agent of a passive for a holder, the passive subject for a target that would be `obj`), `obj`, `iobj`, `ccomp`, `xcomp`,
 * `obl:against` (any preposition; a gerund after it counts: `against sending …`), `nmod:to`, `poss` (`Iran's`, `its`, or `Iranian`, `Iran` before the noun),
 * `acl` (`a call to end …`), `self` (the cue's noun phrase itself), `head` (the noun that an adjective or participle modifies).
 */
export const CueRelation = z.string().regex(/^(subj|obj|iobj|ccomp|xcomp|acl|poss|self|head|obl:[a-z-]+|nmod:[a-z-]+)$/)

/** One row of `seeds/cues.json`: a word or idiom that carries a stance, and where its holder and target stand. */
export const Cue = z.strictObject({
  /** Lemma of the head word, lower case. */
  lemma: z.string().min(1),
  pos: z.enum(['verb', 'noun', 'adj', 'adv']),
  /** Lemmas of further words that must depend on the head (particles, fixed objects): `throw` + `weight`, `speak` + `out`. */
  with: z.array(z.string().min(1)).optional(),
  /** Lemmas that must not depend on it. */
  without: z.array(z.string().min(1)).optional(),
  class: CueClass,
  stance: Stance.optional(),
  /** The stance under negation; null where a negated cue says nothing. Default: support turns to oppose, oppose to neutral, neutral to null. */
  negated: Stance.nullable().optional(),
  polarity: z.enum(['affirm', 'negate']).optional(),
  /** Where the holder stands, first match first. Default: `subj` for verbs and adjectives, `poss`, `nmod:by`, `nmod:of`, `nmod:from` for nouns. */
  holder: z.array(CueRelation).optional(),
  /** Where the target stands, first match first. */
  target: z.array(CueRelation).optional(),
  addressee: z.array(CueRelation).optional(),
  /** It says as much where its target is left out: `Burma accepted`; the issue last spoken of is meant. */
  bare: z.literal(true).optional(),
  /** Below 1 for words that often mean something else (`back`, `block`, `call`). */
  weight: z.number().min(0.1).max(1).optional(),
  /** An example of our own, with the target in brackets and the holder first-named or in braces: `{Norway} deplored [the raid].` */
  example: z.string().min(1),
})
export type Cue = z.infer<typeof Cue>
