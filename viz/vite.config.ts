import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { buildReader } from './build/build-reader.ts'
import { contentSecurityPolicy } from './build/content-security-policy.ts'
import { lightenSigma } from './build/lighten-sigma.ts'
import { shortenShaders } from './build/shorten-shaders.ts'

const ROOT = fileURLToPath(new URL('.', import.meta.url))

// biome-ignore lint/style/noDefaultExport: vite reads its configuration from the default export
export default defineConfig({
  root: ROOT,
  logLevel: 'warn',
  resolve: { alias: { events: fileURLToPath(new URL('build/event-emitter.js', import.meta.url)) } },
  plugins: [
    shortenShaders(),
    lightenSigma(),
    viteSingleFile({ removeViteModuleLoader: true }),
    contentSecurityPolicy(),
    buildReader(ROOT),
  ],
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      // The schemas are used as types only: importing them must not bring zod into the page.
      treeshake: { moduleSideEffects: (id) => !/[\\/](zod|src[\\/]schema)[\\/]/.test(id) },
      input: fileURLToPath(new URL('viewer.html', import.meta.url)),
    },
  },
})
