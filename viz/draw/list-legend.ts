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
