import type { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, NodeAttributes } from '../schema/graph.ts'

/** As much of a stance graph as its layout depends on. */
export type LayoutInput = MultiDirectedGraph<
  Pick<NodeAttributes, 'size'>,
  Pick<EdgeAttributes, 'stance' | 'sign' | 'weight'>
>
