import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleKernel } from '../../src/parse/assemble-kernel.ts'
import type { KernelWithMemory } from '../../src/parse/kernel.ts'
import { createPlainKernel } from '../../src/parse/plain-kernel.ts'

const SIZE = 1 << 18
const AT = {
  weights: 0,
  x: 16384,
  scale: 32768,
  bias: 40960,
  out: 49152,
  pointers: 98304,
  cell: 100352,
  zero: 104448,
  states: 106496,
  dots: 122880,
}

const assembled = assembleKernel(SIZE)
const plain = createPlainKernel(SIZE)

type Numbers = { weights: number[]; x: number[]; scale: number[]; bias: number[] }

function fill({ memory }: KernelWithMemory, numbers: Numbers): void {
  new Uint8Array(memory).fill(0)
  new Int16Array(memory, AT.weights).set(numbers.weights)
  new Int16Array(memory, AT.x).set(numbers.x)
  new Float32Array(memory, AT.scale).set(numbers.scale)
  new Float32Array(memory, AT.bias).set(numbers.bias)
  const pointers = new Int32Array(memory, AT.pointers, 8)
  for (let t = 0; t < 8; t++) pointers[t] = AT.out + 256 * t
}

/** 64 rows of 16 columns; the same matrix serves as the recurrent one of 16 units. */
function run({ kernel, memory }: KernelWithMemory): Uint32Array {
  kernel.multiply(AT.out, 256, AT.weights, AT.x, 32, 8, 4, AT.scale, AT.bias, 8)
  kernel.recur(AT.states, 32, AT.weights, AT.scale, AT.pointers, 4, 0, 8, AT.cell, AT.zero, 8)
  kernel.recur(AT.states + 1024, -32, AT.weights, AT.scale, AT.pointers + 28, -4, 0, 8, AT.cell, AT.zero, 8)
  kernel.dot(AT.dots, AT.out, AT.out, AT.bias, 64, 8)
  return new Uint32Array(memory)
}

const numbers = fc.record({
  weights: fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 1024, maxLength: 1024 }),
  x: fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 128, maxLength: 128 }),
  scale: fc.array(fc.float({ min: 0, max: Math.fround(0.0001), noNaN: true }), { minLength: 64, maxLength: 64 }),
  bias: fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 64, maxLength: 64 }),
})

describe('the assembled kernel', () => {
  it('is accepted by this engine', () => {
    expect(assembled).not.toBeNull()
  })

  it('gives the same bits as the plain one', () => {
    if (!assembled) return
    fc.assert(
      fc.property(numbers, (row) => {
        fill(assembled, row)
        fill(plain, row)
        const a = run(assembled)
        const b = run(plain)
        expect(a.findIndex((word, i) => word !== b[i])).toBe(-1)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the plain kernel', () => {
  it('multiplies packed matrices', () => {
    const { kernel, memory } = plain
    fill(plain, { weights: [], x: [], scale: new Array<number>(16).fill(1), bias: new Array<number>(16).fill(0.5) })
    // row 3, columns 0 and 1 of the first block lie side by side
    new Int16Array(memory).set([10, -2], 6)
    new Int16Array(memory, AT.x).set([7, 4])
    kernel.multiply(AT.out, 64, AT.weights, AT.x, 32, 8, 1, AT.scale, AT.bias, 1)
    expect(Array.from(new Float32Array(memory, AT.out, 5))).toEqual([0.5, 0.5, 0.5, 62.5, 0.5])
  })
})
