import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ViewerData } from '../../src/schema/viewer.ts'
import { renderPage } from '../../src/view/render-page.ts'
import { makeHostile, makeSample } from './sample.ts'

const DATA_START = '<script type="application/json" id="entente-data">'
const TEMPLATE = `<!doctype html><title>Entente</title><body>${DATA_START}null</script><script>run()</script>`

/** The text between the data's tags, as a browser finds it: up to the first end tag. */
function readData(page: string): string {
  const start = page.indexOf(DATA_START) + DATA_START.length
  return page.slice(start, page.indexOf('</script', start))
}

describe('renderPage', () => {
  it('puts the data where the template has a place for it, and leaves the rest alone', () => {
    const page = renderPage(TEMPLATE, makeSample())
    expect(page.startsWith('<!doctype html><title>Levies and whales · Entente</title><body>')).toBe(true)
    expect(page.endsWith('</script><script>run()</script>')).toBe(true)
    expect(JSON.parse(readData(page)).statements).toEqual(makeSample().statements)
  })

  it('gives the same page for the same data', () => {
    expect(renderPage(TEMPLATE, makeSample())).toBe(renderPage(TEMPLATE, makeSample()))
  })

  it('carries each quote once: edges name their statements, and do not repeat them', () => {
    const { graph } = JSON.parse(readData(renderPage(TEMPLATE, makeSample())))
    expect(
      graph.edges.every(({ attributes }: ViewerData['graph']['edges'][number]) => attributes.evidence.length === 0),
    ).toBe(true)
  })

  it('lets no character of the data end the script, open a comment, or break a line', () => {
    const data = readData(renderPage(TEMPLATE, makeHostile()))
    expect(data).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(data).statements).toEqual(makeHostile().statements)
  })

  it('gives back any text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const page = renderPage(TEMPLATE, { title, articles: [], statements: [], graph: { nodes: [], edges: [] } })
        expect(JSON.parse(readData(page)).title).toBe(title)
        expect(page.slice(0, page.indexOf(' · Entente')).match(/</g)?.length).toBe(2)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['no place for data', '<!doctype html><p>Hello</p>'],
    ['a place that does not end', `<!doctype html>${DATA_START}null`],
  ])('refuses a template with %s', (_claim, template) => {
    expect(() => renderPage(template, makeSample())).toThrow(/viewer template: found no/)
  })
})
