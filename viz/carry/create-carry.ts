import type { ViewerData } from '../../src/schema/viewer.ts'
import type { Stage } from '../draw/create-stage.ts'
import type { App } from '../model/app.ts'
import { sortStatements } from '../model/build-model.ts'
import type { MenuItem } from '../panels/create-menu.ts'
import { renderItself } from './render-itself.ts'
import { saveFile } from './save-file.ts'
import { writeCsv } from './write-csv.ts'
import { writeGexf } from './write-gexf.ts'

/** What the reader can take away: of what the filters leave, never more; and the whole page. */
export function createCarry(app: App, data: ViewerData, getStage: () => Stage | null): readonly MenuItem[] {
  const statements = () => sortStatements(app.view().statements)
  const name =
    app.model.title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'entente'
  return [
    {
      label: 'Link to this view',
      hint: 'what is picked and filtered, in the address',
      run: () => {
        navigator.clipboard.writeText(location.href).then(
          () => app.say('Link copied'),
          () => app.say('Copying is not allowed here: the link is in the address bar'),
        )
      },
    },
    {
      label: 'Picture (PNG)',
      hint: 'the graph as it is on the screen',
      run: () =>
        getStage()
          ?.toCanvas()
          .toBlob((blob) => blob && saveFile(`${name}.png`, blob)),
    },
    {
      label: 'Drawing (SVG)',
      hint: 'the same, for print and for drawing programs',
      run: () => {
        const svg = getStage()?.toSvg()
        if (svg) saveFile(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }))
      },
    },
    {
      label: 'Graph (GEXF)',
      hint: 'for Gephi, with dates and quotes',
      run: () => saveFile(`${name}.gexf`, writeGexf(app.model, statements())),
    },
    {
      label: 'Statements (CSV)',
      hint: 'a row each, with quotes, for a spreadsheet',
      run: () => saveFile(`${name}.csv`, new Blob([writeCsv(statements())], { type: 'text/csv' })),
    },
    {
      label: 'Statements (JSON)',
      hint: 'all fields, for programs',
      run: () =>
        saveFile(
          `${name}.json`,
          new Blob([`${JSON.stringify(statements(), null, 2)}\n`], { type: 'application/json' }),
        ),
    },
    {
      label: 'This page (HTML)',
      hint: 'all of it, with what was added, to keep or send',
      run: () => saveFile(`${name}.html`, new Blob([renderItself(document, data)], { type: 'text/html' })),
    },
  ]
}
