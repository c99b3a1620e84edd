import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Batch, Column, LeaveType, Row, RowChange } from './batch.ts'

/** How the sheet is to be read: other columns, another sheet, another row of headers, another year. */
export interface Reading {
  readonly sheet?: string
  readonly headerRow?: number
  readonly academicYear?: AcademicYear
  readonly defaultType?: LeaveType
  readonly columns?: readonly Column[]
}

/** Whom a name means; null leaves its rows out. */
export interface NameEdit {
  readonly kind: 'name'
  readonly name: string
  /** Where it stands. */
  readonly rowIds: readonly string[]
  readonly person: { readonly id: string; readonly name: string } | null
  readonly remember: boolean
}
/** What a person said of one row. */
export interface RowEdit {
  readonly kind: 'row'
  readonly rowId: string
  readonly change: RowChange
  /** Of the person it gives the row to. */
  readonly personName?: string
}
/** A doubt that was looked at, for every row that has it. */
export interface DoubtEdit {
  readonly kind: 'doubt'
  readonly field: Row['doubts'][number]['field']
  readonly message: string
}
export interface ReadingEdit {
  readonly kind: 'reading'
  readonly reading: Reading
}
/** One thing said about an import. */
export type Edit = NameEdit | RowEdit | DoubtEdit | ReadingEdit

/** The rows that have a doubt nobody has looked at. */
export const rowsInDoubt = (
  rows: readonly Row[],
  { field, message }: Pick<DoubtEdit, 'field' | 'message'>,
): readonly Row[] =>
  rows.filter(({ doubts }) =>
    doubts.some((doubt) => !doubt.accepted && doubt.field === field && doubt.message === message),
  )

/** The rows an edit is about. Reading anew is about all of them. */
export const rowsOf = ({ rows }: Pick<Batch, 'rows'>, edit: Edit): readonly Row[] => {
  switch (edit.kind) {
    case 'name':
      return rows.filter(({ id }) => edit.rowIds.includes(id))
    case 'row':
      return rows.filter(({ id }) => id === edit.rowId)
    case 'doubt':
      return rowsInDoubt(rows, edit)
    case 'reading':
      return rows
  }
}

const lookedAt = (row: Row, { field, message }: DoubtEdit): Row => {
  const doubts = row.doubts.map((doubt) =>
    doubt.field === field && doubt.message === message ? { ...doubt, accepted: true } : doubt,
  )
  const asks = row.result.kind !== 'doubt' || doubts.some(({ accepted }) => !accepted)
  return { ...row, doubts, settled: row.settled || !asks }
}

const painted = (row: Row, edit: NameEdit | RowEdit | DoubtEdit): Row => {
  if (edit.kind === 'doubt') return lookedAt(row, edit)
  if (edit.kind === 'name')
    return edit.person === null
      ? { ...row, action: 'skip', settled: true }
      : { ...row, personId: edit.person.id, personName: edit.person.name, settled: true }
  const { action, personId, first, last, firstHalf, lastHalf, type } = edit.change
  return {
    ...row,
    ...(action === undefined ? {} : { action }),
    ...(personId === undefined ? {} : { personId, personName: edit.personName ?? row.personName }),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    ...(firstHalf === undefined ? {} : { firstHalf }),
    ...(lastHalf === undefined ? {} : { lastHalf }),
    ...(type === undefined ? {} : { type }),
    settled: true,
  }
}

/** The import with an edit that is on its way. What it comes to the server says; that it is said is seen at once. */
export const withEdit = (batch: Batch, edit: Edit): Batch => {
  if (edit.kind === 'reading') {
    const { columns, sheet, headerRow, academicYear } = edit.reading
    return {
      ...batch,
      ...(columns === undefined ? {} : { columns: [...columns] }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(headerRow === undefined ? {} : { headerRow }),
      ...(academicYear === undefined ? {} : { academicYear }),
    }
  }
  const about = new Set(rowsOf(batch, edit))
  return { ...batch, rows: batch.rows.map((row) => (about.has(row) ? painted(row, edit) : row)) }
}

/** Whether somebody else has said something about the rows of an edit since. */
export const isTouched = (edit: Edit, before: Batch, now: Batch): boolean => {
  if (edit.kind === 'reading') return true
  const [was, is] = [rowsOf(before, edit), rowsOf(now, edit)]
  return JSON.stringify(was.map(said)) !== JSON.stringify(is.map(said))
}

/** What people say of a row, apart from what follows from the plan. */
const said = ({ id, personId, first, last, firstHalf, lastHalf, type, action, doubts }: Row) => ({
  ...{ id, personId, first, last, firstHalf, lastHalf, type, action },
  accepted: doubts.map(({ accepted }) => accepted),
})
