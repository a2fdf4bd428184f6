/** Attributes, to be read by name. */
export type Values = Readonly<Record<string, unknown>>

/** What the writers need of a graph: every graphology graph has it. */
export type ReadableGraph = {
  readonly order: number
  readonly size: number
  readonly type: string
  nodes(): string[]
  edges(): string[]
  getAttributes(): Values
  getNodeAttributes(node: string): Values
  getEdgeAttributes(edge: string): Values
  source(edge: string): string
  target(edge: string): string
  isUndirected(edge: string): boolean
}
