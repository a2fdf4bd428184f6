import type { Role } from '../src/schema/actor.ts'

declare const rows: readonly Role[]
export = rows
