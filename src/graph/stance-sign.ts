import type { Stance } from '../schema/statement.ts'

const SIGNS = { support: 1, oppose: -1, neutral: 0 } as const

/** +1 for support, −1 for opposition, 0 for neither. */
export function stanceSign(stance: Stance): 1 | 0 | -1 {
  return SIGNS[stance]
}
