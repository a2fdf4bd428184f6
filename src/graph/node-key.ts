import type { Target } from '../schema/statement.ts'

const PREFIX = 'issue:'

/** The node of a target: an actor's own id, an issue's behind `issue:`, so that the two never meet. */
export function nodeKey(target: Target): string {
  return target.kind === 'actor' ? target.id : `${PREFIX}${target.id}`
}
