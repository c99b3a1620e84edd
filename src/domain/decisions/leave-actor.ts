import type { Day } from '../calendar/day.ts'
import type { Absence } from '../leave/absence.ts'
import { isPending } from '../leave/absence.ts'
import type { PersonId } from '../people/person.ts'
import type { Refusal } from '../result.ts'

/** Who decides about time away. */
export interface LeaveActor {
  /** How the record names them. */
  readonly name: string
  /** The person of the program they are, when they are one. */
  readonly person: PersonId | null
  /** Planners write down anybody's; others ask for their own. */
  readonly plans: boolean
}

type No<Reason extends string> = Refusal<Reason> | null

const isOwn = ({ person }: LeaveActor, absence: Absence): boolean => person !== null && absence.person === person

/** Somebody else's, for whoever does not plan. */
export const NOT_YOURS: Refusal<'not_yours'> = {
  reason: 'not_yours',
  message: 'This is somebody else’s time away. Ask a planner to change it.',
}

const invalid = (message: string): Refusal<'invalid_state'> => ({ reason: 'invalid_state', message })

/** Why somebody may not change an absence; null when they may. */
export const mayNotEdit = (by: LeaveActor, absence: Absence): No<'not_yours' | 'invalid_state'> => {
  if (by.plans)
    return absence.status === 'approved' || isPending(absence)
      ? null
      : invalid(`It is ${absence.status} and stays on record as it is. Enter the time away anew.`)
  if (!isOwn(by, absence)) return NOT_YOURS
  return absence.status === 'requested'
    ? null
    : invalid(`It is ${absence.status} already. Ask a planner to change it, or cancel it.`)
}

/** Why somebody may not cancel an absence, or take it off the record; null when they may. */
export const mayNotCancel = (by: LeaveActor, absence: Absence, today: Day): No<'not_yours' | 'invalid_state'> => {
  if (by.plans) return null
  if (!isOwn(by, absence)) return NOT_YOURS
  if (absence.status === 'requested') return null
  if (absence.status !== 'approved') return invalid(`It is ${absence.status}. Ask a planner to take it off the record.`)
  return absence.first > today ? null : invalid('It has begun. Ask a planner to shorten or cancel it.')
}

/** Nobody says yes to their own time away, whatever else they may. */
export const OWN_REQUEST: Refusal<'own_request'> = {
  reason: 'own_request',
  message: 'Nobody decides on their own time away. Ask another planner.',
}

/** Why somebody may not say yes or no to an absence; null when they may. */
export const mayNotDecide = (by: LeaveActor, absence: Absence): No<'not_yours' | 'own_request' | 'invalid_state'> => {
  if (!by.plans) return NOT_YOURS
  if (isOwn(by, absence)) return OWN_REQUEST
  return isPending(absence)
    ? null
    : invalid(`It is ${absence.status} already. Only what is asked for or expected can be decided.`)
}
