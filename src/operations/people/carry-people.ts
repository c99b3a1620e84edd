import * as z from 'zod'
import { type CarriedPeople, carryPeople, peopleToCarry } from '#domain/decisions/carry-people.ts'
import { done } from '#domain/result.ts'
import { academicYear } from '../fields.ts'
import { undoTokenOf } from '../fmit/undo-token.ts'
import { writePlan } from '../fmit/write-plan.ts'
import { defineOperation } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { PEOPLE_WRITTEN, TOLD, peopleWrittenOf } from './write-person.ts'
import { OUTSIDE_YEAR } from './year-refusals.ts'

const counts = z.strictObject({
  from: z.int().nullable().describe('The latest earlier year that has people; null when none has'),
  faculty: z.int(),
  residents: z.int(),
  graduates: z.int().describe('Residents who are past their last year, and not taken over'),
})

const countsOf = ({ from, faculty, residents, graduates }: CarriedPeople): z.output<typeof counts> => ({
  from,
  faculty: faculty.length,
  residents: residents.length,
  graduates,
})

const input = z.strictObject({ ay: academicYear })

export const readPeopleToCarry = defineOperation({
  name: 'read-people-to-carry',
  summary: 'How many people a year would take over from the year before.',
  route: 'GET /api/v1/people/years/:ay/carry',
  access: 'people:edit',
  input,
  output: counts,
  refusals: [],
  async run({ snapshot, today }, { ay }) {
    return done(countsOf(peopleToCarry({ facts: snapshot.facts, today }, ay)))
  },
})

export const carryPeopleOperation = defineOperation({
  name: 'carry-people',
  summary: 'Take the people of the year before over into a year: faculty as they were, residents a PGY further.',
  route: 'POST /api/v1/people/years/:ay/carry',
  access: 'people:edit',
  sensitive: true,
  input,
  output: counts.extend({ ...PEOPLE_WRITTEN, undoToken: z.string().nullable().describe('Takes the change back') }),
  refusals: [
    OUTSIDE_YEAR,
    {
      reason: 'nobody_to_carry',
      status: 409,
      when: 'No earlier year has people, or all who go on are in the year already.',
    },
    ...WRITE_REFUSALS,
  ],
  async run(context, { ay }) {
    const written = await writePlan<CarriedPeople>(context, TOLD, async ({ schedule }) => {
      const decided = carryPeople(schedule, { year: ay })
      return decided.ok ? done({ changeSet: decided.value, extra: peopleToCarry(schedule, ay) }) : decided
    })
    if (!written.ok) return written
    const { entry, answer } = written.value
    return done({
      ...countsOf(answer.extra),
      ...peopleWrittenOf(written.value),
      undoToken: entry && undoTokenOf(entry.seq),
    })
  },
})
