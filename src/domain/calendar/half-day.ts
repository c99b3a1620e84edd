import * as z from 'zod'
import type { Day } from './day.ts'

/** The atomic cell of a schedule: a morning or an afternoon. */
export type Half = 'am' | 'pm'
export const HALVES: readonly Half[] = ['am', 'pm']
export const half = z.enum(['am', 'pm'])

/** A half-day as one whole number, so that ranges of half-days compare and never touch by accident. */
export const halfDayIndex = (day: Day, half: Half): number => day * 2 + (half === 'pm' ? 1 : 0)
