import { type Day, addDays, parseDay } from '#domain/calendar/day.ts'
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

const lieIn = (rows: readonly ProposalRow[], finding: Finding): readonly ProposalRow[] => {
  const stretches = stretchesOf(finding)
  return rows.filter(
    ({ first, last }) => first !== null && last !== null && stretches.some(([from, to]) => first <= to && last >= from),
  )
}

/**
 * Which of the rows that were taken bear on what they brought: those that touch it. Of these, where there are any, those
 * about its person, and on its days; what is found over a whole year has no days.
 */
export const bearingRows = (
  before: Schedule,
  after: Schedule,
  rows: readonly ProposalRow[],
): ((finding: Finding) => string[]) => {
  const known = new Map<string, ReturnType<typeof touchedBy>>()
  const touchedOf = ({ id, changes }: ProposalRow): ReturnType<typeof touchedBy> => {
    const touched = known.get(id) ?? touchedBy(before, after, netChanges(changes))
    known.set(id, touched)
    return touched
  }
  return (finding) => {
    const { scope, key, data } = finding
    const theirs = rows.filter(({ people }) => typeof data['person'] === 'string' && people.includes(data['person']))
    // From the few to the many: most rows of a long proposal are never looked at.
    const choices =
      scope === 'person-year' ? [theirs, rows] : [lieIn(theirs, finding), theirs, lieIn(rows, finding), rows]
    for (const choice of choices) {
      const touching = choice.filter((row) => touchedOf(row)[scope].has(key))
      if (touching.length > 0) return touching.map(({ id }) => id)
    }
    return []
  }
}
