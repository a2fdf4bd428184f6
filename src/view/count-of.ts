/** `1 article`, `2 articles`, `1,204 articles`: the same in a terminal and on a page, in every reader's language. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${digits} ${count === 1 ? one : many}`
}
