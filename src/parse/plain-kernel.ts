import { ACTIVATION_STEPS, type Kernel, type KernelWithMemory } from './kernel.ts'

/** The kernel in plain loops: the reference for the assembled one, and its stand-in where WebAssembly is forbidden. */
export function createPlainKernel(bytes: number): KernelWithMemory {
  const memory = new ArrayBuffer(bytes)
  const i16 = new Int16Array(memory)
  const i32 = new Int32Array(memory)
  const f32 = new Float32Array(memory)
  const sums = new Int32Array(16)

  const sumBlock = (weights: number, x: number, pairs: number): void => {
    for (let r = 0; r < 16; r++) {
      let sum = 0
      let w = (weights >> 1) + 2 * r
      for (let p = x >> 1; p < (x >> 1) + 2 * pairs; p += 2, w += 32) {
        sum = (sum + (i16[w] ?? 0) * (i16[p] ?? 0) + (i16[w + 1] ?? 0) * (i16[p + 1] ?? 0)) | 0
      }
      sums[r] = sum
    }
  }

  const kernel: Kernel = {
    multiply(out, outStride, weights, x, xStride, pairs, blocks, scale, bias, count) {
      for (let t = 0; t < count; t++) {
        for (let block = 0; block < blocks; block++) {
          sumBlock(weights + block * pairs * 64, x + t * xStride, pairs)
          for (let r = 0; r < 16; r++) {
            const at = block * 16 + r
            const scaled = Math.fround(Math.fround(sums[r] ?? 0) * (f32[(scale >> 2) + at] ?? 0))
            f32[((out + t * outStride) >> 2) + at] = scaled + (f32[(bias >> 2) + at] ?? 0)
          }
        }
      }
    },
    recur(out, step, weights, scale, pointers, pointerStep, gateOffset, pairs, cell, zero, count) {
      const units = pairs * 2
      f32.fill(0, cell >> 2, (cell >> 2) + units)
      let previous = zero
      for (let t = 0; t < count; t++) {
        const input = (i32[(pointers + t * pointerStep) >> 2] ?? 0) + gateOffset
        const target = out + t * step
        for (let block = 0; block < units / 4; block++) {
          sumBlock(weights + block * pairs * 64, previous, pairs)
          for (let u = 0; u < 4; u++) {
            const gate = (g: number): number => {
              const at = block * 16 + g * 4 + u
              return Math.fround(
                Math.fround(Math.fround(sums[g * 4 + u] ?? 0) * (f32[(scale >> 2) + at] ?? 0)) +
                  (f32[(input >> 2) + at] ?? 0),
              )
            }
            const at = (cell >> 2) + block * 4 + u
            const kept = Math.fround(sigmoid(gate(1)) * (f32[at] ?? 0))
            const state = Math.fround(kept + Math.fround(sigmoid(gate(0)) * tanh(gate(2))))
            f32[at] = state
            const value = Math.fround(sigmoid(gate(3)) * tanh(state))
            i16[(target >> 1) + block * 4 + u] = Math.floor(Math.fround(Math.fround(value * ACTIVATION_STEPS) + 0.5))
          }
        }
        previous = target
      }
    },
    dot(out, a, b, bias, width, count) {
      for (let i = 0; i < count; i++) {
        const lanes = [0, 0, 0, 0]
        for (let k = 0; k < width; k++) {
          const product = Math.fround((f32[(a >> 2) + k] ?? 0) * (f32[(b >> 2) + i * width + k] ?? 0))
          lanes[k & 3] = Math.fround((lanes[k & 3] ?? 0) + product)
        }
        const left = Math.fround((lanes[0] ?? 0) + (lanes[1] ?? 0))
        const sum = Math.fround(left + Math.fround((lanes[2] ?? 0) + (lanes[3] ?? 0)))
        f32[(out >> 2) + i] = sum + (f32[(bias >> 2) + i] ?? 0)
      }
    },
  }
  return { kernel, memory }
}

/** Padé approximant of tanh, right to 5 digits; float32 at every step. */
function tanh(x: number): number {
  const f = Math.fround
  const v = Math.min(f(4.97), Math.max(f(-4.97), x))
  const q = f(v * v)
  const top = f(v * f(f(q * f(f(q * f(q + 378)) + 17325)) + 135135))
  const bottom = f(f(q * f(f(q * f(f(q * 28) + 3150)) + 62370)) + 135135)
  return f(top / bottom)
}

function sigmoid(x: number): number {
  return Math.fround(Math.fround(tanh(Math.fround(x * 0.5)) * 0.5) + 0.5)
}
