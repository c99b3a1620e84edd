import { isoOf } from '#domain/calendar/day.ts'
import { week } from '#domain/decisions/hillside.test-data.ts'
import type { ProposalDraft, ProposalRow } from '#domain/proposals/proposal.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import type { Change } from '#domain/schedule/change.ts'
import { type Client, NOW, type TestApp } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'

/** The Friday of a week of 2025–26, as text. */
export const iso = (number: number): string => isoOf(week(number))

/** A step that gives a week to somebody, whoever has it. */
export const give = (number: number, facultyId: string, more: object = {}) =>
  ({ op: 'assign', weekStart: iso(number), facultyId, replace: true, ...more }) as const

/** Makes a proposal as the planner does, and answers what it is. */
export const proposed = async (client: Client, ops: readonly object[], title = 'Mend the spring') => {
  const { value } = await client('POST /fmit/years/2025/proposals', { title, ops })
  return value.proposal
}

/** A row that adds an absence, with what is kept apart of it where there is something. */
export const absenceRow = (id: string, absence: Absence, detail?: Partial<AbsenceDetail>): ProposalRow => {
  const { first, last, person } = absence
  const nothing = { reason: null, location: null, orders: null, replacement: null, original: null }
  const changes: readonly Change[] = [
    { kind: 'absence', key: absence.id, from: null, to: absence },
    ...(detail === undefined
      ? []
      : [{ kind: 'absenceDetail', key: absence.id, from: null, to: { absence: absence.id, ...nothing, ...detail } } as const]), // prettier-ignore
  ]
  return { id, label: `Line ${id}`, why: null, people: [person], first, last, changes }
}

/** Makes a proposal as an import does: it has nothing of its own that this is about. */
export const staged = async (
  { store, programId }: TestApp,
  rows: readonly ProposalRow[],
  given: Partial<ProposalDraft> = {},
) => {
  const { seq } = await store.read(programId)
  return valueOf(
    await store.proposals.create(programId, {
      ...{ source: 'swap', title: 'Leave of spring', area: 'leave', base: seq, createdAt: NOW.toISOString(), rows },
      author: { id: 'user:nils', name: 'Nils Halvorsen' },
      ...given,
    }),
  )
}

/** Who has which week of 2025–26 now, by number. */
export const owners = async (client: Client): Promise<Readonly<Record<number, string>>> => {
  const { value } = await client('GET /fmit/years/2025')
  return Object.fromEntries(value.weeks.flatMap(({ week, ownerId }) => (ownerId === null ? [] : [[week, ownerId]])))
}
