import * as z from 'zod'
import { WEEKDAYS, type Weekday } from './day.ts'

/** The weekend of a program that has not said another. */
export const USUAL_WEEKEND: readonly Weekday[] = ['sat', 'sun']

const isEachOnce = (days: readonly Weekday[]): boolean => new Set(days).size === days.length

/** Weekdays that are a program's weekend, each once; none of a program that works every day. */
export const weekendDays = z.array(z.enum(WEEKDAYS)).max(7).refine(isEachOnce, { error: 'Name each day once.' })

/** Weekdays from Monday on, each once. */
export const inWeekOrder = (days: readonly Weekday[]): Weekday[] => WEEKDAYS.filter((one) => days.includes(one))

/** Whether two weekends are the same days, in whatever order. */
export const isSameWeekend = (a: readonly Weekday[], b: readonly Weekday[]): boolean =>
  inWeekOrder(a).join() === inWeekOrder(b).join()

export const isUsualWeekend = (days: readonly Weekday[]): boolean => isSameWeekend(days, USUAL_WEEKEND)
