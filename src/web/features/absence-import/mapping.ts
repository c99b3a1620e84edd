import type { LeaveField } from '#domain/leave/leave-fields.ts'
import type { Column } from './batch.ts'
import { FIELD_WORDS } from './words.ts'

/** What each column is to hold, by its index; as it is sent. */
export type Mapping = Readonly<Record<string, LeaveField | null>>

/** Fields that say the same together: whoever chooses one gives up the others. */
const INSTEAD: Readonly<Partial<Record<LeaveField, readonly LeaveField[]>>> = {
  person: ['firstName', 'lastName'],
  firstName: ['person'],
  lastName: ['person'],
  range: ['first', 'last'],
  first: ['range'],
  last: ['range'],
}

/** The columns after one is given to a field (null: not used). Whatever held the field before is not used any more. */
export const withField = (columns: readonly Column[], index: number, field: LeaveField | null): readonly Column[] => {
  const given = field === null ? [] : [field, ...(INSTEAD[field] ?? [])]
  return columns.map((column) => {
    if (column.index === index) return { ...column, field }
    return column.field !== null && given.includes(column.field) ? { ...column, field: null } : column
  })
}

/** The choice of every column, so that no guess comes back by itself. */
export const mappingOf = (columns: readonly Column[]): Mapping =>
  Object.fromEntries(columns.map(({ index, field }) => [String(index), field]))

/** "names", "first days": what no column holds and a sheet cannot be read without; empty when it can. */
export const missingOf = (columns: readonly Column[]): readonly string[] => {
  const has = (...fields: readonly LeaveField[]): boolean =>
    columns.some(({ field }) => field !== null && fields.includes(field))
  return [...(has('person', 'lastName') ? [] : ['names']), ...(has('first', 'range') ? [] : ['first days'])]
}

/** In the order in which a person would look for them. */
const OFFERED: readonly LeaveField[] = [
  'person',
  'lastName',
  'firstName',
  'first',
  'last',
  'range',
  'type',
  'days',
  'halfDay',
  'status',
  'tentative',
  'note',
  'location',
  'orders',
  'replacement',
]

export const FIELD_OPTIONS: readonly { readonly value: LeaveField | ''; readonly label: string }[] = [
  ...OFFERED.map((value) => ({ value, label: FIELD_WORDS[value] })),
  { value: '', label: 'not used' },
]
