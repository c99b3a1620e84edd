import * as z from 'zod'
import { addPerson } from '#domain/decisions/add-person.ts'
import { person } from '#domain/people/person.ts'
import { done } from '#domain/result.ts'
import { academicYear } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { freeId, slugOf } from '../program/free-id.ts'
import { PERSON_REFUSALS, personWritten, personWrittenOf, writeFact } from './write-person.ts'
import { INCONSISTENT_YEAR, wholeYear, yearFields } from './year-fields.ts'
import { YEAR_REFUSALS } from './year-refusals.ts'

const { id, name, kind, initials, email, pager } = person.shape

export const addPersonOperation = defineOperation({
  name: 'add-person',
  summary: 'Add somebody to the program, with what they are in one year when that is known.',
  route: 'POST /api/v1/people',
  access: 'people:edit',
  sensitive: true,
  input: z.strictObject({
    id: id.optional().describe('Left out: made of the name'),
    ...{ name, kind },
    initials: initials.default(null),
    email: email.default(null),
    pager: pager.default(null),
    year: yearFields.extend({ ay: academicYear }).optional(),
  }),
  output: personWritten,
  status: 201,
  refusals: [
    { reason: 'person_exists', status: 409, when: 'Somebody has that id.' },
    INCONSISTENT_YEAR,
    ...YEAR_REFUSALS,
    ...PERSON_REFUSALS,
  ],
  async run(context, { id: asked, year, ...fields }) {
    const { facts } = context.snapshot
    const id = asked ?? freeId(slugOf(fields.name), new Set(facts.person.keys()))
    const whole = year && wholeYear(id, year.ay, null, withoutAy(year))
    if (whole && !whole.ok) return whole
    const written = await writeFact(context, { kind: 'person', key: id, expectedVersion: null }, (schedule) =>
      addPerson(schedule, { id, ...fields, year: whole?.value }),
    )
    return written.ok ? done(personWrittenOf(written.value, id)) : written
  },
})

const withoutAy = <Year extends { readonly ay: number }>({ ay: _, ...rest }: Year) => rest
