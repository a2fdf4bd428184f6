import { type App, selectNode, selectStatement } from '../model/app.ts'
import { createSearch, type Finding } from '../model/search.ts'
import { element } from './element.ts'
import { renderLine, renderShape } from './render-sign.ts'
import { capitalize, shorten, writeCount } from './words.ts'

const GROUPS: Readonly<Record<Finding['kind'], string>> = { actor: 'Actors', issue: 'Issues', quote: 'Words' }

function renderFinding(finding: Finding): readonly (Node | string)[] {
  if (finding.kind === 'quote') {
    const { stance, evidence, actor } = finding.statement
    return [
      renderLine(stance),
      element('span', { class: 'found quote-found', attributes: { dir: 'auto' } }, `“${shorten(evidence.quote, 90)}”`),
      element('span', { class: 'number' }, actor.name),
    ]
  }
  const { node } = finding
  return [
    renderShape(node.type),
    element('span', { class: 'found', attributes: { dir: 'auto' } }, capitalize(node.label)),
    element('span', { class: 'number' }, String(node.statements.length)),
  ]
}

/** The search field: a combobox over actors, issues and the words of quotes. */
export function createSearchBox(app: App): Readonly<{ root: HTMLElement; focus: () => void }> {
  const find = createSearch(app.model)
  const input = element('input', {
    attributes: {
      ...{
        type: 'search',
        role: 'combobox',
        autocomplete: 'off',
        spellcheck: 'false',
        placeholder: 'Search actors, issues, words',
      },
      ...{
        'aria-label': 'Search actors, issues and words',
        'aria-expanded': 'false',
        'aria-controls': 'findings',
        'aria-autocomplete': 'list',
      },
    },
  })
  const list = element('div', {
    class: 'findings',
    attributes: { id: 'findings', role: 'listbox', 'aria-label': 'Findings', hidden: true },
  })
  const key = element('kbd', { attributes: { 'aria-hidden': 'true' } }, '/')
  const root = element('div', { class: 'search', attributes: { role: 'search' } }, input, key, list)

  let findings: readonly Finding[] = []
  let active = -1

  const close = (): void => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const choose = (finding: Finding): void => {
    close()
    input.value = ''
    input.blur()
    if (finding.kind === 'quote') selectStatement(app, finding.statement)
    else selectNode(app, finding.node.id)
  }
  const activate = (index: number): void => {
    active = index
    list.querySelectorAll('[role=option]').forEach((option, position) => {
      option.setAttribute('aria-selected', String(position === index))
      if (position !== index) return
      option.scrollIntoView({ block: 'nearest' })
      input.setAttribute('aria-activedescendant', option.id)
    })
  }
  const renderGroup = (kind: Finding['kind']): readonly HTMLElement[] => {
    const members = findings
      .map((finding, index) => ({ finding, index }))
      .filter(({ finding }) => finding.kind === kind)
    if (members.length === 0) return []
    const options = members.map(({ finding, index }) =>
      element(
        'div',
        {
          class: 'finding',
          attributes: { role: 'option', id: `finding-${index}`, 'aria-selected': 'false' },
          on: { pointerdown: (event) => event.preventDefault(), click: () => choose(finding) },
        },
        ...renderFinding(finding),
      ),
    )
    return [
      element(
        'div',
        { attributes: { role: 'group', 'aria-label': GROUPS[kind] } },
        element('p', { class: 'kind', attributes: { 'aria-hidden': 'true' } }, GROUPS[kind]),
        ...options,
      ),
    ]
  }
  const search = (): void => {
    const words = input.value.trim()
    if (words === '') {
      close()
      return
    }
    findings = find(words)
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    if (findings.length === 0) {
      list.replaceChildren(
        element('p', { class: 'nobody' }, 'Nothing here has that name or says those words. Try fewer letters.'),
      )
      app.say('Nothing found')
      return
    }
    list.replaceChildren(...renderGroup('actor'), ...renderGroup('issue'), ...renderGroup('quote'))
    app.say(writeCount(findings.length, 'finding'))
    activate(0)
  }
  input.addEventListener('input', search)
  input.addEventListener('focus', search)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = ''
      close()
      input.blur()
    }
    if (list.hidden || findings.length === 0) return
    if (event.key === 'ArrowDown') activate((active + 1) % findings.length)
    else if (event.key === 'ArrowUp') activate((active - 1 + findings.length) % findings.length)
    else if (event.key === 'Enter') {
      const finding = findings[active]
      if (finding) choose(finding)
    } else return
    event.preventDefault()
  })
  return { root, focus: () => input.focus() }
}
