import { capitalize, shorten } from '../panels/words.ts'
import type { Scene } from './build-scene.ts'
import { LABEL_FONT, textScale } from './choose-labels.ts'
import type { OnScreen } from './on-screen.ts'
import { type Box, overlapArea } from './place-labels.ts'
import type { Palette } from './read-palette.ts'

const SIZE = 11.5

/**
 * Names each bloc, above it, by what most of its members agree on; a name that would cover one drawn before is left out.
 * Gives the boxes that the names take.
 */
export function drawBlocNames(
  context: CanvasRenderingContext2D,
  scene: Scene,
  items: readonly OnScreen[],
  palette: Palette,
  stage: Readonly<{ width: number; height: number }>,
  nameOf: (id: string) => string,
): readonly Box[] {
  const places = new Map(items.map((item) => [item.node.id, item]))
  const size = SIZE * textScale(stage.width, stage.height)
  const most = stage.width < 560 ? 16 : 32
  const taken: Box[] = []
  context.font = `600 ${size}px ${LABEL_FONT}`
  context.textAlign = 'center'
  context.fillStyle = palette.quiet
  for (const { letter, members, on } of scene.blocs) {
    const placed = members.flatMap((member) => places.get(member) ?? [])
    if (!on || placed.length < 2) continue
    const side = on.stance === 'support' ? 'for' : 'against'
    const text = `${letter} · ${side}: ${shorten(capitalize(nameOf(on.target)), most)}`
    const width = context.measureText(text).width
    const middle = placed.reduce((sum, item) => sum + item.x, 0) / placed.length
    const x = Math.max(width / 2 + 6, Math.min(stage.width - width / 2 - 6, middle))
    const y = Math.min(...placed.map((item) => item.y - item.radius)) - 24
    const box = { x: x - width / 2, y: y - size / 2, width, height: size }
    if (taken.some((other) => overlapArea(box, other) > 0)) continue
    taken.push(box)
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
  return taken
}
