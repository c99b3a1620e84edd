import * as z from 'zod'
import { type Person, initialsOf, person } from '#domain/people/person.ts'
import { personYear } from '#domain/people/person-year.ts'
import { personYearKey } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { targetsOf } from '#domain/schedule/targets.ts'
import type { Snapshot } from '#store/store.ts'

const { person: _, year: __, ...yearFields } = personYear.shape

export const personYearAnswer = z.strictObject({
  ay: z.int(),
  ...yearFields,
  expected: z
    .strictObject({ min: z.number(), target: z.number(), max: z.number() })
    .nullable()
    .describe('FMIT weeks, with the fair share filled in and for the part of the year they are there'),
  version: z.int(),
})

export const personAnswer = z.strictObject({
  ...person.shape,
  shownInitials: z.string().describe('Their own, or taken from the name'),
  version: z.int(),
  years: z.array(personYearAnswer),
})
export type PersonAnswer = z.output<typeof personAnswer>

/** A person with what they are in each year, or in one. */
export const personAnswerOf = (
  schedule: Schedule,
  snapshot: Pick<Snapshot, 'versionOf'>,
  person: Person,
  ay?: number,
): PersonAnswer => ({
  ...person,
  shownInitials: initialsOf(person),
  version: snapshot.versionOf('person', person.id),
  years: [...schedule.facts.personYear.values()]
    .filter((one) => one.person === person.id && (ay === undefined || one.year === ay))
    .sort((a, b) => b.year - a.year)
    .map(({ person: id, year, ...rest }) => ({
      ay: year,
      ...rest,
      expected: targetsOf(schedule, year).get(id) ?? null,
      version: snapshot.versionOf('personYear', personYearKey(id, year)),
    })),
})
