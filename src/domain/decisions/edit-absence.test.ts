import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import type { Absence } from '../leave/absence.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type EditAbsence, editAbsence } from './edit-absence.ts'
import { TODAY, after } from './hillside.test-data.ts'
import { ADA, BEN_PLANS, RAE, ROSA, aDetail, adaAway, may, withLeave } from './leave.test-data.ts'

const REQUESTED = adaAway({ status: 'requested', author: 'Ada Lovell' })
const DETAIL = aDetail({ reason: 'Wedding', location: 'Boise', orders: false, replacement: 'Osei' })

const edit = (schedule: Schedule, given: Omit<EditAbsence, 'id'>) => {
  const { changeSet, removed } = valueOf(editAbsence(schedule, { id: 'a1', ...given }))
  const { facts } = after(schedule, changeSet)
  return { absence: facts.absence.get('a1')!, detail: facts.absenceDetail.get('a1'), changeSet, removed }
}
const refuses = (absence: Partial<Absence>, given: Omit<EditAbsence, 'id'>) =>
  refusalOf(editAbsence(withLeave([adaAway(absence)]), { id: 'a1', ...given }))

describe('editing time away', () => {
  test('changes what is named, and keeps all the rest', () => {
    const schedule = withLeave([REQUESTED], [DETAIL])
    const { absence, detail, changeSet } = edit(schedule, { by: ADA, last: may(10) })
    expect(absence).toEqual({ ...REQUESTED, last: may(10) })
    expect(detail).toEqual(DETAIL)
    expect(changeSet.summary).toBe("Ada Lovell's time away is 4 – 10 May now, not 4 – 8 May.")
    const other = edit(schedule, { by: ADA, replacement: 'Abdi', tentative: true })
    expect(other.absence).toEqual({ ...REQUESTED, tentative: true })
    expect(other.detail).toEqual({ ...DETAIL, replacement: 'Abdi' })
    expect(other.changeSet.summary).toBe("Ada Lovell's time away of 4 – 8 May has changed.")
    expect(edit(schedule, { by: ADA }).changeSet.changes).toEqual([])
  })

  test('takes the detail away with the last word of it', () => {
    const schedule = withLeave([REQUESTED], [aDetail({ reason: 'Wedding' })])
    expect(edit(schedule, { by: ADA, reason: null }).detail).toBeUndefined()
  })

  test('scrubs what was written when the type becomes one that gives away more', () => {
    const schedule = withLeave([REQUESTED], [aDetail({ reason: 'With 3rd Battalion' })])
    const { detail, removed } = edit(schedule, { by: ADA, type: 'deployment' })
    expect(removed).toEqual(['unit'])
    expect(detail?.original).toBe('Reason: With 3rd Battalion')
  })

  test('moves a single day as a whole, where no last is said', () => {
    const schedule = withLeave([adaAway({ status: 'requested', last: may(4) })])
    expect(edit(schedule, { by: ADA, first: may(20) }).absence).toMatchObject({ first: may(20), last: may(20) })
  })

  test('by its owner only while it is asked for; by nobody else; by planners while it stands', () => {
    for (const status of ['approved', 'anticipated', 'rejected', 'cancelled'] as const)
      expect(refuses({ status }, { by: ADA, last: may(9) }).reason).toBe('invalid_state')
    expect(refuses({ status: 'requested' }, { by: RAE, last: may(9) }).reason).toBe('not_yours')
    expect(refuses({ status: 'requested' }, { by: ADA, person: 'ben' }).reason).toBe('not_yours')
    for (const status of ['requested', 'approved', 'anticipated'] as const)
      expect(edit(withLeave([adaAway({ status })]), { by: ROSA, last: may(9) }).absence.status).toBe(status)
    for (const status of ['rejected', 'cancelled'] as const)
      expect(refuses({ status }, { by: ROSA, last: may(9) }).reason).toBe('invalid_state')
    expect(refusalOf(editAbsence(withLeave([]), { id: 'a1', by: ROSA })).reason).toBe('unknown_absence')
  })

  test('cannot say yes for its owner: what they say of the status does not count', () => {
    expect(edit(withLeave([REQUESTED]), { by: ADA, status: 'approved' }).absence.status).toBe('requested')
  })

  test('approves by the way, and notes who did; the review goes when it is asked for again', () => {
    const { absence, changeSet } = edit(withLeave([REQUESTED]), { by: ROSA, status: 'approved' })
    expect(absence.review).toEqual({ by: 'Rosa Tamang', on: TODAY, comment: null })
    expect(changeSet.summary).toBe("Ada Lovell's time away of 4 – 8 May is approved.")
    const back = edit(withLeave([absence]), { by: ROSA, status: 'requested' })
    expect(back.absence.review).toBeNull()
    expect(edit(withLeave([absence]), { by: ROSA, last: may(9) }).absence.review).toEqual(absence.review)
  })

  test('lets no planner approve their own, or stretch what another approved; shows of it they may', () => {
    const bens = { person: 'ben', status: 'requested' } as const
    expect(refuses(bens, { by: BEN_PLANS, status: 'approved' }).reason).toBe('own_request')
    expect(refuses({ ...bens, status: 'approved' }, { by: BEN_PLANS, last: may(20) }).reason).toBe('own_request')
    expect(refuses({ status: 'approved' }, { by: BEN_PLANS, person: 'ben' }).reason).toBe('own_request')
    const own = withLeave([adaAway({ person: 'ben' })])
    expect(edit(own, { by: BEN_PLANS, tentative: true }).absence.tentative).toBe(true)
    expect(edit(withLeave([adaAway(bens)]), { by: BEN_PLANS, last: may(20) }).absence.last).toBe(may(20))
  })

  test('gives it to another person, by a planner', () => {
    const { absence, changeSet } = edit(withLeave([adaAway()]), { by: ROSA, person: 'ben' })
    expect(absence.person).toBe('ben')
    expect(changeSet.summary).toBe("Ada Lovell's time away of 4 – 8 May is Ben Osei's, 4 – 8 May.")
    expect(refuses({}, { by: ROSA, person: 'zed' }).reason).toBe('unknown_person')
  })

  test('is refused for days that are none, and over what is there of the same kind', () => {
    expect(refuses({}, { by: ROSA, last: may(1) }).reason).toBe('wrong_range')
    const two = withLeave([adaAway(), adaAway({ id: 'a2', first: may(20), last: may(22) })])
    expect(refusalOf(editAbsence(two, { id: 'a1', by: ROSA, last: may(20) }))).toMatchObject({
      reason: 'overlapping',
      data: { absences: ['a2'] },
    })
    expect(valueOf(editAbsence(two, { id: 'a1', by: ROSA, last: may(19) })).changeSet.changes).toHaveLength(1)
  })
})
