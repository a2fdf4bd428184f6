import { element } from './element.ts'

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['Tab', 'from the graph to the panes and back'],
  ['← ↑ → ↓', 'in the graph: to the neighbour that lies there'],
  ['Enter', 'read what is picked'],
  ['Shift + click', 'compare with a second actor'],
  ['+  −  0', 'nearer, farther, all of it'],
  ['1  2  3', 'stances, alliances, table'],
  ['a', 'add an article'],
  ['Esc', 'back to the overview'],
]

/** What the page is and which keys it knows. */
export function createHelpDialog(): Readonly<{ root: HTMLDialogElement; open: () => void }> {
  const close = element('button', { class: 'plain', attributes: { type: 'button' } }, 'Close')
  const root = element(
    'dialog',
    { class: 'help', attributes: { 'aria-labelledby': 'help-title' } },
    element('h2', { attributes: { id: 'help-title' } }, 'Who stands where, in whose words'),
    element(
      'p',
      {},
      'Each line is what an actor has said of an issue or of another actor: it supports (solid), opposes (dashed) or takes no side (dotted). Behind every line are the exact words and where they were printed. Opacity is certainty, width the number of statements.',
    ),
    element(
      'p',
      {},
      'In Alliances two actors are joined where they took a side on the same issue: solid where it was the same side, dashed where it was not. Agreement pulls actors together, conflict does not.',
    ),
    element(
      'dl',
      {},
      ...KEYS.flatMap(([key, what]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, what)]),
    ),
    element('p', { class: 'hint' }, 'What is read here is read on this machine: the page sends nothing anywhere.'),
    close,
  )
  close.addEventListener('click', () => root.close())
  root.addEventListener('click', (event) => {
    if (event.target === root) root.close()
  })
  return { root, open: () => root.showModal() }
}
