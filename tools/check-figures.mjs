// Figures in README.md are measured, not remembered. Without an option: says which differ, exit 1. `--write`: puts them right.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extractStatements, readGold, scoreStatements, seeds } from '../dist/index.js'

const README = new URL('../README.md', import.meta.url)
const heldOut = new Set(JSON.parse(readFileSync(new URL('../seeds/held-out.json', import.meta.url), 'utf8')))

const share = (value) => (value === null ? '–' : value.toFixed(2))

const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function countRows() {
  const ofType = (type) => seeds.actors.filter((actor) => actor.type === type).length
  return table(
    ['table', 'rows', 'holds'],
    [
      [
        '`actors.json`',
        seeds.actors.length,
        `${ofType('state')} states, ${ofType('organization')} organisations, ${ofType('group')} groups`,
      ],
      ['`offices.json`', seeds.offices.length, 'terms of office: who spoke for whom, and when'],
      ['`roles.json`', seeds.roles.length, 'titles, and for whom their holders speak'],
      ['`cues.json`', seeds.cues.length, 'words and idioms that carry a stance'],
    ].map(([name, count, holds]) => [name, count.toLocaleString('en-US'), holds]),
  )
}

async function scoreRows() {
  const gold = await readGold(fileURLToPath(new URL('../seeds/gold', import.meta.url)))
  const articles = gold.map(({ statements: _, ...article }) => article)
  const statements = extractStatements(articles)
  const { strict, byStance, issues, recall } = scoreStatements(gold, statements)
  const part = (keep) => {
    const some = gold.filter(({ id }) => keep(id))
    const own = statements.filter(({ article }) => keep(article))
    return { articles: some.length, strict: scoreStatements(some, own).strict }
  }
  const [seen, unseen] = [part((id) => !heldOut.has(id)), part((id) => heldOut.has(id))]
  const row = (name, { precision, recall: found, f1 }, count) => [
    name,
    count,
    share(precision),
    share(found),
    share(f1),
  ]
  return table(
    ['', 'gold', 'precision', 'recall', 'F1'],
    [
      row('statements', strict, strict.gold),
      row(`of these in ${seen.articles} articles read while rules were written`, seen.strict, seen.strict.gold),
      row(`of these in ${unseen.articles} articles kept out of sight`, unseen.strict, unseen.strict.gold),
      ...Object.entries(byStance).map(([stance, score]) => row(stance, score, score.gold)),
      ['hard ones (need more than their sentence)', recall.hard.gold, '', share(recall.hard.recall), ''],
      row('which issue is which (B-cubed)', issues, issues.pairs),
    ],
  )
}

const blocks = { counts: countRows(), score: await scoreRows() }
const before = readFileSync(README, 'utf8')
let after = before
for (const [name, text] of Object.entries(blocks)) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const from = after.indexOf(start)
  const to = after.indexOf(end)
  if (from < 0 || to < 0) throw new Error(`README.md: has no place for ${name}: wanted ${start} and ${end}`)
  after = `${after.slice(0, from + start.length)}\n${text}\n${after.slice(to)}`
}

if (process.argv.includes('--write')) writeFileSync(README, after)
else if (after !== before) {
  const lines = before.split('\n')
  const wrong = after.split('\n').filter((line) => line.startsWith('|') && !lines.includes(line))
  process.stderr.write(
    `README.md: these figures were measured and are not there; npm run figures -- --write\n${wrong.join('\n')}\n`,
  )
  process.exitCode = 1
}
