const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere on the page; while one is held over it the page says so by its frame. */
export function bindDrop(take: (files: readonly File[]) => void): void {
  const { classList } = document.documentElement
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    classList.add('is-dropping')
  })
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) classList.remove('is-dropping')
  })
  addEventListener('drop', (event) => {
    classList.remove('is-dropping')
    if (!hasFiles(event)) return
    event.preventDefault()
    take(Array.from(event.dataTransfer?.files ?? []))
  })
}
