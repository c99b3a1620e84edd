import * as z from 'zod'
import { SECTIONS } from './program-file.ts'

/** Why a note is made: what was done to a record, or what is odd about it. */
export const NOTE_KINDS = [
  'absence-duplicate',
  'absence-joined',
  'outside-year',
  'block-dates',
  'holiday-name',
  'week-block',
  'duty-unknown',
  'credential-doubled',
] as const

/** Something about a file that was taken in which a careful person would like to know. */
export const note = z.strictObject({
  kind: z.enum(NOTE_KINDS),
  /** The records concerned: `absences[44]`. */
  records: z.array(z.string()).readonly(),
  message: z.string(),
})
export type Note = z.output<typeof note>
export type NoteKind = Note['kind']

export const noteOf = (kind: NoteKind, records: readonly string[], message: string): Note => ({
  kind,
  records,
  message,
})

/** What a program file holds and what was made of it. */
export const importReport = z.strictObject({
  /** The academic year, by the calendar year it starts in. */
  year: z.int(),
  /** Records in the file, and facts they come to, by section. */
  sections: z.record(z.enum(SECTIONS), z.strictObject({ read: z.int(), stored: z.int() })),
  duplicateAbsences: z.int(),
  joinedAbsences: z.int(),
  /** Friday and Saturday nights of the week's attending: they follow from the week and are not stored. */
  derivedCalls: z.int(),
  notes: z.array(note).readonly(),
})
export type ImportReport = z.output<typeof importReport>
