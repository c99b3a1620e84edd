import * as z from 'zod'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { newPersonYear } from '#domain/people/new-person-year.ts'
import { type PersonYear, personYear } from '#domain/people/person-year.ts'
import { given } from '#domain/decisions/given.ts'
import { type Refusal, type Result, done } from '#domain/result.ts'
import type { RefusalKind } from '../kit.ts'

const { person: _, year: __, ...fields } = personYear.shape

/** What may be said of somebody's year; what is left out stays, or is what a new one gets. */
export const yearFields = z.strictObject(fields).partial()
type YearFields = z.output<typeof yearFields>

export const INCONSISTENT_YEAR: RefusalKind = {
  reason: 'inconsistent_year',
  status: 422,
  when: 'The fields do not go together; `fields` says which.',
}

const startingFrom = (id: string, ay: AcademicYear, { role, pgy }: YearFields): PersonYear | null =>
  role ? newPersonYear(id, ay, { role }) : pgy ? newPersonYear(id, ay, { pgy }) : null

/** The whole of somebody's year: what is said, over what is known, over what a new one gets. */
export const wholeYear = (
  id: string,
  ay: AcademicYear,
  present: PersonYear | null,
  said: YearFields,
): Result<PersonYear, Refusal<'inconsistent_year'>> => {
  const base = present ?? startingFrom(id, ay, said)
  if (base === null) return inconsistent([{ field: 'role', message: 'Give a faculty role or a PGY.' }])
  const whole: PersonYear = { ...base, ...given(said) }
  const checked = z.safeEncode(personYear, whole)
  if (checked.success) return done(whole)
  return inconsistent(checked.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))
}

const inconsistent = (wrong: readonly { readonly field: string; readonly message: string }[]) => ({
  ok: false as const,
  refusal: {
    reason: 'inconsistent_year' as const,
    message: wrong.map(({ message }) => message).join(' '),
    data: { fields: wrong },
  },
})
