import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import type { RefusalKind } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'

export const UNKNOWN_ABSENCE: RefusalKind = { reason: 'unknown_absence', status: 404, when: 'No such absence.' }
export const NOT_YOURS: RefusalKind = {
  reason: 'not_yours',
  status: 403,
  when: 'It is about somebody else, and the caller does not plan.',
}
export const OWN_REQUEST: RefusalKind = {
  reason: 'own_request',
  status: 403,
  when: 'A planner would say yes or no to their own time away.',
}
export const INVALID_STATE: RefusalKind = {
  reason: 'invalid_state',
  status: 409,
  when: 'Its status does not allow it; the message says what is possible.',
}
export const OVERLAPPING: RefusalKind = {
  reason: 'overlapping',
  status: 409,
  when: 'The person is away then already, for the same type; `absences` is what is there.',
}
export const WRONG_RANGE: RefusalKind = { reason: 'wrong_range', status: 422, when: 'It ends before it starts.' }
export const OUTSIDE_YEAR: RefusalKind = {
  reason: 'outside_year',
  status: 422,
  when: 'A day lies in no year that can be planned.',
}
export const ABSENCE_VERSION: RefusalKind = {
  reason: 'version',
  status: 409,
  when: 'It is not what the caller was looking at; `current` is what it is, `changedBy` who changed it.',
}

/** Why days and a person do not make time away. */
export const TIME_AWAY_REFUSALS: readonly RefusalKind[] = [
  { reason: 'no_person', status: 422, when: 'Nobody is named, and the caller is nobody of the program.' },
  NOT_YOURS,
  UNKNOWN_PERSON,
  WRONG_RANGE,
  OUTSIDE_YEAR,
  OWN_REQUEST,
]

/** What writing time away may be refused for beside. */
export const LEAVE_WRITE_REFUSALS: readonly RefusalKind[] = [OVERLAPPING, ...WRITE_REFUSALS]
