import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { activity } from '#domain/rotations/activity.ts'
import { facultyWeek } from '#domain/rotations/faculty-week.ts'
import { overlay } from '#domain/rotations/overlay.ts'
import { pin } from '#domain/rotations/pin.ts'
import { rotation } from '#domain/rotations/rotation.ts'
import { patternCell, patternKey } from '#domain/rotations/rotation-pattern.ts'
import { weeklyRequirement } from '#domain/rotations/weekly-requirement.ts'

/** The records of a program file that say what half-days can be and what rotations' weeks look like. */

/** What a stored fact has as usual, and a file may leave out. */
const leftOut = <S extends z.ZodType>(field: z.ZodDefault<S>): z.ZodOptional<S> => field.unwrap().optional()

const { code, name, family, ...flags } = activity.shape
export const fileActivity = z.strictObject({
  code,
  name,
  family,
  supervises: flags.supervises.optional().describe('Of the faculty: counts as an attending'),
  needsSupervision: flags.needsSupervision.optional().describe('Of a resident: needs an attending, by the ratio'),
  ownAttendings: flags.ownAttendings.optional().describe('Attendings it takes beyond the ratio'),
  rooms: flags.rooms.optional().describe('Rooms of the clinic it takes'),
  fmClinic: flags.fmClinic.optional().describe('Counts as a clinic in the weekly requirement'),
  isProtected: flags.isProtected.optional().describe('Nobody moves it'),
  clinical: flags.clinical.optional().describe('Counts as clinical hours'),
  duty: flags.duty.optional().describe('When it is done'),
  colours: flags.colours.optional().describe('Those of the family when left out'),
  sheetColours: leftOut(flags.sheetColours).describe('As the program’s own sheet draws it'),
  aliases: flags.aliases.optional().describe('How else sheets write it'),
  archived: flags.archived.optional(),
})

const fileCell = z.strictObject({
  week: patternCell.shape.week
    .unwrap()
    .optional()
    .describe('Of the block, from 1; every week without one of its own when left out'),
  weekday: patternCell.shape.weekday,
  half: patternCell.shape.half,
  activity: patternCell.shape.activity,
  isProtected: z.literal(true).optional().describe('Stands before what the program does then'),
})
export type FileCell = z.output<typeof fileCell>

const isOnce = (cells: readonly FileCell[]): boolean =>
  new Set(cells.map(({ week = null, ...cell }) => patternKey({ week, ...cell }))).size === cells.length
const fileCells = (least: number) =>
  z.array(fileCell).min(least).max(70).refine(isOnce, { error: 'One half-day stands in it twice.' })

const asked = weeklyRequirement.shape
const fileRequirement = z
  .strictObject({
    fmClinicMin: asked.fmClinicMin,
    fmClinicMax: asked.fmClinicMax,
    specialtyMin: asked.specialtyMin,
    specialtyMax: asked.specialtyMax,
    specialtyName: asked.specialtyName.unwrap().optional(),
    academicsRequired: asked.academicsRequired,
    protectedSlots: asked.protectedSlots.optional(),
    allowedClinicDays: asked.allowedClinicDays.optional().describe('All five when left out'),
    description: asked.description.unwrap().optional(),
  })
  .refine(({ fmClinicMin, fmClinicMax }) => fmClinicMin <= fmClinicMax, {
    path: ['fmClinicMax'],
    error: 'The most clinics are fewer than the least.',
  })
  .refine(({ specialtyMin, specialtyMax }) => specialtyMin <= specialtyMax, {
    path: ['specialtyMax'],
    error: 'The most specialty half-days are fewer than the least.',
  })

const { shape } = rotation
export const fileRotation = z.strictObject({
  name: shape.name,
  title: leftOut(shape.title).describe('What it is called now'),
  code: leftOut(shape.code).describe('For narrow cells; made of the name when left out'),
  aliases: leftOut(shape.aliases).describe('How else sheets write it'),
  setting: leftOut(shape.setting),
  who: leftOut(shape.who).describe('PGY years it is for; all when left out'),
  leaveAllowed: leftOut(shape.leaveAllowed).describe('Not said when left out'),
  weekendWork: leftOut(shape.weekendWork),
  daysOff: leftOut(shape.daysOff),
  offSite: leftOut(shape.offSite),
  lectureExempt: leftOut(shape.lectureExempt),
  clinicExempt: leftOut(shape.clinicExempt),
  recovery: leftOut(shape.recovery).describe('The day after its last one is a recovery day'),
  specialty: leftOut(shape.specialty).describe('Activities that count as its specialty'),
  capacity: leftOut(shape.capacity).describe('Residents at one time, at the most'),
  halves: leftOut(shape.halves).describe('For one that is two: which first, which second'),
  archived: leftOut(shape.archived),
  pattern: fileCells(0).optional().describe('What its half-days are'),
  requirement: fileRequirement.optional().describe('What each of its weeks has to hold'),
})
export type FileRotation = z.output<typeof fileRotation>

export const fileOverlay = overlay

export const fileFacultyWeek = z.strictObject({
  person: facultyWeek.shape.person,
  cells: fileCells(1),
})

export const filePin = z.strictObject({
  person: pin.shape.person,
  date: isoDay,
  half: pin.shape.half,
  activity: pin.shape.activity,
  note: pin.shape.note.unwrap().optional(),
  decided: pin.shape.decided.unwrap().optional().describe('Who pinned it, and when; left out when imported'),
})
