import { splitSentences } from '../parse/index.ts'
import type { Actor } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import type { Statement, Target } from '../schema/statement.ts'
import { slugOf } from '../statements/assemble-statements.ts'
import { hashText } from '../statements/hash-text.ts'
import type { LlmReply, LlmStatement } from './llm-reply.ts'

/** What the reading needs to know of actors. */
export type ActorKnowledge = Readonly<{
  actors: ReadonlyMap<string, Actor>
  findMentions: (article: Article) => readonly Mention[]
}>

/** How many statements of a model were left out, and why. */
export type Dropped = Readonly<{ evidence: number; actors: number }>

export type ReadReply = Readonly<{ statements: readonly Statement[]; dropped: Dropped }>

// A model's statement says nothing of how sure it is.
const CONFIDENCE = 0.5

const fold = (name: string): string =>
  name
    .replace(/^the\s+/i, '')
    .trim()
    .toLowerCase()

/** Whom a name means in this article: as the article's own mentions have it, else as it would stand alone. */
function findActor(
  name: string,
  article: Article,
  mentions: readonly Mention[],
  knowledge: ActorKnowledge,
): Actor | undefined {
  const inText = mentions.find(({ text, actor }) => actor !== null && fold(text) === fold(name))
  const alone = inText ?? knowledge.findMentions({ ...article, text: name }).find(({ actor }) => actor !== null)
  return alone?.actor ? knowledge.actors.get(alone.actor) : undefined
}

/** Where the words stand in the text, unless they reach over the end of a sentence. */
function placeOf(
  evidence: string,
  { text }: Article,
  sentences: readonly Readonly<{ start: number; end: number }>[],
): number | undefined {
  const quote = evidence.trim()
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (sentences.some(({ start, end }) => start <= at && end >= at + quote.length)) return at
  }
  return undefined
}

function targetOf(said: LlmStatement, target: Actor | undefined): Target | undefined {
  if (said.target_kind === 'issue') return { kind: 'issue', id: slugOf(said.target), label: said.target, actors: [] }
  return target && { kind: 'actor', id: target.id, label: target.name, type: target.type }
}

/**
 * Takes a model at its word only where the article bears it out: a statement whose evidence is not in the text letter by
 * letter, within one sentence, is dropped, and so is one whose actor nobody knows.
 */
export function readLlmReply(reply: LlmReply, article: Article, model: string, knowledge: ActorKnowledge): ReadReply {
  const sentences = splitSentences(article.text)
  const mentions = knowledge.findMentions(article)
  const statements = new Map<string, Statement>()
  let evidenceDropped = 0
  let actorsDropped = 0
  for (const said of reply.statements) {
    const start = placeOf(said.evidence, article, sentences)
    if (start === undefined) {
      evidenceDropped++
      continue
    }
    const actor = findActor(said.actor, article, mentions, knowledge)
    const target = targetOf(
      said,
      said.target_kind === 'actor' ? findActor(said.target, article, mentions, knowledge) : undefined,
    )
    if (!actor || !target) {
      actorsDropped++
      continue
    }
    const quote = said.evidence.trim()
    const end = start + quote.length
    const id = hashText(
      [article.id, actor.id, said.stance, target.kind, target.label, start, end, model].join('\u0000'),
    )
    statements.set(id, {
      id,
      article: article.id,
      ...(article.date === undefined ? {} : { date: article.date }),
      actor: { id: actor.id, name: actor.name, type: actor.type },
      ...(said.speaker ? { speaker: { name: said.speaker } } : {}),
      stance: said.stance,
      target,
      modality: said.modality,
      attribution: null,
      confidence: CONFIDENCE,
      evidence: { start, end, quote, spans: { actor: null, cue: null, target: null, negation: null } },
      rule: `llm:${model}`,
      ...(article.source === undefined ? {} : { source: article.source }),
      ...(article.url === undefined ? {} : { url: article.url }),
    })
  }
  const sorted = [...statements.values()].sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1))
  return { statements: sorted, dropped: { evidence: evidenceDropped, actors: actorsDropped } }
}
