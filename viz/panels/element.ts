type Child = Node | string | null | false | undefined
type Listeners = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void }

export type Properties = Readonly<{
  class?: string
  /** Plain attributes; `false` and `null` leave one out, `true` writes it empty. */
  attributes?: Readonly<Record<string, string | number | boolean | null>>
  on?: Listeners
}>

/**
 * Makes an element. Text only ever goes in as text nodes: nothing that an article says can become markup.
 *
 * @example
 * element('p', { class: 'quote' }, 'Tokyo ', element('b', {}, 'insisted'))
 */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Properties,
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const node = document.createElement(tag)
  if (properties.class) node.className = properties.class
  setAttributes(node, properties.attributes ?? {})
  for (const [type, listener] of Object.entries(properties.on ?? {})) {
    // The map ties each listener to its event's name; `Object.entries` forgets that tie.
    node.addEventListener(type, listener as EventListener)
  }
  for (const child of children) if (child) node.append(child)
  return node
}

export function setAttributes(node: Element, attributes: NonNullable<Properties['attributes']>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) node.removeAttribute(name)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
}

const SVG = 'http://www.w3.org/2000/svg'

export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Node[]
): SVGElement {
  const node = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value))
  node.append(...children)
  return node
}
