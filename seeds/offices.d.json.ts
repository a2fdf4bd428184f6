import type { OfficeTerm } from '../src/schema/actor.ts'

declare const rows: readonly OfficeTerm[]
export = rows
