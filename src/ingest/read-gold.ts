import { EntenteError } from '../errors.ts'
import { GoldArticle } from '../schema/gold.ts'
import { checkShape, parseJsonText } from './check-json.ts'
import { formatOf, listFiles } from './list-files.ts'
import { readFileText } from './read-file-text.ts'

/**
 * Reads a gold folder: every `.json` file an article with its annotation, in the order of their names.
 *
 * Errors: `not-found`, `empty-input`, `bad-json`, `bad-row`, `duplicate-id`: a gold set is whole or not used at all.
 */
export async function readGold(folder: string): Promise<readonly GoldArticle[]> {
  const files = (await listFiles(folder)).filter((file) => formatOf(file) === 'json')
  if (files.length === 0) throw new EntenteError('empty-input', `${folder}: holds no .json file with gold statements`)
  const articles = new Map<string, GoldArticle>()
  for (const file of files) {
    const value = parseJsonText(await readFileText(file), file)
    const article = checkShape(GoldArticle, value, file, 'gold article')
    if (articles.has(article.id))
      throw new EntenteError('duplicate-id', `${file}: the id "${article.id}" is used twice in ${folder}`)
    articles.set(article.id, article)
  }
  return [...articles.values()]
}
