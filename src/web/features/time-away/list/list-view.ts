import { type Day, day } from '#domain/calendar/day.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { ABSENCE_STATUSES } from '#domain/leave/absence.ts'
import type { AbsenceStatus, Away } from '../absences.ts'
import { returnState } from '../absence-words.ts'
import type { TimeAwaySearch } from '../time-away-search.ts'

export interface AwayGroup {
  readonly id: 'waiting' | 'now' | 'coming' | 'over' | 'off'
  readonly title: string
  readonly items: readonly Away[]
}

const start = (away: Away): number => halfDayIndex(day(away.first), away.firstHalf)
const end = (away: Away): number => halfDayIndex(day(away.last), away.lastHalf)

const soonest = (a: Away, b: Away): number =>
  start(a) - start(b) || end(a) - end(b) || a.personName.localeCompare(b.personName, 'en') || a.id.localeCompare(b.id)
const latest = (a: Away, b: Away): number => soonest(b, a)

/** Refused or cancelled: kept on record, and nothing to plan with. */
const isOff = ({ status }: Away): boolean => status === 'rejected' || status === 'cancelled'

const groupOf = (away: Away, today: Day): AwayGroup['id'] => {
  if (isOff(away)) return 'off'
  if (away.status === 'requested') return 'waiting'
  // Nobody has said yet that they are back.
  if (returnState(away, today) === 'overdue') return 'now'
  if (day(away.last) < today) return 'over'
  return day(away.first) > today ? 'coming' : 'now'
}

/** What the filters of the address leave, whatever its status. */
export const meantBy = (all: readonly Away[], { person, type }: Pick<TimeAwaySearch, 'person' | 'type'>) =>
  all.filter((away) => (person === undefined || away.personId === person) && (type === undefined || away.type === type))

/** Of how many each status there is, in the order they come about; those there are none of are left out. */
export const countsByStatus = (
  meant: readonly Away[],
): readonly { readonly status: AbsenceStatus; readonly count: number }[] =>
  ABSENCE_STATUSES.map((status) => ({
    status,
    count: meant.filter((away) => away.status === status).length,
  })).filter(({ count }) => count > 0)

/** Who waits for a decision first, then who is away now, what comes, what is over (latest first), what was refused. */
export const groupsOf = (
  meant: readonly Away[],
  status: AbsenceStatus | undefined,
  today: Day,
): readonly AwayGroup[] => {
  const listed = meant.filter((away) => status === undefined || away.status === status)
  const of = (id: AwayGroup['id'], order: (a: Away, b: Away) => number) =>
    listed.filter((away) => groupOf(away, today) === id).sort(order)
  const groups: readonly AwayGroup[] = [
    { id: 'waiting', title: 'Waiting for a decision', items: of('waiting', soonest) },
    { id: 'now', title: 'Away now', items: of('now', soonest) },
    { id: 'coming', title: 'To come', items: of('coming', soonest) },
    { id: 'over', title: 'Over', items: of('over', latest) },
    { id: 'off', title: 'Refused or cancelled', items: of('off', latest) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** Whether a group is folded until somebody wants to see what is over. */
export const isFolded = ({ id }: AwayGroup, { over, status }: Pick<TimeAwaySearch, 'over' | 'status'>): boolean =>
  over !== true && (id === 'over' || (id === 'off' && status === undefined))
