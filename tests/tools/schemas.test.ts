import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../dist/schemas')

describe('the JSON Schemas', () => {
  it('are there for every format that others read or write', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      ['actor', 'article', 'codebook', 'edge', 'gold', 'mention', 'network', 'node', 'statement'].map(
        (name) => `${name}.schema.json`,
      ),
    )
  })

  it('say what the contract of a statement says', () => {
    const { properties, required } = JSON.parse(readFileSync(join(FOLDER, 'statement.schema.json'), 'utf8'))
    expect(properties.stance.enum).toEqual(['support', 'oppose', 'neutral'])
    expect(required).toEqual(expect.arrayContaining(['id', 'article', 'actor', 'stance', 'target', 'evidence', 'rule']))
  })
})
