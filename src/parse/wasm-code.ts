/** A very small assembler for WebAssembly (https://webassembly.github.io/spec/core/binary/): code is a list of bytes. */
export type Code = readonly number[]

export const VALUE_I32 = 0x7f
export const VALUE_V128 = 0x7b

export function leb(value: number): number[] {
  const out: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 0x7f
    rest >>>= 7
    if (rest === 0) return [...out, low]
    out.push(low | 0x80)
  }
}

function signedLeb(value: number): number[] {
  const out: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...out, low]
    out.push(low | 0x80)
  }
}

const simd = (code: number): number[] => [0xfd, ...leb(code)]
const binary =
  (code: Code) =>
  (a: Code, b: Code): Code => [...a, ...b, ...code]
const unary =
  (code: Code) =>
  (a: Code): Code => [...a, ...code]

export const get = (local: number): Code => [0x20, ...leb(local)]
export const set = (local: number, value: Code): Code => [...value, 0x21, ...leb(local)]
export const int = (value: number): Code => [0x41, ...signedLeb(value)]
export const addInt = binary([0x6a])
export const multiplyInt = binary([0x6c])
export const loadInt = (address: Code): Code => [...address, 0x28, 2, 0]
/** local += amount */
export const advance = (local: number, amount: Code): Code => set(local, addInt(get(local), amount))
/** Runs the body, and again while `a < b` (signed). */
export const repeatWhileLess = (body: Code, a: Code, b: Code): Code => [
  0x03,
  0x40,
  ...body,
  ...a,
  ...b,
  0x48,
  0x0d,
  0,
  0x0b,
]

export const loadFloat = (address: Code): Code => [...address, 0x2a, 2, 0]
export const load = (address: Code, offset = 0): Code => [...address, ...simd(0x00), 0, ...leb(offset)]
export const loadSplat32 = (address: Code): Code => [...address, ...simd(0x09), 2, 0]
export const store = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  ...simd(0x0b),
  0,
  ...leb(offset),
]
export const storeFloat = (address: Code, value: Code): Code => [...address, ...value, 0x38, 2, 0]
export const lane = (value: Code, index: number): Code => [...value, ...simd(0x1f), index]
export const addFloat = binary([0x92])
export const zeros: Code = [...simd(0x0c), ...new Array<number>(16).fill(0)]
export const floats = (value: number): Code => {
  const bytes = new Uint8Array(new Float32Array([value, value, value, value]).buffer)
  return [...simd(0x0c), ...bytes]
}
export const addInts = binary(simd(0xae))
/** Products of eight pairs of int16, neighbours summed: four int32. */
export const dotShorts = binary(simd(0xba))
export const add = binary(simd(0xe4))
export const multiply = binary(simd(0xe6))
export const divide = binary(simd(0xe7))
export const lesser = binary(simd(0xea))
export const greater = binary(simd(0xeb))
export const floor = unary(simd(0x68))
export const toFloats = unary(simd(0xfa))
export const toInts = unary(simd(0xf8))
/** Eight int32 to int16, held at the ends of the range. */
export const narrow = binary(simd(0x85))

export type WasmFunction = Readonly<{ name: string; parameters: number; ints: number; vectors: number; body: Code }>

/** A module with one memory, exported as `memory`, and functions that take int32 and return nothing. */
export function assembleModule(pages: number, functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const text = (name: string): Code => [...leb(name.length), ...Array.from(name, (char) => char.charCodeAt(0))]
  const vector = (items: readonly Code[]): Code => [...leb(items.length), ...items.flat()]
  const section = (id: number, content: Code): Code => [id, ...leb(content.length), ...content]
  const types = functions.map((f) => [
    0x60,
    ...leb(f.parameters),
    ...new Array<number>(f.parameters).fill(VALUE_I32),
    0,
  ])
  const exported = functions.map((f, i) => [...text(f.name), 0, ...leb(i)])
  const bodies = functions.map((f) => {
    const code = [2, ...leb(f.ints), VALUE_I32, ...leb(f.vectors), VALUE_V128, ...f.body, 0x0b]
    return [...leb(code.length), ...code]
  })
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, i) => leb(i)))),
    ...section(5, [1, 0, ...leb(pages)]),
    ...section(7, vector([[...text('memory'), 2, 0], ...exported])),
    ...section(10, vector(bodies)),
  ])
}
