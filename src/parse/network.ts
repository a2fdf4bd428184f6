import { createKernel } from './create-kernel.ts'
import { findTree } from './find-tree.ts'
import { ACTIVATION_STEPS } from './kernel.ts'
import { packedSize, packMatrix, widthOf } from './pack-matrix.ts'
import type { Matrix, Weights } from './read-weights.ts'
import { createSlotCache } from './slot-cache.ts'
import { NAME_SHAPE, normaliseWord, wordGrams, wordShape } from './word-features.ts'
import { wordIndex } from './word-index.ts'

/** Longest run of words that is parsed at once; longer sentences are parsed piece by piece. */
export const MOST_WORDS = 160
/** Distinct words whose gate inputs are kept. */
const CACHE_SLOTS = 8192
const FARTHEST = 15

export type Analysis = Readonly<{ tags: Int32Array; heads: Int32Array; labels: Int32Array }>

/** Tags and parses up to `MOST_WORDS` words; `isName[i]` marks a token that stands for a merged name. */
export type Network = (forms: readonly string[], isName: readonly boolean[]) => Analysis

type Packed = Readonly<{ at: number; scale: number; bias: number; pairs: number; blocks: number }>

/**
 * The network of training/model.py: embeddings, two bidirectional LSTM layers, biaffine arcs (Dozat & Manning 2017) and labels, joint tags.
 * The first layer's gate inputs depend on the word alone and are kept for the words last seen.
 */
export function createNetwork(weights: Weights): Network {
  const { hidden, arc, lab, word, sub, shape } = weights.config
  const both = 2 * hidden
  const inputs = word + sub + shape
  const gateBytes = 8 * hidden * 4
  const layout = planMemory()
  const packedTensors = [
    'in0',
    'rec0',
    'in1',
    'rec1',
    'tag',
    'arcHead',
    'arcDep',
    'arcMid',
    'labHead',
    'labDep',
    'labOut',
  ]
  const matrices = new Map<string, Matrix>(packedTensors.map((name) => [name, weights.matrix(name)]))
  const places = new Map<string, Packed>()
  for (const [name, matrix] of matrices) {
    const bytes = matrix.rows * 4
    places.set(name, {
      at: layout.take(packedSize(matrix)),
      scale: layout.take(bytes),
      bias: layout.take(bytes),
      pairs: widthOf(matrix) / 2,
      blocks: matrix.rows / 16,
    })
  }
  const rows = MOST_WORDS + 2
  const place = (name: string): Packed => {
    const found = places.get(name)
    if (!found) throw new Error(`no tensor ${name}`)
    return found
  }
  const at = {
    zero: layout.take(Math.max(hidden * 2, lab * 4)),
    cell: layout.take(hidden * 4),
    words: layout.take(rows * inputs * 2),
    pointers: layout.take(rows * 4),
    first: layout.take(rows * both * 2),
    second: layout.take(rows * both * 2),
    gates: layout.take(rows * gateBytes),
    tag: layout.take(rows * place('tag').blocks * 64),
    arcHead: layout.take(rows * arc * 4),
    arcDep: layout.take(rows * arc * 4),
    arcQuery: layout.take(rows * arc * 4),
    labHead: layout.take(rows * lab * 4),
    labDep: layout.take(rows * lab * 4),
    labRoot: layout.take(lab * 4),
    labDistances: layout.take((2 * FARTHEST + 1) * lab * 4),
    narrow: layout.take(rows * Math.max(arc, lab) * 2),
    labOut: layout.take(rows * place('labOut').blocks * 64),
    scores: layout.take(rows * rows * 4),
    distances: layout.take(2 * rows * 4),
    cache: layout.take(CACHE_SLOTS * gateBytes),
  }
  const { kernel, memory } = createKernel(layout.size())
  const i16 = new Int16Array(memory)
  const i32 = new Int32Array(memory)
  const f32 = new Float32Array(memory)
  for (const [name, matrix] of matrices) {
    const packed = place(name)
    packMatrix(matrix, i16, packed.at >> 1)
    const isRecurrent = name.startsWith('rec')
    for (let r = 0; r < matrix.rows; r++) f32[(packed.scale >> 2) + r] = (matrix.scale[r] ?? 0) / ACTIVATION_STEPS
    if (!isRecurrent) f32.set(weights.vector(`${name}.bias`), packed.bias >> 2)
  }
  const arcRoot = weights.vector('arcRoot')
  f32.set(weights.vector('labRoot'), at.labRoot >> 2)
  f32.set(weights.vector('labDist'), at.labDistances >> 2)
  const embedWord = createEmbedder(weights)
  const distance = weights.vector('dist')
  for (let far = 0; far <= 2 * MOST_WORDS; far++) f32[(at.distances >> 2) + far] = distance[clip(MOST_WORDS - far)] ?? 0
  const rootLabel = weights.labels.indexOf('root')
  const input = new Float32Array(inputs)
  const cache = createSlotCache(CACHE_SLOTS)

  const multiply = (name: string, x: number, xStride: number, out: number, count: number): void => {
    const m = place(name)
    kernel.multiply(out, m.blocks * 64, m.at, x, xStride, m.pairs, m.blocks, m.scale, m.bias, count)
  }

  /** Points to the gate inputs of the words of the first layer; of new words they are worked out together. */
  const pointToInputs = (forms: readonly string[], isName: readonly boolean[]): void => {
    const fresh: number[] = []
    cache.pass()
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i] ?? ''
      const name = isName[i] ?? false
      const key = name ? `\u0000${form}` : form
      const known = cache.find(key)
      const slot = known ?? cache.add(key)
      i32[(at.pointers >> 2) + i] = at.cache + slot * gateBytes
      if (known !== undefined) continue
      embedWord(form, name, input)
      quantise(input, 0, i16, (at.words >> 1) + fresh.length * inputs, inputs)
      fresh.push(slot)
    }
    if (fresh.length === 0) return
    multiply('in0', at.words, inputs * 2, at.gates, fresh.length)
    fresh.forEach((slot, k) => {
      const from = (at.gates + k * gateBytes) >> 2
      f32.copyWithin((at.cache + slot * gateBytes) >> 2, from, from + gateBytes / 4)
    })
  }

  const runLayer = (layer: number, out: number, count: number): void => {
    const m = place(`rec${layer}`)
    const half = (m.blocks / 2) * m.pairs * 64
    const last = at.pointers + (count - 1) * 4
    kernel.recur(out, both * 2, m.at, m.scale, at.pointers, 4, 0, m.pairs, at.cell, at.zero, count)
    const end = out + (count - 1) * both * 2 + hidden * 2
    kernel.recur(
      end,
      -both * 2,
      m.at + half,
      m.scale + gateBytes / 2,
      last,
      -4,
      gateBytes / 2,
      m.pairs,
      at.cell,
      at.zero,
      count,
    )
  }

  const scoreArcs = (count: number): Float32Array => {
    const width = count + 1
    f32.copyWithin((at.arcHead >> 2) + arc, at.arcHead >> 2, (at.arcHead >> 2) + count * arc)
    f32.set(arcRoot, at.arcHead >> 2)
    rectify(f32, (at.arcHead >> 2) + arc, count * arc)
    for (let d = 0; d < count; d++) {
      const row = at.scores + d * width * 4
      const query = at.arcQuery + d * arc * 4
      kernel.dot(row, query, at.arcHead, at.zero, arc, 1)
      kernel.dot(row + 4, query, at.arcHead + arc * 4, at.distances + (MOST_WORDS - d) * 4, arc, count)
    }
    return f32.subarray(at.scores >> 2, (at.scores >> 2) + count * width)
  }

  const labelArcs = (heads: Int32Array): void => {
    for (let d = 0; d < heads.length; d++) {
      const head = heads[d] ?? -1
      const dep = (at.labDep >> 2) + d * lab
      const from = head < 0 ? at.labRoot >> 2 : (at.labHead >> 2) + head * lab
      const far = (head < 0 ? at.zero : at.labDistances + clip(d - head) * lab * 4) >> 2
      const to = (at.narrow >> 1) + d * lab
      for (let k = 0; k < lab; k++) {
        const sum = (f32[dep + k] ?? 0) + ((f32[from + k] ?? 0) + (f32[far + k] ?? 0))
        i16[to + k] = sum > 0 ? toSteps(Math.fround(sum)) : 0
      }
    }
    multiply('labOut', at.narrow, lab * 2, at.labOut, heads.length)
  }

  return (forms, isName) => {
    const count = forms.length
    pointToInputs(forms, isName)
    runLayer(0, at.first, count)
    multiply('in1', at.first, both * 2, at.gates, count)
    for (let i = 0; i < count; i++) i32[(at.pointers >> 2) + i] = at.gates + i * gateBytes
    runLayer(1, at.second, count)
    for (const name of ['tag', 'arcHead', 'arcDep', 'labHead', 'labDep'] as const)
      multiply(name, at.second, both * 2, at[name], count)
    rectify(f32, at.arcDep >> 2, count * arc)
    quantise(f32, at.arcDep >> 2, i16, at.narrow >> 1, count * arc)
    multiply('arcMid', at.narrow, arc * 2, at.arcQuery, count)
    const heads = findTree(scoreArcs(count), count)
    labelArcs(heads)
    return {
      tags: pickBest(f32, at.tag >> 2, place('tag').blocks * 16, weights.tags.length, count),
      heads,
      labels: pickLabels(f32, at.labOut >> 2, place('labOut').blocks * 16, heads, rootLabel, weights.labels.length),
    }
  }
}

/** Word, n-gram and shape vectors of a form, side by side. */
function createEmbedder(weights: Weights): (form: string, isName: boolean, out: Float32Array) => void {
  const words = weights.matrix('word')
  const grams = weights.matrix('sub')
  const shapes = weights.matrix('shape')
  const indexOf = wordIndex(weights.wordHashes)
  const add = ({ values, scale, cols }: Matrix, row: number, share: number, out: Float32Array, at: number): void => {
    const unit = (scale[row] ?? 0) * share
    const from = row * cols
    for (let k = 0; k < cols; k++) out[at + k] = (out[at + k] ?? 0) + (values[from + k] ?? 0) * unit
  }
  return (form, isName, out) => {
    out.fill(0)
    add(words, indexOf(normaliseWord(form)), 1, out, 0)
    const buckets = wordGrams(form)
    for (const row of buckets) add(grams, row, 1 / buckets.length, out, words.cols)
    add(shapes, wordShape(form) + (isName ? NAME_SHAPE : 0), 1, out, words.cols + grams.cols)
  }
}

/** Allots addresses, 16 bytes apart at least. */
function planMemory(): { take(bytes: number): number; size(): number } {
  let next = 0
  return {
    take: (bytes) => {
      const start = next
      next += (bytes + 15) & ~15
      return start
    },
    size: () => next,
  }
}

/** A float as int16 in activation steps, held at the ends of the range. */
function toSteps(value: number): number {
  const steps = Math.floor(value * ACTIVATION_STEPS + 0.5)
  return steps > 32767 ? 32767 : steps < -32768 ? -32768 : steps
}

function quantise(from: Float32Array, start: number, to: Int16Array, at: number, count: number): void {
  for (let k = 0; k < count; k++) to[at + k] = toSteps(from[start + k] ?? 0)
}

function rectify(values: Float32Array, start: number, count: number): void {
  for (let k = start; k < start + count; k++) if ((values[k] ?? 0) < 0) values[k] = 0
}

function clip(delta: number): number {
  return (delta > FARTHEST ? FARTHEST : delta < -FARTHEST ? -FARTHEST : delta) + FARTHEST
}

/** The best label of each arc; `root` belongs to the root and to it alone. */
function pickLabels(
  scores: Float32Array,
  start: number,
  stride: number,
  heads: Int32Array,
  root: number,
  width: number,
): Int32Array {
  heads.forEach((head, i) => {
    scores[start + i * stride + root] = head < 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  })
  return pickBest(scores, start, stride, width, heads.length)
}

function pickBest(scores: Float32Array, start: number, stride: number, width: number, count: number): Int32Array {
  const out = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    let top = Number.NEGATIVE_INFINITY
    for (let k = 0; k < width; k++) {
      const score = scores[start + i * stride + k] ?? 0
      if (score > top) {
        top = score
        out[i] = k
      }
    }
  }
  return out
}
