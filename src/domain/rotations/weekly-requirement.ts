import * as z from 'zod'
import { half } from '../calendar/half-day.ts'
import { activityCode } from './activity.ts'
import { rotationId } from './rotation.ts'

export const WORKING_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
export type WorkingDay = (typeof WORKING_DAYS)[number]
export const workingDay = z.enum(WORKING_DAYS)
/** Half-days from Monday to Friday. */
export const WEEK_CAPACITY = 10

const count = z
  .int('Write a whole number of half-days.')
  .min(0, 'Half-days cannot be fewer than none.')
  .max(WEEK_CAPACITY, 'A week has ten half-days.')

export const protectedSlot = z.strictObject({ weekday: workingDay, half, activity: activityCode })
export type ProtectedSlot = z.output<typeof protectedSlot>

/**
 * What a week on a rotation has to hold, whoever is on it: family-medicine clinics, specialty time, lecture, half-days
 * that are protected, and days on which clinic may fall. `requirementIssues` says what cannot be.
 */
export const weeklyRequirement = z.strictObject({
  rotation: rotationId,
  fmClinicMin: count,
  fmClinicMax: count,
  specialtyMin: count,
  specialtyMax: count,
  specialtyName: z.string().trim().min(1).max(255).nullable(),
  /** The program's lecture is kept on it. */
  academicsRequired: z.boolean(),
  protectedSlots: z.array(protectedSlot).max(WEEK_CAPACITY),
  /** None named is all five. */
  allowedClinicDays: z.array(workingDay).max(5),
  description: z.string().trim().min(1).max(1024).nullable(),
})
export type WeeklyRequirement = z.output<typeof weeklyRequirement>

/** What a new requirement starts from. Source: templates-rules-engine 2.1. */
export const REQUIREMENT_DEFAULTS: Omit<WeeklyRequirement, 'rotation'> = {
  fmClinicMin: 2,
  fmClinicMax: 3,
  specialtyMin: 0,
  specialtyMax: WEEK_CAPACITY,
  specialtyName: null,
  academicsRequired: true,
  protectedSlots: [],
  allowedClinicDays: [],
  description: null,
}
