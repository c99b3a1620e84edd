import type { Day } from '#domain/calendar/day.ts'
import { fmitCallNights, fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { type CallNight, type Facts, dayKey } from '#domain/schedule/facts.ts'
import type { ProgramFile } from './program-file.ts'
import { type Wanted, want, wantNone } from './wanted.ts'

/** The attending of every week in the file. */
export const wantWeeks = ({ fmitWeeks }: ProgramFile, base: Facts): readonly Wanted[] =>
  fmitWeeks.map(({ start, faculty, note, reason, decided }) => {
    const known = base.fmitWeek.get(dayKey(start))
    // A waiver and the moment of deciding belong to the one it was decided for.
    const kept = known?.person === faculty ? known : undefined
    return want('fmitWeek', {
      weekStart: start,
      person: faculty,
      note: note ?? known?.note ?? null,
      reason: reason ?? kept?.reason ?? null,
      decided: decided ?? kept?.decided ?? null,
    })
  })

/**
 * The call nights of the file. Those that follow from a week's attending are not stored; `derived` says how many.
 */
export const wantCalls = (
  file: ProgramFile,
  base: Facts,
): { readonly wanted: readonly Wanted[]; readonly derived: number } => {
  const attendings = new Map(file.fmitWeeks.map(({ start, faculty }) => [start, faculty]))
  const attendingOn = (night: Day): string | undefined => {
    const start = fmitWeekStart(night)
    return attendings.get(start) ?? base.fmitWeek.get(dayKey(start))?.person
  }
  const isDerived = ({ night, person }: Pick<CallNight, 'night' | 'person'>): boolean =>
    nightBucket(night) === 'fmit' && attendingOn(night) === person
  const inFile = file.calls.map(({ date, faculty, override }) => {
    const known = base.callNight.get(dayKey(date))
    const kept = known?.person === faculty && known.override
    return { night: date, person: faculty, override: override ?? kept }
  })
  // A stored night of somebody who becomes the attending of its week says no more than the week does.
  const told = [...attendings.keys()]
    .flatMap((start) => fmitCallNights(start))
    .flatMap((night) => base.callNight.get(dayKey(night)) ?? [])
    .filter((night) => isDerived(night) && !inFile.some((call) => call.night === night.night))
  return {
    wanted: [
      ...told.map(({ night }) => wantNone('callNight', dayKey(night))),
      ...inFile.map((call) => (isDerived(call) ? wantNone('callNight', dayKey(call.night)) : want('callNight', call))),
    ],
    derived: inFile.filter(isDerived).length,
  }
}
