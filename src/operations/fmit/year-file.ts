import * as z from 'zod'
import type { Day } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type FmitYear, fmitYear } from '#domain/schedule/fmit-year.ts'
import { type Schedule, nameOf } from '#domain/schedule/schedule.ts'
import { fmitYearCsv } from '#spreadsheets/fmit-year-csv.ts'
import { fmitYearIcs } from '#spreadsheets/fmit-year-ics.ts'
import type { YearWords } from '#spreadsheets/fmit-year-rows.ts'
import { fmitYearXlsx } from '#spreadsheets/fmit-year-xlsx.ts'
import type { FileAnswer } from '../kit.ts'
import { type YearAnswer, yearAnswer } from './year-answer.ts'

/** What a year may be given out as, and the media type of each. */
export const YEAR_FILES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
} as const
export type YearFormat = keyof typeof YEAR_FILES

export interface YearFileParts {
  readonly schedule: Schedule
  /** The year as its read shows it to whoever asks: the findings of the tables are those of the planner. */
  readonly answer: YearAnswer
  /** Whose weeks; null for everybody's. */
  readonly person: PersonId | null
  readonly programId: string
  readonly now: Date
}

const yearOfPerson = (year: FmitYear, person: PersonId | null): FmitYear =>
  person === null
    ? year
    : {
        ...year,
        weeks: year.weeks.filter(({ attending }) => attending === person),
        faculty: year.faculty.filter(({ id }) => id === person),
      }

const answerWithoutFacts = yearAnswer.omit({ facts: true })

const jsonOf = ({ facts, ...year }: YearAnswer, person: PersonId | null): string => {
  const own = person !== null && {
    weeks: year.weeks.filter(({ ownerId }) => ownerId === person),
    faculty: year.faculty.filter(({ id }) => id === person),
    conflicts: year.conflicts.filter(({ data }) => data['person'] === person),
  }
  return `${JSON.stringify(z.encode(answerWithoutFacts, { ...year, ...own }), null, 2)}\n`
}

const wordsOf = (schedule: Schedule, { weeks }: YearAnswer): YearWords => {
  const found = new Map(weeks.map(({ start, conflicts }) => [start, conflicts.map(({ message }) => message)]))
  return { nameOf: (id) => nameOf(schedule, id), findingsOf: (weekStart: Day) => found.get(weekStart) ?? [] }
}

const bodyOf = (format: YearFormat, parts: YearFileParts): FileAnswer['body'] | Promise<Uint8Array> => {
  const { schedule, answer, person, programId, now } = parts
  if (format === 'json') return jsonOf(answer, person)
  const year = fmitYear(schedule, answer.ay)
  const words = wordsOf(schedule, answer)
  // Somebody may take a call of a week that is not theirs, so a calendar is made out of the whole year.
  if (format === 'ics') return fmitYearIcs(year, { nameOf: words.nameOf, person, programId, now })
  const own = yearOfPerson(year, person)
  return format === 'csv' ? fmitYearCsv(own, words) : fmitYearXlsx(own, words)
}

const fileName = (ay: number, person: PersonId | null, format: YearFormat): string => {
  const year = `${String(ay)}-${String((ay + 1) % 100).padStart(2, '0')}`
  // Ids come from imports, and not every letter may stand in the name of a file.
  const whose = person === null ? '' : `-${person.replaceAll(/[^\w-]+/g, '-')}`
  return `fmit-${year}${whose}.${format}`
}

/** A year as a file to keep. */
export const yearFileOf = async (format: YearFormat, parts: YearFileParts): Promise<FileAnswer> => ({
  name: fileName(parts.answer.ay, parts.person, format),
  mediaType: YEAR_FILES[format],
  body: await bodyOf(format, parts),
})
