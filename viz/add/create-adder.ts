import type { ViewerArticle, ViewerData } from '../../src/schema/viewer.ts'
import type { Added } from '../model/app.ts'
import type { AddSheetEvents } from '../panels/add-sheet.ts'
import type { RawArticle } from '../reader/messages.ts'
import { addToData } from './add-to-data.ts'
import type { Reader } from './create-reader.ts'
import { type FileContent, readFiles } from './read-file.ts'

const NO_READER =
  'This page reads no text: make one that does with “entente view … -o page.html --paste”, or drop statements or a graph.'

/** What the sheet does: reads what it is given, adds it to the page's data, and shows the page anew. */
export function createAdder(
  reader: Reader | null,
  get: () => ViewerData,
  show: (data: ViewerData, added: Added) => void,
): AddSheetEvents {
  const add = async ({ articles: raws, statements: read }: FileContent): Promise<string | null> => {
    const data = get()
    const present = { articles: data.articles, statements: [...data.statements, ...read] }
    const coded = new Set(read.map(({ article }) => article))
    // Articles whose statements come with them are there to be shown, not to be read.
    const isCoded = ({ id }: RawArticle): boolean => id !== undefined && coded.has(id)
    const unread = raws.filter((raw) => !isCoded(raw))
    if (unread.length > 0 && !reader) return NO_READER
    const shown = raws.filter(isCoded).map(({ where: _, id = '', ...raw }): ViewerArticle => ({ id, ...raw }))
    const found =
      reader && unread.length > 0
        ? await reader.read({ articles: unread, present })
        : { articles: [], statements: [], labels: {} }
    const [whole, added] = addToData(data, {
      articles: [...shown, ...found.articles],
      statements: [...read, ...found.statements],
      labels: found.labels,
    })
    if (added.statements.length === 0) {
      return unread.length === 0 || found.articles.length === 0
        ? 'All of it is here already: nothing was added.'
        : 'No stance was found in it, so nothing was added.'
    }
    show(whole, added)
    return null
  }
  return {
    begin: () => reader?.start(),
    paste({ text, title, date, source }) {
      if (text.trim() === '') return Promise.resolve('There is no text yet: paste an article, or choose a file.')
      const raw: RawArticle = {
        where: 'The text',
        text,
        ...(title.trim() !== '' && { title }),
        ...(date !== '' && { date }),
        ...(source.trim() !== '' && { source }),
      }
      return add({ articles: [raw], statements: [] })
    },
    take: async (files) => add(await readFiles(files)),
  }
}
