import { buildGraph } from '../../src/graph/build-graph.ts'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import type { Statement } from '../../src/schema/statement.ts'
import { type ViewerArticle, ViewerData } from '../../src/schema/viewer.ts'

type Span = [number, number]

/** What a statement says, with words of its quote for the spans. */
type Claim = Readonly<{
  article: string
  actor: readonly [id: string, name: string, type?: Statement['actor']['type']]
  stance: Statement['stance']
  issue: readonly [id: string, label: string]
  quote: string
  actorWords?: string
  cue?: string
  targetWords?: string
  speaker?: string
  confidence?: number
}>

const ARTICLES: readonly (ViewerArticle & { readonly text: string })[] = [
  {
    id: 'harbour-levy-2019',
    title: 'Three ports and a levy',
    date: '2019-05-06',
    source: 'The Fjord Gazette',
    url: 'https://example.org/levy',
    text: [
      'OSLO - Norway endorsed the harbour levy on Monday. Iceland rejected the harbour levy within the hour.',
      '"We welcome the whale census," said Norwegian minister Kari Dahl.',
      'Denmark declined to say how it would vote on the harbour levy, and backed the whale census.',
    ].join('\n\n'),
  },
  {
    id: 'whale-census-2021',
    title: 'Counting whales',
    date: '2021-03-02',
    source: 'The Fjord Gazette',
    url: 'https://example.org/census',
    text: [
      'Iceland opposed the whale census in a letter. Norway supports the harbour levy still, and Greenpeace demanded the whale census at once.',
      'Denmark now supports the harbour levy. "The whale census is overdue," Denmark said.',
    ].join('\n\n'),
  },
  {
    id: 'levy-vote-2022',
    title: 'The levy passes',
    date: '2022-11-18',
    source: 'Daily Harbour',
    text: [
      'Norway voted for the harbour levy. Iceland voted against the harbour levy, as it had said it would.',
      'The Nordic Council praised the harbour levy; Iceland called the Nordic Council meddlesome.',
    ].join('\n\n'),
  },
]

const NOR = ['NOR', 'Norway'] as const
const ISL = ['ISL', 'Iceland'] as const
const DNK = ['DNK', 'Denmark'] as const
const LEVY = ['harbour-levy', 'harbour levy'] as const
const CENSUS = ['whale-census', 'whale census'] as const

const CLAIMS: readonly Claim[] = [
  {
    article: 'harbour-levy-2019',
    actor: NOR,
    stance: 'support',
    issue: LEVY,
    quote: 'Norway endorsed the harbour levy on Monday',
    actorWords: 'Norway',
    cue: 'endorsed',
    targetWords: 'harbour levy',
  },
  {
    article: 'harbour-levy-2019',
    actor: ISL,
    stance: 'oppose',
    issue: LEVY,
    quote: 'Iceland rejected the harbour levy within the hour',
    actorWords: 'Iceland',
    cue: 'rejected',
    targetWords: 'harbour levy',
  },
  {
    article: 'harbour-levy-2019',
    actor: NOR,
    stance: 'support',
    issue: CENSUS,
    quote: '"We welcome the whale census," said Norwegian minister Kari Dahl',
    actorWords: 'We',
    cue: 'welcome',
    targetWords: 'whale census',
    speaker: 'Kari Dahl',
  },
  {
    article: 'harbour-levy-2019',
    actor: DNK,
    stance: 'neutral',
    issue: LEVY,
    quote: 'Denmark declined to say how it would vote on the harbour levy',
    actorWords: 'Denmark',
    cue: 'declined to say',
    targetWords: 'harbour levy',
    confidence: 0.55,
  },
  {
    article: 'harbour-levy-2019',
    actor: DNK,
    stance: 'support',
    issue: CENSUS,
    quote: 'Denmark declined to say how it would vote on the harbour levy, and backed the whale census',
    actorWords: 'Denmark',
    cue: 'backed',
    targetWords: 'whale census',
  },
  {
    article: 'whale-census-2021',
    actor: ISL,
    stance: 'oppose',
    issue: CENSUS,
    quote: 'Iceland opposed the whale census in a letter',
    actorWords: 'Iceland',
    cue: 'opposed',
    targetWords: 'whale census',
  },
  {
    article: 'whale-census-2021',
    actor: NOR,
    stance: 'support',
    issue: LEVY,
    quote: 'Norway supports the harbour levy still',
    actorWords: 'Norway',
    cue: 'supports',
    targetWords: 'harbour levy',
  },
  {
    article: 'whale-census-2021',
    actor: ['GREENPEACE', 'Greenpeace', 'organization'],
    stance: 'support',
    issue: CENSUS,
    quote: 'Greenpeace demanded the whale census at once',
    actorWords: 'Greenpeace',
    cue: 'demanded',
    targetWords: 'whale census',
  },
  {
    article: 'whale-census-2021',
    actor: DNK,
    stance: 'support',
    issue: LEVY,
    quote: 'Denmark now supports the harbour levy',
    actorWords: 'Denmark',
    cue: 'supports',
    targetWords: 'harbour levy',
  },
  {
    article: 'whale-census-2021',
    actor: DNK,
    stance: 'support',
    issue: CENSUS,
    quote: '"The whale census is overdue," Denmark said',
    actorWords: 'Denmark',
    cue: 'overdue',
    targetWords: 'whale census',
    confidence: 0.6,
  },
  {
    article: 'levy-vote-2022',
    actor: NOR,
    stance: 'support',
    issue: LEVY,
    quote: 'Norway voted for the harbour levy',
    actorWords: 'Norway',
    cue: 'voted for',
    targetWords: 'harbour levy',
  },
  {
    article: 'levy-vote-2022',
    actor: ISL,
    stance: 'oppose',
    issue: LEVY,
    quote: 'Iceland voted against the harbour levy',
    actorWords: 'Iceland',
    cue: 'voted against',
    targetWords: 'harbour levy',
  },
  {
    article: 'levy-vote-2022',
    actor: ['NORDIC_COUNCIL', 'Nordic Council', 'organization'],
    stance: 'support',
    issue: LEVY,
    quote: 'The Nordic Council praised the harbour levy',
    actorWords: 'Nordic Council',
    cue: 'praised',
    targetWords: 'harbour levy',
  },
]

function toStatement(claim: Claim, index: number, articles: readonly ViewerArticle[]): Statement {
  const article = articles.find(({ id }) => id === claim.article)
  const text = article?.text ?? ''
  const start = text.indexOf(claim.quote)
  if (start < 0) throw new Error(`sample: "${claim.quote}" is not in ${claim.article}`)
  const spanOf = (words: string | undefined): Span | null => {
    if (words === undefined) return null
    const at = start + claim.quote.indexOf(words)
    return [at, at + words.length]
  }
  const [id, name, type = 'state'] = claim.actor
  return {
    id: `statement-${String(index + 1).padStart(2, '0')}`,
    article: claim.article,
    ...(article?.date !== undefined && { date: article.date }),
    actor: { id, name, type },
    ...(claim.speaker !== undefined && { speaker: { name: claim.speaker, role: 'minister' } }),
    stance: claim.stance,
    target: { kind: 'issue', id: claim.issue[0], label: claim.issue[1], actors: [] },
    modality: 'actual',
    attribution: null,
    confidence: claim.confidence ?? 0.9,
    evidence: {
      start,
      end: start + claim.quote.length,
      quote: claim.quote,
      spans: {
        actor: spanOf(claim.actorWords),
        cue: spanOf(claim.cue),
        target: spanOf(claim.targetWords),
        negation: null,
      },
    },
    rule: 'cue:sample/obj',
  }
}

export function toViewerData(
  title: string,
  articles: readonly ViewerArticle[],
  statements: readonly Statement[],
): ViewerData {
  const { nodes, edges } = layoutGraph(buildGraph(statements)).export()
  return ViewerData.parse({ title, articles, statements, graph: { nodes, edges } })
}

/** Three short articles written for the tests, and what is said in them. */
export function makeSample(): ViewerData {
  return toViewerData(
    'Levies and whales',
    [...ARTICLES],
    CLAIMS.map((claim, index) => toStatement(claim, index, ARTICLES)),
  )
}

/** Words that try to become markup, run as a script, or break the page's layout. */
export const HOSTILE = {
  markup: '</script><img src=x onerror="window.attacked = true"><script>window.attacked = true</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of an article, written by someone who hopes for a template
  template: '${window.attacked = true}{{constructor}}<!--<script>',
  rightToLeft: 'مصر ترفض ملء السد \u202Eevil\u202C',
  long: 'reservoir '.repeat(1000),
  emoji: '🧭👩‍👩‍👧‍👦 e\u0301',
  link: 'javascript:window.attacked=true',
} as const

export function makeHostile(): ViewerData {
  const texts = [HOSTILE.markup, HOSTILE.template, HOSTILE.rightToLeft, HOSTILE.long, HOSTILE.emoji]
  const articles = texts.map((text, index) => ({
    id: `hostile-${index}`,
    title: text,
    date: `2020-0${index + 1}-01`,
    source: HOSTILE.markup,
    url: HOSTILE.link,
    text,
  }))
  const statements = texts.map(
    (text, index): Statement => ({
      id: `${HOSTILE.markup}${index}`,
      article: `hostile-${index}`,
      date: `2020-0${index + 1}-01`,
      actor: { id: `A${index}`, name: text.slice(0, 200), type: 'group' },
      speaker: { name: HOSTILE.markup, role: HOSTILE.markup },
      stance: index % 2 === 0 ? 'support' : 'oppose',
      target: { kind: 'issue', id: 'one', label: HOSTILE.markup, actors: [] },
      modality: 'actual',
      attribution: null,
      confidence: 0.7,
      evidence: {
        start: 0,
        end: text.length,
        quote: text,
        spans: { actor: [0, 1], cue: [1, 2], target: null, negation: null },
      },
      rule: HOSTILE.markup,
    }),
  )
  return toViewerData(HOSTILE.markup, articles, statements)
}

/** A made graph: every actor and every issue at least once, `lines` different lines, a third of each stance. */
export function makeLarge(actors: number, issues: number, lines: number): ViewerData {
  const text = 'It said so in plain words.'
  const article = { id: 'large', title: 'A large one', date: '2020-01-01', text }
  const statements = Array.from({ length: lines }, (_, index): Statement => {
    const actor = index % actors
    const issue = (index + Math.floor(index / actors) * 7) % issues
    return {
      id: `large-${index}`,
      article: article.id,
      date: `20${String(10 + (index % 10))}-06-15`,
      actor: { id: `A${actor}`, name: `Actor ${actor}`, type: 'state' },
      stance: (['support', 'oppose', 'neutral'] as const)[index % 3] ?? 'neutral',
      target: { kind: 'issue', id: `issue-${issue}`, label: `issue number ${issue}`, actors: [] },
      modality: 'actual',
      attribution: null,
      confidence: 0.8,
      evidence: {
        start: 0,
        end: text.length,
        quote: text,
        spans: { actor: [0, 2], cue: null, target: null, negation: null },
      },
      rule: 'cue:sample/obj',
    }
  })
  const { nodes, edges } = buildGraph(statements).export()
  // Laying out so many takes seconds and is tested elsewhere: a grid will do.
  const side = Math.ceil(Math.sqrt(nodes.length))
  const placed = nodes.map(({ key, attributes }, index) => ({
    key,
    attributes: { ...attributes, x: index % side, y: Math.floor(index / side) },
  }))
  return ViewerData.parse({ title: 'A large one', articles: [article], statements, graph: { nodes: placed, edges } })
}
