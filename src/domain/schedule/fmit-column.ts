import { yearOf } from '../calendar/academic-year.ts'
import type { Day } from '../calendar/day.ts'
import { type FmitWeek, fmitBlockOf, fmitCallNights, fmitWeekOfBlock, recoveryDayOf } from '../calendar/fmit-week.ts'
import type { Holiday } from '../calendar/holiday.ts'
import type { PersonId } from '../people/person.ts'
import { holidaysKept } from './holidays.ts'
import { isLocked } from './lock.ts'
import { type Schedule, fmitWeekAt, onCall } from './schedule.ts'

/** One column of the year: an FMIT week and what follows from it. */
export interface FmitYearWeek {
  /** From 1 in the year. */
  readonly number: number
  readonly start: Day
  readonly end: Day
  readonly block: number
  readonly weekOfBlock: number
  readonly holidays: readonly Holiday[]
  readonly state: 'past' | 'current' | 'future'
  /** Starts on or before the program's lock date. */
  readonly locked: boolean
  readonly crossesBlock: boolean
  readonly crossesYear: boolean
  readonly attending: PersonId | null
  readonly note: string | null
  readonly reason: string | null
  readonly recoveryDay: Day
  /** Friday and Saturday; overridden when somebody else than the attending takes it. */
  readonly calls: readonly { readonly night: Day; readonly person: PersonId | null; readonly overridden: boolean }[]
}

const stateOf = ({ start, end }: FmitWeek, today: Day): FmitYearWeek['state'] =>
  end < today ? 'past' : start > today ? 'future' : 'current'

/** What a week is and what is planned in it. */
export const fmitColumn = (schedule: Schedule, week: FmitWeek): FmitYearWeek => {
  const { number, start, end, year } = week
  const assignment = fmitWeekAt(schedule, start)
  const block = fmitBlockOf(start)
  return {
    number,
    start,
    end,
    block: block.number,
    weekOfBlock: fmitWeekOfBlock(start),
    holidays: holidaysKept(schedule, start, end),
    state: stateOf(week, schedule.today),
    locked: isLocked(schedule, start),
    crossesBlock: end > block.end,
    crossesYear: yearOf(end) !== year,
    attending: assignment?.person ?? null,
    note: assignment?.note ?? null,
    reason: assignment?.reason ?? null,
    recoveryDay: recoveryDayOf(start),
    calls: fmitCallNights(start).map((night) => {
      const call = onCall(schedule, night)
      return { night, person: call?.person ?? null, overridden: call !== null && !call.derived }
    }),
  }
}
