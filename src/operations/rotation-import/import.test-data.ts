import { day } from '#domain/calendar/day.ts'
import { HILLSIDE } from '#domain/decisions/hillside.test-data.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import {
  type GivenSheet,
  blockSheet,
  bookOf,
  templatesSheet,
  weeks,
  yearSheet,
} from '#spreadsheets/rotations/rotation-book.test-data.ts'
import { aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'

/** Two residents and two of the faculty, in 2025–26, with the vocabulary of the preset. */
export const programFacts = (lists: Parameters<typeof factsOf>[0] = {}): Facts =>
  factsOf({
    ...presetFacts(),
    program: [HILLSIDE],
    person: [
      aPerson({ id: 'okonkwo', name: 'Adaeze Okonkwo', kind: 'resident' }),
      aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' }),
      aPerson({ id: 'lindqvist', name: 'Maya Lindqvist', kind: 'faculty' }),
      aPerson({ id: 'halvorsen', name: 'Tor Halvorsen', kind: 'faculty' }),
    ],
    personYear: [
      aPersonYear({ person: 'okonkwo', year: 2025, role: null, pgy: 1 }),
      aPersonYear({ person: 'iyer', year: 2025, role: null, pgy: 2 }),
      aPersonYear({ person: 'lindqvist', year: 2025 }),
      aPersonYear({ person: 'halvorsen', year: 2025 }),
    ],
    ...lists,
  })

/** Cardiology as it is written, with aliases, a code nobody knows, and one that is archived. */
export const TEMPLATES: GivenSheet = templatesSheet([
  ['PGY 2 Rotations'],
  [
    'Cardiology 08/22',
    weeks('Card|C Cards|C W W Card|XRAY Card|C Card|LEC', 'Card|C Cards|C W W Card|C Card|C Card|LEC'),
  ],
  ['Surg Exp 7/24', weeks('Optho|URO Ophtho|C W W C|Uro C|ENT ENT|LEC')],
  [
    'Night Float * / Cards 7/26',
    weeks('NF NF NF NF NF NF NF', 'NF NF NF NF NF NF NF', 'Card Card W W Card Card Card|PI'),
  ],
  ['ARCHIVED ROTATIONS'],
  ['GYN*2/16', weeks('GYN GYN W W GYN GYN GYN|LEC')],
])

/** A year with a split block, one that FMIT takes some days of, a misspelt rotation, and leave below the names. */
export const YEAR: GivenSheet = yearSheet([
  'PGY1 Rotations',
  ['Okonkwo, Adaeze', { 1: 'FMO', 2: 'L and D at TAMC', 5: 'FMIT1', 9: 'Peds Clinic' }],
  ['', { 5: 'Oct 27 - Nov 2' }],
  'PGY-2 rotations',
  ['IYER, Priya', { 4: 'NF | Cardio', 7: 'FMC/FMIT Jan 1-Jan5', 9: 'Surger Exp', 10: 'Underwater basket weaving' }],
  ['', { 7: 'Dec 26', 9: 'Mar 1-5' }],
  ['RAMAN', { 9: 'SM' }],
])

const NUMBERS = (of: (at: number) => number): number[] =>
  Array.from({ length: 56 }, (_, at) => ([4, 5, 6, 7].includes(at % 14) ? Number.NaN : of(at))).map((one) =>
    Number.isNaN(one) ? 0 : one,
  )

/** Block 9, its dates of the year before; continuity clinic takes no attending here. */
export const BLOCK_9: GivenSheet = blockSheet({
  number: 9,
  start: day('2025-02-12'),
  staffCall: ['LINDQVIST'],
  people: [
    { template: 'R2', role: 'PGY 2', name: 'Iyer, Priya*', halfDays: weeks('C|CC C|PR W W C C LEC|LEC') },
    { template: 'R1', role: 'PGY 1', name: 'Okonkwo, Adaeze', halfDays: weeks('PedC PedC W W C|C PedC C|LEC') },
    { template: 'C19', role: 'FAC', name: 'LINDQUIST', halfDays: weeks('AT|GME AT|WXYZ W W AT|. GME C|LEC') },
    { template: 'C19', role: 'FAC', name: 'Halvorsen, Tor', halfDays: weeks('GME GME W W C|C AT GME|LEC') },
  ],
  footer: {
    interns: NUMBERS((at) => ([8, 9, 12].includes(at % 14) ? 1 : 0)),
    seniors: NUMBERS((at) => ([0, 2, 8, 9, 10, 11].includes(at % 14) ? 1 : 0)),
    procedures: NUMBERS((at) => (at % 14 === 3 ? 1 : 0)),
    needed: NUMBERS((at) => ([0, 2, 3, 8, 9, 10, 11, 12].includes(at % 14) ? 1 : 0)),
    there: NUMBERS((at) => ([0, 2, 8, 10, 11].includes(at % 14) ? 1 : 0)),
  },
})

/** All of it, with a sheet about something else. */
export const WORKBOOK: Uint8Array = bookOf({
  Notes: { rows: [['To do'], ['Order pagers']] },
  'Block Schedule': YEAR,
  'Block 9': BLOCK_9,
  Templates: TEMPLATES,
})
