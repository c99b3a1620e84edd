import type { Day } from '../calendar/day.ts'
import { fmitCallNights, fmitWeekEnd, recoveryDayOf } from '../calendar/fmit-week.ts'
import { applyChanges } from '../schedule/change.ts'
import { holidaysKept } from '../schedule/holidays.ts'
import { type Schedule, onCall } from '../schedule/schedule.ts'
import { changesOf } from './proposal-rows.ts'
import type { ProposalRow } from './proposal.ts'

/** What follows from FMIT weeks that change hands, and how much of people's leave changes. */
export interface Moves {
  readonly calls: readonly { readonly night: Day; readonly how: 'made' | 'moved' | 'opened' }[]
  /** Recovery Fridays that somebody gets or loses. */
  readonly recovery: readonly Day[]
  /** Holidays in FMIT weeks that change hands, by name. */
  readonly holidays: readonly string[]
  readonly absences: number
}

/** What moves beside the FMIT weeks themselves when rows are taken now; what is so already moves nothing. */
export const movesOf = (schedule: Schedule, rows: readonly Pick<ProposalRow, 'changes'>[]): Moves => {
  const changes = changesOf(schedule.facts, rows)
  const handed = changes.flatMap((change) =>
    change.kind === 'fmitWeek' && change.from?.person !== change.to?.person
      ? ((change.to ?? change.from)?.weekStart ?? [])
      : [],
  )
  const absences = changes.filter(({ kind }) => kind === 'absence').length
  if (handed.length === 0) return { calls: [], recovery: [], holidays: [], absences }
  const applied = applyChanges(schedule.facts, changes)
  if (!applied.ok) throw new Error(applied.refusal.message)
  const after = { ...schedule, facts: applied.value }
  const calls = handed.flatMap((week) =>
    fmitCallNights(week).flatMap((night) => {
      const [was, is] = [onCall(schedule, night)?.person, onCall(after, night)?.person]
      if (was === is) return []
      return [{ night, how: was === undefined ? 'made' : is === undefined ? 'opened' : 'moved' } as const]
    }),
  )
  return {
    calls,
    recovery: handed.map(recoveryDayOf),
    holidays: handed.flatMap((week) => holidaysKept(schedule, week, fmitWeekEnd(week)).map(({ name }) => name)),
    absences,
  }
}
