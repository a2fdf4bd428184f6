import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const CHARSET = '<meta charset="utf-8" />'

const hashesOf = (html: string, element: RegExp): string =>
  Array.from(html.matchAll(element), ([, , content]) => {
    const digest = createHash('sha256')
      .update(content ?? '')
      .digest('base64')
    return `'sha256-${digest}'`
  }).join(' ')

/** Allows the page's own script and style, each by its hash, and nothing else: no network, no inline handlers. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    enforce: 'post',
    generateBundle: {
      // After everything has been put inline: only then are the hashes those of the page.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const html = String(file.source)
          const policy = [
            "default-src 'none'",
            `script-src ${hashesOf(html, /<script( type="module"[^>]*)>([\s\S]*?)<\/script>/g)}`,
            `style-src ${hashesOf(html, /<style([^>]*)>([\s\S]*?)<\/style>/g)}`,
            'img-src data: blob:',
            "base-uri 'none'",
            "form-action 'none'",
          ].join('; ')
          const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
          file.source = html.replace(CHARSET, () => `${CHARSET}\n    ${meta}`)
        }
      },
    },
  }
}
