import { z } from 'zod'

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD')
  .refine(isDay, 'must be a day that exists')
export type Day = z.infer<typeof Day>

/** A day, a month or a year: `YYYY[-MM[-DD]]`, as precise as the source knows. */
export const LooseDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
export type LooseDate = z.infer<typeof LooseDate>
