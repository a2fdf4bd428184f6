import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { renderPage } from '../../src/view/render-page.ts'
import { openWorkshop, type Workshop, waitUntilDrawn } from './open-page.ts'
import { makeSample } from './sample.ts'

const LEVY = 'issue:harbour-levy'

let workshop: Workshop
let html: string
let page: Page | null = null

beforeAll(async () => {
  workshop = await openWorkshop()
  html = renderPage(workshop.template, makeSample(), workshop.reader)
}, 60_000)
afterEach(async () => {
  await page?.context().close()
  page = null
})
afterAll(() => workshop?.close())

async function open(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await workshop.open(html, { ...options, hash })
  page = opened.page
  await waitUntilDrawn(page)
  return page
}

/** One line for each thing that axe has against the page: its rule and what breaks it. */
async function findViolations(on: Page): Promise<string[]> {
  // The page's own policy forbids scripts in it; the browser's debugger may.
  await on.evaluate(axe.source)
  // An animation that is cut short rejects; it is over all the same.
  await on.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  return on.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run()
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      nodes.map(
        ({ html: markup, failureSummary }) => `${id}: ${markup.slice(0, 160)} ${failureSummary.split('\n')[1]}`,
      ),
    )
  })
}

const edge = encodeURIComponent(`ISL|oppose|${LEVY}`)
const node = encodeURIComponent(LEVY)
const STATES: readonly (readonly [string, string])[] = [
  ['the overview', ''],
  ['an actor', '#node=NOR'],
  ['an issue', `#node=${node}`],
  ['a line', `#edge=${edge}`],
  ['two actors', '#pair=NOR,ISL'],
  ['an article', `#edge=${edge}&article=harbour-levy-2019&statement=statement-02`],
  ['the alliances', '#view=alliances'],
  ['the table', '#view=table'],
  ['filters that leave nothing', '#stance=oppose&type=person'],
]
const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 360, height: 740 }, hasTouch: true }],
]

describe('axe finds nothing against', () => {
  it.each(LOOKS.flatMap(([look, options]) => STATES.map(([state, hash]) => [state, look, hash, options] as const)))(
    '%s, %s',
    async (_state, _look, hash, options) => {
      expect(await findViolations(await open(hash, options))).toEqual([])
    },
  )

  it.each(LOOKS)('the sheet that takes an article, and what it adds, %s', async (_look, options) => {
    const on = await open('', options)
    await on.keyboard.press('a')
    await on.getByRole('button', { name: 'Read and add' }).click()
    await on.waitForFunction(() => document.querySelector('.trouble')?.textContent !== '')
    expect(await findViolations(on)).toEqual([])
    await on.getByRole('textbox', { name: 'Text' }).fill('Sweden rejected the harbour levy.')
    await on.getByRole('button', { name: 'Read and add' }).click()
    await on.waitForSelector('.reading h2:text-is("Added just now")')
    expect(await findViolations(on)).toEqual([])
  })

  it.each(LOOKS)('the menu, the help and the findings, %s', async (_look, options) => {
    const on = await open('', options)
    await on.getByRole('button', { name: 'Take away' }).click()
    expect(await findViolations(on)).toEqual([])
    await on.keyboard.press('Escape')
    await on.getByRole('combobox').fill('whale')
    expect(await findViolations(on)).toEqual([])
    await on.keyboard.press('Escape')
    await on.getByRole('button', { name: 'Help and keys' }).click()
    expect(await findViolations(on)).toEqual([])
  })

  it('a page that holds nothing', async () => {
    const opened = await workshop.open(workshop.template)
    page = opened.page
    expect(await findViolations(page)).toEqual([])
  })

  it('would find a button without a name', async () => {
    const on = await open()
    await on.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
    expect((await findViolations(on)).map((line) => line.split(':')[0])).toContain('button-name')
  })
})

describe('the tree of roles', () => {
  it('has the parts of the page as landmarks, the graph by its name, and the panes by theirs', async () => {
    const on = await open('#node=NOR')
    const tree = await on.locator('#entente').ariaSnapshot()
    expect(tree).toMatch(/^- banner:\n {2}- heading "Entente" \[level=1\]/)
    expect(tree).toContain('- main:')
    expect(tree).toContain('application "Graph: Stances. 3 articles · 5 actors · 2 issues · 13 statements"')
    expect(tree).toContain('- complementary "Reading pane":')
    expect(tree).toContain('- heading "Norway" [level=2]')
    expect(tree).toContain('- article "Norway supports harbour levy":')
    expect(tree).toMatch(
      /- group "View":\n +- button "Stances" \[pressed\]\n +- button "Alliances"\n +- button "Table"/,
    )
    expect(tree).toContain('- checkbox "Support')
    expect(tree).toContain('- slider "First day shown"')
    expect(tree).toContain('- status')
  })

  it('has the graph as a table with a row for each line, and columns with heads', async () => {
    const on = await open('#view=table')
    const tree = await on.getByRole('table').ariaSnapshot()
    expect(tree.match(/- columnheader/g)?.length).toBeGreaterThan(3)
    // One row of heads, and one for each actor, stance and target.
    expect(tree.match(/- row /g)?.length).toBe(1 + 9)
  })

  it('has the sheet as a dialog with named fields, and says what is wrong as an alert', async () => {
    const on = await open()
    await on.keyboard.press('a')
    await on.getByRole('button', { name: 'Read and add' }).click()
    await on.waitForFunction(() => document.querySelector('.trouble')?.textContent !== '')
    const tree = await on.getByRole('dialog').ariaSnapshot()
    expect(tree).toMatch(/^- dialog "Add an article":\n {2}- heading "Add an article" \[level=2\]/)
    for (const name of ['Text', 'Title, if you like', 'Date', 'Source']) expect(tree).toContain(`- textbox "${name}"`)
    expect(tree).toContain('- button "Choose files"')
    expect(tree).toMatch(/- alert: "?There is no text yet/)
  })
})
