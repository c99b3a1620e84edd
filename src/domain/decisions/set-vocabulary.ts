import { type Refusal, type Result, done, refused } from '../result.ts'
import type { Activity } from '../rotations/activity.ts'
import type { BlockPolicy } from '../rotations/block-policy.ts'
import type { Overlay } from '../rotations/overlay.ts'
import { type Change, type ChangeSet, changeTo } from '../schedule/change.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { activityAliasTaken } from './alias-taken.ts'
import { ROTATIONS } from './areas.ts'
import { activityWithCode, unknownActivity } from './rotation-refusals.ts'

const changeSet = (changes: readonly Change[], summary: string): ChangeSet => ({
  ...{ changes, summary, source: 'edit', reason: null, area: ROTATIONS },
})

/** Adds an activity. Two whose codes differ only in how their letters are written could not be told apart. */
export const addActivity = (
  schedule: Schedule,
  activity: Activity,
): Result<ChangeSet, Refusal<'code_taken' | 'alias_taken'>> => {
  const other = activityWithCode(schedule.facts, activity.code)
  if (other)
    return refused('code_taken', `${other.code} is ${other.name} already. Choose another code.`, {
      fields: [{ field: 'code', message: `${other.name} has this code.` }],
    })
  const taken = activityAliasTaken(schedule.facts, activity)
  if (taken) return { ok: false, refusal: taken }
  return done(
    changeSet(changeTo(schedule.facts, 'activity', activity.code, activity), `${activity.code} is ${activity.name}.`),
  )
}

/** Changes what an activity is; its code stays, because half-days are pinned by it. */
export const editActivity = (
  schedule: Schedule,
  { code, ...fields }: Partial<Activity> & Pick<Activity, 'code'>,
): Result<ChangeSet, Refusal<'unknown_activity' | 'alias_taken'>> => {
  const known = schedule.facts.activity.get(code)
  if (known === undefined) return { ok: false, refusal: unknownActivity(code, 'code') }
  const to = { ...known, ...fields }
  const taken = activityAliasTaken(schedule.facts, to)
  if (taken) return { ok: false, refusal: taken }
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

/** Between two that follow each other, so that one can be put in between by number. */
const STEP = 10

/** Puts what the program does into another order: of several that fall on one half-day the first stands. */
export const orderOverlays = (
  schedule: Schedule,
  ids: readonly string[],
): Result<ChangeSet, Refusal<'unknown_overlay' | 'order_incomplete'>> => {
  const { overlay } = schedule.facts
  const unknown = ids.find((id) => !overlay.has(id))
  if (unknown !== undefined)
    return refused('unknown_overlay', 'The program keeps nothing of that name. Read the list anew.', { id: unknown })
  if (new Set(ids).size !== overlay.size || ids.length !== overlay.size)
    return refused('order_incomplete', 'An order names everything the program does, each once. Read the list anew.')
  const changes = ids.flatMap((id, at) => {
    const known = overlay.get(id)
    return known ? changeTo(schedule.facts, 'overlay', id, { ...known, order: STEP * (at + 1) }) : []
  })
  return done(changeSet(changes, 'What the program does stands in another order.'))
}

export const setBlockPolicy = (schedule: Schedule, policy: BlockPolicy): Result<ChangeSet> =>
  done(
    changeSet(changeTo(schedule.facts, 'blockPolicy', 'policy', policy), 'How blocks and the clinic work has changed.'),
  )
