import { type Refusal, type Result, done, refused } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { leaveChangeSet } from './leave-changes.ts'

export interface SetRotationLeave {
  readonly rotation: string
  /** Null: nobody has said. */
  readonly leaveAllowed: boolean | null
}

/** Says whether residents may take leave on a rotation. Leave that is on it all the same stays, and is found. */
export const setRotationLeave = (
  schedule: Schedule,
  { rotation: name, leaveAllowed }: SetRotationLeave,
): Result<ChangeSet, Refusal<'unknown_rotation'>> => {
  const rotation = schedule.facts.rotation.get(name)
  if (rotation === undefined)
    return refused('unknown_rotation', `There is no rotation ${name}. Choose one from the list.`, { rotation: name })
  const changes = changeTo(schedule.facts, 'rotation', name, { ...rotation, leaveAllowed })
  return done(leaveChangeSet(changes, summaryOf(name, leaveAllowed)))
}

const summaryOf = (name: string, leaveAllowed: boolean | null): string => {
  if (leaveAllowed === null) return `Whether ${name} allows leave is open.`
  return leaveAllowed ? `${name} allows leave.` : `${name} allows no leave.`
}
