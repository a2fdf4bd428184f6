import type { Actor } from '../src/schema/actor.ts'

declare const rows: readonly Actor[]
export = rows
