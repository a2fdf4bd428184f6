import type { Actor, Succession } from '../schema/actor.ts'

const HOWS = ['continues', 'parts', 'unites'] as const
const WORDS: Readonly<Record<Succession['how'], string>> = {
  continues: 'continued by',
  parts: 'parted from it:',
  unites: 'taken in by',
}

/** Until when an actor lasted and who came after it, as an addition to its name: ` (until 1992-12-31; parted from it: CZE 1993-01-01, SVK 1993-01-01)`. */
export function describeSuccession({ to, successors = [] }: Actor): string {
  const told = HOWS.flatMap((how) => {
    const ids = successors.filter((one) => one.how === how).map(({ id, date }) => `${id} ${date}`)
    return ids.length === 0 ? [] : [`${WORDS[how]} ${ids.join(', ')}`]
  })
  const all = [...(to === undefined ? [] : [`until ${to}`]), ...told]
  return all.length === 0 ? '' : ` (${all.join('; ')})`
}
