// PNG as RFC 2083 (https://www.w3.org/TR/png/) has it: signature, then chunks of length, type, data and CRC-32.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = 8
const MOST_COLORS = 256
/** Flat colours of the page, which must come out exactly as they are. */
const EXACT = 64

function readChunks(png) {
  const chunks = []
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function writeChunk(type, data) {
  const head = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(head))
  return Buffer.concat([length, head, check])
}

const paeth = (left, up, corner) => {
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value))
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** Undoes the five filters of scan lines: gives the bytes of the pixels alone. */
function unfilter(raw, width, height, step) {
  const row = width * step
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x >= step ? pixels[at - step] : 0
      const up = y > 0 ? pixels[at - row] : 0
      const corner = x >= step && y > 0 ? pixels[at - row - step] : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      pixels[at] = raw[y * (row + 1) + 1 + x] + guess
    }
  }
  return pixels
}

/** The colours in use, most frequent first, as 0xRRGGBB. */
function countColors(pixels, step) {
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += step) {
    const color = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([color]) => color)
}

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** Colours for the palette: the most frequent as they are, then others, each some way from those before it, nearer and nearer until all places are taken. */
function choosePalette(colors) {
  const palette = colors.slice(0, EXACT)
  for (let apart = 24 ** 2; palette.length < Math.min(MOST_COLORS, colors.length); apart = Math.floor(apart / 2)) {
    for (const color of colors) {
      if (palette.length === MOST_COLORS) break
      if (palette.every((other) => distance(color, other) > apart)) palette.push(color)
    }
    if (apart === 0) break
  }
  return palette
}

/** An 8-bit RGB or RGBA screenshot with at most 256 colours, which is what a page of flat colours needs, and a third of its size. */
export function packPng(png) {
  const chunks = readChunks(png)
  const header = chunks.find(({ type }) => type === 'IHDR').data
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const step = { 2: 3, 6: 4 }[header[9]]
  if (header[8] !== 8 || step === undefined || header[12] !== 0) throw new Error('wanted an 8-bit RGB or RGBA PNG')
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const pixels = unfilter(raw, width, height, step)
  const colors = countColors(pixels, step)
  const palette = choosePalette(colors)
  const nearest = new Map(
    colors.map((color) => {
      let best = 0
      for (let i = 1; i < palette.length; i++) {
        if (distance(color, palette[i]) < distance(color, palette[best])) best = i
      }
      return [color, best]
    }),
  )
  // Scan lines without a filter: what a palette's numbers compress best as.
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * step
      lines[y * (width + 1) + 1 + x] = nearest.get((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2])
    }
  }
  const indexed = Buffer.from(header)
  indexed[9] = 3
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    writeChunk('IHDR', indexed),
    writeChunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    writeChunk('IDAT', deflateSync(lines, { level: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ])
}
