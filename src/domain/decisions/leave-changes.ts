import type { Absence } from '../leave/absence.ts'
import type { AbsenceDetail } from '../leave/absence-detail.ts'
import type { ScrubbedKind } from '../leave/scrub.ts'
import { type Change, type ChangeSet, changeTo } from '../schedule/change.ts'
import type { Facts } from '../schedule/facts.ts'
import { LEAVE } from './areas.ts'

/** A decision about time away, and what was taken out of its texts. */
export interface TimeAwayWritten {
  readonly changeSet: ChangeSet
  readonly removed: readonly ScrubbedKind[]
}

/** An edit of time away. The summary carries neither type nor reason: histories are read by more than may know. */
export const leaveChangeSet = (changes: readonly Change[], summary: string): ChangeSet => ({
  changes,
  summary,
  source: 'edit',
  reason: null,
  area: LEAVE,
})

/** An absence with what is kept of it apart. */
export const putAbsence = (facts: Facts, absence: Absence, detail: AbsenceDetail | null): readonly Change[] => [
  ...changeTo(facts, 'absence', absence.id, absence),
  ...changeTo(facts, 'absenceDetail', absence.id, detail),
]

/** Takes an absence away, and what is kept of it apart with it. */
export const removeAbsence = (facts: Facts, id: string): readonly Change[] => [
  ...changeTo(facts, 'absenceDetail', id, null),
  ...changeTo(facts, 'absence', id, null),
]
