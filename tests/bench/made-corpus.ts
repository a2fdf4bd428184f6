import { createRandom } from '../../src/graph/seeded-random.ts'
import type { Article } from '../../src/schema/article.ts'
import type { Stance, Statement } from '../../src/schema/statement.ts'
import { seeds } from '../../src/seeds.ts'

const HEADS = [
  'resolution on',
  'sanctions over',
  'treaty on',
  'talks on',
  'ban on',
  'tariffs on',
  'quota for',
  'ruling on',
  'accord on',
]
const TOPICS =
  'oil fish grain steel wheat water gas coal cotton sugar rice cable visas debt loans ports pipelines satellites'.split(
    ' ',
  )
const POINTERS = ['the resolution', 'its plan', 'the talks', 'the vote']
const STANCES: readonly Stance[] = ['support', 'oppose', 'neutral']

/** Made reports, the same each time: ten statements each, a quarter of them on what only points to an issue named before. */
export function madeCorpus(articleCount: number): { articles: Article[]; statements: Statement[] } {
  const random = createRandom(7)
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] ?? (values[0] as Value)
  const states = seeds.actors.filter((actor) => actor.type === 'state')
  const articles: Article[] = []
  const statements: Statement[] = []
  for (let n = 0; n < articleCount; n += 1) {
    const id = `article-${n}`
    const date = `${1990 + Math.floor(random() * 35)}-0${1 + Math.floor(random() * 9)}-15`
    const [one, other] = [pick(states), pick(states)]
    let text = ''
    for (let k = 0; k < 10; k += 1) {
      const label = random() < 0.25 ? pick(POINTERS) : `${pick(HEADS)} ${pick(TOPICS)} with ${other.name}`
      const actor = pick([one, other])
      const stance = pick(STANCES)
      const start = text.length
      const quote = `${actor.name} spoke of ${label} on the day.`
      const target = start + quote.indexOf(label)
      text += `${quote} `
      statements.push({
        id: `${id}-${k}`,
        article: id,
        date,
        actor: { id: actor.id, name: actor.name, type: 'state' },
        stance,
        target: { kind: 'issue', id: 'x', label, actors: [] },
        modality: 'actual',
        attribution: null,
        confidence: 0.9,
        evidence: {
          start,
          end: start + quote.length,
          quote,
          spans: { actor: null, cue: null, target: [target, target + label.length], negation: null },
        },
        rule: 'made',
      })
    }
    articles.push({ id, date, text })
  }
  return { articles, statements }
}
