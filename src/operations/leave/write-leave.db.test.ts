import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#domain/calendar/day.ts'
import { TODAY } from '#domain/decisions/hillside.test-data.ts'
import { type LeaveApp, aDetail, adasLeave, leaveApp } from './leave-app.test-data.ts'

const LEAVE = { first: '2026-05-04', last: '2026-05-08', type: 'vacation' } as const

describe('time away that is added', () => {
  let test: LeaveApp
  beforeEach(async () => {
    test = await leaveApp()
  })

  it('by a planner is approved, and answers with what it is, and what it brings', async () => {
    const { status, value, headers } = await test.rosa('POST /absences', {
      ...LEAVE,
      personId: 'ada',
      first: '2026-04-02',
      last: '2026-04-06',
      reason: 'Wedding',
    })
    expect(status).toBe(201)
    expect(headers).toMatchObject({ 'x-contains-phi': 'true', 'cache-control': 'no-store' })
    expect(value).toMatchObject({
      message: 'Ada Lovell is away 2 – 6 Apr.',
      removed: [],
      revision: 2,
      absence: {
        personId: 'ada',
        personName: 'Ada Lovell',
        kind: 'faculty',
        first: '2026-04-02',
        last: '2026-04-06',
        days: 5,
        type: 'vacation',
        status: 'approved',
        author: 'Rosa Tamang',
        review: null,
        isOwn: false,
        version: 2,
        can: { edit: true, cancel: true, decide: false },
        hasDetail: true,
      },
    })
    expect(value.undoToken).not.toBeNull()
    // Week 40, Fri 3 April, is hers: told, and no reason to refuse.
    const rules = value.conflicts.map(({ rule, severity }) => `${severity} ${rule}`)
    expect(rules).toContain('critical fmit-leave-overlap')
  })

  it('by anybody else is asked for, for themselves', async () => {
    const { value } = await test.ada('POST /absences', { ...LEAVE, status: 'approved' })
    expect(value).toMatchObject({
      message: 'Ada Lovell asks to be away 4 – 8 May.',
      absence: { personId: 'ada', status: 'requested', isOwn: true, can: { edit: true, cancel: true, decide: false } },
    })
    expect((await test.rae('POST /absences', LEAVE)).value.absence).toMatchObject({ personId: 'res', kind: 'resident' })
    expect((await test.ada('POST /absences', { ...LEAVE, personId: 'cy' })).problem).toMatchObject({
      status: 403,
      reason: 'not_yours',
    })
  })

  it('has an id that tells nothing of it', async () => {
    const { value } = await test.rosa('POST /absences', { ...LEAVE, personId: 'ada', type: 'medical' })
    expect(value.absence?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  })

  it('says what was taken out of the texts', async () => {
    const { value } = await test.rosa('POST /absences', {
      ...LEAVE,
      personId: 'cy',
      type: 'deployment',
      reason: 'With 3rd Battalion',
      location: 'Camp Example, Kansas',
    })
    expect(value.removed).toEqual(['unit', 'place'])
    expect(value.message).toBe(
      'Cy Moreau is away 4 – 8 May. Taken out of what was written: unit, place. Only planners and the person see it as it was.',
    )
    const { detail } = (await test.rosa(`GET /absences/${value.absence!.id}`)).value
    expect(detail).toMatchObject({ location: 'Kansas', original: expect.stringContaining('3rd Battalion') as string })
    expect(detail?.reason).not.toContain('Battalion')
  })

  it('422 no_person, wrong_range, outside_year, invalid_input; 404 unknown_person; 403 own_request', async () => {
    const refused = async (client: LeaveApp['rosa'], fields: object) =>
      (await client('POST /absences', { ...LEAVE, ...fields })).problem
    expect(await refused(test.rosa, {})).toMatchObject({ status: 422, reason: 'no_person' })
    expect(await refused(await test.as('faculty'), {})).toMatchObject({ status: 422, reason: 'no_person' })
    expect(await refused(test.rosa, { personId: 'zed' })).toMatchObject({ status: 404, reason: 'unknown_person' })
    expect(await refused(test.ada, { last: '2026-05-01' })).toMatchObject({ status: 422, reason: 'wrong_range' })
    expect(await refused(test.ada, { first: '2020-01-01' })).toMatchObject({ status: 422, reason: 'outside_year' })
    expect(await refused(test.ben, { status: 'approved' })).toMatchObject({ status: 403, reason: 'own_request' })
    for (const [field, wrong] of [
      ['type', 'undisclosed'],
      ['type', 'holiday'],
      ['status', 'cancelled'],
      ['first', '2026-02-30'],
      ['reason', 'x'.repeat(1001)],
      ['location', 'x'.repeat(201)],
      ['author', 'Rosa'],
    ] as const)
      expect((await refused(test.rosa, { personId: 'ada', [field]: wrong })).fields?.[0]?.field).toBe(field)
    expect((await test.rosa('POST /absences', { personId: 'ada' })).problem.fields?.map(({ field }) => field)).toEqual([
      'first',
      'type',
    ])
    expect(await refused(test.rosa, { personId: 'ada', reason: 'a\u0000b' })).toMatchObject({
      status: 422,
      reason: 'contradiction',
    })
  })

  it('409 overlapping, with what is there; not where it is of another type, or of another person', async () => {
    const there = (await test.rosa('POST /absences', { ...LEAVE, personId: 'ada' })).value.absence
    const { status, body } = await test.ada('POST /absences', { ...LEAVE, first: '2026-05-08', last: '2026-05-09' })
    expect([status, body]).toMatchObject([
      409,
      {
        reason: 'overlapping',
        detail: 'Ada Lovell is away 4 – 8 May already, and of the same kind. Change that, or choose other days.',
        absences: [{ id: there?.id, personId: 'ada', first: '2026-05-04', type: 'vacation', isOwn: true }],
      },
    ])
    expect((await test.ada('POST /absences', { ...LEAVE, type: 'conference' })).status).toBe(201)
    expect((await test.rae('POST /absences', LEAVE)).status).toBe(201)
  })

  it('is never there twice, however many write at once', async () => {
    const answers = await Promise.all(
      [test.rosa, test.ben, test.rosa, test.ben].map((client) =>
        client('POST /absences', { ...LEAVE, personId: 'ada' }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    for (const { status, body } of answers) if (status === 409) expect(body).toMatchObject({ reason: 'overlapping' })
    expect((await test.rosa('GET /absences?personId=ada')).value.total).toBe(1)
  })
})

describe('time away that is changed', () => {
  let test: LeaveApp
  beforeEach(async () => {
    test = await leaveApp({
      absence: [adasLeave({ status: 'requested', author: 'Ada Lovell' })],
      absenceDetail: [aDetail({ location: 'Boise', replacement: 'Osei' })],
    })
  })

  it('keeps what is not named', async () => {
    const { value } = await test.ada('PUT /absences/a1', { last: '2026-05-10', expectedVersion: 1 })
    expect(value).toMatchObject({
      message: "Ada Lovell's time away is 4 – 10 May now, not 4 – 8 May.",
      absence: { first: '2026-05-04', last: '2026-05-10', type: 'vacation', status: 'requested', version: 2 },
    })
    await test.ada('PUT /absences/a1', { replacement: null })
    expect((await test.ada('GET /absences/a1')).value.detail).toEqual({
      reason: 'Wedding',
      location: 'Boise',
      orders: null,
      replacement: null,
      original: null,
    })
  })

  it('says that nothing changed, where nothing did', async () => {
    const { value } = await test.ada('PUT /absences/a1', { last: '2026-05-08', reason: 'Wedding' })
    expect(value).toMatchObject({ message: 'Nothing changed.', undoToken: null, revision: 1 })
  })

  it('409 version, with what it is now and who changed it: of the detail too', async () => {
    await test.rosa('PUT /absences/a1', { reason: 'Two weddings' })
    const { status, body } = await test.ada('PUT /absences/a1', { last: '2026-05-09', expectedVersion: 1 })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      reason: 'version',
      detail:
        "Rosa Tamang changed this since you looked: Ada Lovell's time away of 4 – 8 May has changed. Look again, then decide.",
      changedBy: { name: 'Rosa Tamang' },
      current: { id: 'a1', version: 2, last: '2026-05-08' },
    })
    expect(JSON.stringify(body)).not.toContain('wedding')
  })

  it('of two who write at once, one is told to look again', async () => {
    const answers = await Promise.all([
      test.ada('PUT /absences/a1', { last: '2026-05-09', expectedVersion: 1 }),
      test.rosa('PUT /absences/a1', { last: '2026-05-10', expectedVersion: 1 }),
      test.rosa('POST /absences/a1/approve', { expectedVersion: 1 }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    for (const { status, body } of answers) if (status === 409) expect(body).toMatchObject({ reason: 'version' })
  })

  it('404 unknown_absence; 409 invalid_state once it is decided; 403 not_yours, own_request; 422 and 409 of its days', async () => {
    expect((await test.rosa('PUT /absences/zed', {})).problem).toMatchObject({ status: 404, reason: 'unknown_absence' })
    expect((await test.ada('PUT /absences/a1', { personId: 'ben' })).problem.reason).toBe('not_yours')
    expect((await test.rosa('PUT /absences/a1', { personId: 'zed' })).problem.reason).toBe('unknown_person')
    expect((await test.rosa('PUT /absences/a1', { last: '2026-05-01' })).problem.reason).toBe('wrong_range')
    expect((await test.rosa('PUT /absences/a1', { last: '2121-05-01' })).problem.reason).toBe('outside_year')
    await test.rosa('POST /absences', { ...LEAVE, first: '2026-05-20', last: '2026-05-22', personId: 'ada' })
    expect((await test.ada('PUT /absences/a1', { last: '2026-05-20' })).problem.reason).toBe('overlapping')
    await test.rosa('POST /absences/a1/reject', {})
    for (const client of [test.ada, test.rosa])
      expect((await client('PUT /absences/a1', { last: '2026-05-09' })).problem).toMatchObject({
        status: 409,
        reason: 'invalid_state',
      })
    const own = (await test.ben('POST /absences', LEAVE)).value.absence
    expect((await test.ben(`PUT /absences/${own!.id}`, { status: 'approved' })).problem.reason).toBe('own_request')
  })
})

describe('time away that is decided', () => {
  let test: LeaveApp
  beforeEach(async () => {
    test = await leaveApp({ absence: [adasLeave({ status: 'requested' })], absenceDetail: [aDetail()] })
  })

  it('is approved with a comment for whoever is away, and planners', async () => {
    const { value } = await test.rosa('POST /absences/a1/approve', { comment: 'Enjoy.', expectedVersion: 1 })
    expect(value).toMatchObject({
      message: "Ada Lovell's time away of 4 – 8 May is approved.",
      absence: {
        status: 'approved',
        review: { by: 'Rosa Tamang', on: '2025-11-22', comment: 'Enjoy.' },
        can: { edit: true, cancel: true, decide: false },
      },
    })
    expect((await test.ada('GET /absences/a1')).value.review?.comment).toBe('Enjoy.')
  })

  it('is turned down, and then shown to nobody else', async () => {
    expect((await test.rosa('POST /absences/a1/reject', { comment: 'Nobody is left.' })).value.message).toBe(
      "Ada Lovell's time away of 4 – 8 May is not approved.",
    )
    expect((await test.ada('GET /absences')).value.items).toMatchObject([
      { status: 'rejected', review: { comment: 'Nobody is left.' } },
    ])
    expect((await test.rae('GET /absences')).value.items).toEqual([])
  })

  it('brings and mends findings, told and no reason to refuse', async () => {
    const asked = (await test.ada('POST /absences', { first: '2026-04-06', type: 'sick' })).value
    expect(asked.conflicts.map(({ rule }) => rule)).toContain('fmit-leave-pending')
    const { value } = await test.rosa(`POST /absences/${asked.absence!.id}/approve`, {})
    expect(value.conflicts.map(({ rule }) => rule)).toContain('fmit-leave-overlap')
    expect(value.mended.map(({ rule }) => rule)).toContain('fmit-leave-pending')
  })

  it('404, 409 version, 409 invalid_state, 409 overlapping, 403 own_request', async () => {
    for (const what of ['approve', 'reject'] as const) {
      expect((await test.rosa(`POST /absences/zed/${what}`, {})).problem).toMatchObject({
        status: 404,
        reason: 'unknown_absence',
      })
      expect((await test.rosa(`POST /absences/a1/${what}`, { expectedVersion: 7 })).problem).toMatchObject({
        status: 409,
        reason: 'version',
      })
    }
    const own = (await test.ben('POST /absences', LEAVE)).value.absence!.id
    for (const what of ['approve', 'reject'] as const)
      expect((await test.ben(`POST /absences/${own}/${what}`, {})).problem).toMatchObject({
        status: 403,
        reason: 'own_request',
      })
    expect((await test.rosa(`POST /absences/${own}/approve`, {})).status).toBe(200)
    await test.rosa('POST /absences', { ...LEAVE, personId: 'ada', first: '2026-05-06' })
    expect((await test.rosa('POST /absences/a1/approve', {})).problem.reason).toBe('overlapping')
    await test.rosa('POST /absences/a1/reject', {})
    for (const what of ['approve', 'reject'] as const)
      expect((await test.rosa(`POST /absences/a1/${what}`, {})).problem).toMatchObject({
        status: 409,
        reason: 'invalid_state',
      })
  })
})

describe('time away that is cancelled', () => {
  it('stays on record when it was asked for or approved; by its owner for days to come', async () => {
    const test = await leaveApp({
      absence: [
        adasLeave(),
        adasLeave({ id: 'begun', first: addDays(TODAY, -1), last: addDays(TODAY, 1), type: 'sick' }),
      ],
    })
    const { value } = await test.ada('DELETE /absences/a1?expectedVersion=1')
    expect(value).toMatchObject({
      message: "Ada Lovell's time away of 4 – 8 May is cancelled.",
      absence: { status: 'cancelled', can: { edit: false, cancel: false, decide: false } },
    })
    // Planners hear of it by the history.
    const { entries } = (await test.rosa('GET /log?area=leave')).value
    expect(entries[0]).toMatchObject({ by: { name: 'Ada Lovell' }, summary: value.message })
    expect((await test.ada('DELETE /absences/begun')).problem).toMatchObject({ status: 409, reason: 'invalid_state' })
    expect((await test.rosa('DELETE /absences/begun')).value.absence?.status).toBe('cancelled')
  })

  it('is off the record with what was kept of it, when it was only expected or came to nothing; by planners', async () => {
    const test = await leaveApp({ absence: [adasLeave({ status: 'anticipated' })], absenceDetail: [aDetail()] })
    expect((await test.ada('DELETE /absences/a1')).problem.reason).toBe('invalid_state')
    expect((await test.rosa('DELETE /absences/a1?expectedVersion=9')).problem.reason).toBe('version')
    const { value } = await test.rosa('DELETE /absences/a1')
    expect(value).toMatchObject({ absence: null, message: "Ada Lovell's time away of 4 – 8 May is off the record." })
    expect((await test.rosa('DELETE /absences/a1')).problem).toMatchObject({ status: 404, reason: 'unknown_absence' })
    const { facts } = await test.store.read(test.programId)
    expect([facts.absence.size, facts.absenceDetail.size]).toEqual([0, 0])
  })
})
