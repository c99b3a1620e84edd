import { type AcademicYear, yearOf } from '../calendar/academic-year.ts'
import type { Schedule } from './schedule.ts'

/** The year a planner wants first: the present one, or the latest before it when only earlier ones have weeks or faculty. */
export const yearToOpen = ({ facts, today }: Schedule): AcademicYear => {
  const present = yearOf(today)
  const planned = [
    ...[...facts.fmitWeek.values()].map(({ weekStart }) => yearOf(weekStart)),
    ...[...facts.personYear.values()].filter(({ role }) => role !== null).map(({ year }) => year),
  ].filter((year) => year <= present)
  return planned.length === 0 ? present : Math.max(...planned)
}
