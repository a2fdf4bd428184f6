export { compileGazetteer } from './compile-gazetteer.ts'
export { findMentions } from './find-mentions.ts'
export { mentionNames } from './mention-names.ts'
