/**
 * The three inner loops of the network, over one block of memory. Addresses are bytes.
 * Activations are int16 in steps of 1/4096, weights int8 widened to int16 in packed blocks of 16 rows (see `packMatrix`), sums int32:
 * whole-number sums and a fixed order of float32 steps give the same bits on every machine.
 */
export type Kernel = Readonly<{
  /** `out[t][r] = sum(w[r] · x[t]) * scale[r] + bias[r]` as float32. Works on two t at once: with an odd `count`, one row more is read and written. */
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
  /** One direction of an LSTM: reads gate inputs through `count` pointers, writes int16 states `step` bytes apart. `cell` holds `2 * pairs` float32, `zero` as many int16 that are 0. */
  recur(
    out: number,
    step: number,
    weights: number,
    scale: number,
    pointers: number,
    pointerStep: number,
    gateOffset: number,
    pairs: number,
    cell: number,
    zero: number,
    count: number,
  ): void
  /** `out[i] = a · b[i] + bias[i]` over `width` float32 (a multiple of 4) for `count` rows of b. */
  dot(out: number, a: number, b: number, bias: number, width: number, count: number): void
}>

export type KernelWithMemory = Readonly<{ kernel: Kernel; memory: ArrayBuffer }>

/** An activation of 1 as int16. */
export const ACTIVATION_STEPS = 4096
