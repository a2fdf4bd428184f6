import type { Article } from '../schema/article.ts'

export type ChatMessage = Readonly<{ role: 'system' | 'user' | 'assistant'; content: string }>

const TASK = `You code diplomatic stances in news articles.

A statement says that one actor (a state, an international organisation or a named group) takes a stance towards an issue or towards another actor, and that the article itself says so.
- support: backs, proposes, sponsors, demands, votes for, welcomes, agrees to, defends.
- oppose: rejects, vetoes, votes against, condemns, protests, accuses, calls insufficient or unacceptable.
- neutral: says that it takes no side: abstains, declines to say, is undecided, will study.
Who speaks for a government or an organisation is coded as that government or organisation; so is a capital that stands for it.
A list of actors gives one statement each. A negated verb turns the stance: "refused to back" is oppose.
Leave out what only might happen, meetings without a stance, and what one side says another side wants.
modality is "actual", "future" for an announced stance, "conditional" for one that hangs on something.
evidence is copied exactly from the article and never longer than one sentence.
Answer with a JSON object: {"statements": [{"actor", "speaker", "stance", "target_kind", "target", "modality", "evidence"}]}.`

/** The question about one article. */
export function askAbout(article: Article): readonly ChatMessage[] {
  const head = [article.title, article.date].filter(Boolean).join(', ')
  return [
    { role: 'system', content: TASK },
    { role: 'user', content: `${head === '' ? '' : `${head}\n\n`}${article.text}` },
  ]
}

/** The question again, after an answer of another shape. */
export function askAgain(messages: readonly ChatMessage[], answer: string, fault: string): readonly ChatMessage[] {
  return [
    ...messages,
    { role: 'assistant', content: answer },
    { role: 'user', content: `That does not fit: ${fault}. Answer again, with the JSON object alone.` },
  ]
}
