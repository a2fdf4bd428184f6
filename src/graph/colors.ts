import type { NodeType } from '../schema/graph.ts'
import type { Stance } from '../schema/statement.ts'

/** Teal, vermilion and grey stay apart for readers who do not see red and green apart. */
export const STANCE_COLORS: Readonly<Record<Stance, string>> = {
  support: '#1b7f79',
  oppose: '#e1572e',
  neutral: '#8a8f98',
}

export const NODE_COLORS: Readonly<Record<NodeType, string>> = {
  state: '#3d5a80',
  organization: '#7b5ea7',
  group: '#a3712a',
  person: '#56753c',
  issue: '#3a3f47',
}
