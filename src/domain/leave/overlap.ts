import { type Day } from '../calendar/day.ts'
import { type Half, halfDayIndex } from '../calendar/half-day.ts'
import type { AbsenceType } from './absence.ts'

/** How a new time away meets one that is there: `contained`, the new one lies inside it; `contains`, encloses it. */
export type OverlapRelation = 'exact' | 'contained' | 'contains' | 'partial'
/** What taking a new time away in may do. `merge`, `extend` and `replace` change what is there. */
export const LEAVE_ACTIONS = ['create', 'skip', 'merge', 'extend', 'replace'] as const
export type LeaveAction = (typeof LEAVE_ACTIONS)[number]

export interface TimeAway {
  readonly first: Day
  readonly firstHalf: Half
  readonly last: Day
  readonly lastHalf: Half
  readonly type: AbsenceType
}

export interface Overlap {
  readonly relation: OverlapRelation
  readonly sameType: boolean
}

export interface OverlapAdvice {
  /** `critical` stops the row until somebody chooses. */
  readonly severity: 'critical' | 'warning' | 'info'
  /** Null when a person must choose. */
  readonly suggested: LeaveAction | null
  readonly choices: readonly LeaveAction[]
}

/** How two times away of one person meet, or null; a day after the other is no overlap. */
export const classifyOverlap = (next: TimeAway, there: TimeAway): Overlap | null => {
  const [from, to] = [halfDayIndex(next.first, next.firstHalf), halfDayIndex(next.last, next.lastHalf)]
  const [thereFrom, thereTo] = [halfDayIndex(there.first, there.firstHalf), halfDayIndex(there.last, there.lastHalf)]
  if (to < thereFrom || from > thereTo) return null
  const sameType = next.type === there.type
  if (from === thereFrom && to === thereTo) return { relation: 'exact', sameType }
  if (from >= thereFrom && to <= thereTo) return { relation: 'contained', sameType }
  if (from <= thereFrom && to >= thereTo) return { relation: 'contains', sameType }
  return { relation: 'partial', sameType }
}

/** The table of the domain page, section 3.4. */
const ADVICE: Readonly<Record<OverlapRelation, readonly [same: OverlapAdvice, different: OverlapAdvice]>> = {
  exact: [
    { severity: 'critical', suggested: 'skip', choices: ['skip', 'replace'] },
    { severity: 'critical', suggested: 'skip', choices: ['skip', 'replace'] },
  ],
  contained: [
    { severity: 'critical', suggested: 'skip', choices: ['skip'] },
    { severity: 'info', suggested: 'skip', choices: ['skip', 'create'] },
  ],
  contains: [
    { severity: 'critical', suggested: 'extend', choices: ['replace', 'extend', 'skip'] },
    { severity: 'warning', suggested: 'create', choices: ['create', 'skip'] },
  ],
  partial: [
    { severity: 'warning', suggested: 'merge', choices: ['merge', 'create', 'skip'] },
    { severity: 'warning', suggested: 'create', choices: ['create', 'skip'] },
  ],
}

/** What to do with a new time away that meets others. With several it is left to a person. */
export const adviceFor = (overlaps: readonly Overlap[]): OverlapAdvice => {
  const [only, ...others] = overlaps
  if (!only) return { severity: 'info', suggested: 'create', choices: ['create', 'skip'] }
  const exact = overlaps.find(({ relation, sameType }) => relation === 'exact' && sameType)
  if (exact) return ADVICE.exact[0]
  if (others.length > 0) return { severity: 'critical', suggested: null, choices: ['create', 'skip'] }
  const [same, different] = ADVICE[only.relation]
  return only.sameType ? same : different
}

/** One time away over both, of the type of the new one: what `merge` and `extend` leave. */
export const mergedTime = <A extends TimeAway>(next: A, there: TimeAway): A => {
  const earlier = halfDayIndex(next.first, next.firstHalf) <= halfDayIndex(there.first, there.firstHalf) ? next : there
  const later = halfDayIndex(next.last, next.lastHalf) >= halfDayIndex(there.last, there.lastHalf) ? next : there
  return {
    ...next,
    first: earlier.first,
    firstHalf: earlier.firstHalf,
    last: later.last,
    lastHalf: later.lastHalf,
  }
}
