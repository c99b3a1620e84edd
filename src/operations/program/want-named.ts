import type { Fact, Facts } from '#domain/schedule/facts.ts'
import { freeId, slugOf } from './free-id.ts'
import type { ProgramFile } from './program-file.ts'
import { type Wanted, want } from './wanted.ts'

/**
 * Gives named records the ids of the facts of the same name, in order, and free ones to those that are new. An id
 * begins with the record's place, so that records stay in the order in which the program writes them.
 */
const withIds = <T extends { readonly name: string }>(
  records: readonly T[],
  facts: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
): readonly { readonly id: string; readonly record: T }[] => {
  const taken = new Set(facts.keys())
  const unclaimed = [...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return records.map((record, index) => {
    const at = unclaimed.findIndex(({ name }) => name === record.name)
    const known = at < 0 ? undefined : unclaimed.splice(at, 1)[0]
    const id = known?.id ?? freeId(`${String(index + 1).padStart(3, '0')}-${slugOf(record.name)}`, taken)
    taken.add(id)
    return { id, record }
  })
}

/** The duties of the file. */
export const wantDuties = ({ duties }: ProgramFile, base: Facts): readonly Wanted[] =>
  withIds(duties, base.duty).map(({ id, record: { name, days, ...values } }) =>
    want('duty', { id, name, weekdays: days, values: valuesOf(values) }),
  )

// By name, so that the order in the file makes no difference.
const valuesOf = (values: Readonly<Record<string, readonly [number, number] | undefined>>): Fact<'duty'>['values'] =>
  Object.fromEntries(
    Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([field, value]) => (value ? [[field, [value[0], value[1]]]] : [])),
  )

/** The credentials of the file; two may be called the same. */
export const wantCredentials = ({ credentials }: ProgramFile, base: Facts): readonly Wanted[] =>
  withIds(credentials, base.credential).map(({ id, record: { name, faculty } }) =>
    want('credential', { id, name, people: faculty }),
  )
