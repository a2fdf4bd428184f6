import { beforeEach, describe, expect, it } from 'vitest'
import type { Statement } from '../../src/schema/statement.ts'
import { createMenu } from '../../viz/panels/create-menu.ts'
import { element } from '../../viz/panels/element.ts'
import { renderMore } from '../../viz/panels/render-more.ts'
import { renderBalance } from '../../viz/panels/render-parts.ts'
import { renderQuote } from '../../viz/panels/render-quote.ts'
import { renderSparkline } from '../../viz/panels/render-sparkline.ts'

const QUOTE = 'Oslo did not back the levy'
const statement: Statement = {
  id: 's',
  article: 'a',
  date: '2020-01-01',
  actor: { id: 'NOR', name: 'Norway', type: 'state' },
  stance: 'oppose',
  target: { kind: 'issue', id: 'levy', label: 'levy', actors: [] },
  modality: 'actual',
  attribution: null,
  confidence: 0.9,
  evidence: {
    start: 100,
    end: 100 + QUOTE.length,
    quote: QUOTE,
    spans: { actor: [100, 104], cue: [113, 117], target: [118, 126], negation: [109, 112] },
  },
  rule: 'cue:back/obj',
}

beforeEach(() => document.body.replaceChildren())

describe('element', () => {
  it('takes text as text, whatever it looks like', () => {
    const node = element('p', {}, '<img src=x onerror="window.attacked = true">')
    expect(node.children.length).toBe(0)
    expect(node.textContent).toBe('<img src=x onerror="window.attacked = true">')
  })

  it('leaves out attributes that are false or null', () => {
    const node = element('button', { attributes: { hidden: false, title: null, disabled: true, tabindex: -1 } })
    expect(node.outerHTML).toBe('<button disabled="" tabindex="-1"></button>')
  })
})

describe('renderQuote', () => {
  it('keeps every character of the quote', () => expect(renderQuote(statement).textContent).toBe(QUOTE))

  it('marks actor, negation, cue and target', () => {
    const words = (name: string): string | null | undefined =>
      renderQuote(statement).querySelector(`.mark-${name}`)?.textContent
    expect(['actor', 'negation', 'cue', 'target'].map(words)).toEqual(['Oslo', 'not', 'back', 'the levy'])
  })

  it('marks nothing that lies outside: an actor named a sentence before', () => {
    const far = {
      ...statement,
      evidence: { ...statement.evidence, spans: { ...statement.evidence.spans, actor: [3, 7] as [number, number] } },
    }
    expect(renderQuote(far).querySelector('.mark-actor')).toBeNull()
    expect(renderQuote(far).textContent).toBe(QUOTE)
  })
})

describe('renderMore', () => {
  it('shows the first few, and the rest when asked', () => {
    const list = element('div', {}, ...renderMore([1, 2, 3, 4, 5], 2, (item) => element('p', {}, String(item))))
    expect(list.querySelectorAll('p').length).toBe(2)
    list.querySelector('button')?.click()
    expect(Array.from(list.querySelectorAll('p'), (node) => node.textContent)).toEqual(['1', '2', '3', '4', '5'])
    expect(list.querySelector('button')).toBeNull()
  })

  it('needs no button where all are shown', () => {
    expect(renderMore([1], 2, () => element('p', {})).length).toBe(1)
  })
})

describe('createMenu', () => {
  it('opens on a click, goes round by arrows, runs what is chosen and closes', () => {
    const ran: string[] = []
    const menu = createMenu(
      'Take away',
      ['one', 'two'].map((label) => ({ label, hint: '', run: () => ran.push(label) })),
    )
    document.body.append(menu)
    const [button, ...items] = menu.querySelectorAll('button')
    button?.click()
    expect(document.activeElement).toBe(items[0])
    items[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }))
    expect(document.activeElement).toBe(items[1])
    items[1]?.click()
    expect(ran).toEqual(['two'])
    expect(button?.getAttribute('aria-expanded')).toBe('false')
  })

  it('closes on Escape and gives the focus back', () => {
    const menu = createMenu('Take away', [{ label: 'one', hint: '', run: () => {} }])
    document.body.append(menu)
    const [button, item] = menu.querySelectorAll('button')
    button?.click()
    item?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(document.activeElement).toBe(button)
    expect(menu.querySelector('[role=menu]')?.hasAttribute('hidden')).toBe(true)
  })
})

describe('small pictures', () => {
  it('draw the balance in shares that fill the bar', () => {
    const bars = renderBalance({ support: 1, oppose: 2, neutral: 1 }).querySelectorAll('rect')
    expect(Array.from(bars, (bar) => [bar.getAttribute('x'), bar.getAttribute('width')])).toEqual([
      ['0', '25'],
      ['25', '50'],
      ['75', '25'],
    ])
  })

  it('draw no line through time where there is one day or none', () => {
    expect(renderSparkline([statement])).toBeNull()
    expect(renderSparkline([])).toBeNull()
    expect(renderSparkline([statement, { ...statement, date: '2021-01-01' }])?.textContent).toBe('2020–2021')
  })
})
