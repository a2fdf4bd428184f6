import type { Stance } from '../schema/statement.ts'

type Paint = (text: string) => string

/** Marks for a terminal; each gives its text unchanged where colours are off. */
export type Style = Readonly<{
  bold: Paint
  dim: Paint
  italic: Paint
  underline: Paint
  stance: Readonly<Record<Stance, Paint>>
}>

const paint =
  (isOn: boolean, open: number, close: number): Paint =>
  (text) =>
    isOn && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text

/** Select Graphic Rendition codes of ECMA-48; the basic colours, so that the terminal's own theme decides. */
export function createStyle(isOn: boolean): Style {
  return {
    bold: paint(isOn, 1, 22),
    dim: paint(isOn, 2, 22),
    italic: paint(isOn, 3, 23),
    underline: paint(isOn, 4, 24),
    stance: { support: paint(isOn, 32, 39), oppose: paint(isOn, 31, 39), neutral: paint(isOn, 33, 39) },
  }
}

/** A second sign beside the colour, so that stances are told apart without it. */
export const STANCE_SIGN: Readonly<Record<Stance, string>> = { support: '+', oppose: '−', neutral: '○' }
