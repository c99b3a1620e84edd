import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import type { PersonId } from '#domain/people/person.ts'
import { derived } from '#domain/schedule/derived.ts'
import { type FmitYear, type FmitYearFaculty, type FmitYearWeek, fmitYear } from '#domain/schedule/fmit-year.ts'
import { attendingOn } from '#domain/schedule/schedule.ts'
import { holidaysKept } from '#domain/schedule/holidays.ts'
import { isOfFmitYear } from '#rules/finding.ts'
import type { Judged } from '#rules/judge.ts'
import type { Finding, Severity } from '#rules/kit.ts'
import { calledName } from '#domain/schedule/called-name.ts'

/** One year as the planner shows it: what is planned, and what the rules find, by where it is. */
export interface PlannerYear {
  readonly judged: Judged
  readonly fmit: FmitYear
  /** Weeks by the ISO date of their Friday. */
  readonly weeks: ReadonlyMap<string, FmitYearWeek>
  readonly faculty: ReadonlyMap<PersonId, FmitYearFaculty>
  /** What concerns this year, by severity, then date. */
  readonly findings: readonly Finding[]
  /** By `cellKey`. */
  readonly found: ReadonlyMap<string, readonly Finding[]>
  /** What sentences call a person. */
  readonly called: (person: PersonId) => string
}

/** A person in a week. */
export const cellKey = (person: PersonId, week: string): string => `${person}/${week}`

/** The person a finding is about, and the Friday of the week it is in; null for one about a whole year. */
export const placeOf = ({ data }: Finding): { readonly person: PersonId | null; readonly week: string | null } => ({
  person: typeof data['person'] === 'string' ? data['person'] : null,
  week: typeof data['week'] === 'string' ? data['week'] : null,
})

/** The worst of some findings. They come by severity. */
export const worstOf = (findings: readonly Finding[]): Severity | null =>
  (['critical', 'warning', 'info'] as const).find((severity) => findings.some((f) => f.severity === severity)) ?? null

const groupedByCell = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { person, week } = placeOf(finding)
    if (person === null || week === null) continue
    const key = cellKey(person, week)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return groups
}

const yearsOf = derived((judged: Judged) => {
  const known = new Map<AcademicYear, PlannerYear>()
  return (year: AcademicYear): PlannerYear => {
    const made = known.get(year) ?? makeYear(judged, year)
    known.set(year, made)
    return made
  }
})

const makeYear = (judged: Judged, year: AcademicYear): PlannerYear => {
  const fmit = fmitYear(judged.schedule, year)
  const findings = judged.findings.filter((finding) => isOfFmitYear(finding, year))
  return {
    judged,
    fmit,
    weeks: new Map(fmit.weeks.map((week) => [isoOf(week.start), week])),
    faculty: new Map(fmit.faculty.map((person) => [person.id, person])),
    findings,
    found: groupedByCell(findings),
    called: (person) => calledName(judged.schedule, person),
  }
}

/** The year of a judged schedule; made once for each. */
export const plannerYear = (judged: Judged, year: AcademicYear): PlannerYear => yearsOf(judged)(year)

/** Who had the week of a holiday in an earlier year; null when nobody had, or the holiday was not kept. */
export const holderOf = (
  { judged: { schedule } }: PlannerYear,
  holiday: string,
  year: AcademicYear,
): PersonId | null => {
  const kept = holidaysKept(schedule, yearStart(year), yearEnd(year)).find(({ id }) => id === holiday)
  return kept ? attendingOn(schedule, fmitWeekStart(kept.day)) : null
}
