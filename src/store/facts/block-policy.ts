import type { FactTable } from './fact-table.ts'

interface Row {
  readonly split_after: number
  readonly rooms_usual: number
  readonly rooms_most: number
  readonly attendings_per_intern: number
  readonly attendings_per_senior: number
}

export const blockPolicies: FactTable<'blockPolicy', Row> = {
  table: 'block_policy',
  key: [],
  rest: ['split_after', 'rooms_usual', 'rooms_most', 'attendings_per_intern', 'attendings_per_senior'],
  toRow: ({ splitAfter, roomsUsual, roomsMost, attendingsPerIntern, attendingsPerSenior }) => ({
    split_after: splitAfter,
    rooms_usual: roomsUsual,
    rooms_most: roomsMost,
    attendings_per_intern: attendingsPerIntern,
    attendings_per_senior: attendingsPerSenior,
  }),
  fromRow: (row) => ({
    splitAfter: row.split_after,
    roomsUsual: row.rooms_usual,
    roomsMost: row.rooms_most,
    attendingsPerIntern: row.attendings_per_intern,
    attendingsPerSenior: row.attendings_per_senior,
  }),
}
