import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/calendar/day.ts'
import { anAbsence } from '#testing/builders.ts'
import type { Client } from '#testing/http.ts'
import { type LeaveApp, aDetail, adasLeave, leaveApp, may } from './leave-app.test-data.ts'

describe('the list of time away', () => {
  let test: LeaveApp
  beforeAll(async () => {
    test = await leaveApp({
      absence: [
        adasLeave({ type: 'medical' }),
        adasLeave({ id: 'asked', first: may(20), last: may(20), firstHalf: 'pm', status: 'requested' }),
        adasLeave({ id: 'no', first: may(25), last: may(25), status: 'rejected' }),
        adasLeave({ id: 'off', first: may(26), last: may(26), status: 'cancelled' }),
        anAbsence({ id: 'intern', person: 'res', first: may(6), status: 'anticipated' }),
        anAbsence({ id: 'next', person: 'cy', first: day('2026-08-03') }),
      ],
      absenceDetail: [aDetail()],
    })
  })
  const list = async (client: Client, query = '') => (await client(`GET /absences?${query}`)).value

  it('is of the present academic year when no range is said, by days', async () => {
    const { from, to, items, total, page, pageSize } = await list(test.rosa)
    expect({ from, to, total, page, pageSize }).toEqual({
      from: '2025-07-01',
      to: '2026-06-30',
      total: 5,
      page: 1,
      pageSize: 500,
    })
    expect(items.map(({ id, days }) => [id, days])).toEqual([
      ['a1', 5],
      ['intern', 1],
      ['asked', 0.5],
      ['no', 1],
      ['off', 1],
    ])
  })

  it('is narrowed by range, person, status and type, and comes in pages', async () => {
    const ids = async (query: string) => (await list(test.rosa, query)).items.map(({ id }) => id)
    expect(await ids('from=2026-05-08&to=2026-05-20')).toEqual(['a1', 'asked'])
    expect(await ids('from=2026-07-01')).toEqual(['next'])
    expect(await ids('personId=res')).toEqual(['intern'])
    expect(await ids('status=requested')).toEqual(['asked'])
    expect(await ids('type=medical')).toEqual(['a1'])
    const second = await list(test.rosa, 'page=2&pageSize=2')
    expect([second.items.map(({ id }) => id), second.total]).toEqual([['asked', 'no'], 5])
    expect((await list(test.rosa, 'page=9&pageSize=2')).items).toEqual([])
  })

  it('is, for whoever does not plan, their own, and of others that they are away or expected to be', async () => {
    expect((await list(test.ada)).items.map(({ id, type, status, isOwn }) => [id, type, status, isOwn])).toEqual([
      ['a1', 'medical', 'approved', true],
      [expect.any(String), 'undisclosed', 'anticipated', false],
      ['asked', 'vacation', 'requested', true],
      ['no', 'vacation', 'rejected', true],
      ['off', 'vacation', 'cancelled', true],
    ])
    const { items, total } = await list(test.rae)
    expect(total).toBe(2)
    expect(items[0]).toMatchObject({
      personName: 'Ada Lovell',
      first: '2026-05-04',
      last: '2026-05-08',
      type: 'undisclosed',
      author: null,
      review: null,
      version: 0,
      can: { edit: false, cancel: false, decide: false },
      hasDetail: false,
    })
    expect(items[0]?.id).not.toBe('a1')
    // By asking for a type nobody finds out who has it.
    expect((await list(test.rae, 'type=medical')).items).toEqual([])
    expect((await list(test.rae, 'status=requested')).items).toEqual([])
  })

  it('says what the caller may do with each', async () => {
    const may = async (client: Client) =>
      Object.fromEntries(
        (await list(client)).items.map(({ id, can: { edit, cancel, decide } }) => [id, [edit, cancel, decide]]),
      )
    expect(await may(test.rosa)).toEqual({
      a1: [true, true, false],
      intern: [true, true, true],
      asked: [true, true, true],
      no: [false, true, false],
      off: [false, true, false],
    })
    expect(await may(test.ada)).toMatchObject({
      a1: [false, true, false],
      asked: [true, true, false],
      no: [false, false, false],
      off: [false, false, false],
    })
  })

  it('422 wrong_range and invalid_input', async () => {
    expect((await test.rosa('GET /absences?from=2026-03-01&to=2026-01-01')).problem).toMatchObject({
      status: 422,
      reason: 'wrong_range',
    })
    for (const [field, wrong] of [
      ['pageSize', '1001'],
      ['pageSize', '0'],
      ['page', '0'],
      ['status', 'pending'],
      ['type', 'undisclosed'],
      ['from', 'May'],
    ])
      expect((await test.rosa(`GET /absences?${field!}=${wrong!}`)).problem.fields?.[0]?.field).toBe(field)
  })

  it('carries nothing that is protected', async () => {
    for (const client of [test.rosa, test.ada])
      expect((await client('GET /absences')).text).not.toMatch(/Wedding|"detail"/)
  })
})

describe('one absence', () => {
  let test: LeaveApp
  beforeAll(async () => {
    test = await leaveApp({
      absence: [
        adasLeave({ type: 'medical' }),
        adasLeave({ id: 'asked', first: may(20), last: may(20), status: 'requested' }),
      ],
      absenceDetail: [aDetail({ orders: false, original: 'Reason: Wedding of an aunt' })],
    })
  })
  const views = async () => (await test.rosa('GET /audit?action=detail-viewed')).value.items

  it('has its detail for planners and its owner; and every look is in the audit', async () => {
    const detail = { reason: 'Wedding', location: null, orders: false, replacement: null, original: 'Reason: Wedding of an aunt' } // prettier-ignore
    for (const client of [test.rosa, test.ada]) {
      const { value, headers } = await client('GET /absences/a1')
      expect(headers).toMatchObject({ 'x-contains-phi': 'true', 'cache-control': 'no-store' })
      expect(value).toMatchObject({ id: 'a1', type: 'medical', hasDetail: true, detail })
    }
    expect(await views()).toMatchObject([
      { by: { name: 'Ada Lovell' }, target: { kind: 'absence', id: 'a1' } },
      {
        by: { name: 'Rosa Tamang' },
        details: { personId: 'ada', fields: ['reason', 'orders', 'original'] },
        summary: 'Looked at what is kept apart of Ada Lovell’s absence, Mon 4 – Fri 8 May.',
      },
    ])
    expect((await test.rosa('GET /audit')).text).not.toContain('Wedding')
    expect(await test.store.audit.verify(test.programId)).toMatchObject({ entries: 2, problem: null })
  })

  it('without a detail is no look at what is protected', async () => {
    const before = (await views()).length
    expect((await test.rosa('GET /absences/asked')).value).toMatchObject({ hasDetail: false, detail: null })
    expect(await views()).toHaveLength(before)
  })

  it('of somebody else has none for whoever does not plan: neither shown nor kept', async () => {
    const before = (await views()).length
    const shown = (await test.rae('GET /absences')).value.items[0]!.id
    const { value } = await test.rae(`GET /absences/${shown}`)
    expect(value).toMatchObject({ type: 'undisclosed', detail: null, hasDetail: false })
    expect(await views()).toHaveLength(before)
  })

  it('404 unknown_absence: also by the id that others know it by', async () => {
    for (const [client, id] of [
      [test.rosa, 'zed'],
      [test.rae, 'a1'],
      [test.rae, 'asked'],
    ] as const)
      expect((await client(`GET /absences/${id}`)).problem).toMatchObject({ status: 404, reason: 'unknown_absence' })
  })
})

describe('the balance', () => {
  let test: LeaveApp
  beforeAll(async () => {
    test = await leaveApp({
      absence: [
        anAbsence({ id: 'r1', person: 'res', first: may(1), last: may(22) }),
        anAbsence({ id: 'r2', person: 'res', first: may(20), last: may(24), type: 'sick' }),
        anAbsence({
          id: 'r3',
          person: 'res',
          first: addDays(may(24), 7),
          last: addDays(may(24), 9),
          status: 'requested',
        }),
        adasLeave(),
      ],
    })
  })

  it('is of everybody for planners: days of each type, each once in all, and what residents have left', async () => {
    const { ay, items } = (await test.rosa('GET /absences/balance?ay=2025')).value
    expect(ay).toBe(2025)
    expect(items.map(({ personId }) => personId)).toEqual(['res', 'ada', 'ben', 'cy'])
    expect(items[0]).toEqual({
      personId: 'res',
      personName: 'Rae Sato',
      kind: 'resident',
      byType: [
        { type: 'vacation', days: 22 },
        { type: 'sick', days: 5 },
      ],
      approvedDays: 24,
      pendingDays: 3,
      awayDays: 24,
      awayStatus: 'warning',
      remaining: 4,
      limit: 28,
    })
    expect(items[1]).toMatchObject({ approvedDays: 5, awayDays: null, awayStatus: null, remaining: null })
    expect((await test.rosa('GET /absences/balance?personId=cy')).value.items).toHaveLength(1)
  })

  it('is their own for others; of nobody for somebody who is nobody of the program', async () => {
    expect((await test.rae('GET /absences/balance')).value).toMatchObject({ ay: 2025, items: [{ personId: 'res' }] })
    expect((await test.rae('GET /absences/balance?personId=res')).value.items).toHaveLength(1)
    expect((await (await test.as('resident'))('GET /absences/balance')).value.items).toEqual([])
  })

  it('403 not_yours, 404 unknown_person', async () => {
    expect((await test.rae('GET /absences/balance?personId=ada')).problem).toMatchObject({
      status: 403,
      reason: 'not_yours',
    })
    expect((await test.rosa('GET /absences/balance?personId=zed')).problem).toMatchObject({
      status: 404,
      reason: 'unknown_person',
    })
  })
})
