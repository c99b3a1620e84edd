import type { Batch, Candidate, Column, Name, Row } from './batch.ts'

/** A row that is new and settled, unless said otherwise. */
export const aRow = (id: string, said: Partial<Row> = {}): Row => ({
  id,
  row: Number(id),
  cells: { person: `A${id}`, first: `B${id}`, last: `C${id}` },
  written: { first: '5/3', last: '5/9', type: 'LV' },
  name: 'OSEI',
  personId: 'osei',
  personName: 'Kwabena Osei',
  score: 1,
  band: 'exact',
  candidates: [],
  first: '2027-05-03',
  firstHalf: 'am',
  last: '2027-05-09',
  lastHalf: 'pm',
  days: 7,
  type: 'vacation',
  status: 'approved',
  tentative: false,
  hasNote: false,
  hints: [],
  conflict: 'none',
  meets: [],
  action: 'create',
  choices: ['create', 'skip'],
  suggested: 'create',
  result: { kind: 'new', text: 'New' },
  touches: [],
  doubts: [],
  errors: [],
  settled: true,
  ...said,
})

export const aCandidate = (personId: string, personName: string, score: number, role = 'Core faculty'): Candidate => ({
  ...{ personId, personName, score, role },
})

/** A row with a name nobody is found for yet. */
export const anUnknown = (id: string, name: string, candidates: readonly Candidate[] = []): Row =>
  aRow(id, {
    ...{ name, personId: null, personName: null, candidates: [...candidates], band: 'suggest', action: null },
    ...{ settled: false, result: { kind: 'who', text: 'Who is this?' } },
  })

/** The names of rows nobody is found for. */
export const namesOf = (rows: readonly Row[]): Name[] =>
  [...new Set(rows.filter(({ result }) => result.kind === 'who').map(({ name }) => name))].map((name) => {
    const own = rows.filter((row) => row.name === name)
    return {
      name,
      rows: own.map(({ row }) => row),
      rowIds: own.map(({ id }) => id),
      candidates: [...(own[0]?.candidates ?? [])],
      personId: null,
      band: 'suggest',
      settled: false,
      leftOut: false,
      remember: true,
    }
  })

export const aColumn = (index: number, header: string, field: Column['field']): Column => ({
  ...{ index, header, field, letter: String.fromCharCode(65 + index), sample: '' },
})

export const aBatch = (rows: readonly Row[], said: Partial<Batch> = {}): Batch => ({
  batchId: 'batch-1',
  version: 1,
  fileName: 'leave tracker.xlsx',
  sheet: 'Master',
  state: 'staged',
  author: { id: 'user:1', name: 'Dana Whitcombe' },
  createdAt: '2026-11-22T18:00:00.000Z',
  counts: { total: rows.length, new: 0, joined: 0, there: 0, who: 0, unreadable: 0, doubt: 0, choose: 0, touches: 0, leftOut: 0 }, // prettier-ignore
  applied: null,
  closed: null,
  rollbackUntil: null,
  revision: 12,
  kind: 'xlsx',
  sheets: ['Master'],
  layout: 'table',
  headerRow: 3,
  academicYear: 2026,
  defaultType: null,
  columns: [aColumn(0, 'NAME', 'person'), aColumn(1, 'Depart', 'first'), aColumn(2, 'Return', 'last')],
  problems: [],
  duplicateOf: null,
  kept: true,
  rows: [...rows],
  total: rows.length,
  page: 1,
  pageSize: 2000,
  names: namesOf(rows),
  away: [],
  ...said,
})
