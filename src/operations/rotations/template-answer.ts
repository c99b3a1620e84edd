import * as z from 'zod'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { ACTIVITY_FAMILIES, type ActivityFamily } from '#domain/rotations/activity.ts'
import { type Rotation, codeOf, rotation, titleOf } from '#domain/rotations/rotation.ts'
import { rotationPattern } from '#domain/rotations/rotation-pattern.ts'
import { weeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Snapshot } from '#store/store.ts'

const { name, ...shape } = rotation.shape

/** The fields of a rotation as they stand: without what a new one starts from. */
export const templateShape = z.object(
  Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, field.unwrap()])) as {
    [K in keyof typeof shape]: ReturnType<(typeof shape)[K]['unwrap']>
  },
).shape

/** A rotation as a template: what holds for it, what its weeks are, what they have to hold, and where it is planned. */
export const templateAnswer = z.strictObject({
  id: z.string().describe('The name it came with; it never changes'),
  name,
  ...templateShape,
  shownTitle: z.string(),
  shownCode: z.string(),
  family: z.enum(ACTIVITY_FAMILIES).nullable().describe('Of the activity most of its half-days are'),
  version: z.int(),
  pattern: z.strictObject({ cells: rotationPattern.shape.cells, version: z.int() }),
  requirement: z.strictObject({ ...weeklyRequirement.shape, version: z.int() }).nullable(),
  placed: z.int().describe('Resident-blocks of the year it is planned in; a half of one counts as one'),
})
export type TemplateAnswer = z.output<typeof templateAnswer>

/** The family most half-days of its weeks are of; of its own halves where it has no weeks. */
export const familyOf = (facts: Facts, name: string): ActivityFamily | null => {
  const counts = new Map<ActivityFamily, number>()
  for (const { activity } of facts.rotationPattern.get(name)?.cells ?? []) {
    const family = facts.activity.get(activity)?.family
    if (family && family !== 'off') counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (most) return most[0]
  const first = facts.rotation.get(name)?.halves?.first
  return first === undefined || first === name ? null : familyOf(facts, first)
}

/** How many blocks of residents each rotation is planned in, in a year. */
export const placedIn = (facts: Facts, year: AcademicYear): ReadonlyMap<string, number> => {
  const placed = new Map<string, number>()
  for (const planned of facts.plannedRotation.values())
    if (planned.year === year)
      for (const name of [planned.rotation, planned.second])
        if (name !== null) placed.set(name, (placed.get(name) ?? 0) + 1)
  return placed
}

export const templateAnswerOf = (
  { facts, versionOf }: Pick<Snapshot, 'facts' | 'versionOf'>,
  one: Rotation,
  placed: ReadonlyMap<string, number>,
): TemplateAnswer => {
  const { name } = one
  const requirement = facts.weeklyRequirement.get(name)
  return {
    id: name,
    ...one,
    shownTitle: titleOf(one),
    shownCode: codeOf(one),
    family: familyOf(facts, name),
    version: versionOf('rotation', name),
    pattern: {
      cells: facts.rotationPattern.get(name)?.cells ?? [],
      version: versionOf('rotationPattern', name),
    },
    requirement: requirement ? { ...requirement, version: versionOf('weeklyRequirement', name) } : null,
    placed: placed.get(name) ?? 0,
  }
}
