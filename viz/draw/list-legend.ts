import { LABEL_FONT } from './choose-labels.ts'
import type { Palette } from './read-palette.ts'

export type LegendRow = Readonly<{ words: string; color: string; dash: readonly number[] }>

/** What the lines mean, for pictures that leave the page. */
export function listLegend(isAlliances: boolean, { support, oppose, neutral }: Palette): readonly LegendRow[] {
  const rows: readonly LegendRow[] = [
    { words: isAlliances ? 'agree on an issue' : 'supports', color: support, dash: [] },
    { words: isAlliances ? 'differ on an issue' : 'opposes', color: oppose, dash: [6, 4] },
  ]
  return isAlliances ? rows : [...rows, { words: 'takes no side', color: neutral, dash: [0.1, 4] }]
}

/** Draws the legend along the lower edge of a picture. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  rows: readonly LegendRow[],
  palette: Palette,
  height: number,
): void {
  context.font = `12px ${LABEL_FONT}`
  context.textBaseline = 'middle'
  context.lineWidth = 2.5
  let x = 16
  for (const { words, color, dash } of rows) {
    context.strokeStyle = color
    context.lineCap = dash[0] === 0.1 ? 'round' : 'butt'
    context.setLineDash([...dash])
    context.beginPath()
    context.moveTo(x, height - 16)
    context.lineTo(x + 26, height - 16)
    context.stroke()
    context.fillStyle = palette.ink
    context.fillText(words, x + 33, height - 16)
    x += 33 + context.measureText(words).width + 20
  }
}
