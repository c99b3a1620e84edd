import { setPersonYear } from '#domain/decisions/set-person-year.ts'
import { nobody } from '#domain/decisions/week-refusals.ts'
import { done } from '#domain/result.ts'
import { personYearKey } from '#domain/schedule/facts.ts'
import { personOf, personYearOf } from '#domain/schedule/schedule.ts'
import { academicYear, expectedVersion, personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { PERSON_REFUSALS, personWritten, personWrittenOf, writeFact } from './write-person.ts'
import { INCONSISTENT_YEAR, wholeYear, yearFields } from './year-fields.ts'
import { YEAR_REFUSALS } from './year-refusals.ts'

export const setPersonYearOperation = defineOperation({
  name: 'set-person-year',
  summary: 'Say what somebody is in a year: role or PGY, when they are there, what is expected of them.',
  route: 'PUT /api/v1/people/:id/years/:ay',
  access: 'people:edit',
  sensitive: true,
  input: yearFields.extend({ id: personId, ay: academicYear, expectedVersion }),
  output: personWritten,
  refusals: [UNKNOWN_PERSON, INCONSISTENT_YEAR, ...YEAR_REFUSALS, ...PERSON_REFUSALS],
  async run(context, { id, ay, expectedVersion, ...said }) {
    const expected = { kind: 'personYear', key: personYearKey(id, ay), expectedVersion } as const
    const written = await writeFact(context, expected, (schedule) => {
      if (personOf(schedule, id) === null) return { ok: false, refusal: nobody(id) }
      const whole = wholeYear(id, ay, personYearOf(schedule, id, ay), said)
      return whole.ok ? setPersonYear(schedule, whole.value) : whole
    })
    return written.ok ? done(personWrittenOf(written.value, id)) : written
  },
})
