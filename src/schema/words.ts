import { z } from 'zod'
import { ActorId, ActorType } from './actor.ts'

const Lemmas = z.array(z.string().min(1))

/** `seeds/words.json`: closed classes of words that the rules ask for. All are lemmas in lower case. */
export const Words = z.strictObject({
  /** Nouns for a body or people who act for the actor named beside them: `the Oslo government`, `Cuban diplomats`. */
  bodies: Lemmas,
  /** Nouns that, with `the` or `this`, stand for an actor named before, and which type of actor that is. */
  descriptions: z.record(z.string(), z.array(ActorType).min(1)),
  /** Of these, the offices of a state: they are whoever's the clause is. */
  offices: Lemmas,
  /** Nouns whose bare plural stands for those of the actor last spoken of: `Ministers said`. */
  governors: Lemmas,
  /** Nouns that, with `the`, stand for a person named before. */
  persons: Lemmas,
  /** Plurals that name several actors at once: `the two Koreas`. */
  plurals: z.record(z.string(), z.array(ActorId).min(2)),
  /** Words for the parts of a divided country, and the states that are so called: `the North`. */
  compass: z.record(z.string(), z.array(ActorId).min(1)),
  /** Verbs that only carry a noun: its subject holds what the noun says (`voice support`, `lodge a protest`). */
  lightVerbs: Lemmas,
  /** Verbs whose subject gets the noun from somebody else: `win support from`, `have the backing of`. */
  receivingVerbs: Lemmas,
  /** Nouns that stand for an issue named before: `the move`, `that proposal`. */
  anaphors: Lemmas,
  negators: Lemmas,
  /** Auxiliaries of what is only possible. */
  possible: Lemmas,
  /** Auxiliaries of what ought to be. */
  obliging: Lemmas,
  /** Subordinators under which nothing is asserted. */
  hypothetical: Lemmas,
  /** Verbs that say nothing of what their subject wants done, in "said it would V". */
  stative: Lemmas,
  /** Verbs that, with one of these words below them, say what the statement before them says: `share that view`, `follow suit`. */
  echoes: z.record(z.string(), Lemmas),
  /** Verbs with which `could` concedes: `could accept a delay`. */
  concessions: Lemmas,
  /** Words for casting a vote. */
  votes: Lemmas,
  /** Nouns for what is put to a vote. */
  ballots: Lemmas,
  /** Verbs that bring a thing to an end or make it less, as a policy of one's own. */
  endings: Lemmas,
  /** Verbs that end, weaken or hinder what they govern: `lift`, `water down`. */
  reversing: Lemmas,
  /** Pronouns that may stand for an issue named before: `it`, `those`. */
  pointers: Lemmas,
  /** Words that name no issue by themselves: `something`, `a lot`; nor do those who are only spoken to (`reporters`). */
  vague: Lemmas,
  /** Nouns that say when, not what: `on Monday`, `last week`. */
  times: Lemmas,
  /** Nouns for a text that speaks for its author: `an EC statement said`. */
  texts: Lemmas,
  /** Nouns that mean an actor only as somebody's own: `his country`. */
  lands: Lemmas,
  /** Nouns whose clause nobody vouches for: `reports that …`. */
  rumours: Lemmas,
  /** Verbs of saying that what follows is not so. */
  denying: Lemmas,
  /** Verbs of saying what bad follows from a thing. */
  warning: Lemmas,
  /** Verbs of saying whose object is whom one speaks to. */
  addressing: Lemmas,
  /** Verbs beside which `against` or `in favour` is the predicate: `remained against it`. */
  staying: Lemmas,
  /** Verbs whose present looks like a noun or an adverb to a parser: `Britain and France back the text`. */
  hiddenVerbs: Lemmas,
  /** Of the texts those that speak for the last speaker where no author stands beside them: `the statement said`. */
  bareTexts: Lemmas,
  /** Verbs of taking part or not, which also have other uses: `leave`. */
  joining: Lemmas,
  /** Nouns for what one takes part in: `pact`, `alliance`. */
  instruments: Lemmas,
  /** Nouns for being for or against, which with an owner alone are about what the text is about: `the American objection`. */
  attitudes: Lemmas,
  /** Verbs of will whose object is who is to do it: `wants Tokyo to agree`. */
  raising: Lemmas,
  /** Verbs for what is not there yet: `needs the approval`. */
  awaiting: Lemmas,
  /** Verbs of going and meeting: to plan one is no stance. */
  visiting: Lemmas,
  /** Nouns for one body that acts for no state: `the company said it`. */
  strangers: Lemmas,
  /** Verbs that join a thing and a judgement of it: `call it illegal`. */
  naming: Lemmas,
  /** Verbs of telling what one knows: whoever declines to takes no side by that. */
  disclosing: Lemmas,
  /** Auxiliaries of what is to come, cut-off forms included. */
  future: Lemmas,
  /** Prepositions after which stands what a verb's deed is aimed at: `search for oil`. */
  aiming: Lemmas,
  /** Verbs of opinion: their negation is meant for what is thought. */
  opining: Lemmas,
  /** Verbs of how to look at a thing: what must not be "seen as" something says nothing of what to do. */
  seeming: Lemmas,
  /** Prepositions before a stance that its clause goes against: `over the protests of Serbia`. */
  despite: Lemmas,
  /** Verbs and nouns of trying in vain: what one failed to bring about one is for all the same: `failed to persuade them`. */
  failing: Lemmas,
  /** Verbs and nouns of trying: to try to stop a thing is to be against the thing. */
  trying: Lemmas,
  /** Verbs for what is done to an instrument, which may be left out: `Chile signed in May`. */
  signing: Lemmas,
  /** Nouns for what one is after, of which an infinitive tells what it is: `our policy is to wait`. */
  aims: Lemmas,
  /** Verbs that, with `with` and a person, say what that person says. */
  agreeing: Lemmas,
  /** Verbs that, with `with` and a person, say the contrary. */
  differing: Lemmas,
  /** Words for what is told of somebody, as they stand: to deny it is no stance. */
  hearsay: Lemmas,
  /** Verbs of denying what is told. */
  dismissing: Lemmas,
  /** Verbs of writing a text and putting it forward, with which `with` names a further author. */
  authoring: Lemmas,
  /** Adjectives by which a clause is only thought possible. */
  chances: Lemmas,
  /** Nouns for what comes of a vote. */
  results: Lemmas,
  /** Verbs of sending: whoever sends somebody pays a visit. */
  sending: Lemmas,
  /** Nouns that only announce a list: `three things: a truce and talks`. */
  listed: Lemmas,
  /** Verbs that by themselves do not say what they are about: `happy to sign`, `vowed to block`. */
  transitive: Lemmas,
})
export type Words = z.infer<typeof Words>
