import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'

/** Builds what reads articles in the page, the knowledge in it, into a script of its own beside the page: `reader.js`. */
export function buildReader(root: string): Plugin {
  let folder = ''
  return {
    name: 'build-reader',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: join(root, 'reader/reader-worker.ts'),
            formats: ['iife'],
            name: 'reader',
            fileName: () => 'reader.js',
          },
        },
      })
    },
  }
}
