import * as z from 'zod'
import { editPerson } from '#domain/decisions/edit-person.ts'
import { person } from '#domain/people/person.ts'
import { done } from '#domain/result.ts'
import { expectedVersion, personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { PERSON_REFUSALS, personWritten, personWrittenOf, writeFact } from './write-person.ts'

const { name, initials, email, pager } = person.shape

export const editPersonOperation = defineOperation({
  name: 'edit-person',
  summary: "Change somebody's name, initials or contact.",
  route: 'PUT /api/v1/people/:id',
  access: 'people:edit',
  sensitive: true,
  input: z.strictObject({
    id: personId,
    name: name.optional(),
    initials: initials.optional(),
    email: email.optional(),
    pager: pager.optional(),
    expectedVersion,
  }),
  output: personWritten,
  refusals: [UNKNOWN_PERSON, ...PERSON_REFUSALS],
  async run(context, { id, expectedVersion, ...fields }) {
    const written = await writeFact(context, { kind: 'person', key: id, expectedVersion }, (schedule) =>
      editPerson(schedule, { person: id, ...fields }),
    )
    return written.ok ? done(personWrittenOf(written.value, id)) : written
  },
})
