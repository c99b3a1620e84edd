import { expect, test } from 'vitest'
import { anAbsence } from '#testing/builders.ts'
import { day } from '../calendar/day.ts'
import { isApproved, isPending, touches } from './absence.ts'

const away = anAbsence({ person: 'Ada', first: day('2026-04-03'), last: day('2026-04-05') })

test('an absence touches every span it shares a day with', () => {
  const touched = (first: string, last: string): boolean => touches(away, day(first), day(last))
  expect([touched('2026-04-01', '2026-04-02'), touched('2026-04-01', '2026-04-03')]).toEqual([false, true])
  expect([touched('2026-04-05', '2026-04-09'), touched('2026-04-06', '2026-04-09')]).toEqual([true, false])
  expect(touched('2026-04-04', '2026-04-04')).toBe(true)
})

test('an absence is approved, may still come about, or came to nothing', () => {
  const statuses = ['requested', 'anticipated', 'approved', 'rejected', 'cancelled'] as const
  const with_ = statuses.map((status) => ({ ...away, status }))
  expect(with_.filter(isApproved).map(({ status }) => status)).toEqual(['approved'])
  expect(with_.filter(isPending).map(({ status }) => status)).toEqual(['requested', 'anticipated'])
})
