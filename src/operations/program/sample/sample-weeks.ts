import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Day, partsOf } from '#domain/calendar/day.ts'
import { fmitWeekEnd, fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { type Holiday, holidaysBetween } from '#domain/calendar/holiday.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { FacultyRole } from '#domain/people/person-year.ts'
import { randomFrom } from './random.ts'
import { COMFORTABLE, type Roster, weeksOf } from './roster.ts'
import { FACULTY, sampleId } from './sample-people.ts'

/** Weeks a year, near the targets of the roles. In a year of 53 weeks somebody takes one more. */
const QUOTA: Readonly<Partial<Record<FacultyRole, number>>> = { pd: 4, apd: 5, oic: 5, chief: 3, sm: 5, core: 5 }

const DRAFTS = 400

export const holidaysIn = (weekStart: Day): readonly Holiday[] => holidaysBetween(weekStart, fmitWeekEnd(weekStart))

/** How many weeks each takes of a year of so many. */
const quotas = (weeks: number): readonly { readonly id: PersonId; readonly quota: number }[] => {
  const planned = FACULTY.filter(({ role }) => QUOTA[role] !== undefined)
  const sum = planned.reduce((total, { role }) => total + (QUOTA[role] ?? 0), 0)
  return planned.map(({ name, role }, index) => ({
    id: sampleId(name),
    // From the last on, one more each until every week is somebody's.
    quota: (QUOTA[role] ?? 0) + (planned.length - index <= weeks - sum ? 1 : 0),
  }))
}

/** Spreads everybody's weeks evenly over the year, each from a place of their own. */
const draft = (weeks: readonly Day[], random: () => number): readonly (readonly [Day, PersonId])[] => {
  const turns = quotas(weeks.length).flatMap(({ id, quota }) => {
    const offset = random()
    return Array.from({ length: quota }, (_, turn) => ({ id, at: (turn + offset) / quota }))
  })
  turns.sort((a, b) => a.at - b.at)
  return weeks.flatMap((week, index): (readonly [Day, PersonId])[] => {
    const turn = turns[index]
    return turn ? [[week, turn.id]] : []
  })
}

const count = <T>(items: readonly T[], of: T): number => items.filter((item) => item === of).length

/** What is not as one would like it, counted: weeks close together, a holiday held again, two of the major ones. */
export const blemishes = (roster: Roster, year: AcademicYear): number => {
  const inYear = new Set(fmitWeeksOf(year).map(({ start }) => start))
  const before = new Set(fmitWeeksOf(year - 1).map(({ start }) => start))
  return FACULTY.map(({ name }) => sampleId(name)).reduce((sum, id) => {
    const weeks = weeksOf(roster, id)
    const close = weeks.filter((week, i) => i > 0 && week - (weeks[i - 1] ?? week) < COMFORTABLE).length
    const months = weeks.map((week) => partsOf(week).year * 12 + partsOf(week).month)
    const crowded = months.filter((month) => count(months, month) > 2).length
    const held = (of: ReadonlySet<Day>) => weeks.filter((week) => of.has(week)).flatMap((week) => holidaysIn(week))
    const lastYear = held(before).map((holiday) => holiday.id)
    const again = held(inYear).filter((holiday) => lastYear.includes(holiday.id)).length
    const majors = held(inYear).filter(({ major }) => major).length
    return sum + close + crowded + again + Math.max(0, majors - 1)
  }, 0)
}

/** The roster with a year added that is as it should be. */
export const withYear = (before: Roster, year: AcademicYear): Roster => {
  const weeks = fmitWeeksOf(year).map(({ start }) => start)
  let best: { readonly roster: Roster; readonly blemishes: number } | null = null
  for (let attempt = 0; attempt < DRAFTS && best?.blemishes !== 0; attempt += 1) {
    const roster = new Map([...before, ...draft(weeks, randomFrom(year * DRAFTS + attempt))])
    const found = blemishes(roster, year)
    if (best === null || found < best.blemishes) best = { roster, blemishes: found }
  }
  return best?.roster ?? before
}
