import type { Extractor } from '../pipeline.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import type { Style } from './style.ts'
import { treeLines } from './tree-lines.ts'

/** The tree of the sentence and each step that decided actor, stance and target, where the rules find the statement there again. */
export function readAgain(
  statement: Statement,
  article: Article,
  { explainArticle }: Extractor,
  style: Style,
): string[] {
  const { evidence, actor, stance } = statement
  for (const { tree, findings } of explainArticle(article)) {
    const finding = findings.find(
      ({ statement: found }) =>
        found.evidence.start === evidence.start &&
        found.evidence.end === evidence.end &&
        found.actor.id === actor.id &&
        found.stance === stance &&
        found.rule === statement.rule,
    )
    if (!tree || !finding) continue
    return [...treeLines(tree, style), '', ...finding.steps]
  }
  return []
}
