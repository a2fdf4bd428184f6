const SIX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
const THREE = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i
const RGB = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)$/i

const byte = (text: string): number => Number.parseInt(text, 16)

/** `#1b7f79`, `#abc` and `rgb(1, 2, 3)` as three bytes; null for anything else. Opacity is dropped: some readers choke on it. */
export function parseColor(text: string): readonly [r: number, g: number, b: number] | null {
  const six = SIX.exec(text)
  if (six) return [byte(six[1] ?? ''), byte(six[2] ?? ''), byte(six[3] ?? '')]
  const three = THREE.exec(text)
  if (three) return [byte(`${three[1]}${three[1]}`), byte(`${three[2]}${three[2]}`), byte(`${three[3]}${three[3]}`)]
  const rgb = RGB.exec(text)
  if (!rgb) return null
  const [r, g, b] = [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])]
  return r <= 255 && g <= 255 && b <= 255 ? [r, g, b] : null
}

/** `#rrggbb` */
export function formatColor(r: number, g: number, b: number): string {
  return `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
