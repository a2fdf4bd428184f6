/** Follows the pointer from where it goes down on `node` until it is let go, over the node's edges too. */
export function bindDrag(node: HTMLElement, begin: (event: PointerEvent) => (event: PointerEvent) => void): void {
  let go: ((event: PointerEvent) => void) | null = null
  node.addEventListener('pointerdown', (event) => {
    node.setPointerCapture(event.pointerId)
    go = begin(event)
    event.stopPropagation()
  })
  node.addEventListener('pointermove', (event) => go?.(event))
  for (const type of ['pointerup', 'pointercancel'] as const) {
    node.addEventListener(type, () => {
      go = null
    })
  }
}
