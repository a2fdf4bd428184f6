/** Stable codes that programs may switch on. */
export type ErrorCode =
  | 'bad-usage'
  | 'bad-input'
  | 'empty-input'
  | 'not-text'
  | 'bad-json'
  | 'bad-row'
  | 'not-found'
  | 'not-writable'
  | 'bad-seed'
  | 'bad-weights'
  | 'bad-gexf'
  | 'bad-codebook'
  | 'unknown-name'
  | 'duplicate-id'

/** The only error class of the package: one line that says where, what was seen, what was wanted and what to do; a code for programs. */
export class EntenteError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'EntenteError'
    this.code = code
  }
}
