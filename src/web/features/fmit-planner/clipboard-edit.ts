import type { PersonId } from '#domain/people/person.ts'
import { surnameOf } from '#domain/people/person.ts'
import type { Texts } from '../../components/grid/clipboard.ts'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import type { Edit, FmitOp } from './edit.ts'
import { COVERAGE_ROW, rowOf } from './planner-tracks.ts'
import type { PlannerYear } from './planner-year.ts'
import { surnameFirst } from './words.ts'

/** What a range holds, as text: names in the coverage row, initials in a person's own weeks. */
export const textsOf = (year: PlannerYear, { rows, columns }: CellRange): Texts =>
  rows.map((row) =>
    columns.map((column) => {
      const attending = year.weeks.get(column)?.attending ?? null
      if (attending === null) return ''
      if (row === COVERAGE_ROW) return year.faculty.get(attending)?.name ?? attending
      return rowOf(row).of === attending ? (year.faculty.get(attending)?.initials ?? '') : ''
    }),
  )

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Whom a text names: by full name either way round, surname, or initials. Null when nobody, or more than one. */
export const personNamed = (year: PlannerYear, text: string): PersonId | null => {
  const wanted = plain(text)
  const named = year.fmit.faculty.filter(({ name, initials }) =>
    [name, surnameFirst(name), surnameOf(name), initials].some((form) => plain(form) === wanted),
  )
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

/** What pasting comes to, and what in it names nobody. */
export interface Pasted {
  readonly edit: Edit | null
  readonly unknown: readonly string[]
}

/**
 * Pastes texts from a cell on. In a person's row anything but nothing puts the person on the week; in the coverage row
 * names say who. An empty cell opens the week where it was that person's, or anybody's in the coverage row.
 */
export const pasteAt = (year: PlannerYear, cell: CellAt, rows: readonly string[], texts: Texts): Pasted => {
  const weeks = year.fmit.weeks
  const from = weeks.findIndex(({ start }) => year.weeks.get(cell.column)?.start === start)
  const top = rows.indexOf(cell.row)
  const unknown: string[] = []
  const ops: FmitOp[] = []
  texts.forEach((line, down) => {
    const row = rows[top + down]
    if (row === undefined || from < 0) return
    const { kind, of } = rowOf(row)
    if (kind !== 'coverage' && kind !== 'person') return
    line.forEach((text, right) => {
      const week = weeks[from + right]
      if (!week) return
      const wanted = text.trim() === '' ? null : kind === 'person' ? of : personNamed(year, text)
      if (text.trim() !== '' && wanted === null) unknown.push(text.trim())
      else if (wanted !== null && wanted !== week.attending)
        ops.push({ op: 'assign', weekStart: week.start, person: wanted, replace: true })
      else if (wanted === null && week.attending !== null && (kind === 'coverage' || week.attending === of))
        ops.push({ op: 'unassign', weekStart: week.start })
    })
  })
  return { edit: ops.length === 0 ? null : { kind: 'weeks', ops }, unknown }
}
