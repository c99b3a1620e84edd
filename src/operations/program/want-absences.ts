import { isoOf } from '#domain/calendar/day.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { type Absence, isApproved, isPending } from '#domain/leave/absence.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { freeId } from './free-id.ts'
import type { FileAbsence } from './join-absences.ts'
import { type Wanted, want, wantNone } from './wanted.ts'

const sameTime = (a: Omit<Absence, 'id'>, b: Omit<Absence, 'id'>): boolean =>
  a.first === b.first && a.last === b.last && a.firstHalf === b.firstHalf && a.lastHalf === b.lastHalf

const overlap = (a: Omit<Absence, 'id'>, b: Omit<Absence, 'id'>): boolean =>
  halfDayIndex(a.first, a.firstHalf) <= halfDayIndex(b.last, b.lastHalf) &&
  halfDayIndex(b.first, b.firstHalf) <= halfDayIndex(a.last, a.lastHalf)

/**
 * An absence has no key in the file. It is the fact that says the same; else the one of that person and type which it
 * overlaps, and which it replaces, with any others it overlaps; else it is new. What was refused or cancelled stays
 * beside what stands, and is replaced by its like alone.
 */
export const wantAbsences = (absences: readonly FileAbsence[], base: Facts): readonly Wanted[] => {
  const unclaimed = new Set(base.absence.values())
  const taken = new Set(base.absence.keys())
  const ofSame = (absence: Omit<Absence, 'id'>): readonly Absence[] =>
    [...unclaimed].filter(({ person, type }) => person === absence.person && type === absence.type)
  const known = absences.map((one) => {
    const { absence } = one
    const same = ofSame(absence).find((fact) => fact.status === absence.status && sameTime(fact, absence))
    if (same) unclaimed.delete(same)
    return { ...one, same }
  })
  return known.flatMap(({ absence, remarks, same }) => {
    if (same) return [want('absence', { ...same, ...remarks })]
    const [replaced, ...others] = ofSame(absence).filter(
      (fact) => (isApproved(fact) || isPending(fact) || fact.status === absence.status) && overlap(fact, absence),
    )
    for (const fact of [replaced, ...others]) if (fact) unclaimed.delete(fact)
    const id =
      replaced?.id ?? freeId(`${isoOf(absence.first)}-${absence.type}-${absence.person}`.slice(0, LONGEST_WISH), taken)
    taken.add(id)
    return [
      ...others.flatMap(({ id: gone }) => [wantNone('absenceDetail', gone), wantNone('absence', gone)]),
      want('absence', { id, ...absence, ...remarksOf(replaced), ...remarks }),
    ]
  })
}

/** What was said of the absence that another takes the place of, and no file says. */
const remarksOf = (replaced: Absence | undefined): Partial<Absence> =>
  replaced ? { tentative: replaced.tentative, author: replaced.author, review: replaced.review } : {}

/** Of the 64 letters of an id, some are left for the number that tells apart what would be called the same. */
const LONGEST_WISH = 58
