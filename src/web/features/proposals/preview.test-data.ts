import type { Conflict, Preview, Row } from './preview.ts'

const HALVORSEN = { id: 'halvorsen', name: 'Tor Halvorsen' }
const LINDQVIST = { id: 'lindqvist', name: 'Maya Lindqvist' }
const NAKAGAWA = { id: 'nakagawa', name: 'Rei Nakagawa' }

/** A row of an FMIT week, with what is said of it. */
export const aRow = (row: Partial<Row> & Pick<Row, 'id'>): Row => ({
  label: 'Week 41',
  why: null,
  people: [HALVORSEN],
  first: '2027-04-09',
  last: '2027-04-15',
  taken: true,
  was: 'open',
  becomes: 'Tor Halvorsen',
  cells: [{ label: 'Week 41', was: null, becomes: 'TH' }],
  overlap: null,
  brings: '2 new calls',
  ...row,
})

export const aFinding = (finding: Partial<Conflict> & Pick<Conflict, 'rule'>): Conflict => ({
  id: finding.rule,
  severity: 'warning',
  message: `${finding.rule} is broken.`,
  data: {},
  rows: [],
  ...finding,
})

/** Week 41 is open and goes to Halvorsen; week 47 from Lindqvist, who is away, to Halvorsen; week 46 to Nakagawa. */
export const aPreview = (preview: Partial<Preview> = {}): Preview => ({
  proposal: {
    id: 'p1',
    title: 'Fill and mend',
    source: 'edit',
    area: 'fmit/2026',
    state: 'staged',
    version: 1,
    base: 7,
    behind: 0,
    author: { id: 'user:1', name: 'Dana Whitcombe' },
    createdAt: '2026-11-22T18:02:00.000Z',
    rowCount: 3,
    takenCount: null,
    appliedAt: null,
    appliedBy: null,
    rollbackUntil: null,
    closed: null,
  },
  rows: [
    aRow({ id: 'week-41' }),
    aRow({
      ...{ id: 'week-47', label: 'Week 47', first: '2027-05-21', last: '2027-05-27' },
      people: [HALVORSEN, LINDQVIST],
      was: 'Maya Lindqvist',
      cells: [{ label: 'Week 47', was: 'ML', becomes: 'TH' }],
      brings: '2 calls move',
    }),
    aRow({
      ...{ id: 'week-46', label: 'Week 46', first: '2027-05-14', last: '2027-05-20' },
      people: [NAKAGAWA],
      becomes: 'Rei Nakagawa',
      cells: [{ label: 'Week 46', was: null, becomes: 'RN' }],
    }),
  ],
  rules: [
    { rule: 'leave', severity: 'critical', statement: 'Nobody is on service while on leave.', before: 1, after: 0 },
    { rule: 'target', severity: 'warning', statement: 'Nobody has more than their target.', before: 0, after: 1 },
  ],
  broken: [
    aFinding({
      rule: 'target',
      message: 'Halvorsen has 6 weeks; the target is 5.',
      data: { person: 'halvorsen', year: 2026 },
      rows: ['week-41', 'week-47'],
    }),
  ],
  mended: [
    aFinding({
      rule: 'leave',
      severity: 'critical',
      message: 'Lindqvist is away in week 47.',
      data: { person: 'lindqvist', week: '2027-05-21', days: ['2027-05-24', '2027-05-25'] },
      rows: ['week-47'],
    }),
  ],
  fairness: {
    ay: 2026,
    before: 0.95,
    after: 0.97,
    people: [
      { ...HALVORSEN, before: 3, after: 5, target: 5.5 },
      { ...LINDQVIST, before: 4, after: 3, target: 5 },
      { ...NAKAGAWA, before: 4, after: 5, target: 5 },
      { id: 'osei', name: 'Kwabena Osei', before: 3, after: 3, target: 2.5 },
    ],
  },
  away: [],
  also: ['6 call nights, 3 recovery Fridays.', 'Nobody’s leave changes.'],
  counts: { rows: 3, taken: 3, changes: 3, people: 3, overlaps: 0 },
  needsReason: false,
  ...preview,
})
