import type { Aim } from './aim-at.ts'
import type { Hit } from './draft.ts'
import type { Frame } from './match-cues.ts'
import type { Reading } from './reading.ts'
import { lowerOf, type Tree } from './tree.ts'

/** Nobody takes a stance on himself; nor is an actor, or a body of actors, the target of who leads it. */
export function isAimed(reading: Reading, tree: Tree, frame: Frame, holder: Hit, { target, nodes }: Aim): boolean {
  const { bodies, hearsay, strangers } = reading.words
  if (nodes.some((node) => hearsay.has(lowerOf(tree, node))) && isDenial(reading, frame)) return false
  if (target.kind === 'issue')
    return !isLed(frame) || !(bodies.has(target.issue.head) || strangers.has(target.issue.head))
  return target.hit.actor !== holder.actor && !isLed(frame) && !doesGood(frame)
}

/** `the reports were untrue`, `dismissed rumours`: who only denies what is reported takes no stance. */
const isDenial = (reading: Reading, { compiled }: Frame): boolean =>
  compiled.stance === 'oppose' &&
  (compiled.cue.class === 'evaluate' || reading.words.dismissing.has(compiled.cue.lemma))

/** `would ask Kuwait to help`: of an actor a verb of doing good tells what he does, and praises nothing. */
const doesGood = ({ compiled, relation }: Frame): boolean =>
  compiled.cue.class === 'evaluate' &&
  compiled.cue.pos === 'verb' &&
  compiled.stance === 'support' &&
  relation === 'subj'

/** `Soviet-led Comecon` says who leads a body, not who supports it. */
const isLed = (frame: Frame): boolean => frame.compiled.cue.pos === 'adj' && frame.relation === 'head'
