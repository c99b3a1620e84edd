import { type Refusal, type Result, done, refused } from '../result.ts'
import { type Rotation, namedRotation, titleOf } from '../rotations/rotation.ts'
import type { PatternCell } from '../rotations/rotation-pattern.ts'
import { hasErrors, requirementIssues } from '../rotations/requirement-issues.ts'
import { requirementGround } from '../rotations/requirement-ground.ts'
import type { WeeklyRequirement } from '../rotations/weekly-requirement.ts'
import { type Change, type ChangeSet, changeTo } from '../schedule/change.ts'
import type { Facts } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { rotationAliasTaken } from './alias-taken.ts'
import { ROTATIONS } from './areas.ts'
import { codeTaken, unknownActivity, unknownRotation } from './rotation-refusals.ts'

const changeSet = (changes: readonly Change[], summary: string): ChangeSet => ({
  ...{ changes, summary, source: 'edit', reason: null, area: ROTATIONS },
})

const wrongWith = (
  facts: Facts,
  rotation: Rotation,
): Refusal<'code_taken' | 'alias_taken' | 'unknown_activity' | 'unknown_rotation'> | null => {
  const taken = codeTaken(facts, rotation) ?? rotationAliasTaken(facts, rotation)
  if (taken) return taken
  const at = rotation.specialty.findIndex((code) => !facts.activity.has(code))
  if (at >= 0) return unknownActivity(rotation.specialty[at] ?? '', `specialty.${at}`)
  const half = [rotation.halves?.first, rotation.halves?.second].find(
    (name) => name !== undefined && !facts.rotation.has(name),
  )
  return half === undefined ? null : unknownRotation(half, 'halves')
}

/** Adds a rotation. Its name is its identity from now on; what it is called may change. */
export const addRotation = (
  schedule: Schedule,
  { name, ...fields }: Partial<Rotation> & Pick<Rotation, 'name'>,
): Result<
  ChangeSet,
  Refusal<'rotation_exists' | 'code_taken' | 'alias_taken' | 'unknown_activity' | 'unknown_rotation'>
> => {
  const known = schedule.facts.rotation.get(name)
  if (known)
    return refused('rotation_exists', `There is a rotation ${titleOf(known)} already. Choose another name.`, {
      fields: [{ field: 'name', message: 'It is taken.' }],
    })
  const rotation = { ...namedRotation(name), ...fields }
  const wrong = wrongWith(schedule.facts, rotation)
  if (wrong) return { ok: false, refusal: wrong }
  return done(
    changeSet(changeTo(schedule.facts, 'rotation', name, rotation), `${titleOf(rotation)} is among the rotations.`),
  )
}

/** Changes what holds for a rotation, or archives it: it stays where it is planned and is offered no longer. */
export const editRotation = (
  schedule: Schedule,
  { name, ...fields }: Partial<Rotation> & Pick<Rotation, 'name'>,
): Result<ChangeSet, Refusal<'unknown_rotation' | 'code_taken' | 'alias_taken' | 'unknown_activity'>> => {
  const known = schedule.facts.rotation.get(name)
  if (known === undefined) return { ok: false, refusal: unknownRotation(name) }
  const to = { ...known, ...fields }
  const wrong = wrongWith(schedule.facts, to)
  if (wrong) return { ok: false, refusal: wrong }
  const summary =
    to.archived === known.archived
      ? `What holds for ${titleOf(to)} has changed.`
      : to.archived
        ? `${titleOf(to)} is archived: it is offered no longer.`
        : `${titleOf(to)} is offered again.`
  return done(changeSet(changeTo(schedule.facts, 'rotation', name, to), summary))
}

/** A rotation like another, under a name, a code and ways of writing of its own, with its weeks and what they have to hold. */
export const duplicateRotation = (
  schedule: Schedule,
  { of, name, code }: { readonly of: string; readonly name: string; readonly code: string | null },
): Result<
  ChangeSet,
  Refusal<'unknown_rotation' | 'rotation_exists' | 'code_taken' | 'alias_taken' | 'unknown_activity'>
> => {
  const { facts } = schedule
  const known = facts.rotation.get(of)
  if (known === undefined) return { ok: false, refusal: unknownRotation(of) }
  const added = addRotation(schedule, { ...known, title: null, aliases: [], archived: false, name, code })
  if (!added.ok) return added
  const pattern = facts.rotationPattern.get(of)
  const requirement = facts.weeklyRequirement.get(of)
  return done({
    ...added.value,
    changes: [
      ...added.value.changes,
      ...(pattern ? changeTo(facts, 'rotationPattern', name, { ...pattern, rotation: name }) : []),
      ...(requirement ? changeTo(facts, 'weeklyRequirement', name, { ...requirement, rotation: name }) : []),
    ],
  })
}

/** Says what the half-days of a rotation are; none at all leaves its weeks open. */
export const setRotationPattern = (
  schedule: Schedule,
  { rotation, cells }: { readonly rotation: string; readonly cells: readonly PatternCell[] },
): Result<ChangeSet, Refusal<'unknown_rotation' | 'unknown_activity'>> => {
  const { facts } = schedule
  const known = facts.rotation.get(rotation)
  if (known === undefined) return { ok: false, refusal: unknownRotation(rotation) }
  const at = cells.findIndex(({ activity }) => !facts.activity.has(activity))
  const wrong = cells[at]
  if (wrong) return { ok: false, refusal: unknownActivity(wrong.activity, `cells.${at}.activity`) }
  const to = cells.length === 0 ? null : { rotation, cells: [...cells] }
  return done(
    changeSet(changeTo(facts, 'rotationPattern', rotation, to), `The weeks of ${titleOf(known)} have changed.`),
  )
}

/** Says what a week on a rotation has to hold. What cannot be is refused with all that is wrong, by field. */
export const setWeeklyRequirement = (
  schedule: Schedule,
  requirement: WeeklyRequirement,
): Result<ChangeSet, Refusal<'unknown_rotation' | 'requirement_refused'>> => {
  const { facts } = schedule
  const known = facts.rotation.get(requirement.rotation)
  if (known === undefined) return { ok: false, refusal: unknownRotation(requirement.rotation) }
  const issues = requirementIssues(requirement, requirementGround(facts, requirement.rotation))
  if (hasErrors(issues)) {
    const errors = issues.filter(({ level }) => level === 'error')
    return refused('requirement_refused', errors.map(({ message }) => message).join(' '), {
      issues,
      fields: errors.map(({ field, message }) => ({ field, message })),
    })
  }
  const first = facts.weeklyRequirement.get(requirement.rotation) === undefined
  return done(
    changeSet(
      changeTo(facts, 'weeklyRequirement', requirement.rotation, requirement),
      `${titleOf(known)} ${first ? 'has a weekly requirement' : 'asks for other weeks'}.`,
    ),
  )
}

export const removeWeeklyRequirement = (
  schedule: Schedule,
  rotation: string,
): Result<ChangeSet, Refusal<'unknown_rotation' | 'no_requirement'>> => {
  const known = schedule.facts.rotation.get(rotation)
  if (known === undefined) return { ok: false, refusal: unknownRotation(rotation) }
  if (!schedule.facts.weeklyRequirement.has(rotation))
    return refused('no_requirement', `${titleOf(known)} has no weekly requirement.`)
  return done(
    changeSet(
      changeTo(schedule.facts, 'weeklyRequirement', rotation, null),
      `${titleOf(known)} has no weekly requirement any more.`,
    ),
  )
}
