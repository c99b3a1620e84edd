import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/calendar/day.ts'
import { week } from '#domain/decisions/hillside.test-data.ts'
import { aCallNight, aPlannedRotation, aRotation, anAbsence } from '#testing/builders.ts'
import { type LeaveApp, adasLeave, leaveApp, may } from './leave-app.test-data.ts'

// Ada has week 40, Fri 3 to Thu 9 April 2026.
const APRIL = { first: '2026-04-07', last: '2026-04-10', type: 'vacation' } as const

describe('the impact of time away, before it is written', () => {
  let test: LeaveApp
  beforeAll(async () => {
    test = await leaveApp({
      absence: [
        adasLeave(),
        adasLeave({ id: 'asked', first: may(7), last: may(12), type: 'conference', status: 'requested' }),
        adasLeave({ id: 'no', first: may(7), last: may(12), status: 'rejected' }),
        anAbsence({ id: 'cys', person: 'cy', first: addDays(week(40), 5) }),
        anAbsence({ id: 'raes', person: 'res', first: may(1), last: may(20) }),
      ],
      callNight: [aCallNight({ night: addDays(week(40), 4), person: 'ada' })],
      rotation: [{ ...aRotation('Night float'), leaveAllowed: false }],
      plannedRotation: [
        aPlannedRotation({ year: 2025, block: 12, resident: 'res', rotation: 'Night float' }),
        aPlannedRotation({ year: 2025, block: 13, resident: 'res', rotation: 'Elective' }),
      ],
    })
  })

  it('is the FMIT weeks it meets, the call nights, and who is left', async () => {
    const { value, headers } = await test.rosa('POST /absences/check', { ...APRIL, personId: 'ada' })
    expect(headers).toMatchObject({ 'x-contains-phi': 'true', 'cache-control': 'no-store' })
    expect(value).toMatchObject({ days: 4, overlaps: [], removed: [] })
    expect(value.impact).toEqual({
      fmitWeeks: [
        { weekStart: '2026-04-03', number: 40, days: ['2026-04-07', '2026-04-08', '2026-04-09'], recoveryDay: true },
      ],
      calls: ['2026-04-07'],
      rotations: [],
      // On the Friday she is not on FMIT, and nobody else is away.
      attendings: { day: '2026-04-08', there: 1, of: 3, before: 1 },
      balance: null,
    })
    const rules = value.conflicts.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['fmit-leave-overlap', 'call-on-absence', 'fmit-recovery-leave']))
  })

  it('is what a resident is planned on, and what is left of 28 days if it came about', async () => {
    const { impact } = (await test.rae('POST /absences/check', { first: '2026-05-18', last: '2026-06-05', type: 'sick' })).value // prettier-ignore
    expect(impact.rotations).toEqual([
      { block: 12, rotation: 'Night float', leaveAllowed: false },
      { block: 13, rotation: 'Elective', leaveAllowed: null },
    ])
    expect(impact.attendings).toBeNull()
    expect(impact.balance).toMatchObject({
      ay: 2025,
      personId: 'res',
      awayDaysBefore: 20,
      awayDays: 36,
      awayStatus: 'over',
      remaining: 0,
    })
  })

  it('of an absence over the turn of a year is the balance of the year that has least left then', async () => {
    const balance = async (first: string, last: string) =>
      (await test.rae('POST /absences/check', { first, last, type: 'medical' })).value.impact.balance
    expect(await balance('2026-06-30', '2026-07-01')).toMatchObject({ ay: 2025, awayDays: 21, awayDaysBefore: 20 })
    expect(await balance('2026-06-30', '2026-07-25')).toMatchObject({ ay: 2026, awayDays: 25, awayDaysBefore: 0 })
  })

  it('names when they are away then already, or may be, of whatever kind', async () => {
    const { overlaps } = (await test.ada('POST /absences/check', { first: '2026-05-08', last: '2026-05-09', type: 'sick' })).value // prettier-ignore
    expect(overlaps.map(({ id, status }) => [id, status])).toEqual([
      ['a1', 'approved'],
      ['asked', 'requested'],
    ])
  })

  it('is of a change, when it is told which: what is not named stays, and it is no overlap of its own', async () => {
    const { value } = await test.rosa('POST /absences/check', { id: 'a1', last: '2026-05-09' })
    expect(value).toMatchObject({ days: 6, overlaps: [{ id: 'asked' }] })
    const approving = await test.rosa('POST /absences/check', { id: 'asked', status: 'approved' })
    expect(approving.value.impact.attendings).toMatchObject({ of: 3 })
  })

  it('says what would be taken out of the texts', async () => {
    const asked = { ...APRIL, type: 'tdy', personId: 'cy', reason: 'With 3rd Battalion' }
    expect((await test.rosa('POST /absences/check', asked)).value.removed).toEqual(['unit'])
  })

  it('writes nothing', async () => {
    const before = await test.store.read(test.programId)
    await test.rosa('POST /absences/check', { ...APRIL, personId: 'ada' })
    await test.rosa('POST /absences/check', { id: 'a1', last: '2026-05-09' })
    const after = await test.store.read(test.programId)
    expect([after.seq, after.facts]).toEqual([before.seq, before.facts])
  })

  it('422, 404 and 403 as writing it would be', async () => {
    const refused = async (client: LeaveApp['rosa'], fields: object) =>
      (await client('POST /absences/check', fields)).problem
    expect(await refused(test.rosa, APRIL)).toMatchObject({ status: 422, reason: 'no_person' })
    expect(await refused(test.ada, { ...APRIL, personId: 'cy' })).toMatchObject({ status: 403, reason: 'not_yours' })
    expect(await refused(test.rosa, { ...APRIL, personId: 'zed' })).toMatchObject({ reason: 'unknown_person' })
    expect(await refused(test.ada, { ...APRIL, last: '2026-04-01' })).toMatchObject({ reason: 'wrong_range' })
    expect(await refused(test.ada, { ...APRIL, last: '2121-04-01' })).toMatchObject({ reason: 'outside_year' })
    expect(await refused(test.ben, { ...APRIL, status: 'approved' })).toMatchObject({ reason: 'own_request' })
    expect(await refused(test.rosa, { id: 'zed' })).toMatchObject({ status: 404, reason: 'unknown_absence' })
    expect(await refused(test.rae, { id: 'a1' })).toMatchObject({ status: 404, reason: 'unknown_absence' })
    const shown = (await test.rae('GET /absences?personId=cy')).value.items[0]!.id
    expect(await refused(test.rae, { id: shown })).toMatchObject({ status: 403, reason: 'not_yours' })
    expect((await refused(test.rosa, { personId: 'ada' })).fields?.map(({ field }) => field)).toEqual(['first', 'type'])
  })
})
