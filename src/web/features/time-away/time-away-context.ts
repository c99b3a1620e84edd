import { createContext, use } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { HolidayNames } from '../../holidays.ts'
import type { SignedIn } from '../../session.ts'
import type { Away } from './absences.ts'
import type { LeaveWrites } from './leave-writes.ts'
import type { MemberGroup } from './people.ts'
import type { TimeAwaySearch } from './time-away-search.ts'

/** What every part of the page shares. */
export interface TimeAway {
  readonly ay: AcademicYear
  readonly today: Day
  readonly user: SignedIn
  /** Everything of the year that the user may see. */
  readonly all: readonly Away[]
  readonly groups: readonly MemberGroup[]
  /** Of the days shown. */
  readonly holidays: HolidayNames
  readonly search: TimeAwaySearch
  /** Goes somewhere else on the page; `undefined` takes a part out of the address. */
  readonly go: (next: Partial<TimeAwaySearch>, replace?: boolean) => void
  readonly writes: LeaveWrites
}

export const TimeAwayContext = createContext<TimeAway | null>(null)

export const useTimeAwayContext = (): TimeAway => {
  const context = use(TimeAwayContext)
  if (!context) throw new Error('a part of the page of time away outside of it')
  return context
}
