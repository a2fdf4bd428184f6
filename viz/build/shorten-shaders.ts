import type { Plugin } from 'vite'

const SHADERS = /-shaders\.ts$/
const TEMPLATES = /`[^`]*`/g

/** Shaders are text, which no minifier touches: takes their comments and indentation out. */
export function shortenShaders(): Plugin {
  return {
    name: 'shorten-shaders',
    enforce: 'pre',
    transform: (code, id) =>
      SHADERS.test(id)
        ? code.replace(TEMPLATES, (shader) => shader.replace(/[ \t]*\/\/[^\n]*/g, '').replace(/\n\s+/g, '\n'))
        : null,
  }
}
