import louvainModule from 'graphology-communities-louvain'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import closenessModule from 'graphology-metrics/centrality/closeness.js'
import eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js'
import pagerankModule from 'graphology-metrics/centrality/pagerank.js'

// These packages are CommonJS whose declarations speak of a default export: under `nodenext` the types see a namespace where
// Node hands over the function itself.
export const louvain = louvainModule as unknown as typeof louvainModule.default
export const betweenness = betweennessModule as unknown as typeof betweennessModule.default
export const closeness = closenessModule as unknown as typeof closenessModule.default
export const eigenvector = eigenvectorModule as unknown as typeof eigenvectorModule.default
export const pagerank = pagerankModule as unknown as typeof pagerankModule.default
