import { describe, expect, it } from 'vitest'
import { htmlToArticle } from '../../src/text/html-to-article.ts'
import { htmlToParagraphs } from '../../src/text/html-to-paragraphs.ts'

describe('htmlToParagraphs', () => {
  it.each([
    ['separates blocks by blank lines', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    [
      'joins white space and inline elements',
      '<p>Oslo  <b>backed</b>\n the <a href="#">plan</a>.</p>',
      'Oslo backed the plan.',
    ],
    ['resolves entities', '<p>R&amp;D &lt; &eacute;&#8217;</p>', 'R&D < é’'],
    ['takes one <br> for a space and two for a paragraph', 'a<br>b<br><br>c', 'a b\n\nc'],
    [
      'leaves out scripts, navigation and captions',
      '<nav>Home</nav><script>x</script><p>Text.</p><figcaption>By X</figcaption>',
      'Text.',
    ],
    ['takes list items one by one', '<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['reads text without any element', 'plain', 'plain'],
    ['finds nothing in nothing', '<p> </p>', ''],
  ])('%s', (_claim, html, text) => {
    expect(htmlToParagraphs(html)).toBe(text)
  })
})

describe('htmlToArticle', () => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Oslo backs talks | The Fjord</title>
    <meta property="og:title" content="Oslo backs talks"><meta property="og:site_name" content="The Fjord">
    <meta property="article:published_time" content="2020-01-02T10:00:00Z">
    <link rel="canonical" href="https://fjord.example/talks"></head>
    <body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Oslo backs talks</h1>
    <p>Norway on Monday backed a plan for talks on the strait, and said that it would send its own envoy to them.</p>
    <p>Sweden rejected the plan as too weak, its minister told reporters after a long meeting of the cabinet.</p>
    </article><aside>Most read</aside><footer>Copyright</footer></body></html>`

  it('takes the main text and what the page says of it', () => {
    expect(htmlToArticle(page)).toEqual({
      text:
        'Norway on Monday backed a plan for talks on the strait, and said that it would send its own envoy to them.\n\n' +
        'Sweden rejected the plan as too weak, its minister told reporters after a long meeting of the cabinet.',
      title: 'Oslo backs talks',
      source: 'The Fjord',
      language: 'en',
      published: '2020-01-02T10:00:00Z',
      url: 'https://fjord.example/talks',
    })
  })

  it('gives no text for a page without any', () => {
    expect(htmlToArticle('<html><body></body></html>').text).toBe('')
  })
})
