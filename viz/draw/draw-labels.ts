import type { Scene } from './build-scene.ts'
import { anchorOf, chooseLabels, LABEL_FONT, LINE_HEIGHT } from './choose-labels.ts'
import { drawBlocNames } from './draw-bloc-names.ts'
import type { Emphasis, OnScreen } from './on-screen.ts'
import { type Palette, withAlpha } from './read-palette.ts'

/** Draws bloc letters, the ring of what is picked, and labels with a halo in the background's colour. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  items: readonly OnScreen[],
  emphasis: Emphasis | null,
  palette: Palette,
  stage: Readonly<{ width: number; height: number }>,
  nameOf: (id: string) => string,
): void {
  context.textBaseline = 'middle'
  if (scene.blocs.length > 0) drawLetters(context, items, emphasis, palette)
  context.lineWidth = 2
  context.strokeStyle = palette.ink
  for (const { node, x, y, radius } of items) {
    if (!emphasis?.center.has(node.id)) continue
    context.beginPath()
    if (node.isIssue) context.roundRect(x - radius - 3, y - radius - 3, radius * 2 + 6, radius * 2 + 6, 5)
    else context.arc(x, y, radius + 4, 0, Math.PI * 2)
    context.stroke()
  }
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = withAlpha(palette.paper, 0.92)
  const taken = emphasis ? [] : drawBlocNames(context, scene, items, palette, stage, nameOf)
  for (const label of chooseLabels(context, items, emphasis, stage.width, stage.height, taken)) {
    const { box, align, lines, size, weight } = label
    context.font = `${weight} ${size}px ${LABEL_FONT}`
    context.textAlign = align
    context.fillStyle = palette.ink
    for (const [index, line] of lines.entries()) {
      const y = box.y + (index + 0.5) * size * LINE_HEIGHT
      context.strokeText(line, anchorOf(label), y)
      context.fillText(line, anchorOf(label), y)
    }
  }
}

/** The letter of its bloc on each disc that is full enough to carry one. */
function drawLetters(
  context: CanvasRenderingContext2D,
  items: readonly OnScreen[],
  emphasis: Emphasis | null,
  palette: Palette,
): void {
  context.textAlign = 'center'
  for (const { node, x, y, radius } of items) {
    if (node.letter === null || node.shape > 1 || (emphasis && !emphasis.nodes.has(node.id))) continue
    context.font = `700 ${Math.max(8, Math.min(13, radius))}px ${LABEL_FONT}`
    context.fillStyle = palette.paper
    context.fillText(node.letter, x, y + 0.5)
  }
}
