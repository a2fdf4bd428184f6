import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseGexf } from '../../src/gexf/parse-gexf.ts'
import { renderPage } from '../../src/view/render-page.ts'
import {
  clickAt,
  openWorkshop,
  placeOfEdge,
  placeOfNode,
  settle,
  VIEWPORT,
  type Workshop,
  waitUntilDrawn,
} from './open-page.ts'
import { HOSTILE, makeHostile, makeLarge, makeSample } from './sample.ts'

const LEVY = 'issue:harbour-levy'
const CENSUS = 'issue:whale-census'
const ISL_OPPOSES_LEVY = `ISL|oppose|${LEVY}`
/** Screenshots stay with the test run, for whoever wants to look. */
const SHOTS = fileURLToPath(new URL('__screenshots__/', import.meta.url))

const sample = makeSample()
const textOf = new Map(sample.articles.map(({ id, text }) => [id, text ?? '']))

let workshop: Workshop
let html: string

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  workshop = await openWorkshop()
  html = renderPage(workshop.template, sample)
}, 60_000)

afterAll(() => workshop?.close())

async function openFresh(hash = ''): Promise<Page> {
  const { page } = await workshop.open(html, { hash })
  await waitUntilDrawn(page)
  return page
}

let shared: Page | null = null
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await shared?.context().close()
  shared = null
})

/** The sample's page at a link: one page for most tests, since starting WebGL in software takes a second. */
async function openSample(hash = ''): Promise<Page> {
  shared ??= await openFresh()
  await shared.mouse.move(0, 0)
  // A flight of the camera that the test before began must end before the next one begins.
  await settle(shared)
  await shared.evaluate(
    (next) =>
      new Promise<void>((done) => {
        const { stage, store } = Reflect.get(window, '__entente')
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        for (const input of document.querySelectorAll('input')) if (input.type === 'search') input.value = ''
        stage.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
        store.set({ mode: 'stances' })
        if (location.hash === next) done()
        addEventListener('popstate', () => done(), { once: true })
        location.hash = next
      }),
    hash,
  )
  await settle(shared)
  return shared
}

const heading = (page: Page): Promise<string> => page.locator('.reading h2').innerText()
const quotes = (page: Page): Promise<string[]> => page.locator('.reading .quote').allTextContents()
const summary = (page: Page): Promise<string> => page.locator('.summary').innerText()

describe('the page as a file', () => {
  it('is small, and smaller still when it travels', () => {
    expect(Buffer.byteLength(workshop.template)).toBeLessThan(300_000)
  })

  it('opens from disk with the network off, asks nothing of it, and reports no error', async () => {
    const { page, problems, requests } = await workshop.open(html)
    await waitUntilDrawn(page)
    expect(problems).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
    await page.screenshot({ path: `${SHOTS}stances-light.png` })
    await page.context().close()
  })

  it('says how to fill it where it holds no data', async () => {
    const { page, problems } = await workshop.open(workshop.template)
    expect(await page.locator('main').innerText()).toContain('entente view articles/ -o page.html')
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('names what it holds, and first of all what is contested', async () => {
    const page = await openSample()
    expect(await summary(page)).toBe('3 articles · 5 actors · 2 issues · 13 statements')
    const contested = page.locator('.reading section', { hasText: 'Most contested' })
    expect(await contested.locator('li .node-link').allInnerTexts()).toEqual(['Harbour levy', 'Whale census'])
  })
})

describe('reading', () => {
  it('shows on a click on an actor where it stands, issue by issue', async () => {
    const page = await openSample()
    await clickAt(page, await placeOfNode(page, 'NOR'))
    await page.waitForSelector('.reading h2:text-is("Norway")')
    expect(await page.locator('.reading h3 .node-link').allInnerTexts()).toEqual(['Harbour levy', 'Whale census'])
    expect(await page.locator('.reading .counts').innerText()).toContain('4 statements: 4 for')
    // The newest first: 2022, not 2019.
    expect((await quotes(page))[0]).toBe('Norway voted for the harbour levy')
    await page.screenshot({ path: `${SHOTS}actor-light.png` })
  })

  it('shows on a click on an issue who is for it and who against, side by side', async () => {
    const page = await openSample()
    await clickAt(page, await placeOfNode(page, LEVY))
    await page.waitForSelector('.reading h2:text-is("Harbour levy")')
    const names = (stance: string): Promise<string[]> =>
      page.locator(`.column.${stance} .side-head .node-link`).allInnerTexts()
    expect(await names('support')).toEqual(['Norway', 'Denmark', 'Nordic Council'])
    expect(await names('oppose')).toEqual(['Iceland'])
    expect(await names('neutral')).toEqual(['Denmark'])
  })

  it('shows on a click on a line every statement that it stands for, with its day', async () => {
    const page = await openSample()
    await clickAt(page, await placeOfEdge(page, ISL_OPPOSES_LEVY))
    await page.waitForSelector('.reading .kind:text-is("2 statements")')
    expect((await heading(page)).replace(/\s+/g, ' ')).toBe('Iceland opposes Harbour levy')
    expect(await page.locator('.reading time').allInnerTexts()).toEqual(['18 Nov 2022', '6 May 2019'])
  })

  it('shows every statement in exactly the words of its article', async () => {
    const page = await openSample()
    const shown = new Map<string, string>()
    for (const { actor, stance, target } of sample.statements) {
      await page.evaluate(
        (key) => Reflect.get(window, '__entente').store.set({ selection: { kind: 'edge', key } }),
        `${actor.id}|${stance}|issue:${target.id}`,
      )
      for (const card of await page.locator('.reading .statement').all()) {
        shown.set((await card.getAttribute('data-statement')) ?? '', (await card.locator('.quote').textContent()) ?? '')
      }
    }
    expect(shown.size).toBe(sample.statements.length)
    for (const { id, article, evidence } of sample.statements) {
      expect(shown.get(id)).toBe(textOf.get(article)?.slice(evidence.start, evidence.end))
    }
  })

  it('marks the actor, the cue and the target in the quote, and tells how it was found', async () => {
    const page = await openSample(`#edge=${encodeURIComponent(ISL_OPPOSES_LEVY)}`)
    const card = page.locator('.reading .statement').first()
    expect(await card.locator('.mark-actor').textContent()).toBe('Iceland')
    expect(await card.locator('.mark-cue').textContent()).toBe('voted against')
    expect(await card.locator('.mark-target').textContent()).toBe('harbour levy')
    await card.locator('summary').click()
    expect(await card.locator('dl').innerText()).toContain('cue:sample/obj')
  })

  it('names the speaker and links to the source', async () => {
    const page = await openSample(`#edge=${encodeURIComponent(`NOR|support|${CENSUS}`)}`)
    const origin = page.locator('.reading .origin')
    expect(await origin.innerText()).toContain('Kari Dahl, minister')
    expect(await origin.locator('a').getAttribute('href')).toBe('https://example.org/levy')
    expect(await origin.locator('a').getAttribute('rel')).toBe('noopener noreferrer')
  })

  it('compares two actors on a shift-click: where they differ, where they agree', async () => {
    const page = await openSample('#node=NOR')
    await clickAt(page, await placeOfNode(page, 'ISL'), ['Shift'])
    await page.waitForSelector('.reading .counts:text("differ on 2 issues")')
    expect(await page.locator('.shared h4 .node-link').allInnerTexts()).toEqual(['Harbour levy', 'Whale census'])
    await page.screenshot({ path: `${SHOTS}pair-light.png` })
  })

  it('opens the article beside the graph, all its statements marked; a click in the text lights the line', async () => {
    const page = await openSample(`#edge=${encodeURIComponent(ISL_OPPOSES_LEVY)}`)
    await page.locator('.reading .statement', { hasText: 'within the hour' }).getByText('Open the article').click()
    const article = page.locator('.article-pane')
    expect((await article.locator('.article-text').innerText()).replace(/\s+/g, ' ')).toContain(
      'Iceland rejected the harbour levy within the hour.',
    )
    expect(await article.locator('.margin-sign').count()).toBe(5)
    expect(await article.locator('.evidence.active').allTextContents()).toEqual([
      'Iceland',
      ' ',
      'rejected',
      ' the ',
      'harbour levy',
      ' within the hour',
    ])
    await article.locator('.evidence', { hasText: 'Norway endorsed' }).click()
    await page.waitForFunction(() => document.querySelector('.reading h2')?.textContent?.startsWith('Norway'))
    const lit = await page.evaluate((key) => {
      const { sigma } = Reflect.get(window, '__entente').stage
      return [
        sigma.getEdgeDisplayData(key).color.slice(-2),
        sigma.getEdgeDisplayData('ISL|oppose|issue:harbour-levy').color.slice(-2),
      ]
    }, `NOR|support|${LEVY}`)
    expect(lit).toEqual(['ff', '0d'])
    await page.screenshot({ path: `${SHOTS}article-light.png` })
  })
})

describe('exploring', () => {
  it('lights the line of the statement that is pointed at in the pane', async () => {
    const page = await openSample('#node=NOR')
    const litLines = (): Promise<string[]> =>
      page.evaluate(() => {
        const { sigma } = Reflect.get(window, '__entente').stage
        return sigma
          .getGraph()
          .edges()
          .filter((key: string) => sigma.getEdgeDisplayData(key).color.endsWith('ff'))
      })
    expect((await litLines()).length).toBe(2)
    await page.locator('.reading .statement', { hasText: 'whale census' }).hover()
    expect(await litLines()).toEqual([`NOR|support|${CENSUS}`])
    await page.mouse.move(5, 5)
    await page.waitForFunction(() => document.querySelectorAll('.reading:hover').length === 0)
    expect((await litLines()).length).toBe(2)
  })

  it('says beside the mouse what is under it', async () => {
    const page = await openSample()
    const comeTo = async (id: string): Promise<void> => {
      const { x, y } = await placeOfNode(page, id)
      await page.mouse.move(x - 2, y)
      await page.mouse.move(x, y)
    }
    await comeTo('ISL')
    await page.waitForSelector('.tip:not([hidden])')
    expect(await page.locator('.tip').innerText()).toContain('Iceland')
    expect(await page.locator('.tip').innerText()).toContain('3 against')
    // Away over the edge of the stage, and back to the same place.
    await page.mouse.move(5, 5)
    await page.waitForSelector('.tip', { state: 'hidden' })
    await comeTo('ISL')
    await page.waitForSelector('.tip:not([hidden])')
  })

  it('says it again at the next move after a click has hidden it, and not where the thing has gone', async () => {
    const page = await openSample()
    const { x, y } = await placeOfNode(page, 'ISL')
    const tip = page.locator('.tip')
    await clickAt(page, { x, y })
    await page.waitForSelector('.reading h2:text-is("Iceland")')
    expect(await tip.isHidden()).toBe(true)
    await page.keyboard.press('Escape')
    await page.mouse.move(x + 1, y)
    await page.waitForSelector('.tip:not([hidden])')
    await page.evaluate(() => Reflect.get(window, '__entente').store.set({ mode: 'alliances' }))
    expect(await tip.isHidden()).toBe(true)
  })

  it('goes on saying what the node is when the mouse has come to it along a line', async () => {
    const page = await openSample()
    const tip = page.locator('.tip')
    const line = await placeOfEdge(page, ISL_OPPOSES_LEVY)
    await page.mouse.move(line.x - 1, line.y)
    await page.mouse.move(line.x, line.y)
    await page.waitForSelector('.tip:not([hidden]) :text("Iceland opposes")')
    const { x, y } = await placeOfNode(page, 'ISL')
    for (const step of [0, 1, 0]) await page.mouse.move(x + step, y)
    expect(await tip.isVisible()).toBe(true)
    expect(await tip.innerText()).toContain('3 against')
  })

  it('says it again at the next move after the graph under the mouse has been drawn anew', async () => {
    const page = await openSample()
    const { x, y } = await placeOfNode(page, 'ISL')
    const tip = page.locator('.tip')
    await page.mouse.move(x, y)
    await page.mouse.move(x + 1, y)
    await page.waitForSelector('.tip:not([hidden])')
    await page.evaluate(() => {
      const { stage, store } = Reflect.get(window, '__entente')
      const drawn = new Promise((done) => stage.sigma.once('afterRender', done))
      store.set({ stances: ['support', 'oppose'] })
      return drawn
    })
    expect(await tip.isHidden()).toBe(true)
    await page.mouse.move(x, y)
    await page.waitForSelector('.tip:not([hidden])')
  })

  it('draws only the stances that are switched on', async () => {
    const page = await openSample()
    await page.getByRole('checkbox', { name: /Support/ }).uncheck()
    await settle(page)
    const drawn = await page.evaluate(() => Reflect.get(window, '__entente').stage.sigma.getGraph().edges())
    expect(drawn.sort()).toEqual([`DNK|neutral|${LEVY}`, ISL_OPPOSES_LEVY, `ISL|oppose|${CENSUS}`].sort())
    expect(await page.locator('.shown').innerText()).toBe('4 of 13 statements shown')
    await page.getByRole('button', { name: 'Clear all filters' }).click()
    expect(await summary(page)).toContain('13 statements')
  })

  it('narrows by certainty, by actor type and by issue, and says so where nothing is left', async () => {
    const page = await openSample()
    await page.getByRole('slider', { name: 'Certainty' }).fill('70')
    expect(await summary(page)).toContain('11 statements')
    await page.getByRole('checkbox', { name: /States/ }).uncheck()
    expect(await summary(page)).toContain('2 actors · 2 issues · 2 statements')
    await page.getByRole('checkbox', { name: /Organizations/ }).uncheck()
    expect(await page.locator('.empty').innerText()).toContain('No statement matches')
    expect(await page.locator('.notes').innerText()).toContain('Clear all filters')
  })

  it('finds actors, issues and words, by keys alone', async () => {
    const page = await openSample()
    await page.keyboard.press('/')
    await page.keyboard.type('whale')
    expect(await page.getByRole('option').count()).toBeGreaterThan(2)
    expect(await page.locator('[role=option][aria-selected=true]').innerText()).toContain('Whale census')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[role=option][aria-selected=true] .quote-found').count()).toBe(1)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await heading(page)).toBe('Whale census')
    await page.keyboard.press('/')
    await page.keyboard.type('zzz')
    expect(await page.locator('.findings').innerText()).toContain('Nothing here has that name')
  })

  it('finds a quote by its words and marks the statement', async () => {
    const page = await openSample()
    await page.getByRole('combobox', { name: /Search/ }).fill('overdue')
    await page.keyboard.press('Enter')
    expect(await page.locator('.statement.marked .quote').textContent()).toBe(
      '"The whale census is overdue," Denmark said',
    )
  })

  it('bounds the time by keys on the thumbs, and plays it from the first day on', async () => {
    const page = await openSample()
    const last = page.getByRole('slider', { name: 'Last day shown' })
    await last.focus()
    await page.keyboard.press('Home')
    expect(await summary(page)).toContain('5 statements')
    expect(await page.locator('.time-label').innerText()).toMatch(/^6 May 2019 – /)
    await page.keyboard.press('End')
    expect(await summary(page)).toContain('13 statements')
    await page.getByRole('button', { name: 'Play through time' }).click()
    await page.waitForFunction(() => document.querySelector('.summary')?.textContent?.includes(' 5 statements'))
    await page.waitForFunction(() => document.querySelector('.summary')?.textContent?.includes('13 statements'))
    await page.getByRole('button', { name: 'Play through time' }).waitFor()
  })

  it('picks a stretch of time by dragging over it', async () => {
    const page = await openSample()
    const box = await page.locator('.track').boundingBox()
    if (!box) throw new Error('no time line')
    await page.mouse.move(box.x + box.width * 0.3, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.9, box.y + 20, { steps: 4 })
    await page.mouse.up()
    expect(await summary(page)).toContain('5 statements')
    const thumbs = ['First day shown', 'Last day shown'].map((name) => page.getByRole('slider', { name }))
    const days = await Promise.all(thumbs.map((thumb) => thumb.getAttribute('aria-valuetext')))
    expect(days.map((day) => day?.slice(-4))).toEqual(['2020', '2022'])
  })

  it('shows in the alliances view who agrees and who differs, and on what', async () => {
    const page = await openSample()
    await page.getByRole('button', { name: 'Alliances' }).click()
    await settle(page)
    const drawn: string[] = await page.evaluate(() => Reflect.get(window, '__entente').stage.sigma.getGraph().edges())
    expect(drawn).toContain('agree|DNK|NOR')
    expect(drawn).toContain('differ|ISL|NOR')
    expect(drawn).not.toContain('agree|ISL|NOR')
    expect(await page.locator('.bloc').first().innerText()).toContain('Norway')
    await clickAt(page, await placeOfEdge(page, 'differ|ISL|NOR'))
    await page.waitForSelector('.reading .counts:text("differ on 2 issues")')
    await page.screenshot({ path: `${SHOTS}alliances-light.png` })
  })

  it('shows one actor’s world alone', async () => {
    const page = await openSample('#node=GREENPEACE')
    await page.getByRole('button', { name: 'Show only its world' }).click()
    await settle(page)
    const drawn = await page.evaluate(() => Reflect.get(window, '__entente').stage.sigma.getGraph().nodes())
    expect(drawn.sort()).toEqual(['GREENPEACE', CENSUS])
  })

  it('keeps what is picked and filtered in the link, and opens it again from there', async () => {
    const first = await openFresh()
    await first.getByRole('checkbox', { name: /Oppose/ }).uncheck()
    await clickAt(first, await placeOfNode(first, 'DNK'))
    await first.waitForSelector('.reading h2:text-is("Denmark")')
    const hash = await first.evaluate(() => location.hash)
    expect(hash).toBe('#node=DNK&stance=support%2Cneutral')
    const second = await openFresh(hash)
    expect(await heading(second)).toBe('Denmark')
    expect(await second.getByRole('checkbox', { name: /Oppose/ }).isChecked()).toBe(false)
    await first.context().close()
    await second.context().close()
  })

  it('goes back, by the browser’s own button, to what was picked before', async () => {
    const page = await openFresh()
    await clickAt(page, await placeOfNode(page, 'NOR'))
    await page.waitForSelector('.reading h2:text-is("Norway")')
    await page.locator('.reading .node-link', { hasText: 'Whale census' }).click()
    await page.waitForSelector('.reading h2:text-is("Whale census")')
    await page.goBack()
    expect(await heading(page)).toBe('Norway')
    await page.goBack()
    expect(await heading(page)).toBe('Levies and whales')
    await page.context().close()
  })

  it('says of what is found but hidden that it is hidden, and how to see it', async () => {
    const page = await openSample('#stance=oppose&node=NOR')
    expect(await page.locator('.reading').innerText()).toContain('4 statements, all of them hidden by the filters.')
    await page.locator('.reading').getByRole('button', { name: 'Clear all filters' }).click()
    expect((await quotes(page)).length).toBe(2)
  })

  it('survives a link that makes no sense', async () => {
    const { page, problems } = await workshop.open(html, {
      hash: '#node=NOBODY&view=none&certainty=x&from=yesterday&edge=%',
    })
    await waitUntilDrawn(page)
    expect(await summary(page)).toContain('13 statements')
    expect(problems).toEqual([])
    await page.context().close()
  })
})

describe('taking away', () => {
  async function take(page: Page, item: string): Promise<Buffer> {
    await page.getByRole('button', { name: 'Take away' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ])
    return readFileSync(await download.path())
  }

  it('gives what the filters leave as CSV, JSON and GEXF', async () => {
    const page = await openSample('#stance=oppose')
    const csv = (await take(page, 'CSV')).toString('utf8').trimEnd().split('\r\n')
    expect(csv.length).toBe(1 + 3)
    expect(csv[1]).toContain('Iceland voted against the harbour levy')
    const json = JSON.parse((await take(page, 'JSON')).toString('utf8'))
    expect(json.map(({ id }: { id: string }) => id).sort()).toEqual(['statement-02', 'statement-06', 'statement-12'])
    const graph = parseGexf((await take(page, 'GEXF')).toString('utf8'))
    expect(graph.nodes().sort()).toEqual(['ISL', LEVY, CENSUS])
  })

  it('copies a quote with its source, and a link to the view', async () => {
    const { page } = await workshop.open(html, {
      hash: `#edge=${encodeURIComponent(`NOR|support|${CENSUS}`)}`,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await waitUntilDrawn(page)
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy with source' }).click()
    await page.waitForSelector('button:text-is("Copied")')
    expect(await clipboard()).toBe(
      '“"We welcome the whale census," said Norwegian minister Kari Dahl” (Kari Dahl for Norway supports whale census; ' +
        '“Three ports and a levy”, The Fjord Gazette, 6 May 2019, https://example.org/levy)',
    )
    await page.getByRole('button', { name: 'Take away' }).click()
    await page.getByRole('menuitem', { name: 'Link to this view' }).click()
    expect(await clipboard()).toBe(page.url())
    await page.context().close()
  })

  it('gives a picture of what is on the screen', async () => {
    const page = await openSample()
    const png = await take(page, 'PNG')
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(png.length).toBeGreaterThan(10_000)
    const svg = (await take(page, 'SVG')).toString('utf8')
    expect(svg).toContain('>Iceland</tspan>')
    expect(svg.match(/stroke-dasharray="6 4"/g)?.length).toBe(2 + 1)
  })
})

describe('without a mouse, without colours, without sight', () => {
  it('walks the graph by arrow keys, reads by Enter, and comes back by Escape', async () => {
    const page = await openSample()
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    expect(await heading(page)).toBe('Harbour levy')
    expect(await page.getByRole('status').textContent()).toContain('Harbour levy')
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key)
    const picked = await page.evaluate(() => Reflect.get(window, '__entente').store.get().selection.kind)
    expect(picked).toBe('node')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await page.keyboard.press('Escape')
    expect(await heading(page)).toBe('Levies and whales')
  })

  it('keeps the focus where it was when the pane is drawn anew', async () => {
    const page = await openSample('#node=NOR')
    await page.getByRole('button', { name: 'Harbour levy' }).first().focus()
    await page.evaluate(() => Reflect.get(window, '__entente').store.set({ certainty: 0.1 }))
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Harbour levy')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Harbour levy')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  })

  it('shows the table where the browser draws no WebGL', async () => {
    const context = await workshop.open(html)
    await context.page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
        value(this: HTMLCanvasElement, kind: string) {
          return kind.includes('webgl') ? null : getContext.call(this, kind)
        },
      })
    })
    await context.page.reload()
    await context.page.waitForSelector('tbody tr')
    expect(await context.page.locator('.notes').innerText()).toContain('no WebGL')
    expect(context.problems).toEqual([])
    await context.page.context().close()
  })

  it('mirrors the graph as a table, every line of it a row that leads to its words', async () => {
    const page = await openSample()
    await page.keyboard.press('3')
    const rows = page.locator('tbody tr')
    expect(await rows.count()).toBe(9)
    await rows.filter({ hasText: 'Iceland' }).filter({ hasText: 'Harbour levy' }).locator('.quote-link').click()
    expect((await heading(page)).replace(/\s+/g, ' ')).toBe('Iceland opposes Harbour levy')
    await page.screenshot({ path: `${SHOTS}table-light.png` })
  })

  it('has landmarks, and a name for everything that can be used', async () => {
    const page = await openSample('#node=DNK')
    const tree = await page.locator('body').ariaSnapshot()
    for (const part of [
      'banner',
      'navigation "Filters and legend"',
      'main',
      'application "Graph: Stances',
      'complementary "Reading pane"',
      'search',
      'slider "First day shown"',
      'heading "Denmark" [level=2]',
      'group "Stance"',
    ]) {
      expect(tree).toContain(part)
    }
    const unnamed = await page.evaluate(() =>
      Array.from(document.querySelectorAll('button, a, input, select, summary, [role=slider]'))
        .filter((node) => {
          const label =
            node instanceof HTMLInputElement || node instanceof HTMLSelectElement ? node.labels?.[0]?.textContent : ''
          return !(node.getAttribute('aria-label') || label || node.textContent?.trim())
        })
        .map((node) => node.outerHTML),
    )
    expect(unnamed).toEqual([])
  })

  it.each([
    ['dark', [20, 23, 28]],
    ['light', [252, 252, 250]],
  ] as const)('follows the system’s %s colours at once, the graph too', async (colorScheme, paper) => {
    const page = await openSample()
    await page.emulateMedia({ colorScheme })
    await settle(page)
    const [body, graph] = await page.evaluate(() => {
      const canvas: HTMLCanvasElement = Reflect.get(window, '__entente').stage.toCanvas()
      const corner = canvas.getContext('2d')?.getImageData(2, 2, 1, 1).data ?? []
      return [getComputedStyle(document.body).backgroundColor, Array.from(corner).slice(0, 3)]
    })
    expect([body, graph]).toEqual([`rgb(${paper.join(', ')})`, paper])
    await page.screenshot({ path: `${SHOTS}stances-${colorScheme}.png` })
  })

  it('keeps the colours that the reader chose, whatever the system’s', async () => {
    const page = await openSample('#theme=dark')
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await page.getByRole('button', { name: /^Colours: dark/ }).click()
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
  })

  it.each([320, 360, 390, 768, 1024, 1440, 3840])(
    'fits a window %d pixels wide without scrolling sideways',
    async (width) => {
      const page = await openSample('#node=DNK')
      await page.setViewportSize({ width, height: 800 })
      await settle(page)
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth)
      const stage = await page.locator('.stage').boundingBox()
      if (width === 390) await page.screenshot({ path: `${SHOTS}actor-phone.png` })
      await page.setViewportSize(VIEWPORT)
      expect(scrollWidth).toBeLessThanOrEqual(width)
      expect(stage?.height).toBeGreaterThan(100)
      expect(stage?.width).toBeGreaterThan(200)
    },
  )

  it('opens the article as a sheet on a phone, and closes it from wherever it is scrolled', async () => {
    const { page } = await workshop.open(html, {
      viewport: { width: 390, height: 500 },
      hasTouch: true,
      hash: '#node=DNK',
    })
    await waitUntilDrawn(page)
    await page.getByText('Open the article').first().tap()
    await page.locator('.article-pane').evaluate((pane) => pane.scrollTo(0, 1000))
    await page.getByRole('button', { name: 'Close the article' }).tap()
    expect(await page.locator('.article-pane').isVisible()).toBe(false)
    await page.context().close()
  })

  it('picks by a tap, an actor or a line', async () => {
    const { page } = await workshop.open(html, { viewport: { width: 390, height: 844 }, hasTouch: true })
    await waitUntilDrawn(page)
    const actor = await placeOfNode(page, 'NOR')
    await page.touchscreen.tap(actor.x, actor.y)
    await page.waitForSelector('.reading h2:text-is("Norway")')
    await page.getByRole('button', { name: 'Back to the overview' }).tap()
    await settle(page)
    await page.evaluate(() =>
      Reflect.get(window, '__entente').stage.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 }),
    )
    await settle(page)
    const line = await placeOfEdge(page, ISL_OPPOSES_LEVY)
    await page.touchscreen.tap(line.x, line.y)
    await page.waitForSelector('.reading .kind:text-is("2 statements")')
    await page.context().close()
  })

  it('opens its filters as a sheet on a phone', async () => {
    const { page } = await workshop.open(html, { viewport: { width: 390, height: 844 }, hasTouch: true })
    await waitUntilDrawn(page)
    await page.getByRole('button', { name: 'Filters', exact: true }).tap()
    await page.getByRole('checkbox', { name: /Oppose/ }).tap()
    await page.getByRole('button', { name: 'Filters', exact: true }).tap()
    expect(await page.evaluate(() => location.hash)).toBe('#stance=support%2Cneutral')
    await page.context().close()
  })

  it('stands still where motion is not wanted', async () => {
    const page = await openSample()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const ratios = await page.evaluate(() => {
      const { stage } = Reflect.get(window, '__entente')
      stage.zoom(0.5)
      return [stage.sigma.getCamera().isAnimated(), stage.sigma.getCamera().getState().ratio]
    })
    await page.emulateMedia({ reducedMotion: null })
    expect(ratios).toEqual([false, 0.5])
  })
})

describe('a large graph', () => {
  it('of 2,000 nodes and 6,000 lines is drawn whole, and can be filtered and picked from', async () => {
    const { page, problems } = await workshop.open(renderPage(workshop.template, makeLarge(1200, 800, 6000)))
    await waitUntilDrawn(page)
    const drawn = (): Promise<number[]> =>
      page.evaluate(() => {
        const graph = Reflect.get(window, '__entente').stage.sigma.getGraph()
        return [graph.order, graph.size]
      })
    expect(await drawn()).toEqual([2000, 6000])
    await page.getByRole('checkbox', { name: /Oppose/ }).uncheck()
    expect((await drawn())[1]).toBe(4000)
    await page.getByRole('button', { name: 'Alliances' }).click()
    expect(await page.locator('.notes').innerText()).toMatch(/^The \d+ most spoken of are drawn, 1,050 others are not/)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('of 4,000 nodes shows the most spoken of first, says so, and the rest on demand', async () => {
    const { page } = await workshop.open(renderPage(workshop.template, makeLarge(3000, 1000, 4000)))
    await waitUntilDrawn(page)
    expect(await page.locator('.notes').innerText()).toBe(
      'The 3,000 most spoken of are drawn, 1,000 others are not. Draw all (slow)',
    )
    await page.getByRole('button', { name: 'Draw all' }).click()
    expect(await page.evaluate(() => Reflect.get(window, '__entente').stage.sigma.getGraph().order)).toBe(4000)
    await page.context().close()
  })
})

describe('hostile articles', () => {
  it('stay text: nothing in them runs, becomes markup, or leads anywhere', async () => {
    const { page, problems, requests } = await workshop.open(renderPage(workshop.template, makeHostile()), {
      viewport: VIEWPORT,
    })
    await waitUntilDrawn(page)
    for (const state of [
      { selection: { kind: 'node', id: 'A0' } },
      { selection: { kind: 'node', id: 'issue:one' } },
      { selection: { kind: 'edge', key: 'A3|oppose|issue:one' }, article: 'hostile-3' },
      { selection: { kind: 'pair', first: 'A0', second: 'A1' }, article: 'hostile-0' },
      { mode: 'alliances', selection: { kind: 'none' } },
      { mode: 'table' },
    ]) {
      await page.evaluate((patch) => Reflect.get(window, '__entente').store.set(patch), state)
      for (const details of await page.locator('details').all())
        await details.evaluate((node) => node.setAttribute('open', ''))
    }
    await page.keyboard.press('/')
    await page.keyboard.type('script')
    expect(await page.evaluate(() => Reflect.get(window, 'attacked'))).toBeUndefined()
    expect(await page.locator('img, iframe, #entente script').count()).toBe(0)
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    expect(problems).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
    await page.context().close()
  })

  it('are shown whole and as they were written', async () => {
    const { page } = await workshop.open(renderPage(workshop.template, makeHostile()), {
      hash: `#edge=${encodeURIComponent('A2|support|issue:one')}`,
    })
    await waitUntilDrawn(page)
    expect(await quotes(page)).toEqual([HOSTILE.rightToLeft])
    await page.evaluate(() =>
      Reflect.get(window, '__entente').store.set({ selection: { kind: 'edge', key: 'A0|support|issue:one' } }),
    )
    expect(await quotes(page)).toEqual([HOSTILE.markup])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(VIEWPORT.width)
    await page.context().close()
  })
})
