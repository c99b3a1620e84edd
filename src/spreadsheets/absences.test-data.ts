import { addDays, day } from '#domain/calendar/day.ts'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { anAbsence } from '#testing/builders.ts'
import type { AbsenceLine } from './absences-rows.ts'
import { HOSTILE_NAMES } from './hostile-year.test-data.ts'

const first = day('2026-03-02')

/** One absence for each hostile name, with hostile texts in all that is protected. */
export const hostileLines: readonly AbsenceLine[] = Object.entries(HOSTILE_NAMES).map(([id, name], n) => ({
  name,
  group: n % 2 === 0 ? 'resident' : 'faculty',
  absence: anAbsence({
    person: id,
    first: addDays(first, n * 7),
    last: addDays(first, n * 7 + (n % 3)),
    type: ABSENCE_TYPES[n % ABSENCE_TYPES.length]!,
    tentative: n === 1,
    author: '=author()',
    review: { by: '+reviewer', on: first, comment: '@comment' },
    ...(n === 3 ? { firstHalf: 'pm' } : n === 6 ? { lastHalf: 'am' } : n === 4 ? { firstHalf: 'pm' } : {}),
  }),
  detail: {
    absence: 'x',
    reason: '=1+1\nsecond line',
    location: '-Kansas',
    orders: n % 2 === 0,
    replacement: '\tOsei',
    original: 'NEVER in a table',
  },
}))
