import { describe, expect, it } from 'vitest'
import '../../viz/style/colors.css'

/** Relative luminance of a colour, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'])('%s colours', (theme) => {
  const read = (name: string): string => {
    document.documentElement.dataset.theme = theme
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
  }

  it.each([
    ['ink', 'paper', 7],
    ['ink', 'pane', 7],
    ['ink', 'tint', 7],
    ['ink', 'mark', 7],
    ['quiet', 'pane', 4.5],
    ['quiet', 'paper', 4.5],
    ['quiet', 'tint', 4.5],
    ['accent', 'pane', 4.5],
    ['accent', 'tint', 4.5],
    ['support-text', 'pane', 4.5],
    ['oppose-text', 'pane', 4.5],
    ['neutral-text', 'pane', 4.5],
    ['support', 'paper', 3],
    ['oppose', 'paper', 3],
    ['neutral', 'paper', 3],
    ['actor', 'paper', 3],
    ['bloc-1', 'paper', 3],
    ['bloc-2', 'paper', 3],
    ['bloc-3', 'paper', 3],
    ['bloc-4', 'paper', 3],
    ['bloc-5', 'paper', 3],
    ['bloc-6', 'paper', 3],
  ])('%s stands out from %s', (color, ground, least) => {
    expect(contrast(read(color), read(ground))).toBeGreaterThanOrEqual(least)
  })
})
