import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import type { FactTable } from './fact-table.ts'

interface Row extends Omit<AbsenceDetail, 'absence'> {
  readonly absence_id: string
}

export const absenceDetails: FactTable<'absenceDetail', Row> = {
  table: 'absence_detail',
  key: ['absence_id'],
  rest: ['reason', 'location', 'orders', 'replacement', 'original'],
  toRow: ({ absence, ...rest }) => ({ absence_id: absence, ...rest }),
  fromRow: ({ absence_id: absence, reason, location, orders, replacement, original }) => ({
    ...{ absence, reason, location, orders, replacement, original },
  }),
}
