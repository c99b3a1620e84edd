import { day } from '#domain/calendar/day.ts'
import { type Absence, isApproved } from '#domain/leave/absence.ts'
import { applyChanges } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { LeaveNote } from '#spreadsheets/leave/leave-note.ts'
import { valueOf } from '#testing/outcome.ts'
import { choicesOf } from './choices.ts'
import { programFacts } from './import.test-data.ts'
import { classifyOverlap } from '#domain/leave/overlap.ts'
import { stageRows } from './stage-rows.ts'
import type { StagedRow, StagedRows, StagingGround } from './staged-row.ts'
import type { NameChoice, RowChoice } from './staging.ts'

/** A row as a sheet gives it: "Priya Iyer" on vacation on 2 March 2026, in row 2, unless said. */
export const aNote = (given: Partial<LeaveNote> = {}): LeaveNote => {
  const row = given.row ?? 2
  const first = given.first === undefined ? day('2026-03-02') : given.first
  return {
    sheet: 'Leave',
    row,
    columns: { person: `A${row}`, first: `B${row}`, last: `C${row}`, type: `D${row}` },
    person: 'Priya Iyer',
    first,
    last: first,
    ...{ firstHalf: 'am', lastHalf: 'pm', type: 'vacation', status: null, tentative: false },
    ...{ note: null, location: null, orders: null, replacement: null, raw: {}, days: null, errors: [], doubts: [] },
    ...given,
  }
}

/** Rows one below the other from row 2, each by its days and what else it says. */
export const notesOf = (...rows: readonly (Partial<LeaveNote> & { readonly on?: string })[]): readonly LeaveNote[] =>
  rows.map(({ on, ...given }, at) => {
    const [first = '2026-03-02', last = first] = (on ?? '').split(' ').filter((text) => text !== '')
    return aNote({ row: at + 2, ...(on === undefined ? {} : { first: day(first), last: day(last) }), ...given })
  })

export const aGround = (facts: Facts = programFacts(), given: Partial<StagingGround> = {}): StagingGround => ({
  ...{ facts, academicYear: 2025, looking: { person: null }, seed: 'seed' },
  ...given,
})

export interface SaidOfRows {
  readonly rows?: readonly (Partial<RowChoice> & Pick<RowChoice, 'id'>)[]
  readonly names?: readonly NameChoice[]
}

const NOTHING_SAID: Omit<RowChoice, 'id'> = {
  ...{ action: null, personId: null, first: null, firstHalf: null, last: null, lastHalf: null, type: null },
  ...{ status: null, accepted: [] },
}

export const staged = (
  ground: StagingGround,
  notes: readonly LeaveNote[],
  { rows = [], names = [] }: SaidOfRows = {},
  last?: StagedRows,
): Promise<StagedRows> =>
  stageRows(
    ground,
    notes,
    choicesOf({ rows: rows.map((choice) => ({ ...NOTHING_SAID, ...choice })), names: [...names] }),
    last,
  )

/** The facts after everything settled is taken. */
export const taken = (facts: Facts, { clusters }: StagedRows): Facts =>
  valueOf(
    applyChanges(
      facts,
      clusters.filter(({ settled }) => settled).flatMap(({ changes }) => changes),
    ),
  )

/** The row of the sheet with that number. */
export const rowAt = ({ rows }: StagedRows, row: number): StagedRow => rows.find(({ note }) => note.row === row)!

/** Absences in few words: "iyer 2026-03-02am–2026-03-06pm vacation approved". */
export const awayIn = ({ absence }: Facts): readonly string[] =>
  [...absence.values()]
    .map(
      ({ person, first, firstHalf, last, lastHalf, type, status }) =>
        `${person} ${iso(first)}${firstHalf}–${iso(last)}${lastHalf} ${type} ${status}`,
    )
    .sort()
const iso = (at: Absence['first']): string => new Date(at * 86_400_000).toISOString().slice(0, 10)

/** Approved absences of one person and type that share a half-day: the database holds none such. */
export const twice = ({ absence }: Facts): readonly string[] => {
  const approved = [...absence.values()].filter(isApproved)
  return approved.flatMap((one, at) =>
    approved
      .slice(at + 1)
      .filter((other) => one.person === other.person && classifyOverlap(one, other)?.sameType === true)
      .map((other) => `${one.id} and ${other.id}`),
  )
}
