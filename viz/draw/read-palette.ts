/** The colours that the canvas needs, as `#rrggbb`: they are written once, in the style sheet, and read from there. */
export type Palette = Readonly<{
  paper: string
  ink: string
  quiet: string
  actor: string
  support: string
  oppose: string
  neutral: string
  blocs: readonly string[]
}>

export function readPalette(root: HTMLElement): Palette {
  const style = getComputedStyle(root)
  const read = (name: string): string => style.getPropertyValue(name).trim() || '#888888'
  return {
    paper: read('--paper'),
    ink: read('--ink'),
    quiet: read('--quiet'),
    actor: read('--actor'),
    support: read('--support'),
    oppose: read('--oppose'),
    neutral: read('--neutral'),
    blocs: [1, 2, 3, 4, 5, 6].map((number) => read(`--bloc-${number}`)),
  }
}

/** `#rrggbb` with an opacity from 0 to 1, as `#rrggbbaa`. */
export function withAlpha(color: string, alpha: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, alpha)) * 255)
  return `${color.slice(0, 7)}${byte.toString(16).padStart(2, '0')}`
}

/** Red, green and blue from 0 to 1, for a shader. */
export function toVector(color: string): readonly [number, number, number] {
  const part = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16) / 255
  return [part(1), part(3), part(5)]
}
