import { z } from 'zod'

/** One row of `seeds/places.json`: a name that contains or looks like an actor's name, and is nobody's (`New Mexico`, `South China Sea`). */
export const Place = z.strictObject({
  name: z.string().min(1),
  /** `us-state`, `city`, `region`, `water`, `island`, `treaty`, `event`, `company`, `paper`, … */
  kind: z.string().min(1),
})
export type Place = z.infer<typeof Place>
