import * as z from 'zod'
import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { isApproved, isPending, touches } from '#domain/leave/absence.ts'
import { FACT_KINDS, type Fact, type Facts } from '#domain/schedule/facts.ts'

/** The facts that a year of rotations is judged by, each kind as a list: what a browser needs to judge it by itself. */
export const rotationYearWindow = z.strictObject({
  program: z.array(FACT_KINDS.program.schema),
  person: z.array(FACT_KINDS.person.schema),
  personYear: z.array(FACT_KINDS.personYear.schema),
  absence: z.array(FACT_KINDS.absence.schema),
  rotation: z.array(FACT_KINDS.rotation.schema),
  plannedRotation: z.array(FACT_KINDS.plannedRotation.schema),
  blockPolicy: z.array(FACT_KINDS.blockPolicy.schema),
  blockDates: z.array(FACT_KINDS.blockDates.schema),
})
export type RotationYearWindow = z.output<typeof rotationYearWindow>
type WindowKind = keyof RotationYearWindow

/** The part of the facts that bears on which rotation residents are on in a year; what half-days are made of is not. */
export const rotationYearWindowOf = (facts: Facts, year: AcademicYear): RotationYearWindow => {
  const all = <K extends WindowKind>(kind: K, keep: (fact: Fact<K>) => boolean = () => true): Fact<K>[] =>
    ([...facts[kind].values()] as Fact<K>[]).filter(keep)
  const personYear = all('personYear', (fact) => fact.year === year)
  const residents = new Set(personYear.flatMap(({ person, pgy }) => (pgy === null ? [] : [person])))
  return {
    program: all('program'),
    // Everybody, because whoever shares a surname is called by the whole name.
    person: all('person'),
    personYear,
    absence: all(
      'absence',
      (fact) =>
        residents.has(fact.person) &&
        touches(fact, yearStart(year), yearEnd(year)) &&
        (isApproved(fact) || isPending(fact)),
    ),
    rotation: all('rotation'),
    plannedRotation: all('plannedRotation', (fact) => fact.year === year),
    blockPolicy: all('blockPolicy'),
    blockDates: all('blockDates', (fact) => fact.year === year),
  }
}
