import type { State } from '../model/state.ts'

export const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** Tells the style sheet which of its two sets of colours holds. */
export function applyTheme({ theme }: State): void {
  const isDark = theme === 'dark' || (theme === 'auto' && prefersDark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}
