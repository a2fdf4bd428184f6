import { targetWords } from '../issues/word-statement.ts'
import type { ActorId } from '../schema/actor.ts'
import type { Statement } from '../schema/statement.ts'
import { compilePattern, foldText } from './compile-pattern.ts'

/** What a row of the codebook asks of a statement. */
export type Conditions = Readonly<{
  patterns?: readonly string[] | undefined
  actors?: readonly ActorId[] | undefined
  from?: string | undefined
  to?: string | undefined
}>

/** Says why a statement fits, in words for its reader; undefined where it does not. `concerned`: whom its issue concerns in its article. */
export type RowMatcher = (statement: Statement, concerned: ReadonlySet<ActorId>) => string | undefined

const isWithin = (date: string | undefined, from: string | undefined, to: string | undefined): boolean => {
  if (from === undefined && to === undefined) return true
  if (date === undefined) return false
  return (
    (from === undefined || date.slice(0, from.length) >= from) && (to === undefined || date.slice(0, to.length) <= to)
  )
}

/** Compiles a row. Of several patterns one must fit the label or the sentence's own words; a statement without a date is in no period. */
export function matchRow({ patterns, actors, from, to }: Conditions): RowMatcher {
  const compiled = patterns?.map((pattern) => ({ pattern, expression: compilePattern(pattern) }))
  return (statement, concerned) => {
    if (!isWithin(statement.date, from, to)) return undefined
    if (actors && !actors.some((id) => id === statement.actor.id || concerned.has(id))) return undefined
    if (!compiled) return actors ? `with ${actors.join(', ')}` : `in ${from ?? ''}–${to ?? ''}`
    const texts = [statement.target.label, targetWords(statement)].map(foldText)
    const found = compiled.find(({ expression }) => texts.some((text) => expression.test(text)))
    return found && `pattern ${found.pattern}`
  }
}
