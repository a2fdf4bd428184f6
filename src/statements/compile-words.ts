import type { Words } from '../schema/words.ts'

/** The closed classes of `seeds/words.json`: lists as sets, tables as they are. */
export type WordSets = Readonly<{
  [K in keyof Words]: Words[K] extends readonly string[] ? ReadonlySet<string> : Words[K]
}>

/** A table that holds its own rows alone: `constructor` is a key of every other object. */
const lookup = <Value>(rows: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.setPrototypeOf({ ...rows }, null)

/** Turns the closed classes into sets. */
export function compileWords(words: Words): WordSets {
  return {
    bodies: new Set(words.bodies),
    descriptions: lookup(words.descriptions),
    offices: new Set(words.offices),
    governors: new Set(words.governors),
    persons: new Set(words.persons),
    plurals: lookup(words.plurals),
    compass: lookup(words.compass),
    lightVerbs: new Set(words.lightVerbs),
    receivingVerbs: new Set(words.receivingVerbs),
    anaphors: new Set(words.anaphors),
    negators: new Set(words.negators),
    possible: new Set(words.possible),
    obliging: new Set(words.obliging),
    hypothetical: new Set(words.hypothetical),
    stative: new Set(words.stative),
    echoes: lookup(words.echoes),
    concessions: new Set(words.concessions),
    votes: new Set(words.votes),
    ballots: new Set(words.ballots),
    endings: new Set(words.endings),
    reversing: new Set(words.reversing),
    pointers: new Set(words.pointers),
    vague: new Set(words.vague),
    times: new Set(words.times),
    texts: new Set(words.texts),
    lands: new Set(words.lands),
    rumours: new Set(words.rumours),
    denying: new Set(words.denying),
    warning: new Set(words.warning),
    addressing: new Set(words.addressing),
    staying: new Set(words.staying),
    hiddenVerbs: new Set(words.hiddenVerbs),
    bareTexts: new Set(words.bareTexts),
    joining: new Set(words.joining),
    instruments: new Set(words.instruments),
    attitudes: new Set(words.attitudes),
    raising: new Set(words.raising),
    awaiting: new Set(words.awaiting),
    visiting: new Set(words.visiting),
    strangers: new Set(words.strangers),
    naming: new Set(words.naming),
    disclosing: new Set(words.disclosing),
    future: new Set(words.future),
    aiming: new Set(words.aiming),
    opining: new Set(words.opining),
    seeming: new Set(words.seeming),
    despite: new Set(words.despite),
    failing: new Set(words.failing),
    trying: new Set(words.trying),
    signing: new Set(words.signing),
    aims: new Set(words.aims),
    agreeing: new Set(words.agreeing),
    differing: new Set(words.differing),
    hearsay: new Set(words.hearsay),
    dismissing: new Set(words.dismissing),
    authoring: new Set(words.authoring),
    chances: new Set(words.chances),
    results: new Set(words.results),
    sending: new Set(words.sending),
    listed: new Set(words.listed),
    transitive: new Set(words.transitive),
  }
}
