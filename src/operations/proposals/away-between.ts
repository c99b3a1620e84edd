import { yearOf } from '#domain/calendar/academic-year.ts'
import { MOST_AWAY_DAYS, awayDays, awayStatus } from '#domain/leave/away-days.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { type Schedule, absencesOf, nameOf, personOf } from '#domain/schedule/schedule.ts'
import type { Preview } from './preview-answer.ts'

/** The academic years in which rows say that somebody is, or was, away: by person, in the order of the rows. */
const yearsByPerson = (rows: readonly ProposalRow[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const years = new Map<string, Set<number>>()
  for (const { changes } of rows)
    for (const change of changes) {
      if (change.kind !== 'absence') continue
      for (const fact of [change.from, change.to]) {
        if (fact === null) continue
        const own = years.get(fact.person) ?? new Set()
        years.set(fact.person, own.add(yearOf(fact.first)).add(yearOf(fact.last)))
      }
    }
  return years
}

/**
 * How many days of an academic year residents are away before and after, of all whose absences a proposal changes: the
 * same people whatever is taken of it, so that none comes or goes by a tick.
 */
export const awayBetween = (before: Schedule, after: Schedule, rows: readonly ProposalRow[]): Preview['away'] =>
  [...yearsByPerson(rows)]
    .filter(([id]) => (personOf(before, id) ?? personOf(after, id))?.kind === 'resident')
    .flatMap(([id, years]) =>
      [...years]
        .sort((a, b) => a - b)
        .map((ay) => {
          const [was, is] = [before, after].map((schedule) => awayDays(absencesOf(schedule, id), ay).days)
          return {
            id,
            name: nameOf(before, id),
            ay,
            before: was ?? 0,
            after: is ?? 0,
            limit: MOST_AWAY_DAYS,
            status: awayStatus(is ?? 0),
          }
        }),
    )
