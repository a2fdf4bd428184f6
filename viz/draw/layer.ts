/** A canvas that lies over (or under) sigma's own and does not catch the mouse. */
export function addLayer(container: HTMLElement, name: string): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.className = name
  canvas.setAttribute('aria-hidden', 'true')
  container.append(canvas)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no canvas.')
  return context
}

/** Makes the layer as large as the stage, clears it, and lets it be drawn in pixels of the page. */
export function clearLayer(context: CanvasRenderingContext2D, width: number, height: number): void {
  const ratio = window.devicePixelRatio || 1
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (context.canvas.width !== wide || context.canvas.height !== high) {
    context.canvas.width = wide
    context.canvas.height = high
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
}
