import { isoOf, type Day } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { FmitYearFaculty, FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import type { Finding, Severity } from '#rules/kit.ts'
import { type Proposal, propose } from './edit.ts'
import { type PlannerYear, worstOf } from './planner-year.ts'
import { figure } from './words.ts'

/** Somebody who could take a week, and what that would bring. */
export interface Candidate {
  readonly person: PersonId
  readonly proposal: Proposal
  readonly critical: readonly Finding[]
  readonly warnings: readonly Finding[]
  readonly wish: 'would-like' | 'rather-not' | null
  /** Weeks of the year with it. */
  readonly after: number
  readonly target: number
}

const candidate = (year: PlannerYear, row: FmitYearFaculty, week: FmitYearWeek): Candidate | null => {
  const proposed = propose(year.judged, {
    kind: 'weeks',
    ops: [{ op: 'assign', weekStart: week.start, person: row.id, replace: true }],
    // A lock asks for a reason, which is not yet known; what else would follow is asked for here.
    ...(week.locked ? { reason: 'Looking at who could take it.' } : {}),
  })
  if (!proposed.ok) return null
  const { broken } = proposed.value.consequences
  return {
    person: row.id,
    proposal: proposed.value,
    critical: broken.filter(({ severity }) => severity === 'critical'),
    warnings: broken.filter(({ severity }) => severity === 'warning'),
    wish: row.wishes.find(({ weekStart }) => weekStart === week.start)?.wish ?? null,
    after: row.count + 1,
    target: row.target,
  }
}

const WISHES = { 'would-like': 0, 'rather-not': 2 } as const
const wishRank = ({ wish }: Candidate): number => (wish === null ? 1 : WISHES[wish])
const need = ({ after, target }: Candidate): number => (target === 0 ? Infinity : after / target)

/** No critical finding first, then who would like it, then fewest warnings, then who is furthest below their target. */
const byFitness = (a: Candidate, b: Candidate): number =>
  a.critical.length - b.critical.length ||
  wishRank(a) - wishRank(b) ||
  a.warnings.length - b.warnings.length ||
  need(a) - need(b) ||
  (a.person < b.person ? -1 : 1)

/** Who could take a week, best first. Its attending is not among them. */
export const candidatesFor = (year: PlannerYear, week: FmitYearWeek): readonly Candidate[] =>
  year.fmit.faculty
    .filter((row) => row.active && row.id !== week.attending)
    .flatMap((row) => candidate(year, row, week) ?? [])
    .sort(byFitness)

/** "would like it · 4 of 5 after". */
export const candidateInWords = ({ wish, after, target }: Candidate): string =>
  [
    ...(wish === 'would-like' ? ['would like it'] : wish === 'rather-not' ? ['would rather not'] : []),
    target > 0 ? `${after} of ${figure(target)} after` : `${after} after`,
  ].join(' · ')

/** What putting a person on each open week to come would bring, by the ISO date of its Friday. */
export const hintsFor = (year: PlannerYear, person: PersonId): ReadonlyMap<string, Severity | 'clean'> => {
  const row = year.faculty.get(person)
  if (!row) return new Map()
  return new Map(
    year.fmit.weeks
      .filter((week) => week.attending === null && week.state !== 'past')
      .flatMap((week): [string, Severity | 'clean'][] => {
        const found = candidate(year, row, week)
        if (!found) return []
        return [[isoOf(week.start), worstOf([...found.critical, ...found.warnings]) ?? 'clean']]
      }),
  )
}

/** The open weeks from today on, soonest first. */
export const openWeeks = ({ fmit }: PlannerYear): readonly FmitYearWeek[] =>
  fmit.weeks.filter(({ attending, state }) => attending === null && state !== 'past')

/** Who said that they would like a week. */
export const wouldLike = ({ fmit }: PlannerYear, weekStart: Day): readonly FmitYearFaculty[] =>
  fmit.faculty.filter(({ wishes }) => wishes.some((w) => w.weekStart === weekStart && w.wish === 'would-like'))
