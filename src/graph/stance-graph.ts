import type { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../schema/graph.ts'

/** Actors and issues, and the stances between them. Keys: `JPN`, `issue:un-resolution`, `JPN|support|issue:un-resolution`. */
export type StanceGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>
