import { EntenteError } from '../errors.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import type { LlmOptions } from './llm-options.ts'
import { askAbout } from './llm-prompt.ts'
import type { LlmReply } from './llm-reply.ts'
import { type ActorKnowledge, type Dropped, type ReadReply, readLlmReply } from './read-llm-reply.ts'
import { cacheFile, keepReply, readCachedReply } from './reply-cache.ts'
import { requestReply } from './request-reply.ts'

export type LlmExtraction = Readonly<{
  statements: readonly Statement[]
  problems: readonly EntenteError[]
  dropped: Dropped
  /** Articles whose answer had been kept. */
  cached: number
}>

type Asked = Readonly<{ read: ReadReply; isCached: boolean } | { problem: EntenteError }>

async function ask(article: Article, options: LlmOptions, knowledge: ActorKnowledge): Promise<Asked> {
  const question = askAbout(article)
  const file = options.cache === undefined ? undefined : cacheFile(options.cache, options.model, question)
  const kept = file === undefined ? undefined : await readCachedReply(file)
  let reply: LlmReply
  try {
    reply = kept ?? (await requestReply(question, options))
    if (file !== undefined && kept === undefined) await keepReply(file, reply)
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    return { problem: new EntenteError(error.code, `${article.id}: ${error.message}`) }
  }
  return { read: readLlmReply(reply, article, options.model, knowledge), isCached: kept !== undefined }
}

/**
 * Extracts by a language model, articles in their order. What the model says counts only with evidence from the text.
 *
 * Errors: an article that the server or the model fails on becomes a problem; the others are done.
 */
export async function extractWithLlm(
  articles: readonly Article[],
  options: LlmOptions,
  knowledge: ActorKnowledge,
  onArticle?: () => void,
): Promise<LlmExtraction> {
  const asked: Asked[] = new Array(articles.length)
  let next = 0
  const work = async (): Promise<void> => {
    for (let i = next++; i < articles.length; i = next++) {
      const article = articles[i]
      if (article) asked[i] = await ask(article, options, knowledge)
      onArticle?.()
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.jobs ?? 4, articles.length) }, work))
  const done = asked.flatMap((one) => ('read' in one ? [one] : []))
  return {
    statements: done.flatMap(({ read }) => read.statements),
    problems: asked.flatMap((one) => ('problem' in one ? [one.problem] : [])),
    dropped: {
      evidence: done.reduce((sum, { read }) => sum + read.dropped.evidence, 0),
      actors: done.reduce((sum, { read }) => sum + read.dropped.actors, 0),
    },
    cached: done.filter(({ isCached }) => isCached).length,
  }
}
