import type { Plugin } from 'vite'

const SETTINGS = /sigma-settings\.esm\.js$/
const OWN_PROGRAMS = /(DEFAULT_(?:NODE|EDGE)_PROGRAM_CLASSES = )\{[^}]*\}/g
const SIGMA = /[\\/]sigma[\\/].*\.esm\.js$/
const FACTORIES = / = (create(?:Edge|Node)\w*Program\()/g

/**
 * Leaves out the shaders that sigma would draw with if the page had none of its own: nothing in the page uses them. The calls
 * that make them do nothing else, which the bundler cannot know.
 */
export function lightenSigma(): Plugin {
  return {
    name: 'lighten-sigma',
    transform(code, id) {
      if (SETTINGS.test(id)) return code.replace(OWN_PROGRAMS, '$1{}')
      return SIGMA.test(id) ? code.replace(FACTORIES, ' = /*#__PURE__*/ $1') : null
    },
  }
}
