import { parse as parseYaml } from 'yaml'
import { EntenteError } from '../errors.ts'
import { cleanText } from '../text/clean-text.ts'
import { type ArticleDraft, RawArticle } from './article-draft.ts'
import { parsePlain } from './parse-plain.ts'

const FRONT_MATTER = /^\ufeff?---[^\S\n]*\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/

function readFrontMatter(block: string, where: string): Partial<RawArticle> {
  let value: unknown
  try {
    // "core" keeps a date a string.
    value = parseYaml(block, { schema: 'core' })
  } catch {
    throw new EntenteError('bad-row', `${where}: its front matter, between the lines "---", is not YAML`)
  }
  const { data } = RawArticle.omit({ text: true, statements: true }).safeParse(value ?? {})
  if (!data)
    throw new EntenteError(
      'bad-row',
      `${where}: its front matter must be keys such as title, date, source, with text as values`,
    )
  return data
}

/** The words of Markdown without its marks: headings, emphasis, links, lists, quotes, code fences and images. */
function stripMarkdown(text: string): string {
  return text
    .replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^[^\S\n]{0,3}#{1,6}[^\S\n]+/gm, '')
    .replace(/^[^\S\n]{0,3}(?:>[^\S\n]?)+/gm, '')
    .replace(/^[^\S\n]*(?:[*+-]|\d+[.)])[^\S\n]+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
}

/** Markdown: YAML front matter gives the fields, a first `#` heading the title; the marks go, the words stay. */
export function parseMarkdown(text: string, where: string, stem?: string): ArticleDraft {
  const front = FRONT_MATTER.exec(text)
  const fields = front ? readFrontMatter(front[1] ?? '', where) : {}
  const body = cleanText(text.slice(front?.[0].length ?? 0))
  const heading = /^\s*#[^\S\n]+([^\n]+)\n/.exec(body)
  const plain = parsePlain(stripMarkdown(heading ? body.slice(heading[0].length) : body), where, stem)
  const title = fields.title ?? heading?.[1]?.trim() ?? plain.raw.title
  return { ...plain, raw: { ...plain.raw, ...fields, title, date: fields.date ?? plain.raw.date } }
}
