import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import type { Absence } from '../leave/absence.ts'
import { type DecideAbsence, decideAbsence } from './decide-absence.ts'
import { TODAY, after } from './hillside.test-data.ts'
import { ADA, BEN_PLANS, ROSA, aDetail, adaAway, withLeave } from './leave.test-data.ts'

const decide = (absence: Partial<Absence>, given: Partial<DecideAbsence> = {}) =>
  decideAbsence(withLeave([adaAway(absence)]), { id: 'a1', by: ROSA, verdict: 'approved', ...given })

describe('deciding on time away', () => {
  test('says who, when, and what they wrote; and leaves the rest', () => {
    const asked = adaAway({ status: 'requested' })
    const schedule = withLeave([asked], [aDetail({ reason: 'Wedding' })])
    const changeSet = valueOf(decideAbsence(schedule, { id: 'a1', by: ROSA, verdict: 'approved', comment: ' Enjoy. ' }))
    expect(changeSet.summary).toBe("Ada Lovell's time away of 4 – 8 May is approved.")
    const { facts } = after(schedule, changeSet)
    expect(facts.absence.get('a1')).toEqual({
      ...asked,
      status: 'approved',
      review: { by: 'Rosa Tamang', on: TODAY, comment: 'Enjoy.' },
    })
    expect(facts.absenceDetail.get('a1')?.reason).toBe('Wedding')
  })

  test('can be no', () => {
    const changeSet = valueOf(decide({ status: 'requested' }, { verdict: 'rejected', comment: '' }))
    expect(changeSet.summary).toBe("Ada Lovell's time away of 4 – 8 May is not approved.")
    expect(changeSet.changes[0]?.to).toMatchObject({ status: 'rejected', review: { comment: null } })
  })

  test('is for what is asked for or expected, and nothing else', () => {
    for (const verdict of ['approved', 'rejected'] as const) {
      for (const status of ['approved', 'rejected', 'cancelled'] as const)
        expect(refusalOf(decide({ status }, { verdict })).reason).toBe('invalid_state')
      expect(decide({ status: 'anticipated' }, { verdict }).ok).toBe(true)
    }
    expect(refusalOf(decide({}, { id: 'zed' })).reason).toBe('unknown_absence')
  })

  test('is never on one’s own, and never by somebody who does not plan', () => {
    const bens = { person: 'ben', status: 'requested' } as const
    for (const verdict of ['approved', 'rejected'] as const)
      expect(refusalOf(decide(bens, { by: BEN_PLANS, verdict })).reason).toBe('own_request')
    expect(decide({ status: 'requested' }, { by: BEN_PLANS }).ok).toBe(true)
    expect(refusalOf(decide({ status: 'requested' }, { by: ADA })).reason).toBe('not_yours')
  })

  test('is no yes over what is approved of the same kind; a no it can be', () => {
    const schedule = withLeave([adaAway({ status: 'requested' }), adaAway({ id: 'a2' })])
    expect(refusalOf(decideAbsence(schedule, { id: 'a1', by: ROSA, verdict: 'approved' }))).toMatchObject({
      reason: 'overlapping',
      data: { absences: ['a2'] },
    })
    expect(decideAbsence(schedule, { id: 'a1', by: ROSA, verdict: 'rejected' }).ok).toBe(true)
  })
})
