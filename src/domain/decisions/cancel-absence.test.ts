import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { addDays } from '../calendar/day.ts'
import type { Absence } from '../leave/absence.ts'
import { cancelAbsence } from './cancel-absence.ts'
import { TODAY, after } from './hillside.test-data.ts'
import { ADA, RAE, ROSA, aDetail, adaAway, withLeave } from './leave.test-data.ts'

const there = (absence: Partial<Absence> = {}) => withLeave([adaAway(absence)], [aDetail({ reason: 'Wedding' })])

describe('cancelling time away', () => {
  test('leaves what was asked for or approved on record', () => {
    for (const status of ['requested', 'approved'] as const)
      for (const by of [ROSA, ADA]) {
        const schedule = there({ status })
        const changeSet = valueOf(cancelAbsence(schedule, { id: 'a1', by }))
        expect(changeSet.summary).toBe("Ada Lovell's time away of 4 – 8 May is cancelled.")
        const { facts } = after(schedule, changeSet)
        expect(facts.absence.get('a1')).toEqual({ ...adaAway({ status }), status: 'cancelled' })
        expect(facts.absenceDetail.get('a1')?.reason).toBe('Wedding')
      }
  })

  test('takes what was expected, and what came to nothing, off the record with its detail; planners only', () => {
    for (const status of ['anticipated', 'rejected', 'cancelled'] as const) {
      const schedule = there({ status })
      const changeSet = valueOf(cancelAbsence(schedule, { id: 'a1', by: ROSA }))
      expect(changeSet.summary).toBe("Ada Lovell's time away of 4 – 8 May is off the record.")
      const { facts } = after(schedule, changeSet)
      expect([facts.absence.size, facts.absenceDetail.size]).toEqual([0, 0])
      expect(refusalOf(cancelAbsence(schedule, { id: 'a1', by: ADA })).reason).toBe('invalid_state')
    }
  })

  test('of one’s own approved is for days to come', () => {
    const tomorrow = there({ first: addDays(TODAY, 1), last: addDays(TODAY, 3) })
    const begun = there({ first: TODAY, last: addDays(TODAY, 3) })
    expect(cancelAbsence(tomorrow, { id: 'a1', by: ADA }).ok).toBe(true)
    expect(refusalOf(cancelAbsence(begun, { id: 'a1', by: ADA })).reason).toBe('invalid_state')
    expect(cancelAbsence(begun, { id: 'a1', by: ROSA }).ok).toBe(true)
  })

  test('is refused for somebody else’s, and for what is not there', () => {
    expect(refusalOf(cancelAbsence(there(), { id: 'a1', by: RAE })).reason).toBe('not_yours')
    expect(refusalOf(cancelAbsence(there(), { id: 'zed', by: ROSA })).reason).toBe('unknown_absence')
  })
})
