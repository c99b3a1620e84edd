import { FACT_KIND_NAMES, type Fact, type FactKind, type Facts, keyOf } from '#domain/schedule/facts.ts'

/** The fields by which a fact says whose it is, and what it is called. */
const OWN = ['id', 'person', 'resident', 'absence'] as const
/** Kinds of which there is one of each for the whole program, however many people it has. */
const SHARED: readonly FactKind[] = ['program', 'fmitWeek', 'callNight', 'holiday', 'activity', 'rotation', 'rotationPattern', 'weeklyRequirement', 'overlay', 'blockPolicy', 'blockDates', 'yearNote'] // prettier-ignore

/** A fact of somebody else, that says the same. */
const another = <K extends FactKind>(fact: Fact<K>, copy: number): Fact<K> =>
  // Only texts are others.
  Object.fromEntries(
    Object.entries(fact).map(([field, value]: [string, unknown]) => [
      field,
      OWN.some((name) => name === field) ? `${String(value)}-${copy}` : value,
    ]),
  ) as Fact<K>

/** A program with everybody so many times, each with absences, rotations and usual weeks of their own. */
export const scaled = (facts: Facts, times: number): Facts => {
  const copies = (kind: FactKind): ReadonlyMap<string, unknown> => {
    if (SHARED.includes(kind)) return facts[kind]
    const all = Array.from({ length: times }, (_, copy) =>
      [...facts[kind].values()].map((fact) => (copy === 0 ? fact : another(fact, copy))),
    ).flat()
    return new Map(all.map((fact) => [keyOf(kind, fact), fact]))
  }
  return Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, copies(kind)])) as unknown as Facts
}
