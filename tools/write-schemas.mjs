// Writes JSON Schema for every format that others read or write, from the zod schemas: dist/schemas/*.schema.json. Run after `tsc`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Actor } from '../dist/schema/actor.js'
import { Article } from '../dist/schema/article.js'
import { Codebook } from '../dist/schema/codebook.js'
import { GoldArticle } from '../dist/schema/gold.js'
import { EdgeAttributes, NodeAttributes } from '../dist/schema/graph.js'
import { Mention } from '../dist/schema/mention.js'
import { Network } from '../dist/schema/network.js'
import { Statement } from '../dist/schema/statement.js'

const FORMATS = {
  actor: Actor,
  article: Article,
  codebook: Codebook,
  edge: EdgeAttributes,
  gold: GoldArticle,
  mention: Mention,
  network: Network,
  node: NodeAttributes,
  statement: Statement,
}

const folder = new URL('../dist/schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(FORMATS)) {
  // What a user writes, not what the parser makes of it.
  const value = { title: `entente ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) }
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(value, null, 2)}\n`)
}
