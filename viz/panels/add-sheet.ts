import { FILE_TYPES } from '../add/read-file.ts'
import { element } from './element.ts'

export type Pasted = Readonly<{ text: string; title: string; date: string; source: string }>

export type AddSheetEvents = Readonly<{
  /** Told when the reader starts to write: what reads it can be made ready meanwhile. */
  begin: () => void
  /** Reads and adds; the answer is one line that says why nothing was added, or null. */
  paste: (pasted: Pasted) => Promise<string | null>
  take: (files: readonly File[]) => Promise<string | null>
}>

export type AddSheet = Readonly<{ root: HTMLDialogElement; open: () => void; take: (files: readonly File[]) => void }>

const HOW_TO_READ =
  'This page carries statements and no reader of text. Make one that reads with “entente view … -o page.html --paste”, or open it with “entente view … --port 0”. Statements and graphs can be added here all the same.'

const field = (name: string, input: HTMLElement): HTMLElement => element('label', { class: 'field' }, name, input)

function createPicker(take: (files: readonly File[]) => void): HTMLElement {
  const input = element('input', {
    attributes: { type: 'file', multiple: true, accept: FILE_TYPES, 'aria-label': 'Choose files' },
  })
  input.addEventListener('change', () => {
    take(Array.from(input.files ?? []))
    input.value = ''
  })
  return element(
    'div',
    { class: 'drop' },
    element('label', { class: 'plain choose' }, 'Choose files', input),
    element('span', { class: 'hint' }, `or drop them anywhere: ${FILE_TYPES.replaceAll(',', ' ')}`),
  )
}

/** The sheet that takes an article, pasted or as a file. `canRead`: does the page have what reads text? */
export function createAddSheet(canRead: boolean, { begin, paste, take }: AddSheetEvents): AddSheet {
  const text = element('textarea', {
    attributes: { rows: 9, required: true, placeholder: 'Paste the words of an article' },
    on: { input: begin },
  })
  const title = element('input', { attributes: { type: 'text', autocomplete: 'off' } })
  const date = element('input', { attributes: { type: 'date' } })
  const source = element('input', { attributes: { type: 'text', autocomplete: 'off' } })
  const trouble = element('p', { class: 'trouble', attributes: { role: 'alert' } })
  const add = element('button', { class: 'plain strong', attributes: { type: 'submit' } }, 'Read and add')
  const cancel = element('button', { class: 'plain', attributes: { type: 'button' } }, canRead ? 'Cancel' : 'Close')

  const run = (work: () => Promise<string | null>): void => {
    add.disabled = true
    add.textContent = 'Reading…'
    trouble.textContent = ''
    root.setAttribute('aria-busy', 'true')
    work()
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
      .then((problem) => {
        add.disabled = false
        add.textContent = 'Read and add'
        root.removeAttribute('aria-busy')
        trouble.textContent = problem ?? ''
        if (problem !== null) return
        form.reset()
        root.close()
      })
  }
  const form = element(
    'form',
    { attributes: { novalidate: true } },
    ...(canRead
      ? [
          element('p', { class: 'hint' }, 'It is read here, on this machine. Nothing is sent anywhere.'),
          field('Text', text),
          element(
            'div',
            { class: 'fields' },
            field('Title, if you like', title),
            field('Date', date),
            field('Source', source),
          ),
        ]
      : [element('p', { class: 'hint' }, HOW_TO_READ)]),
    createPicker((files) => run(() => take(files))),
    trouble,
    element('div', { class: 'ends' }, canRead && add, cancel),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const pasted = { text: text.value, title: title.value, date: date.value, source: source.value }
    run(() => paste(pasted))
  })
  const root = element(
    'dialog',
    { class: 'help sheet', attributes: { 'aria-labelledby': 'sheet-title' } },
    element('h2', { attributes: { id: 'sheet-title' } }, 'Add an article'),
    form,
  )
  cancel.addEventListener('click', () => root.close())
  const open = (): void => {
    if (!root.open) root.showModal()
  }
  return {
    root,
    open,
    take(files) {
      open()
      run(() => take(files))
    },
  }
}
