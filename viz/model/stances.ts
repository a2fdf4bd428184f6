import type { Stance } from '../../src/schema/statement.ts'

/** Every stance, in the order in which it is listed everywhere. */
export const STANCES: readonly Stance[] = ['support', 'oppose', 'neutral']

/** Plain words, for a heading and for a sentence whose subject is the actor. */
export const STANCE_WORDS: Readonly<Record<Stance, Readonly<{ noun: string; verb: string; column: string }>>> = {
  support: { noun: 'support', verb: 'supports', column: 'For' },
  oppose: { noun: 'oppose', verb: 'opposes', column: 'Against' },
  neutral: { noun: 'no side', verb: 'takes no side on', column: 'Undecided' },
}

export const ACTOR_TYPE_WORDS = {
  state: { one: 'state', many: 'States' },
  organization: { one: 'organization', many: 'Organizations' },
  group: { one: 'group', many: 'Groups' },
  person: { one: 'person', many: 'Persons' },
} as const
