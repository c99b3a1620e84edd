import { type Day, daysFrom } from '../calendar/day.ts'
import { fmitCallNights, fmitWeekEnd, recoveryDayOf, sundayAfter } from '../calendar/fmit-week.ts'
import { HALVES, type Half } from '../calendar/half-day.ts'
import type { PersonId } from '../people/person.ts'
import type { FmitAssignment } from './facts.ts'

/** One derived half-day, and the fact it comes from. */
export interface Cell {
  readonly person: PersonId
  readonly day: Day
  readonly half: Half
  readonly activity: 'FMIT' | 'PC'
  readonly because: { readonly kind: 'fmitWeek'; readonly weekStart: Day }
}

/** What one FMIT week implies for its attending. */
export interface FmitExpansion {
  /** The 14 half-days on service. */
  readonly service: readonly Cell[]
  /** Both halves of the recovery Friday. */
  readonly recovery: readonly Cell[]
  /** The Friday and Saturday nights the attending takes. */
  readonly calls: readonly Day[]
  /** Nights the attending takes no call: Sunday to Thursday of the week, the recovery Friday, the Sunday after. */
  readonly noCall: readonly Day[]
}

/** Expands one FMIT week into what it implies. */
export const expandFmitWeek = ({ weekStart, person }: FmitAssignment): FmitExpansion => {
  const cells = (days: readonly Day[], activity: Cell['activity']): Cell[] =>
    days.flatMap((day) =>
      HALVES.map((half) => ({ person, day, half, activity, because: { kind: 'fmitWeek', weekStart } as const })),
    )
  const days = daysFrom(weekStart, fmitWeekEnd(weekStart))
  return {
    service: cells(days, 'FMIT'),
    recovery: cells([recoveryDayOf(weekStart)], 'PC'),
    calls: fmitCallNights(weekStart),
    noCall: [...days.slice(2), recoveryDayOf(weekStart), sundayAfter(weekStart)],
  }
}
