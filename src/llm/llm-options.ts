/** How a language model is asked. Any server that speaks OpenAI's chat completions will do. */
export type LlmOptions = Readonly<{
  /** Base address, `http://localhost:11434/v1`; `/chat/completions` is added. */
  url: string
  model: string
  key?: string
  /** Folder in which answers are kept, so that the same question is asked once; without, none is kept. */
  cache?: string
  /** Questions at a time, default 4. */
  jobs?: number
  /** Milliseconds to the first retry, doubled each time, default 500. A server that says how long to wait is obeyed. */
  pause?: number
  /** Milliseconds after which a question counts as failed, default 120,000. */
  timeout?: number
}>
