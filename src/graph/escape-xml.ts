// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids or that need an escape
const SPECIAL = /[&<>"\u0000-\u001f\ufffe\uffff\p{Cs}]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const EVERY_SPECIAL = /[&<>"\u0000-\u001f\ufffe\uffff\p{Cs}]/gu

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/**
 * Text as the value of an XML 1.0 attribute or element. Characters that XML forbids and lone surrogates become U+FFFD, since
 * no escape makes them legal; tabs and line ends become references, since parsers turn them into spaces in attributes.
 */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (character) => ESCAPES[character] ?? '\ufffd') : text
}
