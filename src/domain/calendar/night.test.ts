import { expect, test } from 'vitest'
import { day, daysFrom } from './day.ts'
import { nightBucket } from './night.ts'

test('Friday and Saturday nights are the FMIT attending’s, Sunday is counted apart, the rest are weekday nights', () => {
  expect(daysFrom(day('2026-04-03'), day('2026-04-09')).map(nightBucket)).toEqual([
    'fmit',
    'fmit',
    'sunday',
    'weekday',
    'weekday',
    'weekday',
    'weekday',
  ])
})
