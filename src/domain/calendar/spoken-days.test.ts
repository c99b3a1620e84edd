import { expect, test } from 'vitest'
import { day } from './day.ts'
import { spokenDays, spokenRange } from './spoken-days.ts'

test.each([
  ['2026-03-02', '2026-03-06', 'Mon 2 – Fri 6 Mar', '2 – 6 Mar'],
  ['2026-03-30', '2026-04-02', 'Mon 30 Mar – Thu 2 Apr', '30 Mar – 2 Apr'],
  ['2026-03-02', '2026-03-02', 'Mon 2 Mar', '2 Mar'],
  // A year later it is another March.
  ['2026-03-02', '2027-03-06', 'Mon 2 Mar – Sat 6 Mar', '2 Mar – 6 Mar'],
])('%s to %s', (first, last, days, range) => {
  expect([spokenDays(day(first), day(last)), spokenRange(day(first), day(last))]).toEqual([days, range])
})
