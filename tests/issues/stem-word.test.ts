import { describe, expect, it } from 'vitest'
import { stemWord } from '../../src/issues/stem-word.ts'

describe('stemWord', () => {
  it.each([
    ['recognise recognised recognition recognising'],
    ['declare declaration'],
    ['withdraw withdrawal withdrawing'],
    ['retaliation retaliatory retaliate'],
    ['negotiate negotiation negotiations'],
    ['agree agreement agreements agreed'],
    ['treaty treaties'],
    ['member members membership'],
    ['ban bans banning'],
    ['accuse accusation accusing'],
    ['crisis crises'],
    ['detain detention detentions'],
    ['verify verification verifiable'],
  ])('takes as one: %s', (words) => {
    expect(new Set(words.split(' ').map(stemWord)).size).toBe(1)
  })

  it.each([
    ['state statement'],
    ['police policy'],
    ['mission missile'],
    ['nation native'],
    ['arms army'],
    ['treaty threat'],
  ])('keeps apart: %s', (words) => {
    expect(new Set(words.split(' ').map(stemWord)).size).toBe(2)
  })
})
