import type * as z from 'zod'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { person } from '#domain/people/person.ts'
import { newPersonYear } from '#domain/people/new-person-year.ts'
import { type FacultyRole, personYear } from '#domain/people/person-year.ts'

type PersonJson = z.input<typeof person>
type PersonYearJson = z.input<typeof personYear>

/** What the form holds of a person: text as typed. */
export interface PersonDraft {
  readonly name: string
  readonly initials: string
  readonly kind: PersonJson['kind']
  readonly email: string
  readonly pager: string
}

/** What the form holds of their year. A number that was emptied is null. */
export interface YearDraft {
  readonly role: FacultyRole
  readonly pgy: 1 | 2 | 3
  readonly from: string
  readonly to: string
  readonly minWeeks: number | null
  readonly targetWeeks: number | null
  readonly maxWeeks: number | null
  readonly minGapWeeks: number | null
  readonly maxWeeksPerMonth: number | null
  readonly draftFmit: boolean
  readonly draftCall: boolean
}

/** Messages by field. */
export type Errors<Draft> = Partial<Record<keyof Draft, string>>

export const NEW_PERSON: PersonDraft = { name: '', initials: '', kind: 'faculty', email: '', pager: '' }

/** What somebody new in a year starts from: core faculty, or an intern. */
export const newYearOf = (year: AcademicYear): YearDraft =>
  yearDraftOf({ ...newPersonYear('new', year, { role: 'core' }), from: null, to: null })

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const personDraftOf = (of: PersonJson): PersonDraft => ({
  name: of.name,
  initials: of.initials ?? '',
  kind: of.kind,
  email: of.email ?? '',
  pager: of.pager ?? '',
})

type YearFields = Pick<
  PersonYearJson,
  | 'role'
  | 'pgy'
  | 'minWeeks'
  | 'targetWeeks'
  | 'maxWeeks'
  | 'minGapWeeks'
  | 'maxWeeksPerMonth'
  | 'draftFmit'
  | 'draftCall'
>

/** The form's fields of somebody's year. */
export const yearDraftOf = (
  of: YearFields & { readonly from: string | null; readonly to: string | null },
): YearDraft => ({
  role: of.role ?? 'core',
  pgy: of.pgy ?? 1,
  from: of.from ?? '',
  to: of.to ?? '',
  minWeeks: of.minWeeks,
  targetWeeks: of.targetWeeks,
  maxWeeks: of.maxWeeks,
  minGapWeeks: of.minGapWeeks,
  maxWeeksPerMonth: of.maxWeeksPerMonth,
  draftFmit: of.draftFmit,
  draftCall: of.draftCall,
})

/** Another role brings its own least and most, and whether a draft may plan it. */
export const withRole = (draft: YearDraft, role: FacultyRole, year: AcademicYear): YearDraft => {
  const { minWeeks, maxWeeks, draftFmit, draftCall } = newPersonYear('new', year, { role })
  return { ...draft, role, minWeeks, maxWeeks, draftFmit, draftCall }
}

/** The fields as they are sent, without id and state. */
export const personFieldsOf = (draft: PersonDraft) => ({
  name: draft.name.trim(),
  initials: orNull(draft.initials),
  email: orNull(draft.email),
  pager: orNull(draft.pager),
})

const yearJsonOf = (draft: YearDraft, kind: PersonDraft['kind']) => {
  const { role, pgy, from, to, ...rest } = draft
  const ofKind =
    kind === 'faculty'
      ? { role, pgy: null, ...rest }
      : { role: null, pgy, ...rest, minWeeks: 0, targetWeeks: null, maxWeeks: 0, draftFmit: false, draftCall: false }
  return { ...ofKind, from: orNull(from), to: orNull(to) }
}

const present = (weeks: number | null): number => {
  if (weeks === null) throw new Error('a form with an empty number was sent')
  return weeks
}

/** The year's fields as they are sent, once nothing is wrong with them. */
export const yearFieldsOf = (draft: YearDraft, kind: PersonDraft['kind']) => {
  const { minWeeks, maxWeeks, maxWeeksPerMonth, ...rest } = yearJsonOf(draft, kind)
  return {
    ...rest,
    minWeeks: present(minWeeks),
    maxWeeks: present(maxWeeks),
    maxWeeksPerMonth: present(maxWeeksPerMonth),
  }
}

const errorsOf = <Draft>(error: z.ZodError | undefined): Errors<Draft> => {
  const errors: Record<string, string> = {}
  for (const { path, message } of error?.issues ?? []) errors[String(path[0])] ??= message
  return errors as Errors<Draft>
}

/** What is wrong with a person, by the schema the server reads with. */
export const personErrors = (draft: PersonDraft): Errors<PersonDraft> =>
  errorsOf(person.safeParse({ ...personFieldsOf(draft), id: 'new', kind: draft.kind, active: true }).error)

/** What is wrong with their year. */
export const yearErrors = (draft: YearDraft, kind: PersonDraft['kind'], year: AcademicYear): Errors<YearDraft> =>
  errorsOf(personYear.safeParse({ ...yearJsonOf(draft, kind), person: 'new', year, duties: [] }).error)
