import { isMap, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { EntenteError } from '../errors.ts'
import { Codebook } from '../schema/codebook.ts'
import { checkCodebook } from './check-codebook.ts'
import { compilePattern } from './compile-pattern.ts'

type Path = readonly PropertyKey[]

const wordPath = (path: Path): string =>
  path.reduce<string>(
    (words, part) =>
      typeof part === 'number' ? `${words}[${part}]` : words === '' ? String(part) : `${words}.${String(part)}`,
    '',
  )

/** In a union the branch that got furthest says most. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors
    .flat()
    .map((one) => ({ ...deepest(one), path: [...issue.path, ...one.path] }))
    .sort((a, b) => b.path.length - a.path.length)
  return inner[0] ?? issue
}

/**
 * Reads a codebook, YAML or JSON. `file` names it in messages.
 *
 * Errors: `bad-codebook` with the line, what stands there and what was wanted: no YAML, a key or value that the format does not
 * know, an id defined twice, merges that go in a circle, a pattern that is no regular expression, a period that ends before it begins.
 */
export function parseCodebook(text: string, file = 'codebook'): Codebook {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const fail = (offset: number, what: string): EntenteError =>
    new EntenteError('bad-codebook', `${file}, line ${lines.linePos(offset).line}: ${what}`)
  const [error] = document.errors
  if (error) throw fail(error.pos[0], `no YAML or JSON (${error.message.split('\n')[0]})`)
  if (document.contents === null) return {}
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true)
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
        return Number(node.range[0])
    }
    return document.contents?.range?.[0] ?? 0
  }
  const keyLine = (path: Path, key: string): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined
    return pair &&
      typeof pair.key === 'object' &&
      pair.key !== null &&
      'range' in pair.key &&
      Array.isArray(pair.key.range)
      ? Number(pair.key.range[0])
      : lineOf(path)
  }
  const { data, error: wrong } = Codebook.safeParse(document.toJS())
  if (data === undefined) {
    const [first] = wrong.issues
    if (!first) throw fail(0, 'not a codebook')
    const issue = deepest(first)
    const [key] = issue.code === 'unrecognized_keys' ? issue.keys : []
    const at = key === undefined ? lineOf(issue.path) : keyLine(issue.path, key)
    const path = wordPath(issue.path)
    throw fail(at, `${path === '' ? '' : `${path}: `}${issue.message}; see seeds/codebook.example.yaml for the format`)
  }
  const fault = checkCodebook(data, compilePattern)
  if (fault) throw fail(lineOf(fault.path), `${wordPath(fault.path)}: ${fault.what}`)
  return data
}
