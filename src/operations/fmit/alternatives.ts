import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, isoDay } from '#domain/calendar/day.ts'
import { assignFmitWeek } from '#domain/decisions/assign-fmit-week.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type FmitYear, type FmitYearFaculty, fmitYear } from '#domain/schedule/fmit-year.ts'
import { besideClinic } from '#rules/finding.ts'
import { type Consequences, consequences } from '#rules/consequences.ts'
import type { Judged } from '#rules/judge.ts'

export const candidate = z.strictObject({
  id: z.string(),
  name: z.string(),
  score: z.int().describe('100 is best; findings and weeks above target lower it'),
  why: z.array(z.string()),
})
export type Candidate = z.output<typeof candidate>

export const alternatives = z.strictObject({ people: z.array(candidate), weeks: z.array(isoDay) })

/** Tried out, never written: a reason stands for the lock, so that what remains is what the rules say. */
const TRIED = 'To see what would follow.'

/** What would follow if somebody had a week, whoever has it now; null when they cannot be named. */
export const tryAssigning = (judged: Judged, weekStart: Day, person: PersonId): Consequences | null => {
  const decided = assignFmitWeek(judged.schedule, { weekStart, person, replace: true, reason: TRIED })
  return decided.ok ? consequences(judged, decided.value.changes) : null
}

const PRICE = { critical: 40, warning: 10, info: 2 } as const
const PRICE_OF_A_WEEK = 8

/** 100, less what would be found, less each week above the target, more for each below. */
const scoreOf = ({ broken, mended }: Consequences, { delta }: FmitYearFaculty): number => {
  const price = (findings: Consequences['broken']): number =>
    findings.reduce((sum, { severity }) => sum + PRICE[severity], 0)
  const above = delta + 1
  return Math.round(
    100 - price(besideClinic(broken)) + price(besideClinic(mended)) / 2 - Math.max(-3, above) * PRICE_OF_A_WEEK,
  )
}

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.name.localeCompare(b.name, 'en')

/** Who could take a week without a critical finding, best first. */
export const peopleFor = (judged: Judged, year: FmitYear, weekStart: Day, most: number): readonly Candidate[] => {
  const owner = year.weeks.find(({ start }) => start === weekStart)?.attending ?? null
  return year.faculty
    .filter(({ id, draftFmit, active }) => id !== owner && draftFmit && active)
    .flatMap((row): Candidate[] => {
      const brought = tryAssigning(judged, weekStart, row.id)
      if (brought === null || brought.critical.length > 0) return []
      const load = `${row.count} of ${row.target} weeks so far.`
      const why = [load, ...besideClinic(brought.broken).map(({ message }) => message)]
      return [{ id: row.id, name: row.name, score: scoreOf(brought, row), why }]
    })
    .sort(byScore)
    .slice(0, most)
}

/** Open weeks to come that somebody could take without a critical finding, with the least found first. */
export const weeksFor = (judged: Judged, year: FmitYear, person: PersonId, most: number): readonly Day[] => {
  const row = year.faculty.find(({ id }) => id === person)
  if (row === undefined) return []
  return year.weeks
    .filter(({ attending, start }) => attending === null && start >= judged.schedule.today)
    .flatMap(({ start }) => {
      const brought = tryAssigning(judged, start, person)
      return brought === null || brought.critical.length > 0 ? [] : [{ start, score: scoreOf(brought, row) }]
    })
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, most)
    .map(({ start }) => start)
}

/** The year a week belongs to, as everybody counts it. */
export const yearOfWeek = (judged: Judged, weekStart: Day): FmitYear => fmitYear(judged.schedule, yearOf(weekStart))
