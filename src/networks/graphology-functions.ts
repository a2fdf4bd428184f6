import louvainModule from 'graphology-communities-louvain'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import closenessModule from 'graphology-metrics/centrality/closeness.js'
import eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js'
import pagerankModule from 'graphology-metrics/centrality/pagerank.js'
import type { DefaultOf } from '../graph/default-of.ts'

export const louvain = louvainModule as unknown as DefaultOf<typeof louvainModule>
export const betweenness = betweennessModule as unknown as DefaultOf<typeof betweennessModule>
export const closeness = closenessModule as unknown as DefaultOf<typeof closenessModule>
export const eigenvector = eigenvectorModule as unknown as DefaultOf<typeof eigenvectorModule>
export const pagerank = pagerankModule as unknown as DefaultOf<typeof pagerankModule>
