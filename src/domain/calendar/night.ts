import { type Day, weekdayOf } from './day.ts'

/**
 * A night is named by the day it starts on. Friday and Saturday belong to the FMIT attending; Sunday to Thursday are
 * taken from the call pool, Sunday counted apart because it is the one people like least.
 */
export type NightBucket = 'sunday' | 'weekday' | 'fmit'

export const nightBucket = (night: Day): NightBucket => {
  const weekday = weekdayOf(night)
  if (weekday === 'sun') return 'sunday'
  return weekday === 'fri' || weekday === 'sat' ? 'fmit' : 'weekday'
}
