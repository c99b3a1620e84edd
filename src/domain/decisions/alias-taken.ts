import type { Refusal } from '../result.ts'
import type { Activity } from '../rotations/activity.ts'
import { type Rotation, ownTextsOf, titleOf } from '../rotations/rotation.ts'
import type { Facts } from '../schedule/facts.ts'

interface Aliased {
  readonly aliases: readonly string[]
  readonly archived: boolean
}

/**
 * An alias that is new to something, and that another in use is written as already, however the letters are; null when
 * there is none. Of what is brought back all aliases are new: others may have taken them meanwhile.
 */
const taken = <One extends Aliased>(
  one: One,
  before: Aliased | null,
  others: readonly One[],
  textsOf: (one: One) => readonly string[],
): { readonly alias: string; readonly other: One } | null => {
  const isBroughtBack = before?.archived === true && !one.archived
  const known = isBroughtBack ? [] : (before?.aliases ?? [])
  for (const alias of one.aliases.filter((each) => !known.includes(each))) {
    const written = alias.toLowerCase()
    const other = others.find((each) => !each.archived && textsOf(each).some((text) => text.trim().toLowerCase() === written)) // prettier-ignore
    if (other) return { alias, other }
  }
  return null
}

/** Another activity in use that is written the same way already: an alias has to mean one thing. */
export const activityAliasTaken = (
  { activity }: Pick<Facts, 'activity'>,
  one: Activity,
): Refusal<'alias_taken'> | null => {
  const others = [...activity.values()].filter(({ code }) => code !== one.code)
  const found = taken(one, activity.get(one.code) ?? null, others, ({ code, aliases }) => [code, ...aliases])
  if (found === null) return null
  const { alias, other } = found
  return {
    reason: 'alias_taken',
    message: `“${alias}” is ${other.code}, ${other.name}, already. One way of writing has to mean one activity.`,
    data: { activity: other.code, fields: [{ field: 'aliases', message: `“${alias}” is ${other.code} already.` }] },
  }
}

/** The same of rotations: by name, by title, by code, or by another alias. */
export const rotationAliasTaken = (
  { rotation }: Pick<Facts, 'rotation'>,
  one: Rotation,
): Refusal<'alias_taken'> | null => {
  const others = [...rotation.values()].filter(({ name }) => name !== one.name)
  const found = taken(one, rotation.get(one.name) ?? null, others, (each) => [...ownTextsOf(each), ...each.aliases])
  if (found === null) return null
  const { alias, other } = found
  return {
    reason: 'alias_taken',
    message: `“${alias}” is ${titleOf(other)} already. One way of writing has to mean one rotation.`,
    data: {
      rotation: other.name,
      fields: [{ field: 'aliases', message: `“${alias}” is ${titleOf(other)} already.` }],
    },
  }
}
