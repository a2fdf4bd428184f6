import { ACTIVATION_STEPS, type Kernel, type KernelWithMemory } from './kernel.ts'
import {
  add,
  addFloat,
  addInt,
  addInts,
  advance,
  assembleModule,
  type Code,
  divide,
  dotShorts,
  floats,
  floor,
  get,
  greater,
  int,
  lane,
  lesser,
  load,
  loadFloat,
  loadInt,
  loadSplat32,
  multiply,
  multiplyInt,
  narrow,
  repeatWhileLess,
  set,
  store,
  storeFloat,
  toFloats,
  toInts,
  type WasmFunction,
  zeros,
} from './wasm-code.ts'

const QUARTERS = [0, 1, 2, 3]

/** The part of the platform that is used here: it is in every engine, but not in TypeScript's own library. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object) => { readonly exports: object }
}

/** The kernel as WebAssembly SIMD, put together here; null where the engine lacks it or a page forbids it. */
export function assembleKernel(bytes: number): KernelWithMemory | null {
  if (typeof WebAssembly === 'undefined') return null
  try {
    const code = assembleModule(Math.ceil(bytes / 65536), [multiplyFunction(), recurFunction(), dotFunction()])
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code))
    // the module above exports exactly these, with these signatures
    const { memory, ...kernel } = exports as unknown as Kernel & { memory: { buffer: ArrayBuffer } }
    return { kernel, memory: memory.buffer }
  } catch {
    return null
  }
}

function multiplyFunction(): WasmFunction {
  const [out, outStride, weights, x, xStride, pairs, blocks, scale, bias, count] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ] as const
  const [w, p, q, stop, row, other, s, b, lastBlock, t] = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const
  const [sum, sum2, block, x1, x2] = [20, 24, 28, 29, 30] as const
  const pairLoop = repeatWhileLess(
    [
      ...set(x1, loadSplat32(get(p))),
      ...set(x2, loadSplat32(get(q))),
      ...QUARTERS.flatMap((k) => [
        ...set(block, load(get(w), 16 * k)),
        ...set(sum + k, addInts(get(sum + k), dotShorts(get(block), get(x1)))),
        ...set(sum2 + k, addInts(get(sum2 + k), dotShorts(get(block), get(x2)))),
      ]),
      ...advance(w, int(64)),
      ...advance(p, int(4)),
      ...advance(q, int(4)),
    ],
    get(p),
    get(stop),
  )
  const finish = (target: number, from: number, k: number): Code =>
    store(get(target), add(multiply(toFloats(get(from + k)), load(get(s), 16 * k)), load(get(b), 16 * k)), 16 * k)
  const blockLoop = repeatWhileLess(
    [
      ...QUARTERS.flatMap((k) => [...set(sum + k, zeros), ...set(sum2 + k, zeros)]),
      ...set(p, get(x)),
      ...set(q, addInt(get(x), get(xStride))),
      ...pairLoop,
      ...QUARTERS.flatMap((k) => [...finish(row, sum, k), ...finish(other, sum2, k)]),
      ...[row, other, s, b].flatMap((pointer) => advance(pointer, int(64))),
    ],
    get(s),
    get(lastBlock),
  )
  const body = [
    ...set(lastBlock, addInt(get(scale), multiplyInt(get(blocks), int(64)))),
    ...repeatWhileLess(
      [
        ...set(w, get(weights)),
        ...set(s, get(scale)),
        ...set(b, get(bias)),
        ...set(row, get(out)),
        ...set(other, addInt(get(out), get(outStride))),
        ...set(stop, addInt(get(x), multiplyInt(get(pairs), int(4)))),
        ...blockLoop,
        ...advance(out, addInt(get(outStride), get(outStride))),
        ...advance(x, addInt(get(xStride), get(xStride))),
        ...advance(t, int(2)),
      ],
      get(t),
      get(count),
    ),
  ]
  return { name: 'multiply', parameters: 10, ints: 10, vectors: 11, body }
}

function recurFunction(): WasmFunction {
  const [out, step, weights, scale, pointers, pointerStep, gateOffset, pairs, cell, zero, count] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ] as const
  const [w, p, stop, s, c, lastCell, input, target, previous, t, w2, blockBytes] = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
  ] as const
  const [sum, x, spare, square] = [23, 31, 32, 33] as const
  // two blocks at a time: sums 0 to 3 are the gates of four units, 4 to 7 those of the next four
  const accumulate = (k: number, address: number): Code =>
    set(sum + k, addInts(get(sum + k), dotShorts(load(get(address), 16 * (k & 3)), get(x))))
  const pairLoop = repeatWhileLess(
    [
      ...set(x, loadSplat32(get(p))),
      ...QUARTERS.flatMap((k) => accumulate(k, w)),
      ...QUARTERS.flatMap((k) => accumulate(k + 4, w2)),
      ...advance(w, int(64)),
      ...advance(w2, int(64)),
      ...advance(p, int(4)),
    ],
    get(p),
    get(stop),
  )
  const gate = (k: number): Code =>
    add(multiply(toFloats(get(sum + k)), load(get(s), 16 * k)), load(get(input), 16 * k))
  const tanh = (local: number, value: Code): Code => setTanh(local, value, spare, square)
  const sigmoid = (local: number, value: Code): Code => [
    ...tanh(local, multiply(value, floats(0.5))),
    ...set(local, add(multiply(get(local), floats(0.5)), floats(0.5))),
  ]
  const updateUnits = (k: number, cellOffset: number): Code => [
    ...sigmoid(sum + k, gate(k)),
    ...sigmoid(sum + k + 1, gate(k + 1)),
    ...tanh(sum + k + 2, gate(k + 2)),
    ...sigmoid(sum + k + 3, gate(k + 3)),
    ...set(x, add(multiply(get(sum + k + 1), load(get(c), cellOffset)), multiply(get(sum + k), get(sum + k + 2)))),
    ...store(get(c), get(x), cellOffset),
    ...tanh(x, get(x)),
    ...set(
      sum + k,
      toInts(floor(add(multiply(multiply(get(sum + k + 3), get(x)), floats(ACTIVATION_STEPS)), floats(0.5)))),
    ),
  ]
  const blockLoop = repeatWhileLess(
    [
      ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((k) => set(sum + k, zeros)),
      ...set(p, get(previous)),
      ...set(w2, addInt(get(w), get(blockBytes))),
      ...pairLoop,
      ...set(w, get(w2)),
      ...updateUnits(0, 0),
      ...updateUnits(4, 16),
      ...store(get(target), narrow(get(sum), get(sum + 4))),
      ...advance(input, int(128)),
      ...advance(s, int(128)),
      ...advance(c, int(32)),
      ...advance(target, int(16)),
    ],
    get(c),
    get(lastCell),
  )
  const body = [
    ...set(blockBytes, multiplyInt(get(pairs), int(64))),
    ...set(lastCell, addInt(get(cell), multiplyInt(get(pairs), int(8)))),
    ...set(c, get(cell)),
    ...repeatWhileLess([...store(get(c), zeros), ...advance(c, int(16))], get(c), get(lastCell)),
    ...set(previous, get(zero)),
    ...repeatWhileLess(
      [
        ...set(input, addInt(loadInt(get(pointers)), get(gateOffset))),
        ...set(stop, addInt(get(previous), multiplyInt(get(pairs), int(4)))),
        ...set(w, get(weights)),
        ...set(s, get(scale)),
        ...set(c, get(cell)),
        ...set(target, get(out)),
        ...blockLoop,
        ...set(previous, get(out)),
        ...advance(out, get(step)),
        ...advance(pointers, get(pointerStep)),
        ...advance(t, int(1)),
      ],
      get(t),
      get(count),
    ),
  ]
  return { name: 'recur', parameters: 11, ints: 12, vectors: 11, body }
}

function dotFunction(): WasmFunction {
  const [out, a, b, bias, width, count] = [0, 1, 2, 3, 4, 5] as const
  const [p, stop, t, sum] = [6, 7, 8, 9] as const
  const inner = repeatWhileLess(
    [...set(sum, add(get(sum), multiply(load(get(p)), load(get(b))))), ...advance(p, int(16)), ...advance(b, int(16))],
    get(p),
    get(stop),
  )
  const left = addFloat(lane(get(sum), 0), lane(get(sum), 1))
  const right = addFloat(lane(get(sum), 2), lane(get(sum), 3))
  const body = [
    ...set(stop, addInt(get(a), multiplyInt(get(width), int(4)))),
    ...repeatWhileLess(
      [
        ...set(sum, zeros),
        ...set(p, get(a)),
        ...inner,
        ...storeFloat(get(out), addFloat(addFloat(left, right), loadFloat(get(bias)))),
        ...advance(out, int(4)),
        ...advance(bias, int(4)),
        ...advance(t, int(1)),
      ],
      get(t),
      get(count),
    ),
  ]
  return { name: 'dot', parameters: 6, ints: 3, vectors: 1, body }
}

/** Padé approximant of tanh; the steps and their order are those of the plain kernel. */
function setTanh(local: number, value: Code, spare: number, square: number): Code {
  const v = get(spare)
  const q = get(square)
  const horner = (inner: Code, constant: number): Code => add(multiply(q, inner), floats(constant))
  return [
    ...set(spare, lesser(greater(value, floats(-4.97)), floats(4.97))),
    ...set(square, multiply(v, v)),
    ...set(
      local,
      divide(
        multiply(v, horner(horner(add(q, floats(378)), 17325), 135135)),
        horner(horner(add(multiply(q, floats(28)), floats(3150)), 62370), 135135),
      ),
    ),
  ]
}
