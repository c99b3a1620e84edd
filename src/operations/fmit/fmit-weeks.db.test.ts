import { beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { held, hillside, lockedUpTo, week } from '#domain/decisions/hillside.test-data.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { aCallNight, anAbsence } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'

const REASON = 'Agreed with him, leave moved'
const iso = (number: number): string => isoOf(week(number))
/** Week 40 of 2025–26: Fri 3 April to Thu 9 April 2026. */
const WEEK_40 = iso(40)

describe('assigning a week', () => {
  let test: TestApp
  let coordinator: Client
  beforeEach(async () => {
    test = await testApp({
      facts: hillside(held('ben', 30), {
        absence: [
          anAbsence({ person: 'cy', first: day('2026-04-05') }),
          anAbsence({ person: 'ben', first: day('2026-04-10'), type: 'conference' }),
        ],
      }).facts,
    })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
  })
  const assign = (fields: object) => coordinator('POST /fmit/assignments', fields)

  it('answers with the assignment, what it brings along, what is found, the figures and a token', async () => {
    const { status, value } = await assign({ weekStart: WEEK_40, facultyId: 'ada', note: 'Site visit on Monday' })
    expect(status).toBe(201)
    expect(value.assignment).toEqual({
      id: '2026-04-03',
      week: 40,
      weekStart: '2026-04-03',
      weekEnd: '2026-04-09',
      facultyId: 'ada',
      facultyName: 'Ada Lovell',
      previousFacultyId: null,
      version: 2,
      note: 'Site visit on Monday',
      reason: null,
    })
    expect(value.affected.cells).toHaveLength(14)
    expect(value.affected.cells[0]).toEqual({ date: '2026-04-03', half: 'am', activity: 'FMIT' })
    expect(value.affected.calls).toEqual(['2026-04-03', '2026-04-04'])
    expect(value.affected.recovery).toEqual([
      { date: '2026-04-10', half: 'am', activity: 'PC' },
      { date: '2026-04-10', half: 'pm', activity: 'PC' },
    ])
    expect(value.affected.noCall).toContain('2026-04-12')
    expect(value.summary).toMatchObject({ weeks: 52, assigned: 2, open: 50, coveragePct: 3.8 })
    expect(value).toMatchObject({ message: "Week 40 is Ada Lovell's.", revision: 2, undoToken: 'change-2' })
  })

  it('says it again to the same person without writing anything', async () => {
    const first = await assign({ weekStart: WEEK_40, facultyId: 'ada' })
    const again = await assign({ weekStart: WEEK_40, facultyId: 'ada' })
    expect(again).toMatchObject({ status: 201, body: { undoToken: null, message: "Week 40 is Ada Lovell's already." } })
    expect(again.value.assignment.version).toBe(first.value.assignment.version)
    expect(again.value.revision).toBe(first.value.revision)
  })

  it('saves a warning, and tells it', async () => {
    const { status, value } = await assign({ weekStart: iso(32), facultyId: 'ben' })
    expect(status).toBe(201)
    const gap = value.conflicts.find((one) => one.rule === 'fmit-short-gap')
    expect(gap).toMatchObject({ severity: 'info', data: { person: 'ben' } })
  })

  it('tells leave on the recovery day, and saves', async () => {
    const { status, value } = await assign({ weekStart: WEEK_40, facultyId: 'ben' })
    expect(status).toBe(201)
    expect(value.conflicts.map(({ rule }) => rule)).toContain('fmit-recovery-leave')
  })

  it('422 invalid_input: names the field that is missing, unknown or no date', async () => {
    const { status, problem } = await assign({ weekStart: '2026-04-31', faculty: 'ada' })
    expect(status).toBe(422)
    expect(problem.reason).toBe('invalid_input')
    expect(problem.fields?.map(({ field }) => field).sort()).toEqual(['faculty', 'facultyId', 'weekStart'])
  })

  it('404 unknown_person', async () => {
    expect(await assign({ weekStart: WEEK_40, facultyId: 'zed' })).toMatchObject({
      status: 404,
      body: { reason: 'unknown_person', type: '/api/v1/reference#unknown_person' },
    })
  })

  it('404 outside_year: no year that can be planned', async () => {
    expect(await assign({ weekStart: '2150-07-03', facultyId: 'ada' })).toMatchObject({
      status: 404,
      body: { reason: 'outside_year' },
    })
  })

  it('422 not_week_start, with the Friday of that week', async () => {
    expect(await assign({ weekStart: '2026-04-06', facultyId: 'ada' })).toMatchObject({
      status: 422,
      body: { reason: 'not_week_start', suggestion: '2026-04-03' },
    })
  })

  it('409 occupied, with who has it and the week as it is; replace takes it', async () => {
    await assign({ weekStart: WEEK_40, facultyId: 'ada' })
    const refused = await assign({ weekStart: WEEK_40, facultyId: 'ben' })
    expect(refused).toMatchObject({
      status: 409,
      body: { reason: 'occupied', ownerId: 'ada', current: { start: WEEK_40, ownerId: 'ada', version: 2 } },
    })
    const replaced = await assign({ weekStart: WEEK_40, facultyId: 'ben', replace: true })
    expect(replaced).toMatchObject({
      status: 201,
      body: { assignment: { facultyId: 'ben', previousFacultyId: 'ada', version: 3 } },
    })
  })

  it('409 version comes before occupied: says who changed it, and shows the week as it is', async () => {
    await assign({ weekStart: WEEK_40, facultyId: 'ada' })
    const stale = await assign({ weekStart: WEEK_40, facultyId: 'ben', expectedVersion: 0, replace: true })
    expect(stale).toMatchObject({
      status: 409,
      body: {
        reason: 'version',
        current: { ownerId: 'ada', version: 2 },
        changedBy: { name: 'Rosa Tamang', summary: "Week 40 is Ada Lovell's." },
      },
    })
    expect(stale.problem.detail).toContain('Rosa Tamang changed week 40 since you looked')
  })

  it('409 version when somebody took the week away since, and who', async () => {
    const { value } = await assign({ weekStart: WEEK_40, facultyId: 'ada' })
    const admin = await test.as('admin', 'Ines Abdi')
    await admin(`DELETE /fmit/assignments/${WEEK_40}`)
    const stale = await assign({ weekStart: WEEK_40, facultyId: 'ben', expectedVersion: value.assignment.version })
    expect(stale).toMatchObject({
      status: 409,
      body: { reason: 'version', current: { ownerId: null, version: 0 }, changedBy: { name: 'Ines Abdi' } },
    })
  })

  it('422 conflicts: critical without a reason of ten letters; with one it stands, and the reason with it', async () => {
    for (const reason of [undefined, 'ok', '   ok      '])
      expect(await assign({ weekStart: WEEK_40, facultyId: 'cy', reason })).toMatchObject({
        status: 422,
        body: { reason: 'conflicts', conflicts: [{ rule: 'fmit-leave-overlap', severity: 'critical' }] },
      })
    const explained = await assign({ weekStart: WEEK_40, facultyId: 'cy', reason: REASON })
    expect(explained).toMatchObject({ status: 201, body: { assignment: { reason: REASON } } })
    const year = await coordinator('GET /fmit/years/2025')
    expect(year.value.weeks[39]).toMatchObject({ ownerId: 'cy', overrideReason: REASON })
  })

  it('asks no reason again for what stood there before', async () => {
    await assign({ weekStart: WEEK_40, facultyId: 'cy', reason: REASON })
    expect((await assign({ weekStart: iso(25), facultyId: 'ada' })).status).toBe(201)
  })

  it('finds back to back on both sides, and across the turn of the year', async () => {
    await assign({ weekStart: WEEK_40, facultyId: 'ada' })
    for (const neighbour of [iso(39), iso(41)])
      expect(await assign({ weekStart: neighbour, facultyId: 'ada' })).toMatchObject({
        status: 422,
        body: { conflicts: [{ rule: 'fmit-back-to-back' }] },
      })
    await assign({ weekStart: '2026-06-26', facultyId: 'ada' })
    expect((await assign({ weekStart: '2026-07-03', facultyId: 'ada' })).problem.reason).toBe('conflicts')
  })

  it('lets one of two writers win; the other gets the week as it is', async () => {
    const admin = await test.as('admin')
    const both = await Promise.all([
      assign({ weekStart: WEEK_40, facultyId: 'ada', expectedVersion: 0 }),
      admin('POST /fmit/assignments', { weekStart: WEEK_40, facultyId: 'ben', expectedVersion: 0 }),
    ])
    const [won, lost] = both.sort((a, b) => a.status - b.status)
    expect([won.status, lost.status]).toEqual([201, 409])
    expect(lost.body).toMatchObject({
      reason: 'version',
      current: { ownerId: won.value.assignment.facultyId, version: won.value.assignment.version },
    })
  })

  it('422 invalid_input: a note too long, by name', async () => {
    const { status, problem } = await assign({ weekStart: WEEK_40, facultyId: 'ada', note: 'x'.repeat(2001) })
    expect([status, problem.fields?.[0]?.field]).toEqual([422, 'note'])
  })
})

describe('a lock', () => {
  it('423 locked without a reason of ten letters, after version and before occupied', async () => {
    const { as } = await testApp({ facts: lockedUpTo(hillside(held('ben', 40)), day(WEEK_40)).facts })
    const coordinator = await as('coordinator')
    const assign = (fields: object) =>
      coordinator('POST /fmit/assignments', { weekStart: WEEK_40, facultyId: 'ada', ...fields })
    expect(await assign({})).toMatchObject({ status: 423, body: { reason: 'locked', lockDate: WEEK_40 } })
    expect((await assign({ reason: 'no' })).status).toBe(423)
    expect(await assign({ expectedVersion: 99 })).toMatchObject({ status: 409, body: { reason: 'version' } })
    expect(await assign({ reason: REASON })).toMatchObject({ status: 409, body: { reason: 'occupied' } })
    expect((await assign({ reason: REASON, replace: true })).status).toBe(201)
    expect((await coordinator(`DELETE /fmit/assignments/${WEEK_40}`)).status).toBe(423)
    expect((await coordinator(`PUT /fmit/assignments/${WEEK_40}`, { facultyId: 'ben' })).status).toBe(423)
    expect((await coordinator('POST /fmit/assignments', { weekStart: iso(41), facultyId: 'cy' })).status).toBe(201)
  })
})

describe('editing and clearing a week', () => {
  let coordinator: Client
  beforeEach(async () => {
    const { as } = await testApp({
      facts: hillside([...held('ada', 40), ...held('ben', 30)], {
        callNight: [aCallNight({ night: day('2026-04-04'), person: 'cy', override: true })],
      }).facts,
    })
    coordinator = await as('coordinator')
  })
  const edit = (fields: object, id = WEEK_40) => coordinator(`PUT /fmit/assignments/${id}`, fields)

  it('changes the attending, keeps the note, and moves what follows from it', async () => {
    await edit({ note: 'Mind the clinic' })
    const { status, value } = await edit({ facultyId: 'ben' })
    expect(status).toBe(200)
    expect(value.assignment).toMatchObject({ facultyId: 'ben', previousFacultyId: 'ada', note: 'Mind the clinic' })
    expect(value.affected.calls).toEqual(['2026-04-03'])
  })

  it('writes a note, takes it away, and leaves it alone when it is not named', async () => {
    expect((await edit({ note: ' Later start ' })).value.assignment.note).toBe('Later start')
    expect((await edit({})).body).toMatchObject({ undoToken: null, assignment: { note: 'Later start' } })
    expect((await edit({ note: null })).value.assignment.note).toBeNull()
  })

  it('404 unknown_assignment, 404 unknown_person, 409 version, 422 conflicts', async () => {
    expect(await edit({ note: 'x' }, iso(10))).toMatchObject({ status: 404, body: { reason: 'unknown_assignment' } })
    expect(await edit({ facultyId: 'zed' })).toMatchObject({ status: 404, body: { reason: 'unknown_person' } })
    expect(await edit({ facultyId: 'ben', expectedVersion: 7 })).toMatchObject({
      status: 409,
      body: { reason: 'version', current: { ownerId: 'ada', version: 1 } },
    })
    expect(await edit({ facultyId: 'res' })).toMatchObject({
      status: 422,
      body: { reason: 'conflicts', conflicts: [{ rule: 'fmit-role-ineligible' }] },
    })
    expect(await edit({ note: 'x' }, 'week-40')).toMatchObject({ status: 422, body: { reason: 'invalid_input' } })
  })

  it('clears, says what went and what stays, and gives a token', async () => {
    const { status, value } = await coordinator(`DELETE /fmit/assignments/${WEEK_40}`)
    expect(status).toBe(200)
    expect(value).toMatchObject({
      week: { start: WEEK_40, ownerId: null, version: 0 },
      previousFacultyId: 'ada',
      removed: { calls: ['2026-04-03'] },
      kept: ['2026-04-04'],
      message: "Week 40 is open; it was Ada Lovell's.",
      undoToken: 'change-2',
      summary: { assigned: 1 },
    })
    expect(value.removed.cells).toHaveLength(14)
  })

  it('404 not_assigned for an open week, 409 version with expectedVersion in the address', async () => {
    expect(await coordinator(`DELETE /fmit/assignments/${iso(10)}`)).toMatchObject({
      status: 404,
      body: { reason: 'not_assigned' },
    })
    expect(await coordinator(`DELETE /fmit/assignments/${WEEK_40}?expectedVersion=5`)).toMatchObject({
      status: 409,
      body: { reason: 'version' },
    })
    expect((await coordinator(`DELETE /fmit/assignments/${WEEK_40}?expectedVersion=1`)).status).toBe(200)
  })
})
