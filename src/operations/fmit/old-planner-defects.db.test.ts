import { beforeEach, describe, expect, it } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import { held, hillside, week } from '#domain/decisions/hillside.test-data.ts'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { aPerson, aPersonYear, aRotation, anAbsence, factsOf } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'

const iso = (number: number): string => isoOf(week(number))
const WEEK_40 = iso(40)

/** The defects of the planner before this one, by the numbers of fmit-and-call 4.8. Each must stay gone. */
describe('defects of the old planner', () => {
  let test: TestApp
  let coordinator: Client
  beforeEach(async () => {
    test = await testApp({ facts: hillside(held('ben', 30)).facts })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
  })
  const assign = (facultyId: string, number: number, more: object = {}) =>
    coordinator('POST /fmit/assignments', { weekStart: iso(number), facultyId, ...more })
  const yearOf = async (client = coordinator) => (await client('GET /fmit/years/2025')).value

  it('1: whoever is not a coordinator or admin cannot write', async () => {
    for (const role of ['faculty', 'resident', 'viewer'] as const) {
      const client = await test.as(role)
      for (const answer of [
        await client('POST /fmit/assignments', { weekStart: WEEK_40, facultyId: 'ada' }),
        await client(`PUT /fmit/assignments/${iso(30)}`, { facultyId: 'ada' }),
        await client(`DELETE /fmit/assignments/${iso(30)}`),
        await client('POST /fmit/assignments/bulk', { ops: [{ op: 'unassign', weekStart: iso(30) }] }),
        await client('POST /fmit/years/2025/undo', {}),
      ])
        expect([answer.status, answer.problem.reason]).toEqual([403, 'forbidden'])
    }
    expect((await yearOf()).weeks[29]?.ownerId).toBe('ben')
  })

  it('2: a second person in the same week is refused, two at once too', async () => {
    expect((await assign('ada', 30)).problem).toMatchObject({ status: 409, reason: 'occupied' })
    const both = await Promise.all([assign('ada', 40), assign('cy', 40)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await yearOf()).facts.fmitWeek.filter(({ weekStart }) => weekStart === WEEK_40)).toHaveLength(1)
  })

  it('3: changing the attending of a week changes that week alone', async () => {
    await assign('ben', 36)
    await coordinator(`PUT /fmit/assignments/${iso(36)}`, { facultyId: 'ada' })
    const { weeks } = await yearOf()
    expect([weeks[29]?.ownerId, weeks[35]?.ownerId]).toEqual(['ben', 'ada'])
  })

  it('4: a note is kept, and a field nobody keeps is refused', async () => {
    await assign('ada', 40, { note: 'Site visit on Monday' })
    expect((await yearOf()).weeks[39]?.note).toBe('Site visit on Monday')
    expect((await assign('ada', 41, { status: 'confirmed' })).problem.fields).toEqual([
      { field: 'status', message: 'There is no such field.' },
    ])
  })

  it('5: who did it comes from the sign-in, never from the body', async () => {
    expect((await assign('ada', 40, { createdBy: 'Ines Abdi' })).problem.fields?.[0]?.field).toBe('createdBy')
    await assign('ada', 40)
    const { entries } = (await coordinator('GET /fmit/years/2025/history')).value
    expect(entries[0]?.by.name).toBe('Rosa Tamang')
  })

  it('6: a week needs no template, whatever the program calls its rotations', async () => {
    const named = await testApp({
      facts: hillside([], { rotation: [aRotation('FMIT AM'), aRotation('FMIT PM')] }).facts,
    })
    const client = await named.as('coordinator')
    expect((await client('POST /fmit/assignments', { weekStart: WEEK_40, facultyId: 'ada' })).status).toBe(201)
  })

  it('7: a week brings its half-days, both calls and the recovery day', async () => {
    const { affected } = (await assign('ada', 40)).value
    expect([affected.cells.length, affected.calls, affected.recovery.length]).toEqual([
      14,
      ['2026-04-03', '2026-04-04'],
      2,
    ])
    expect((await yearOf()).weeks[39]).toMatchObject({
      recoveryDate: '2026-04-10',
      calls: [
        { date: '2026-04-03', personId: 'ada' },
        { date: '2026-04-04', personId: 'ada' },
      ],
    })
  })

  it('8: a week is whole, also over half-days that hold something else', async () => {
    const away = await testApp({
      facts: hillside([], {
        absence: [anAbsence({ person: 'ada', first: day('2026-04-05'), last: day('2026-04-06') })],
      }).facts,
    })
    const client = await away.as('coordinator')
    const { value } = await client('POST /fmit/assignments', {
      weekStart: WEEK_40,
      facultyId: 'ada',
      reason: 'Leave moves to May',
    })
    expect(new Set(value.affected.cells.map(({ date, half }) => `${date} ${half}`)).size).toBe(14)
  })

  it('9: a batch is whole or nothing, and can clear', async () => {
    const refused = await coordinator('POST /fmit/assignments/bulk', {
      ops: [
        { op: 'assign', weekStart: WEEK_40, facultyId: 'ada' },
        { op: 'assign', weekStart: iso(30), facultyId: 'ada' },
      ],
    })
    expect(refused.problem).toMatchObject({ status: 409, reason: 'ops_refused' })
    expect((await yearOf()).summary.assigned).toBe(1)
    await coordinator('POST /fmit/assignments/bulk', { ops: [{ op: 'unassign', weekStart: iso(30) }] })
    expect((await yearOf()).summary.assigned).toBe(0)
  })

  it('10: spacing is looked at on both sides', async () => {
    for (const number of [29, 31])
      expect((await assign('ben', number)).problem.conflicts).toMatchObject([{ rule: 'fmit-back-to-back' }])
    const { value } = await assign('ben', 28)
    expect(value.conflicts.map(({ rule }) => rule)).toContain('fmit-short-gap')
  })

  it('11: approved absence of any kind blocks, and one that is only asked for warns', async () => {
    for (const type of ABSENCE_TYPES) {
      const away = await testApp({
        facts: hillside([], { absence: [anAbsence({ person: 'ada', first: day('2026-04-05'), type })] }).facts,
      })
      const client = await away.as('coordinator')
      const { problem } = await client('POST /fmit/assignments', { weekStart: WEEK_40, facultyId: 'ada' })
      expect(problem.conflicts?.map(({ rule }) => rule)).toContain('fmit-leave-overlap')
    }
    const pending = await testApp({
      facts: hillside([], { absence: [anAbsence({ person: 'ada', first: day('2026-04-05'), status: 'requested' })] })
        .facts,
    })
    const client = await pending.as('coordinator')
    const { value } = await client('POST /fmit/assignments', { weekStart: WEEK_40, facultyId: 'ada' })
    expect(value.conflicts).toContainEqual(expect.objectContaining({ rule: 'fmit-leave-pending', severity: 'warning' }))
  })

  it('12: a year begins with its first Friday: 53 weeks in 2027–28, and none is half', async () => {
    for (const [ay, weeks, first, last] of [
      [2025, 52, '2025-07-04', '2026-06-26'],
      [2027, 53, '2027-07-02', '2028-06-30'],
      [2032, 52, '2032-07-02', '2033-06-24'],
    ] as const) {
      const { value } = await coordinator(`GET /fmit/years/${ay}`)
      expect([value.weeks.length, value.weeks[0]?.start, value.weeks.at(-1)?.start]).toEqual([weeks, first, last])
      expect(value.conflicts.concat(value.weeks.flatMap(({ conflicts }) => conflicts))).toEqual(
        ay === 2025 ? expect.anything() : [],
      )
    }
  })

  it('13: an open week is no conflict, and a conflict is shown with its week', async () => {
    await assign('ben', 31, { reason: 'Nobody else is there' })
    const { weeks } = await yearOf()
    expect(weeks[39]).toMatchObject({ ownerId: null, conflicts: [] })
    expect(weeks[30]?.conflicts.map(({ rule }) => rule)).toContain('fmit-back-to-back')
  })

  it('14: targets follow the role, and an adjunct has none', async () => {
    const roles = ['pd', 'chief', 'core', 'adjunct'] as const
    const mixed = await testApp({
      facts: factsOf({
        person: roles.map((id) => aPerson({ id, name: `Person ${id}` })),
        personYear: [
          aPersonYear({ person: 'pd', year: 2025, role: 'pd', minWeeks: 4, maxWeeks: 6, targetWeeks: null }),
          aPersonYear({ person: 'chief', year: 2025, role: 'chief', minWeeks: 2, maxWeeks: 4, targetWeeks: null }),
          aPersonYear({ person: 'core', year: 2025, role: 'core', minWeeks: 4, maxWeeks: 7, targetWeeks: null }),
          aPersonYear({ person: 'adjunct', year: 2025, role: 'adjunct', minWeeks: 0, maxWeeks: 0, targetWeeks: null }),
        ],
      }),
    })
    const client = await mixed.as('viewer')
    const { value } = await client('GET /fmit/years/2025')
    expect(value.faculty.map(({ id, min, target, max }) => [id, min, target, max])).toEqual([
      ['pd', 4, 6, 6],
      ['chief', 2, 4, 4],
      ['core', 4, 7, 7],
      ['adjunct', 0, 0, 0],
    ])
  })

  it('15: each address answers once, with what was written before it', async () => {
    const written = (await assign('ada', 40)).value
    for (const client of [coordinator, await test.as('viewer')]) {
      expect((await yearOf(client)).revision).toBe(written.revision)
      expect((await client('GET /fmit/timeline')).value.metrics.open).toBe(50)
      expect((await client('GET /fmit/health')).value.coverage.year.open).toBe(50)
      expect((await client('GET /fmit/years/2025/history')).value.entries).toHaveLength(1)
      expect((await client(`GET /fmit/check?facultyId=ada&weekStart=${WEEK_40}`)).value.ownerId).toBe('ada')
      expect((await client('GET /fmit/years/2025/export?format=csv')).text.split('\r\n')[40]).toContain('Ada Lovell')
    }
  })
})
