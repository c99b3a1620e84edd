import { aPerson, aPersonYear, anFmitWeek, factsOf } from '#testing/builders.ts'
import { type Day, day } from '../calendar/day.ts'
import { fmitWeeksOf } from '../calendar/fmit-week.ts'
import { USUAL_WEEKEND } from '../calendar/weekend.ts'
import type { ChangeSet } from '../schedule/change.ts'
import { applyChanges } from '../schedule/change.ts'
import type { FmitAssignment, Program } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { valueOf } from '#testing/outcome.ts'

export const TODAY = day('2025-11-22')
export const HILLSIDE: Program = {
  ...{ name: 'Hillside', timezone: 'America/Chicago', lockDate: null },
  weekend: [...USUAL_WEEKEND],
}

/** The Friday of a week of 2025–26. */
export const week = (number: number): Day => fmitWeeksOf(2025)[number - 1]!.start

/** Ada, Ben and Cy, core faculty of 2025–26, and a resident; with the weeks given. */
export const hillside = (
  fmitWeek: readonly FmitAssignment[] = [],
  lists: Omit<Parameters<typeof factsOf>[0], 'fmitWeek' | 'person' | 'personYear'> = {},
): Schedule => ({
  today: TODAY,
  facts: factsOf({
    program: [HILLSIDE],
    person: [
      aPerson({ id: 'ada', name: 'Ada Lovell' }),
      aPerson({ id: 'ben', name: 'Ben Osei' }),
      aPerson({ id: 'cy', name: 'Cy Moreau' }),
      aPerson({ id: 'res', name: 'Rae Sato', kind: 'resident' }),
    ],
    personYear: ['ada', 'ben', 'cy'].map((person) => aPersonYear({ person, year: 2025 })),
    fmitWeek,
    ...lists,
  }),
})

/** Weeks a person has, as they come from an import. */
export const held = (person: string, ...weeks: readonly number[]): readonly FmitAssignment[] =>
  weeks.map((number) => anFmitWeek({ person, weekStart: week(number) }))

/** A schedule after a change set. */
export const after = (schedule: Schedule, changeSet: ChangeSet): Schedule => ({
  ...schedule,
  facts: valueOf(applyChanges(schedule.facts, changeSet.changes)),
})

/** Who has which week of 2025–26, by number. */
export const attendings = ({ facts }: Schedule): Readonly<Record<number, string>> =>
  Object.fromEntries(
    fmitWeeksOf(2025).flatMap(({ number, start }) => {
      const assignment = [...facts.fmitWeek.values()].find(({ weekStart }) => weekStart === start)
      return assignment ? [[number, assignment.person]] : []
    }),
  )

/** The same, but locked up to a day. */
export const lockedUpTo = (schedule: Schedule, lockDate: Day): Schedule => ({
  ...schedule,
  facts: { ...schedule.facts, program: new Map([['program', { ...HILLSIDE, lockDate }]]) },
})
