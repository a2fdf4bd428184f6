import type { Cue } from '../src/schema/cue.ts'

declare const rows: readonly Cue[]
export = rows
