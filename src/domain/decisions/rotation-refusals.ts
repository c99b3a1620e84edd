import type { Activity } from '../rotations/activity.ts'
import { type Rotation, codeOf, titleOf } from '../rotations/rotation.ts'
import type { Refusal } from '../result.ts'
import type { Facts } from '../schedule/facts.ts'

/** A rotation nobody has added. */
export const unknownRotation = (name: string, field?: string): Refusal<'unknown_rotation'> => ({
  reason: 'unknown_rotation',
  message: `No rotation here is ${JSON.stringify(name)}. Choose one from the list, or add it first.`,
  data: {
    rotation: name,
    ...(field === undefined ? {} : { fields: [{ field, message: 'Choose one from the list.' }] }),
  },
})

/** A code that stands for no activity. */
export const unknownActivity = (code: string, field: string): Refusal<'unknown_activity'> => ({
  reason: 'unknown_activity',
  message: `No activity has the code ${JSON.stringify(code)}. Choose one from the list, or add it first.`,
  data: { activity: code, fields: [{ field, message: `There is no activity ${code}.` }] },
})

/** The activity that has a code already, however its letters are written. */
export const activityWithCode = ({ activity }: Pick<Facts, 'activity'>, code: string): Activity | null =>
  [...activity.values()].find((one) => one.code.toLowerCase() === code.toLowerCase()) ?? null

/** Another rotation in use that has the same code. */
export const codeTaken = (
  { rotation }: Pick<Facts, 'rotation'>,
  one: Pick<Rotation, 'name' | 'title' | 'code' | 'archived'>,
): Refusal<'code_taken'> | null => {
  if (one.archived || one.code === null) return null
  const other = [...rotation.values()].find(
    (each) => each.name !== one.name && !each.archived && codeOf(each).toLowerCase() === codeOf(one).toLowerCase(),
  )
  if (other === undefined) return null
  return {
    reason: 'code_taken',
    message: `${codeOf(one)} is the code of ${titleOf(other)}. Choose another.`,
    data: { rotation: other.name, fields: [{ field: 'code', message: `${titleOf(other)} has this code.` }] },
  }
}
