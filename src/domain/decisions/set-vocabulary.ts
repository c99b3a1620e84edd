import { type Refusal, type Result, done, refused } from '../result.ts'
import type { Activity } from '../rotations/activity.ts'
import type { BlockPolicy } from '../rotations/block-policy.ts'
import type { Overlay } from '../rotations/overlay.ts'
import { type Change, type ChangeSet, changeTo } from '../schedule/change.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { ROTATIONS } from './areas.ts'
import { activityWithCode, unknownActivity } from './rotation-refusals.ts'

const changeSet = (changes: readonly Change[], summary: string): ChangeSet => ({
  ...{ changes, summary, source: 'edit', reason: null, area: ROTATIONS },
})

/** Adds an activity. Two whose codes differ only in how their letters are written could not be told apart. */
export const addActivity = (schedule: Schedule, activity: Activity): Result<ChangeSet, Refusal<'code_taken'>> => {
  const other = activityWithCode(schedule.facts, activity.code)
  if (other)
    return refused('code_taken', `${other.code} is ${other.name} already. Choose another code.`, {
      fields: [{ field: 'code', message: `${other.name} has this code.` }],
    })
  return done(
    changeSet(changeTo(schedule.facts, 'activity', activity.code, activity), `${activity.code} is ${activity.name}.`),
  )
}

/** Changes what an activity is; its code stays, because half-days are pinned by it. */
export const editActivity = (
  schedule: Schedule,
  { code, ...fields }: Partial<Activity> & Pick<Activity, 'code'>,
): Result<ChangeSet, Refusal<'unknown_activity'>> => {
  const known = schedule.facts.activity.get(code)
  if (known === undefined) return { ok: false, refusal: unknownActivity(code, 'code') }
  const to = { ...known, ...fields }
  const summary =
    to.archived !== known.archived
      ? to.archived
        ? `${code}, ${to.name}, is offered no longer.`
        : `${code}, ${to.name}, is offered again.`
      : `What ${code}, ${to.name}, means has changed.`
  return done(changeSet(changeTo(schedule.facts, 'activity', code, to), summary))
}

/** Says what the whole program does at a time of the week; one of the same id is changed. */
export const setOverlay = (schedule: Schedule, overlay: Overlay): Result<ChangeSet, Refusal<'unknown_activity'>> => {
  if (!schedule.facts.activity.has(overlay.activity))
    return { ok: false, refusal: unknownActivity(overlay.activity, 'activity') }
  return done(
    changeSet(changeTo(schedule.facts, 'overlay', overlay.id, overlay), `“${overlay.name}” is kept by the program.`),
  )
}

export const removeOverlay = (schedule: Schedule, id: string): Result<ChangeSet, Refusal<'unknown_overlay'>> => {
  const known = schedule.facts.overlay.get(id)
  if (known === undefined)
    return refused('unknown_overlay', 'The program keeps nothing of that name. Read the list anew.')
  return done(changeSet(changeTo(schedule.facts, 'overlay', id, null), `“${known.name}” is kept no longer.`))
}

export const setBlockPolicy = (schedule: Schedule, policy: BlockPolicy): Result<ChangeSet> =>
  done(
    changeSet(changeTo(schedule.facts, 'blockPolicy', 'policy', policy), 'How blocks and the clinic work has changed.'),
  )
