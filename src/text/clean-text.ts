// Every character outside XML 1.0's Char production, lone surrogates included (https://www.w3.org/TR/xml/#charsets).
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

// CR LF, CR, vertical tab, form feed, next line, line and paragraph separator.
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/**
 * Cleans text once, on its way into an `Article`: no byte order mark, every line end `\n`, nothing that XML 1.0 forbids, Unicode NFC.
 *
 * Afterwards the text must never change, for every offset counts UTF-16 code units in it. Cleaning twice changes nothing.
 * Errors: none.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(/^\ufeff+/, '')
    .replace(LINE_ENDS, '\n')
    .replace(FORBIDDEN, '')
    .normalize('NFC')
}
