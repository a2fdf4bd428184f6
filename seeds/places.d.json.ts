import type { Place } from '../src/schema/place.ts'

declare const rows: readonly Place[]
export = rows
