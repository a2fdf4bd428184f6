import type { Stance } from '../schema/statement.ts'

/** The stance that a negation makes of another. */
export const TURNED: Readonly<Record<Stance, Stance>> = { support: 'oppose', oppose: 'support', neutral: 'neutral' }
