// The library in Node: every public name, listed by hand.
export { EntenteError, type ErrorCode } from './errors.ts'
export { extractStatements, type ExtractOptions } from './extract.ts'
