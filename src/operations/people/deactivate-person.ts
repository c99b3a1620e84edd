import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { deactivatePerson } from '#domain/decisions/deactivate-person.ts'
import { done } from '#domain/result.ts'
import { expectedVersion, personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { PERSON_REFUSALS, personWritten, personWrittenOf, writeFact } from './write-person.ts'

export const deactivatePersonOperation = defineOperation({
  name: 'deactivate-person',
  summary: 'Somebody leaves the program; what they did stays, and weeks they still have are found.',
  route: 'POST /api/v1/people/:id/deactivate',
  access: 'people:edit',
  sensitive: true,
  input: z.strictObject({
    id: personId,
    lastDay: isoDay.optional().describe('Their last day; left out: today'),
    expectedVersion,
  }),
  output: personWritten,
  refusals: [UNKNOWN_PERSON, ...PERSON_REFUSALS],
  async run(context, { id, lastDay, expectedVersion }) {
    const written = await writeFact(context, { kind: 'person', key: id, expectedVersion }, (schedule) =>
      deactivatePerson(schedule, { person: id, lastDay }),
    )
    return written.ok ? done(personWrittenOf(written.value, id)) : written
  },
})
