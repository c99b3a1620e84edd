import * as z from 'zod'
import { editPerson } from '#domain/decisions/edit-person.ts'
import { done } from '#domain/result.ts'
import { expectedVersion, personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { PERSON_REFUSALS, personWritten, personWrittenOf, writeFact } from './write-person.ts'

export const reactivatePersonOperation = defineOperation({
  name: 'reactivate-person',
  summary: 'Somebody who left is with the program again.',
  route: 'POST /api/v1/people/:id/reactivate',
  access: 'people:edit',
  sensitive: true,
  input: z.strictObject({ id: personId, expectedVersion }),
  output: personWritten,
  refusals: [UNKNOWN_PERSON, ...PERSON_REFUSALS],
  async run(context, { id, expectedVersion }) {
    const written = await writeFact(context, { kind: 'person', key: id, expectedVersion }, (schedule) =>
      editPerson(schedule, { person: id, active: true }),
    )
    return written.ok ? done(personWrittenOf(written.value, id)) : written
  },
})
