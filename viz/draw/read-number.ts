/** A number that the scene put on a node or an edge beside what sigma knows of it. */
export function readNumber(attributes: object, name: string): number {
  const value: unknown = Reflect.get(attributes, name)
  return typeof value === 'number' ? value : 0
}
