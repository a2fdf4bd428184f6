import { describe, expect, it } from 'vitest'
import { buildAllianceScene } from '../../viz/draw/build-scene.ts'
import { findEmphasis } from '../../viz/draw/find-emphasis.ts'
import { buildModel } from '../../viz/model/build-model.ts'
import { createAlliances } from '../../viz/model/create-alliances.ts'
import { INITIAL_STATE, type Selection } from '../../viz/model/state.ts'
import { createApp } from '../../viz/page/create-app.ts'
import { makeSample } from './sample.ts'

const COLOR = '#000000'
const palette = {
  ...{ paper: COLOR, ink: COLOR, quiet: COLOR, actor: COLOR },
  ...{ support: COLOR, oppose: COLOR, neutral: COLOR, blocs: [COLOR] },
}

/** What a selection lights in the alliances view of the sample. */
function light(selection: Selection) {
  const model = buildModel(makeSample())
  const alliances = createAlliances(model)
  const state = { ...INITIAL_STATE, mode: 'alliances' as const, selection }
  const app = createApp(model, alliances, state, null, () => {})
  const scene = buildAllianceScene(model, app.view(), app.alliances(), alliances.places(state), palette, 0)
  const found = findEmphasis(scene, app)
  return found && { nodes: [...found.nodes].sort(), edges: [...found.edges].sort() }
}

describe('in the alliances view', () => {
  it('an issue lights those who took a side on it, and the lines that they owe to it', () => {
    expect(light({ kind: 'node', id: 'issue:whale-census' })).toEqual({
      nodes: ['DNK', 'GREENPEACE', 'ISL', 'NOR'],
      edges: [
        'agree|DNK|GREENPEACE',
        'agree|DNK|NOR',
        'agree|GREENPEACE|NOR',
        'differ|DNK|ISL',
        'differ|GREENPEACE|ISL',
        'differ|ISL|NOR',
      ],
    })
  })

  it('an issue that is not there lights nothing', () => {
    expect(light({ kind: 'node', id: 'issue:nowhere' })).toBeNull()
  })
})
