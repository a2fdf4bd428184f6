import { describe, expect, it } from 'vitest'
import { escapeXml } from '../../src/graph/escape-xml.ts'

describe('escapeXml', () => {
  it.each([
    ['leaves plain text alone', 'Côte d’Ivoire 🕊', 'Côte d’Ivoire 🕊'],
    ['escapes markup', '<a b="c">&amp;', '&lt;a b=&quot;c&quot;&gt;&amp;amp;'],
    ['keeps tabs and line ends', 'a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
    ['replaces what XML forbids', 'a\u0000b\u0008c\u001fd\ufffee\uffff', 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffd'],
    ['replaces lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ])('%s', (_claim, text, escaped) => {
    expect(escapeXml(text)).toBe(escaped)
  })
})
