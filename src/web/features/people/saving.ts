import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Problem, call } from '../../client.ts'
import { type PersonDraft, type YearDraft, personFieldsOf, yearFieldsOf } from './person-draft.ts'
import type { Listed } from './people-view.ts'
import type { Wish, Wishes } from './wish-strip.tsx'

/** What the form came to. A year that is null says nothing about that year. */
export interface Filled {
  readonly person: PersonDraft
  readonly year: YearDraft | null
  readonly wishes: Wishes
}

/** What was saved, in the server's words, or why not. */
export type Saved =
  { readonly ok: true; readonly messages: readonly string[] } | { readonly ok: false; readonly refusal: Problem }

/** Adds somebody with what they are in a year. */
export const addPerson = async ({ person, year }: Filled, ay: AcademicYear): Promise<Saved> => {
  const answer = await call('POST /api/v1/people', {
    kind: person.kind,
    ...personFieldsOf(person),
    ...(year ? { year: { ay, ...yearFieldsOf(year, person.kind) } } : {}),
  })
  return answer.ok ? { ok: true, messages: [answer.value.message] } : answer
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The wishes that differ: what each week is to say. */
export const wishChanges = (before: Wishes, after: Wishes): readonly (readonly [week: string, wish: Wish | null])[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .filter((week) => before.get(week) !== after.get(week))
    .map((week) => [week, after.get(week) ?? null] as const)

/**
 * Brings a person from what the form showed to what it says now: only what differs is written, in order, and the first
 * refusal stops it. `versions` are those the form was opened with, so nobody's later change is overwritten.
 */
export const savePerson = async (
  { id, kind }: Pick<Listed, 'id' | 'kind'>,
  ay: AcademicYear,
  before: Filled,
  after: Filled,
  versions?: { readonly person: number; readonly year: number },
): Promise<Saved> => {
  const messages: string[] = []
  const expected = (version: number | undefined) => (version === undefined ? {} : { expectedVersion: version })

  if (!isSame(personFieldsOf(before.person), personFieldsOf(after.person))) {
    const answer = await call('PUT /api/v1/people/:id', {
      id,
      ...personFieldsOf(after.person),
      ...expected(versions?.person),
    })
    if (!answer.ok) return answer
    messages.push(answer.value.message)
  }
  if (after.year && !isSame(before.year, after.year)) {
    const answer = await call('PUT /api/v1/people/:id/years/:ay', {
      id,
      ay,
      ...yearFieldsOf(after.year, kind),
      ...expected(versions?.year),
    })
    if (!answer.ok) return answer
    messages.push(answer.value.message)
  }
  for (const [weekStart, wish] of wishChanges(before.wishes, after.wishes)) {
    const answer = wish
      ? await call('PUT /api/v1/people/:id/wishes/:weekStart', { id, weekStart, wish })
      : await call('DELETE /api/v1/people/:id/wishes/:weekStart', { id, weekStart })
    if (!answer.ok) return answer
    messages.push(answer.value.message)
  }
  return { ok: true, messages }
}
