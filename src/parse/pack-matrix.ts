import type { Matrix } from './read-weights.ts'

/** Bytes that `packMatrix` fills: rows must come in sixteens; an odd width is padded. */
export function packedSize(matrix: Matrix): number {
  return matrix.rows * widthOf(matrix) * 2
}

export function widthOf(matrix: Matrix): number {
  return matrix.cols + (matrix.cols & 1)
}

/** Lays a matrix out as int16 as the kernel reads it, `at` counting int16: for 16 rows and two columns at a time, row by row, the two values side by side. */
export function packMatrix(matrix: Matrix, target: Int16Array, at: number): void {
  const { rows, cols, values } = matrix
  const width = widthOf(matrix)
  let k = at
  for (let block = 0; block < rows; block += 16) {
    for (let c = 0; c < width; c += 2) {
      for (let r = block; r < block + 16; r++) {
        target[k++] = values[r * cols + c] ?? 0
        target[k++] = c + 1 < cols ? (values[r * cols + c + 1] ?? 0) : 0
      }
    }
  }
}
