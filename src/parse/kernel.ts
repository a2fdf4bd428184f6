import { createPlainKernel } from './kernel-plain.ts'
import { assembleKernel } from './kernel-wasm.ts'

/**
 * The three inner loops of the network, over one block of memory. Addresses are bytes.
 * Activations are int16 in steps of 1/4096, weights int16 (int8 values) in packed blocks of 16 rows (see `packMatrix`), sums int32:
 * whole-number sums and a fixed order of float32 steps give the same bits on every machine.
 */
export type Kernel = Readonly<{
  /** `out[t][r] = sum(w[r] · x[t]) * scale[r] + bias[r]` as float32; two rows of time at once, so one row more than `count` may be written. */
  multiply(
    out: number,
    outStride: number,
    weights: number,
    x: number,
    xStride: number,
    pairs: number,
    blocks: number,
    scale: number,
    bias: number,
    count: number,
  ): void
  /** One direction of an LSTM: reads gate inputs through `count` pointers, writes int16 states `step` bytes apart. */
  recur(
    out: number,
    step: number,
    weights: number,
    scale: number,
    gates: number,
    gateOffset: number,
    pointerStep: number,
    pairs: number,
    cell: number,
    zero: number,
    count: number,
  ): void
  /** `out[i] = a · b[i]` over `width` float32 (a multiple of 4) for `count` rows of b. */
  dot(out: number, a: number, b: number, width: number, count: number): void
}>

export const ACTIVATION_STEPS = 4096

/** WebAssembly SIMD where the engine has it and allows it, plain loops with the same results elsewhere. */
export function createKernel(bytes: number): { kernel: Kernel; memory: ArrayBuffer; fast: boolean } {
  return assembleKernel(bytes) ?? createPlainKernel(bytes)
}
