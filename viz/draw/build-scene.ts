import type { Statement } from '../../src/schema/statement.ts'
import type { Tie } from '../model/build-alliances.ts'
import { isIssue, type Model, type ModelNode } from '../model/build-model.ts'
import type { Alliances } from '../model/create-alliances.ts'
import type { View } from '../model/derive-view.ts'
import type { Bloc } from '../model/describe-blocs.ts'
import type { Place } from '../model/lay-out-alliances.ts'
import { HEADLESS, LINES, SHAPES } from './node-and-line-kinds.ts'
import type { Palette } from './read-palette.ts'
import { spreadParallel } from './spread-parallel.ts'

export type SceneNode = Readonly<{
  id: string
  label: string
  isIssue: boolean
  shape: number
  x: number
  y: number
  /** Pixels at the first zoom. */
  radius: number
  color: string
  /** Shares of the statements at an issue, 0 to 1. */
  support: number
  oppose: number
  /** Statements that are shown; labels of larger ones come first. */
  total: number
  /** The bloc's letter, in the alliances view. */
  letter: string | null
}>

export type SceneEdge = Readonly<{
  key: string
  source: string
  target: string
  line: number
  color: string
  /** 0 to 1. */
  alpha: number
  /** Pixels. */
  width: number
  curve: number
}>

export type Scene = Readonly<{
  nodes: ReadonlyMap<string, SceneNode>
  edges: ReadonlyMap<string, SceneEdge>
  blocs: readonly (Bloc & { readonly color: string })[]
  /** Nodes that are left out because there are too many to draw. */
  leftOut: number
}>

const LARGEST = 22
const SMALLEST = 4

/** Radius so that the area grows with the number of statements. */
function createRadius(most: number): (total: number) => number {
  const unit = Math.min(6, LARGEST / Math.sqrt(Math.max(1, most)))
  return (total) => Math.max(SMALLEST, unit * Math.sqrt(total))
}

const widthOf = (weight: number): number => Math.min(6, 1.3 + 1.1 * Math.log2(Math.max(1, weight)))

function meanConfidence(statements: readonly Statement[]): number {
  return statements.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, statements.length)
}

/** The most spoken of the shown nodes, at most `limit` of them. */
function pickLargest(view: View, limit: number): ReadonlySet<string> {
  const ids = Array.from(view.nodes.keys())
  if (ids.length <= limit) return new Set(ids)
  const total = (id: string): number => view.nodes.get(id)?.total ?? 0
  return new Set(ids.sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1)).slice(0, limit))
}

/** Actors and issues, one line for each actor, target and stance. */
export function buildStanceScene(model: Model, view: View, palette: Palette, limit: number): Scene {
  const shown = pickLargest(view, limit)
  const most = Math.max(1, ...Array.from(model.nodes.values(), ({ statements }) => statements.length))
  const radius = createRadius(most)
  const nodes = new Map<string, SceneNode>()
  for (const id of shown) {
    const [node, counts] = [model.nodes.get(id), view.nodes.get(id)]
    if (!node || !counts) continue
    const { label, type, x, y } = node
    nodes.set(id, {
      ...{ id, label, isIssue: isIssue(node), shape: SHAPES[type], x, y, total: counts.total, letter: null },
      radius: radius(counts.total),
      color: palette.actor,
      support: counts.support / counts.total,
      oppose: counts.oppose / counts.total,
    })
  }
  const lines = Array.from(view.edges.keys()).flatMap((key) => {
    const edge = model.edges.get(key)
    return edge && nodes.has(edge.source) && nodes.has(edge.target) ? edge : []
  })
  const curves = spreadParallel(lines)
  const edges = new Map<string, SceneEdge>()
  for (const { key, source, target, stance } of lines) {
    const statements = view.edges.get(key) ?? []
    edges.set(key, {
      ...{ key, source, target, line: LINES[stance], color: palette[stance], curve: curves.get(key) ?? 0 },
      alpha: 0.3 + 0.6 * meanConfidence(statements),
      width: widthOf(statements.length),
    })
  }
  return { nodes, edges, blocs: [], leftOut: view.nodes.size - nodes.size }
}

function tieEdges(tie: Tie, palette: Palette): SceneEdge[] {
  const { first: source, second: target } = tie
  const both = tie.agree > 0 && tie.differ > 0
  const edge = (kind: 'agree' | 'differ', count: number, bend: number): SceneEdge => ({
    ...{
      key: `${kind}|${source}|${target}`,
      source,
      target,
      alpha: kind === 'agree' ? 0.6 : 0.42,
      width: widthOf(count) * 0.85,
    },
    line: (kind === 'agree' ? LINES.support : LINES.oppose) + HEADLESS,
    color: kind === 'agree' ? palette.support : palette.oppose,
    curve: both ? bend : 0,
  })
  return [
    ...(tie.agree > 0 ? [edge('agree', tie.agree, 0.06)] : []),
    ...(tie.differ > 0 ? [edge('differ', tie.differ, -0.06)] : []),
  ]
}

/** Actors only: a line where two agree, a dashed one where they differ, coloured by bloc. */
export function buildAllianceScene(
  model: Model,
  view: View,
  { ties, blocs: found }: Alliances,
  places: ReadonlyMap<string, Place>,
  palette: Palette,
  leftOut: number,
): Scene {
  const blocs = found.map((bloc, index) => ({ ...bloc, color: palette.blocs[index] ?? palette.quiet }))
  const blocOf = new Map(blocs.flatMap((bloc) => bloc.members.map((member) => [member, bloc] as const)))
  const actors = Array.from(new Set(ties.flatMap(({ first, second }) => [first, second]))).sort()
  const counted = (id: string): number => view.nodes.get(id)?.total ?? 0
  const radius = createRadius(Math.max(1, ...actors.map(counted)))
  const nodes = new Map<string, SceneNode>()
  const put = (node: ModelNode, place: Place): void => {
    const bloc = blocOf.get(node.id)
    nodes.set(node.id, {
      ...{ id: node.id, label: node.label, isIssue: false, shape: SHAPES[node.type], x: place.x, y: place.y },
      ...{ support: 0, oppose: 0, total: counted(node.id), letter: bloc?.letter ?? null },
      radius: Math.max(7, radius(counted(node.id))),
      color: bloc?.color ?? palette.quiet,
    })
  }
  for (const id of actors) {
    const [node, place] = [model.nodes.get(id), places.get(id)]
    if (node && place) put(node, place)
  }
  const edges = ties
    .filter(({ first, second }) => nodes.has(first) && nodes.has(second))
    .flatMap((tie) => tieEdges(tie, palette))
  return { nodes, edges: new Map(edges.map((edge) => [edge.key, edge])), blocs, leftOut }
}
