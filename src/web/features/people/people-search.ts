import { type AcademicYear, isPlannableYear } from '#domain/calendar/academic-year.ts'

/** What the address of the people page says. */
export interface PeopleSearch {
  readonly ay?: AcademicYear
  /** Who is meant: what was typed into the filter. */
  readonly q?: string | undefined
  /** Who is open; `new` for somebody being added. */
  readonly person?: string | undefined
  /** Their usual week is open instead. */
  readonly week?: true | undefined
}

/** Reads it; what makes no sense is dropped. */
export const peopleSearch = ({ ay, q, person, week }: Record<string, unknown>): PeopleSearch => ({
  ...(typeof ay === 'number' && isPlannableYear(ay) ? { ay } : {}),
  ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 60) } : {}),
  ...(typeof person === 'string' && person !== '' ? { person: person.slice(0, 64) } : {}),
  ...(week === true && typeof person === 'string' ? { week } : {}),
})
