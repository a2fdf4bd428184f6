import type { Network } from '../schema/network.ts'
import { csvRow } from './csv-row.ts'

/** A network as `source,target,weight`, each pair once, sorted. Nodes without edges do not show. */
export function* networkCsv(network: Network): Generator<string, void, undefined> {
  yield csvRow(['source', 'target', 'weight'])
  for (const { source, target, weight } of network.edges) yield csvRow([source, target, weight])
}
