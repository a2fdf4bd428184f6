import { describe, expect, it } from 'vitest'
import { loadWeights } from '../../src/parse.ts'
import { createExtractor } from '../../src/pipeline.ts'

const { extractStatements } = createExtractor({ weights: loadWeights() })

/** Name, id, adjective, capital. */
const ACTORS = [
  ['Norway', 'NOR', 'Norwegian', 'Oslo'],
  ['Japan', 'JPN', 'Japanese', 'Tokyo'],
  ['Iran', 'IRN', 'Iranian', 'Tehran'],
  ['the United States', 'USA', 'U.S.', 'Washington'],
  ['the Soviet Union', 'SUN', 'Soviet', 'Moscow'],
  ['Britain', 'GBR', 'British', 'London'],
] as const
type Actor = (typeof ACTORS)[number]

/** Past tense, infinitive, gerund, present, stance. */
const VERBS = [
  ['rejected', 'reject', 'rejecting', 'rejects', 'oppose'],
  ['opposed', 'oppose', 'opposing', 'opposes', 'oppose'],
  ['condemned', 'condemn', 'condemning', 'condemns', 'oppose'],
  ['criticized', 'criticize', 'criticizing', 'criticizes', 'oppose'],
  ['backed', 'back', 'backing', 'backs', 'support'],
  ['welcomed', 'welcome', 'welcoming', 'welcomes', 'support'],
  ['endorsed', 'endorse', 'endorsing', 'endorses', 'support'],
  ['accepted', 'accept', 'accepting', 'accepts', 'support'],
] as const
type Verb = (typeof VERBS)[number]

/** What the stance is towards, and the word that its label must have. */
const THINGS = [
  ['the plan', 'plan'],
  ['a proposal to ban nuclear tests', 'proposal'],
  ['new sanctions against Libya', 'sanction'],
  ['cuts in farm subsidies', 'cut'],
  ['talks on the border', 'talk'],
] as const

type Sentence = (actor: Actor, verb: Verb, thing: string, other: Actor) => string

/** How journalists put it; the least share that must be read. Where it is low, the parser is at fault. */
const FORMS: Readonly<Record<string, readonly [number, Sentence]>> = {
  plain: [0.97, ([a], [v], o) => `${a} ${v} ${o}.`],
  'with a day': [0.95, ([a], [v], o) => `${a} on Monday ${v} ${o}.`],
  'with an adverb': [0.95, ([a], [v], o) => `${a} strongly ${v} ${o} yesterday.`],
  'with an apposition': [0.95, ([a], [v], o) => `${a}, a member of the alliance, ${v} ${o}.`],
  'with a relative clause': [0.9, ([a], [v], o) => `${a}, which lies far away, ${v} ${o}.`],
  'by two': [0.93, ([a], [v], o, [b]) => `${a} and ${b} ${v} ${o}.`],
  'by both': [0.93, ([a], [v], o, [b]) => `${a} and ${b} both ${v} ${o}.`],
  passive: [0.95, ([a], [v], o) => `On Monday ${o} had been ${v} by ${a}.`],
  'by a government': [0.93, ([, , adjective], [v], o) => `The ${adjective} government ${v} ${o}, officials said.`],
  'by a minister': [0.93, ([, , adjective], [v], o) => `${adjective} Foreign Minister Kenji Mori ${v} ${o}.`],
  'by a capital': [0.9, ([, , , capital], [v], o) => `${capital} ${v} ${o} after a cabinet meeting.`],
  'what it said': [0.9, ([a], [v], o) => `${a} said it ${v} ${o}.`],
  'what it will do': [0.9, ([a], [, v], o) => `${a} says it will ${v} ${o}.`],
  'in a quotation': [
    0.75,
    ([, , adjective], [, v], o) => `"We ${v} ${o}," ${adjective} Foreign Minister Ali Karimi said.`,
  ],
  'after and': [0.85, ([a], [v], o) => `${a} met its neighbours in Geneva and ${v} ${o}.`],
  'with somebody': [0.75, ([a], [, , v], o, [b]) => `${a} joined ${b} in ${v} ${o}.`],
  headline: [0.75, ([a], [, , , v], o) => `${a.replace('the ', '')} ${v} ${o.replace(/^(?:the|a) /, '')}`],
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

describe('plain sentences', () => {
  it.each(Object.entries(FORMS))('%s', (_form, [least, write]) => {
    const missed: string[] = []
    let count = 0
    for (const [a, actor] of ACTORS.entries())
      for (const [v, verb] of VERBS.entries())
        for (const [o, [thing, word]] of THINGS.entries()) {
          const other = ACTORS[(a + v + o + 1) % ACTORS.length] ?? actor
          if (other === actor) continue
          const text = capitalise(write(actor, verb, thing, other))
          const found = extractStatements({ id: 'a', date: '1987-05-05', text })
          const isRead = found.some(
            ({ actor: holder, stance, target }) =>
              holder.id === actor[1] && stance === verb[4] && target.label.toLowerCase().includes(word),
          )
          count += 1
          if (!isRead) missed.push(text)
        }
    expect(
      1 - missed.length / count,
      `missed ${missed.length} of ${count}:\n${missed.join('\n')}`,
    ).toBeGreaterThanOrEqual(least)
  })
})
