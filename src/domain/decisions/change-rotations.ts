import { type Refusal, type Result, done, refused } from '../result.ts'
import { type Rotation, titleOf } from '../rotations/rotation.ts'
import { rotationDifferences } from '../rotations/rotation-words.ts'
import type { Change, ChangeSet } from '../schedule/change.ts'
import type { Facts } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { ROTATIONS } from './areas.ts'
import { editRotation } from './set-rotation.ts'

export const ROTATIONS_ACTIONS = ['archive', 'restore', 'edit'] as const
export type RotationsAction = (typeof ROTATIONS_ACTIONS)[number]

/** What is done to each of several rotations. */
export interface RotationsCommand {
  readonly names: readonly string[]
  readonly action: RotationsAction
  /** For `edit`: what is to hold for all of them. */
  readonly set: Partial<Omit<Rotation, 'name'>>
}

/** Several rotations changed: the change set, and what it comes to for each of them. */
export interface RotationsChanged {
  readonly changeSet: ChangeSet
  readonly changed: readonly { readonly name: string; readonly title: string; readonly changes: readonly string[] }[]
  /** The names of those that are so already. */
  readonly same: readonly string[]
}

/** Why one of several cannot be changed. */
export interface RotationRefused {
  readonly id: string
  readonly reason: string
  readonly message: string
}

const fieldsOf = ({ action, set }: RotationsCommand): Partial<Omit<Rotation, 'name'>> =>
  action === 'edit' ? set : { archived: action === 'archive' }

const DONE: Readonly<Record<RotationsAction, (count: number) => string>> = {
  archive: (count) => `${count} rotations are archived: they are offered no longer.`,
  restore: (count) => `${count} rotations are offered again.`,
  edit: (count) => `What holds for ${count} rotations has changed.`,
}

/**
 * Changes several rotations at once: all of them, or none when one cannot be, with the reason for each that cannot.
 * Each is decided on with those before it changed, so that two that are brought back do not end with one code.
 */
export const changeRotations = (
  schedule: Schedule,
  command: RotationsCommand,
): Result<RotationsChanged, Refusal<'templates_refused'>> => {
  const fields = fieldsOf(command)
  const wrong: RotationRefused[] = []
  const changed: RotationsChanged['changed'][number][] = []
  const same: string[] = []
  const changes: Change[] = []
  let facts: Facts = schedule.facts
  let summary = ''
  for (const name of new Set(command.names)) {
    const before = facts.rotation.get(name)
    const decided = editRotation({ ...schedule, facts }, { name, ...fields })
    if (!decided.ok || before === undefined) {
      if (!decided.ok) wrong.push({ id: name, reason: decided.refusal.reason, message: decided.refusal.message })
      continue
    }
    if (decided.value.changes.length === 0) {
      same.push(name)
      continue
    }
    const after = { ...before, ...fields }
    changed.push({ name, title: titleOf(after), changes: rotationDifferences(before, after) })
    changes.push(...decided.value.changes)
    summary = decided.value.summary
    facts = { ...facts, rotation: new Map(facts.rotation).set(name, after) }
  }
  if (wrong.length > 0) {
    const count = wrong.length === 1 ? 'One of them cannot be changed' : `${wrong.length} of them cannot be changed`
    return refused('templates_refused', `${count}, so none was. ${wrong.map(({ message }) => message).join(' ')}`, {
      refused: wrong,
    })
  }
  return done({
    changeSet: {
      changes,
      summary: changed.length === 1 ? summary : DONE[command.action](changed.length),
      source: 'edit',
      reason: null,
      area: ROTATIONS,
    },
    changed,
    same,
  })
}
