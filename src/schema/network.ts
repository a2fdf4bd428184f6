import { z } from 'zod'

/** What an edge between two actors (or two issues) counts. */
export const NetworkKind = z.enum(['congruence', 'conflict', 'subtract', 'ignore'])
export type NetworkKind = z.infer<typeof NetworkKind>

/** Which nodes a one-mode network has. */
export const NetworkMode = z.enum(['actors', 'issues'])
export type NetworkMode = z.infer<typeof NetworkMode>

/** What an edge's count is divided by; `dna-cosine` is what Discourse Network Analyzer calls cosine, `cosine` the true one. */
export const Normalization = z.enum(['none', 'average', 'jaccard', 'dna-cosine', 'cosine'])
export type Normalization = z.infer<typeof Normalization>

/** What an edge from an actor to an issue counts: one stance, support less opposition, all of them, or DNA's code for both. */
export const TwoModeKind = z.enum(['support', 'oppose', 'neutral', 'subtract', 'ignore', 'combine'])
export type TwoModeKind = z.infer<typeof TwoModeKind>

export const TwoModeNormalization = z.enum(['none', 'activity', 'prominence'])
export type TwoModeNormalization = z.infer<typeof TwoModeNormalization>

export const NetworkEdge = z.strictObject({ source: z.string(), target: z.string(), weight: z.number() })
export type NetworkEdge = z.infer<typeof NetworkEdge>

/** A weighted network: node keys sorted, edges without self-pairs and without zeros, sorted. One-mode edges are undirected, `source` < `target`. */
export const Network = z.strictObject({
  mode: z.enum([...NetworkMode.options, 'two-mode']),
  nodes: z.array(z.string()),
  edges: z.array(NetworkEdge),
})
export type Network = Readonly<{
  mode: NetworkMode | 'two-mode'
  nodes: readonly string[]
  edges: readonly Readonly<NetworkEdge>[]
}>
