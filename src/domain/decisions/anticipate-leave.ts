import { type AcademicYear, isPlannableYear, yearEnd, yearLabel, yearStart } from '../calendar/academic-year.ts'
import type { Block } from '../calendar/block.ts'
import { type Day, addDays } from '../calendar/day.ts'
import { type Absence, UNREMARKED, isApproved, isPending, lengthOf, touches } from '../leave/absence.ts'
import type { PersonId } from '../people/person.ts'
import { type PersonYear, isActiveOn } from '../people/person-year.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import type { Change, ChangeSet } from '../schedule/change.ts'
import { programBlocks } from '../schedule/program-blocks.ts'
import { type Schedule, absencesOf, nameOf } from '../schedule/schedule.ts'
import type { LeaveActor } from './leave-actor.ts'
import { leaveChangeSet, putAbsence, removeAbsence } from './leave-changes.ts'
import { outsideYear } from './leave-refusals.ts'

export interface AnticipateLeave {
  readonly by: LeaveActor
  readonly year: AcademicYear
  /** For each intern, 1 to 11. What they have already, approved or asked for or expected by hand, counts. */
  readonly weeksPerResident: number
  /** The id of the n-th absence that is made anew. */
  readonly newId: (n: number) => string
}

export interface LeaveAnticipated {
  readonly changeSet: ChangeSet
  /** Weeks that stand after it, of how many interns. */
  readonly absences: number
  readonly residents: number
  /** Earlier ones that stand no longer. */
  readonly replaced: number
}

/** An intern's week of leave: the first seven days of a block. */
interface Week {
  readonly person: PersonId
  readonly block: number
  readonly first: Day
}

const [FIRST_BLOCK, LAST_BLOCK] = [2, 12]
const DAYS_IN_WEEK = 7

const lastOf = (first: Day): Day => addDays(first, DAYS_IN_WEEK - 1)

const isWeekFrom = (absence: Absence, first: Day): boolean =>
  absence.first === first && absence.last === lastOf(first) && lengthOf(absence) === DAYS_IN_WEEK

/**
 * Plans ahead for interns of whom nobody knows yet when they will be away: so many weeks each, at the start of blocks 2
 * to 12, spread over the year and over the interns alike. Once more, it replaces what it made before and nothing else:
 * an expected vacation of just such a week that nobody has changed since.
 */
export const anticipateLeave = (
  schedule: Schedule,
  { by, year, weeksPerResident, newId }: AnticipateLeave,
): Result<LeaveAnticipated, Refusal<'outside_year' | 'no_interns'>> => {
  if (!isPlannableYear(year)) return { ok: false, refusal: outsideYear() }
  const interns = [...schedule.facts.personYear.values()]
    .filter((one) => one.year === year && one.pgy === 1)
    .sort((a, b) => nameOf(schedule, a.person).localeCompare(nameOf(schedule, b.person), 'en') || (a.person < b.person ? -1 : 1)) // prettier-ignore
  if (interns.length === 0)
    return refused('no_interns', `Nobody is an intern in ${yearLabel(year)} yet. Say who is PGY-1 that year first.`)
  const blocks = programBlocks(schedule, year).filter(({ number }) => number >= FIRST_BLOCK && number <= LAST_BLOCK)
  const isOurs = (absence: Absence): boolean =>
    absence.status === 'anticipated' &&
    absence.type === 'vacation' &&
    !absence.tentative &&
    absence.review === null &&
    blocks.some(({ start }) => isWeekFrom(absence, start))
  const before = interns.flatMap(({ person }) => absencesOf(schedule, person).filter(isOurs))
  const planned = spread(schedule, interns, blocks, weeksPerResident, isOurs)
  const kept = new Set(
    before.filter(({ person, first }) => planned.some((week) => week.person === person && week.first === first)),
  )
  const made = planned.filter(
    ({ person, first }) => ![...kept].some((one) => one.person === person && one.first === first),
  )
  const gone = before.filter((one) => !kept.has(one))
  const changes: readonly Change[] = [
    ...gone.flatMap(({ id }) => removeAbsence(schedule.facts, id)),
    ...made.flatMap(({ person, first }, n) => putAbsence(schedule.facts, expected(newId(n), person, first, by), null)),
  ]
  const count = `${planned.length} ${planned.length === 1 ? 'week' : 'weeks'}`
  return done({
    changeSet: leaveChangeSet(
      changes,
      `${count} away are expected of ${interns.length} ${interns.length === 1 ? 'intern' : 'interns'} in ${yearLabel(year)}.`,
    ),
    absences: planned.length,
    residents: interns.length,
    replaced: gone.length,
  })
}

const expected = (id: string, person: PersonId, first: Day, by: LeaveActor): Absence => ({
  ...{ id, person, first, last: lastOf(first), firstHalf: 'am', lastHalf: 'pm' },
  ...{ type: 'vacation', status: 'anticipated', ...UNREMARKED, author: by.name },
})

/** Rounds over the interns: each takes the block least taken, of those the one farthest from what they have. */
const spread = (
  schedule: Schedule,
  interns: readonly PersonYear[],
  blocks: readonly Block[],
  weeksPerResident: number,
  isOurs: (absence: Absence) => boolean,
): readonly Week[] => {
  const taken = new Map<number, number>()
  const weeks: Week[] = []
  const known = new Map(
    interns.map(({ person, year }) => [person, knownOf(schedule, person, year).filter((one) => !isOurs(one))]),
  )
  const wanted = ({ person }: PersonYear): number => {
    const days = (known.get(person) ?? []).filter(({ type }) => type === 'vacation').reduce((sum, one) => sum + lengthOf(one), 0) // prettier-ignore
    return Math.max(0, weeksPerResident - Math.floor(days / DAYS_IN_WEEK))
  }
  for (let round = 0; round < weeksPerResident; round += 1)
    for (const intern of interns) {
      if (round >= wanted(intern)) continue
      const own = weeks.filter(({ person }) => person === intern.person).map(({ block }) => block)
      const isFree = ({ number, start }: Block): boolean =>
        !own.includes(number) &&
        isActiveOn(intern, start) &&
        isActiveOn(intern, lastOf(start)) &&
        !(known.get(intern.person) ?? []).some((absence) => touches(absence, start, lastOf(start)))
      const apart = (block: number): number => Math.min(LAST_BLOCK, ...own.map((other) => Math.abs(other - block)))
      const [best] = blocks
        .filter(isFree)
        .sort(
          (a, b) =>
            (taken.get(a.number) ?? 0) - (taken.get(b.number) ?? 0) ||
            apart(b.number) - apart(a.number) ||
            a.number - b.number,
        )
      if (best === undefined) continue
      taken.set(best.number, (taken.get(best.number) ?? 0) + 1)
      weeks.push({ person: intern.person, block: best.number, first: best.start })
    }
  return weeks
}

const knownOf = (schedule: Schedule, person: PersonId, year: AcademicYear): readonly Absence[] =>
  absencesOf(schedule, person).filter(
    (absence) => (isApproved(absence) || isPending(absence)) && touches(absence, yearStart(year), yearEnd(year)),
  )
