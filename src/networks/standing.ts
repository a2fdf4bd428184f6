import type { Stance, Statement } from '../schema/statement.ts'

/** Where an actor stands: a stance, or `divided` where it both supported and opposed on one day. */
export type Standing = Stance | 'divided'

/** What statements of one actor on one target, all of one day (or all undated), come to. Neutral words give way to a side taken. */
export function standingOf(statements: readonly Statement[]): Standing {
  const supports = statements.some(({ stance }) => stance === 'support')
  const opposes = statements.some(({ stance }) => stance === 'oppose')
  if (supports && opposes) return 'divided'
  if (supports) return 'support'
  return opposes ? 'oppose' : 'neutral'
}

/** The statements of the newest day among those sorted by date; where none has a date, all of them. */
export function newestOf(statements: readonly Statement[]): readonly Statement[] {
  const day = statements.findLast(({ date }) => date !== undefined)?.date
  return statements.filter(({ date }) => date === day)
}
