/** How a line is drawn, by the stance it stands for: solid, dashed, dotted. The shader knows them by these numbers. */
export const LINES = { support: 0, oppose: 1, neutral: 2 } as const

/** Added to a line's kind: no arrow at its end, for what two actors share. */
export const HEADLESS = 4

/** Shapes by type: full disc, disc with a ring in it, open disc, open disc with a dot, square. */
export const SHAPES = { state: 0, organization: 1, group: 2, person: 3, issue: 4 } as const
