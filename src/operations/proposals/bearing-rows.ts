import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, parseDay } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import { netChanges } from '#domain/proposals/proposal-rows.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import type { Finding } from '#rules/kit.ts'
import { touchedBy } from '#rules/touched.ts'

/** From the Friday of an FMIT week to its recovery day. */
const WEEK_AND_RECOVERY = 7

/** The stretches of days that a finding names. */
const stretchesOf = ({ data }: Finding): readonly (readonly [first: Day, last: Day])[] =>
  Object.entries(data).flatMap(([name, value]) =>
    [value].flat().flatMap((text) => {
      const day = typeof text === 'string' ? parseDay(text) : null
      return day === null ? [] : [[day, name.startsWith('week') ? addDays(day, WEEK_AND_RECOVERY) : day] as const]
    }),
  )

/** A rule sees an absence and a week together that lie so many days apart. */
const APART = 8

/** What has no days may bear on any. */
const lieNear = (rows: readonly ProposalRow[], stretches: ReturnType<typeof stretchesOf>): readonly ProposalRow[] =>
  rows.filter(
    ({ first, last }) =>
      first === null ||
      last === null ||
      stretches.some(([from, to]) => first <= addDays(to, APART) && last >= addDays(from, -APART)),
  )

const liesOn = ({ first, last }: ProposalRow, stretches: ReturnType<typeof stretchesOf>): boolean =>
  first !== null && last !== null && stretches.some(([from, to]) => first <= to && last >= from)

const inYear = ({ first, last }: ProposalRow, year: number): boolean =>
  first === null || last === null || (yearOf(first) <= year && yearOf(last) >= year)

const byPerson = (rows: readonly ProposalRow[]): ReadonlyMap<PersonId, readonly ProposalRow[]> => {
  const found = new Map<PersonId, ProposalRow[]>()
  for (const row of rows)
    for (const person of row.people) {
      const others = found.get(person)
      if (others === undefined) found.set(person, [row])
      else others.push(row)
    }
  return found
}

/**
 * Which of the rows that were taken bear on what they brought. Of what is found over a year, those of its person in that
 * year. Of all else, those near its days that touch it, as the rules reach: where there are any those about its person,
 * and right on its days. Most rows of a long proposal are never looked at closely.
 */
export const bearingRows = (
  before: Schedule,
  after: Schedule,
  rows: readonly ProposalRow[],
): ((finding: Finding) => string[]) => {
  const ofPerson = byPerson(rows)
  const known = new Map<string, ReturnType<typeof touchedBy>>()
  const touchedOf = ({ id, changes }: ProposalRow): ReturnType<typeof touchedBy> => {
    const touched = known.get(id) ?? touchedBy(before, after, netChanges(changes))
    known.set(id, touched)
    return touched
  }
  return (finding) => {
    const { scope, key, data } = finding
    const { person, year } = data
    const theirs = (typeof person === 'string' ? ofPerson.get(person) : undefined) ?? []
    if (scope === 'person-year')
      return theirs.filter((row) => typeof year !== 'number' || inYear(row, year)).map(({ id }) => id)
    const stretches = stretchesOf(finding)
    for (const choice of [() => lieNear(theirs, stretches), () => lieNear(rows, stretches), () => theirs]) {
      const touching = choice().filter((row) => touchedOf(row)[scope].has(key))
      const on = touching.filter((row) => liesOn(row, stretches))
      if (touching.length > 0) return (on.length > 0 ? on : touching).map(({ id }) => id)
    }
    return []
  }
}
