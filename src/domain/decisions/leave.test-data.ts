import { anAbsence } from '#testing/builders.ts'
import { type Day, day } from '../calendar/day.ts'
import type { Absence } from '../leave/absence.ts'
import type { AbsenceDetail } from '../leave/absence-detail.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { hillside } from './hillside.test-data.ts'
import type { LeaveActor } from './leave-actor.ts'

/** A planner who is nobody of the program, one who is Ben, a faculty member, a resident, and somebody unlinked. */
export const ROSA: LeaveActor = { name: 'Rosa Tamang', person: null, plans: true }
export const BEN_PLANS: LeaveActor = { name: 'Ben Osei', person: 'ben', plans: true }
export const ADA: LeaveActor = { name: 'Ada Lovell', person: 'ada', plans: false }
export const RAE: LeaveActor = { name: 'Rae Sato', person: 'res', plans: false }
export const UNLINKED: LeaveActor = { name: 'Somebody', person: null, plans: false }

export const may = (date: number): Day => day(`2026-05-${String(date).padStart(2, '0')}`)

/** Ada away from one day of May 2026 to another. */
export const adaAway = (given: Partial<Absence> = {}): Absence =>
  anAbsence({ id: 'a1', person: 'ada', first: may(4), last: may(8), ...given })

export const aDetail = (given: Partial<AbsenceDetail> = {}): AbsenceDetail => ({
  absence: 'a1',
  reason: null,
  location: null,
  orders: null,
  replacement: null,
  original: null,
  ...given,
})

export const withLeave = (absence: readonly Absence[], absenceDetail: readonly AbsenceDetail[] = []): Schedule =>
  hillside([], { absence, absenceDetail })
