import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { servePage } from '../../src/cli/serve-page.ts'
import { gexfChunks } from '../../src/gexf/gexf-chunks.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { renderPage } from '../../src/view/render-page.ts'
import { type OpenPage, openWorkshop, type Workshop, waitUntilDrawn } from './open-page.ts'
import { makeSample } from './sample.ts'

const SHOTS = fileURLToPath(new URL('__screenshots__/', import.meta.url))
const sample = makeSample()
const LEVY = 'issue:harbour-levy'

/** Written for this test: two actors that are there and one that is new, on an issue that is there and one that is new. */
const ARTICLE = `More on the levy

OSLO, March 3, 2023 - Sweden rejected the harbour levy on Friday. Norway supports the harbour levy. Denmark condemned the lighthouse ban.`

let workshop: Workshop
let html: string
let opened: OpenPage | null = null

beforeAll(async () => {
  workshop = await openWorkshop()
  html = renderPage(workshop.template, sample, workshop.reader)
}, 60_000)
afterEach(async () => {
  await opened?.page.context().close()
  opened = null
})
afterAll(() => workshop?.close())

async function open(content: string): Promise<Page> {
  opened = await workshop.open(content)
  await waitUntilDrawn(opened.page)
  return opened.page
}

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Add an article' })
const summary = (page: Page): Promise<string> => page.locator('.summary').innerText()
const trouble = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => document.querySelector('.trouble')?.textContent !== '')
  return page.locator('.trouble').innerText()
}
const whenAdded = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('dialog[open]') === null && document.querySelector('[data-ready]'))

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an article' }).click()
  await sheetOf(page).getByRole('textbox', { name: 'Text' }).fill(text)
  await sheetOf(page).getByRole('button', { name: 'Read and add' }).click()
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file = '', content = '']) => {
      const data = new DataTransfer()
      data.items.add(new File([content], file))
      return data
    },
    [name, text],
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

const lines = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, '__entente').stage.sigma.getGraph().edges().sort())
const places = (page: Page): Promise<Record<string, readonly [number, number]>> =>
  page.evaluate(() => {
    const graph = Reflect.get(window, '__entente').stage.sigma.getGraph()
    return Object.fromEntries(graph.mapNodes((key: string, { x, y }: { x: number; y: number }) => [key, [x, y]]))
  })

describe('a pasted article', () => {
  it('is read in the page, with the network off, and adds to what is there', async () => {
    const page = await open(html)
    const [before, stood] = [await lines(page), await places(page)]
    await paste(page, ARTICLE)
    await whenAdded(page)
    await waitUntilDrawn(page)
    const after = await lines(page)
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after.filter((key) => !before.includes(key))).toEqual([
      'DNK|oppose|issue:lighthouse-ban',
      `SWE|oppose|${LEVY}`,
    ])
    expect(await places(page)).toMatchObject(stood)
    expect(await summary(page)).toBe('4 articles · 6 actors · 3 issues · 16 statements')
    expect(opened?.problems).toEqual([])
    expect(opened?.requests.filter((url) => /^https?:/.test(url))).toEqual([])
    await page.screenshot({ path: `${SHOTS}added-light.png` })
  })

  it('is shown with its words, its lines lit, the others dimmed; a click elsewhere ends that', async () => {
    const page = await open(html)
    await paste(page, ARTICLE)
    await whenAdded(page)
    await waitUntilDrawn(page)
    expect(await page.locator('.reading h2').innerText()).toBe('More on the levy')
    expect(await page.locator('.reading .counts').innerText()).toBe('3 statements: 1 new actor · 1 new issue')
    expect(await page.locator('.reading .quote').first().textContent()).toContain('Sweden rejected the harbour levy')
    const alphas = (): Promise<Record<string, string>> =>
      page.evaluate(() => {
        const { sigma } = Reflect.get(window, '__entente').stage
        const keys: string[] = sigma.getGraph().edges()
        return Object.fromEntries(keys.map((key) => [key, sigma.getEdgeDisplayData(key).color.slice(-2)]))
      })
    expect(await alphas()).toMatchObject({
      [`SWE|oppose|${LEVY}`]: 'ff',
      [`NOR|support|${LEVY}`]: 'ff',
      [`ISL|oppose|${LEVY}`]: '0d',
    })
    await page.keyboard.press('Escape')
    expect(await page.locator('.reading h2').innerText()).toBe('Levies and whales')
    await page.getByRole('button', { name: 'Show what was added' }).click()
    expect(await page.locator('.reading h2').innerText()).toBe('More on the levy')
  })

  it('is part of the whole from then on: table, search, article, address and what is taken away', async () => {
    const page = await open(html)
    await paste(page, ARTICLE)
    await whenAdded(page)
    await waitUntilDrawn(page)
    await page.getByRole('button', { name: 'Open the article' }).first().click()
    expect(await page.locator('.article-text').innerText()).toContain('OSLO, March 3, 2023')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('sweden')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => location.hash)).toBe('#node=SWE')
    await page.getByRole('button', { name: 'Table' }).click()
    expect(await page.locator('table').innerText()).toContain('Sweden')
    await page.getByRole('button', { name: 'Take away' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'JSON' }).click(),
    ])
    const taken = JSON.parse(readFileSync(await download.path(), 'utf8'))
    expect(taken).toHaveLength(16)
    expect(taken.filter(({ article }: { article: string }) => article === 'more-on-the-levy')).toHaveLength(3)
  })

  it('stays when the page itself is taken away: the file has it, at its place, and reads on', async () => {
    const page = await open(html)
    await paste(page, ARTICLE)
    await whenAdded(page)
    await waitUntilDrawn(page)
    const [drawn, stood] = [await lines(page), await places(page)]
    await page.getByRole('button', { name: 'Take away' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'This page' }).click(),
    ])
    const kept = readFileSync(await download.path(), 'utf8')
    await page.context().close()
    const again = await open(kept)
    expect(await summary(again)).toBe('4 articles · 6 actors · 3 issues · 16 statements')
    expect(await again.title()).toBe('Levies and whales · Entente')
    expect(await lines(again)).toEqual(drawn)
    expect(await places(again)).toEqual(stood)
    await paste(again, 'Iceland welcomed the whale census.')
    await whenAdded(again)
    expect(await summary(again)).toContain('17 statements')
    expect(opened?.problems).toEqual([])
    expect(opened?.requests.filter((url) => /^https?:/.test(url))).toEqual([])
  })

  it('is counted in a title that counts, and leaves one that was given', async () => {
    const page = await open(
      renderPage(workshop.template, { ...sample, title: '3 articles, 2019-05-06 to 2022-11-18' }, workshop.reader),
    )
    await paste(page, ARTICLE)
    await whenAdded(page)
    expect(await page.title()).toBe('4 articles, 2019-05-06 to 2023-03-03 · Entente')
  })

  it('takes the title, date and source that it is given', async () => {
    const page = await open(html)
    await page.keyboard.press('a')
    const sheet = sheetOf(page)
    await sheet.getByRole('textbox', { name: 'Text' }).fill('Sweden rejected the harbour levy.')
    await sheet.getByRole('textbox', { name: 'Title' }).fill('Late news')
    await sheet.getByLabel('Date').fill('2024-02-01')
    await sheet.getByRole('textbox', { name: 'Source' }).fill('The Sound')
    await sheet.getByRole('button', { name: 'Read and add' }).click()
    await whenAdded(page)
    expect(await page.locator('.reading h2').innerText()).toBe('Late news')
    expect(await page.locator('.reading .origin').first().innerText()).toContain('1 Feb 2024')
    expect(await page.locator('.reading .origin').first().innerText()).toContain('The Sound')
  })

  it('is never markup, however hostile', async () => {
    const page = await open(html)
    await paste(page, 'Sweden, with <img src=x onerror="window.attacked = true">, rejected the harbour levy.')
    await whenAdded(page)
    expect(await page.evaluate(() => Reflect.get(window, 'attacked'))).toBeUndefined()
    expect(await page.locator('.reading .quote').first().textContent()).toContain('<img src=x')
    expect(await page.locator('.reading img').count()).toBe(0)
  })

  it.each([
    ['nothing', '   ', 'There is no text yet: paste an article, or choose a file.'],
    ['a text that takes no stance', 'The weather was mild.', 'No stance was found in it, so nothing was added.'],
    ['an article that is there', sample.articles[0]?.text ?? '', 'All of it is here already: nothing was added.'],
  ])('of %s is refused in one line', async (_claim, text, wanted) => {
    const page = await open(html)
    await paste(page, text)
    expect(await trouble(page)).toBe(wanted)
    await page.keyboard.press('Escape')
    expect(await sheetOf(page).count()).toBe(0)
    expect(await summary(page)).toContain('13 statements')
  })
})

const other = makeSample().statements.map((statement) => ({ ...statement, id: `other-${statement.id}` }))
const jsonl = other.map((statement) => `${JSON.stringify(statement)}\n`).join('')
const gexf = [...gexfChunks(buildGraph(other), { statements: other })].join('')

describe('files', () => {
  it.each([
    ['statements as lines', 'other.jsonl', jsonl],
    ['statements as a list', 'other.json', JSON.stringify(other)],
    ['a graph', 'other.gexf', gexf],
  ])('with %s are taken by a page that reads no text', async (_claim, name, text) => {
    const page = await open(renderPage(workshop.template, sample))
    await drop(page, name, text)
    await whenAdded(page)
    expect(await summary(page)).toContain('26 statements')
    expect(opened?.problems).toEqual([])
  })

  it('fill a page that holds nothing', async () => {
    opened = await workshop.open(workshop.template)
    await drop(opened.page, 'other.gexf', gexf)
    await waitUntilDrawn(opened.page)
    expect(await summary(opened.page)).toBe('3 articles · 5 actors · 2 issues · 13 statements')
  })

  it('with articles are read, each line one', async () => {
    const page = await open(html)
    const rows = [
      { id: 'one', text: 'Sweden rejected the harbour levy.' },
      { title: 'Two', date: '3 March 2023', text: 'Finland endorsed the harbour levy.' },
    ]
    await drop(page, 'news.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))
    await whenAdded(page)
    expect(await page.locator('.reading .counts').innerText()).toBe('2 statements: 2 new actors')
  })

  const article = JSON.stringify({ text: 'Sweden rejected the levy.' })
  it.each([
    ['a broken line', 'news.jsonl', `${article}\n{"text": \n`, /^news\.jsonl:2: is not JSON: /],
    [
      'a row that is neither',
      'news.jsonl',
      '{"title":"x"}',
      /^news\.jsonl:1: is neither an article, .* nor a statement$/,
    ],
    [
      'a statement that is none',
      's.jsonl',
      jsonl.replace('"stance":"support"', '"stance":"yes"'),
      /^s\.jsonl:1: is no statement: its "stance"/,
    ],
    [
      'a DOCTYPE',
      'g.gexf',
      gexf.replace('<gexf', '<!DOCTYPE gexf [<!ENTITY a "b">]><gexf'),
      /^g\.gexf: has a DOCTYPE, which is refused/,
    ],
    ['broken XML', 'g.gexf', gexf.replace('</gexf>', ''), /^g\.gexf: is no XML: error on line \d+/],
    [
      'a graph without statements',
      'g.gexf',
      [...gexfChunks(buildGraph(other))].join(''),
      /^g\.gexf: carries no statements/,
    ],
    ['other XML', 'g.gexf', '<svg/>', /^g\.gexf: is no GEXF, it begins with <svg>$/],
    ['an end that nobody knows', 'news.pdf', 'x', /^news\.pdf: ends in none of \.txt, \.jsonl, \.json, \.gexf$/],
    ['nothing in them', 'news.txt', ' \n', /^news\.txt: is empty$/],
    ['bytes that are no text', 'news.txt', 'a\0b', /^news\.txt: is not text in UTF-8$/],
    [
      'a date that is none',
      'news.json',
      JSON.stringify({ text: 'Sweden rejected it.', date: 'soon' }),
      /^news\.json: its date "soon" names no day/,
    ],
  ])('with %s are refused in one line, and nothing is added', async (_claim, name, text, wanted) => {
    const page = await open(html)
    await drop(page, name, text)
    const words = await trouble(page)
    expect(words).toMatch(wanted)
    expect(words.split('\n')).toHaveLength(1)
    expect(await summary(page)).toContain('13 statements')
  })
})

describe('a page without a reader', () => {
  it('says in its sheet how to get one, and offers no field for text', async () => {
    const page = await open(renderPage(workshop.template, sample))
    await page.getByRole('button', { name: 'Add an article' }).click()
    expect(await sheetOf(page).innerText()).toContain('entente view … -o page.html --paste')
    expect(await sheetOf(page).getByRole('textbox').count()).toBe(0)
    await drop(page, 'news.txt', 'Sweden rejected the harbour levy.')
    expect(await trouble(page)).toContain('This page reads no text')
  })
})

describe('a served page', () => {
  it('fetches its reader from its own server, once, and only when a text is wanted', async () => {
    const reader = { kind: 'served', worker: '/reader.js', weights: '/english.bin' } as const
    const server = await servePage(renderPage(workshop.template, sample, reader), 0, workshop.served)
    try {
      opened = await workshop.visit(server.url)
      const { page, requests, problems } = opened
      await waitUntilDrawn(page)
      await page.getByRole('button', { name: 'Add an article' }).click()
      expect(requests.filter((url) => url !== server.url)).toEqual([])
      await page.keyboard.press('Escape')
      await paste(page, ARTICLE)
      await whenAdded(page)
      expect(await summary(page)).toContain('16 statements')
      await paste(page, 'Finland endorsed the harbour levy.')
      await whenAdded(page)
      expect(await summary(page)).toContain('17 statements')
      const asked = requests.filter((url) => url.startsWith('http') && url !== server.url)
      expect(asked).toEqual([`${server.url}reader.js`, `${server.url}english.bin`])
      expect(problems).toEqual([])
    } finally {
      await server.close()
    }
  })
})
