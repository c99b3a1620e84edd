import { isoOf } from '#domain/calendar/day.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { given } from '#domain/decisions/given.ts'
import { type Absence, UNREMARKED } from '#domain/leave/absence.ts'
import { type Note, noteOf } from './import-report.ts'
import { type ProgramFile, recordName } from './program-file.ts'

type Record = ProgramFile['absences'][number]

export type AbsenceRemarks = Partial<Pick<Absence, 'tentative' | 'author' | 'review'>>

/** An absence of the file, not yet named: what it says, and the records it comes from. */
export interface FileAbsence {
  readonly absence: Omit<Absence, 'id'>
  /** What the file says of it beyond who is away, when, and why. */
  readonly remarks: AbsenceRemarks
  readonly records: readonly number[]
}

export interface JoinedAbsences {
  /** By person, then start, end and type. */
  readonly absences: readonly FileAbsence[]
  /** Records dropped because another says exactly the same. */
  readonly duplicates: number
  /** Records joined into an earlier one that they overlap. */
  readonly joins: number
  readonly notes: readonly Note[]
}

const read = (record: Record): FileAbsence['absence'] => ({
  person: record.person,
  first: record.start,
  last: record.end,
  firstHalf: record.startHalf ?? 'am',
  lastHalf: record.endHalf ?? 'pm',
  type: record.type,
  status: record.approved ? 'approved' : (record.status ?? 'requested'),
  ...UNREMARKED,
})

const remarksOf = ({ tentative, author, review }: Record): AbsenceRemarks => given({ tentative, author, review })

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const startOf = ({ absence }: FileAbsence): number => halfDayIndex(absence.first, absence.firstHalf)
const endOf = ({ absence }: FileAbsence): number => halfDayIndex(absence.last, absence.lastHalf)

const inOrder = (a: FileAbsence, b: FileAbsence): number =>
  text(a.absence.person, b.absence.person) ||
  startOf(a) - startOf(b) ||
  endOf(a) - endOf(b) ||
  text(a.absence.type, b.absence.type) ||
  text(a.absence.status, b.absence.status)

/** What stands, or is asked for, stands once; what was expected, refused or cancelled may have been so again and again. */
const isThereOnce = ({ status }: FileAbsence['absence']): boolean => status === 'approved' || status === 'requested'

/** Absences that are one and the same when they overlap. */
const kindOf = ({ person, type, status }: FileAbsence['absence']): string => JSON.stringify([person, type, status])
const contentOf = (absence: FileAbsence): string =>
  JSON.stringify([kindOf(absence.absence), startOf(absence), endOf(absence)])

const together = (a: FileAbsence, b: FileAbsence): FileAbsence => {
  const { last, lastHalf } = (endOf(b) > endOf(a) ? b : a).absence
  return {
    absence: { ...a.absence, last, lastHalf },
    remarks: { ...b.remarks, ...a.remarks },
    records: [...a.records, ...b.records],
  }
}

const namesOf = (records: readonly number[]): readonly string[] =>
  [...records].sort((a, b) => a - b).map((index) => recordName('absences', index))

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/**
 * Drops absences that say exactly what an earlier one says, and joins those of one person, type and status that share
 * a half-day into one from the first start to the last end. No two approved absences of a person and type may be over
 * one half-day, nor two that are asked for.
 */
export const joinAbsences = (records: ProgramFile['absences']): JoinedAbsences => {
  const first = new Map<string, FileAbsence>()
  const notes: Note[] = []
  const beside: FileAbsence[] = []
  for (const [index, record] of records.entries()) {
    const absence: FileAbsence = { absence: read(record), remarks: remarksOf(record), records: [index] }
    if (!isThereOnce(absence.absence)) {
      beside.push(absence)
      continue
    }
    const before = first.get(contentOf(absence))
    if (before === undefined) first.set(contentOf(absence), absence)
    else {
      const [copy, original] = [recordName('absences', index), recordName('absences', before.records[0] ?? 0)]
      notes.push(noteOf('absence-duplicate', [copy, original], `${copy} says the same as ${original} and is dropped.`))
    }
  }
  const duplicates = notes.length
  const open = new Map<string, FileAbsence>()
  const joined: FileAbsence[] = []
  for (const absence of [...first.values()].sort(inOrder)) {
    const kind = kindOf(absence.absence)
    const before = open.get(kind)
    if (before && startOf(absence) <= endOf(before)) open.set(kind, together(before, absence))
    else {
      if (before) joined.push(before)
      open.set(kind, absence)
    }
  }
  const absences = [...joined, ...open.values(), ...beside].sort(inOrder)
  for (const { absence, records: members } of absences.filter(({ records: members }) => members.length > 1)) {
    const names = namesOf(members)
    notes.push(
      noteOf(
        'absence-joined',
        names,
        `${listed(names)} overlap (${absence.person}, ${absence.type}) and are joined to one, ${isoOf(absence.first)} to ${isoOf(absence.last)}.`,
      ),
    )
  }
  return { absences, duplicates, joins: first.size + beside.length - absences.length, notes }
}
