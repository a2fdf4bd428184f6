import { assembleKernel } from './assemble-kernel.ts'
import type { KernelWithMemory } from './kernel.ts'
import { createPlainKernel } from './plain-kernel.ts'

/** WebAssembly SIMD where the engine has it and allows it; plain loops with the same results, bit by bit, elsewhere. */
export function createKernel(bytes: number): KernelWithMemory {
  return assembleKernel(bytes) ?? createPlainKernel(bytes)
}
