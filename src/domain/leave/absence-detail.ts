import * as z from 'zod'

const id = z.string().min(1).max(64)

/**
 * What only planners and the person may know of an absence. A fact of its own, so that whatever may not show it need
 * not hold it. Of deployment, TDY, training and military duty, all but `original` is without units, places and movement.
 */
export const absenceDetail = z.strictObject({
  absence: id,
  reason: z.string().min(1).max(1000).nullable(),
  /** Where to, coarsely: a state or a country. */
  location: z.string().min(1).max(200).nullable(),
  /** Whether there are orders; null when nobody said. */
  orders: z.boolean().nullable(),
  /** What stands in the schedule instead. */
  replacement: z.string().min(1).max(200).nullable(),
  /** What was written before anything was taken out; null when nothing was. */
  original: z.string().min(1).max(4000).nullable(),
})
export type AbsenceDetail = z.output<typeof absenceDetail>

/** Whether there is anything to know. */
export const saysSomething = ({ absence: _, ...rest }: AbsenceDetail): boolean =>
  Object.values(rest).some((value) => value !== null)
