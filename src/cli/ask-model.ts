import { EntenteError } from '../errors.ts'
import type { LlmOptions } from '../llm/llm-options.ts'
import type { Article } from '../schema/article.ts'
import type { Seeds } from '../seeds.ts'
import type { CommandContext } from './command-context.ts'
import type { Extracted } from './extract-articles.ts'
import type { ReadingOptions } from './options.ts'

function modelOptions({ llmUrl, llmModel, llmKey, llmCache, jobs }: ReadingOptions): LlmOptions {
  if (llmUrl === undefined || llmModel === undefined) {
    const missing = llmUrl === undefined ? '--llm-url (or ENTENTE_LLM_URL)' : '--llm-model (or ENTENTE_LLM_MODEL)'
    throw new EntenteError('bad-usage', `--extractor llm needs ${missing}`)
  }
  return {
    url: llmUrl,
    model: llmModel,
    ...(llmKey === undefined ? {} : { key: llmKey }),
    ...(llmCache === undefined ? {} : { cache: llmCache }),
    ...(jobs === undefined ? {} : { jobs }),
  }
}

/** Extracts by the language model that the options name, and says how much of what it said was left out. */
export async function askModel(
  articles: readonly Article[],
  options: ReadingOptions,
  given: Seeds | undefined,
  { terminal }: CommandContext,
  onArticle: () => void,
): Promise<Extracted> {
  const model = modelOptions(options)
  const [{ extractWithLlm }, { loadExtractor }, { seeds }] = await Promise.all([
    import('../llm/extract-with-llm.ts'),
    import('../store/load-extractor.ts'),
    import('../seeds.ts'),
  ])
  const { actors } = given ?? seeds
  const knowledge = {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    findMentions: loadExtractor(given).findMentions,
  }
  const { statements, problems, dropped, cached } = await extractWithLlm(articles, model, knowledge, onArticle)
  if (!options.quiet && !options.json) {
    const left = `left out: ${dropped.evidence} whose evidence is not in the text, ${dropped.actors} whose actor nobody knows`
    terminal.tell(
      `entente: ${statements.length} statements by ${model.model}; ${left}; ${cached} answers from the cache`,
    )
  }
  return { statements, problems }
}
