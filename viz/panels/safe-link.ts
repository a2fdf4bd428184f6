const PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** The address where it is one that a reader may follow; null for anything that could run or reach into this machine. */
export function safeLink(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  return PROTOCOLS.has(url.protocol) ? url.href : null
}
