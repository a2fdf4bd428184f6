const EPSILON = 2.220446049250313e-16
const MAX_ROUNDS = 60

/** Householder's reduction of a symmetric matrix to a tridiagonal one: its diagonal and the diagonal beside it. */
function tridiagonalize(source: Float64Array, n: number): readonly [diagonal: Float64Array, off: Float64Array] {
  const a = source.slice()
  const at = (i: number, j: number): number => a[i * n + j] ?? 0
  const off = new Float64Array(n)
  for (let i = n - 1; i > 0; i--) {
    let scale = 0
    for (let k = 0; k < i; k++) scale += Math.abs(at(i, k))
    if (i === 1 || scale === 0) {
      off[i] = at(i, i - 1)
      continue
    }
    let h = 0
    const v = new Float64Array(i)
    for (let k = 0; k < i; k++) {
      v[k] = at(i, k) / scale
      h += (v[k] ?? 0) ** 2
    }
    const f = v[i - 1] ?? 0
    const g = f >= 0 ? -Math.sqrt(h) : Math.sqrt(h)
    off[i] = scale * g
    h -= f * g
    v[i - 1] = f - g
    // A ← P A P with P = 1 − v vᵀ / h, on the part above row i.
    const p = new Float64Array(i)
    let k = 0
    for (let r = 0; r < i; r++) {
      let sum = 0
      for (let c = 0; c < i; c++) sum += (a[r * n + c] ?? 0) * (v[c] ?? 0)
      p[r] = sum / h
      k += (v[r] ?? 0) * (p[r] ?? 0)
    }
    k /= 2 * h
    for (let r = 0; r < i; r++) p[r] = (p[r] ?? 0) - k * (v[r] ?? 0)
    for (let r = 0; r < i; r++) {
      const [vr, pr] = [v[r] ?? 0, p[r] ?? 0]
      for (let c = 0; c < i; c++) a[r * n + c] = (a[r * n + c] ?? 0) - vr * (p[c] ?? 0) - pr * (v[c] ?? 0)
    }
  }
  return [Float64Array.from({ length: n }, (_, i) => at(i, i)), off]
}

/**
 * The eigenvalues of a symmetric n × n matrix, rows one after another, largest first.
 *
 * Source: Householder reduction, then QL with implicit shifts (Bowdler, Martin, Reinsch, Wilkinson 1968, "The QR and QL
 * algorithms for symmetric matrices"). Time grows with n³.
 */
export function symmetricEigenvalues(matrix: Float64Array, n: number): Float64Array {
  const [d, beside] = tridiagonalize(matrix, n)
  const e = new Float64Array(n)
  e.set(beside.subarray(1))
  for (let l = 0; l < n; l++) {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      let m = l
      while (m < n - 1) {
        const size = Math.abs(d[m] ?? 0) + Math.abs(d[m + 1] ?? 0)
        if (Math.abs(e[m] ?? 0) <= EPSILON * size) break
        m++
      }
      if (m === l) break
      let g = ((d[l + 1] ?? 0) - (d[l] ?? 0)) / (2 * (e[l] ?? 0))
      const r0 = Math.sqrt(g * g + 1)
      g = (d[m] ?? 0) - (d[l] ?? 0) + (e[l] ?? 0) / (g + (g >= 0 ? r0 : -r0))
      let [s, c, p] = [1, 1, 0]
      let i = m - 1
      for (; i >= l; i--) {
        const f = s * (e[i] ?? 0)
        const b = c * (e[i] ?? 0)
        const r = Math.sqrt(f * f + g * g)
        e[i + 1] = r
        if (r === 0) {
          d[i + 1] = (d[i + 1] ?? 0) - p
          e[m] = 0
          break
        }
        s = f / r
        c = g / r
        g = (d[i + 1] ?? 0) - p
        const t = ((d[i] ?? 0) - g) * s + 2 * c * b
        p = s * t
        d[i + 1] = g + p
        g = c * t - b
      }
      if (i >= l) continue
      d[l] = (d[l] ?? 0) - p
      e[l] = g
      e[m] = 0
    }
  }
  return d.sort().reverse()
}
