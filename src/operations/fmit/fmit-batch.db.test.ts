import { beforeEach, describe, expect, it } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import { held, hillside, week } from '#domain/decisions/hillside.test-data.ts'
import { anAbsence } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'

const iso = (number: number): string => isoOf(week(number))

describe('a batch of weeks', () => {
  let test: TestApp
  let coordinator: Client
  beforeEach(async () => {
    test = await testApp({
      facts: hillside([...held('ada', 30, 34), ...held('ben', 38)], {
        absence: [anAbsence({ person: 'cy', first: day('2026-04-05') })],
      }).facts,
    })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
  })
  const bulk = (fields: object) => coordinator('POST /fmit/assignments/bulk', fields)
  const owners = async (): Promise<Record<number, string>> => {
    const { value } = await coordinator('GET /fmit/years/2025')
    return Object.fromEntries(value.weeks.flatMap(({ week, ownerId }) => (ownerId === null ? [] : [[week, ownerId]])))
  }

  it('assigns, clears, moves and swaps in one change set, judged by where it ends', async () => {
    const { status, value } = await bulk({
      ops: [
        { op: 'assign', weekStart: iso(42), facultyId: 'cy' },
        { op: 'move', weekStart: iso(30), toWeekStart: iso(26) },
        { op: 'swap', weekStart: iso(34), withWeekStart: iso(38) },
      ],
    })
    expect(status).toBe(200)
    expect(value).toMatchObject({ dryRun: false, applied: 3, skipped: [], needsReason: false, undoToken: 'change-2' })
    expect(value.weeks.map((one) => one.start)).toEqual([26, 30, 34, 38, 42].map(iso))
    expect(value.counts).toEqual([{ facultyId: 'cy', before: 0, after: 1 }])
    expect(await owners()).toEqual({ 26: 'ada', 34: 'ben', 38: 'ada', 42: 'cy' })
    const log = await coordinator('GET /fmit/years/2025/history')
    expect(log.value.entries).toHaveLength(1)
  })

  it('swaps two weeks of which each would be occupied on the way', async () => {
    const swapped = await bulk({ ops: [{ op: 'swap', weekStart: iso(34), withWeekStart: iso(38) }] })
    expect(swapped.status).toBe(200)
    expect(await owners()).toMatchObject({ 34: 'ben', 38: 'ada' })
  })

  it('409 ops_refused in atomic mode names every step, and writes nothing', async () => {
    const { status, problem } = await bulk({
      ops: [
        { op: 'assign', weekStart: iso(42), facultyId: 'cy' },
        { op: 'assign', weekStart: iso(34), facultyId: 'cy' },
        { op: 'unassign', weekStart: iso(10) },
        { op: 'assign', weekStart: iso(44), facultyId: 'zed' },
      ],
    })
    expect(status).toBe(409)
    expect(problem.reason).toBe('ops_refused')
    expect(problem.ops?.map(({ index, reason }) => [index, reason])).toEqual([
      [1, 'occupied'],
      [2, 'not_assigned'],
      [3, 'unknown_person'],
    ])
    expect(await owners()).toEqual({ 30: 'ada', 34: 'ada', 38: 'ben' })
  })

  it('422 conflicts in atomic mode, and nothing is written; with a reason it is', async () => {
    const ops = [
      { op: 'assign', weekStart: iso(42), facultyId: 'cy' },
      { op: 'assign', weekStart: iso(40), facultyId: 'cy' },
    ]
    expect(await bulk({ ops })).toMatchObject({
      status: 422,
      body: { reason: 'conflicts', conflicts: [{ rule: 'fmit-leave-overlap' }] },
    })
    expect(await owners()).not.toHaveProperty('42')
    expect((await bulk({ ops, reason: 'Agreed with the chief' })).status).toBe(200)
    expect(await owners()).toMatchObject({ 40: 'cy', 42: 'cy' })
  })

  it('leaves out what is refused or would conflict when told to skip', async () => {
    const { status, value } = await bulk({
      mode: 'skipConflicts',
      ops: [
        { op: 'assign', weekStart: iso(42), facultyId: 'cy' },
        { op: 'assign', weekStart: iso(40), facultyId: 'cy' },
        { op: 'assign', weekStart: iso(34), facultyId: 'cy' },
        { op: 'unassign', weekStart: iso(30), expectedVersion: 9 },
      ],
    })
    expect(status).toBe(200)
    expect(value.applied).toBe(1)
    expect(value.skipped.map(({ index, reason }) => [index, reason])).toEqual([
      [1, 'conflicts'],
      [2, 'occupied'],
      [3, 'version'],
    ])
    expect(value.skipped[0]?.conflicts[0]?.rule).toBe('fmit-leave-overlap')
    expect(await owners()).toEqual({ 30: 'ada', 34: 'ada', 38: 'ben', 42: 'cy' })
  })

  it('keeps steps that are fine only together when another is left out', async () => {
    const { value } = await bulk({
      mode: 'skipConflicts',
      ops: [
        { op: 'assign', weekStart: iso(35), facultyId: 'ada' },
        { op: 'unassign', weekStart: iso(34) },
        { op: 'assign', weekStart: iso(40), facultyId: 'cy' },
      ],
    })
    expect(value.skipped.map(({ index }) => index)).toEqual([2])
    expect(await owners()).toEqual({ 30: 'ada', 35: 'ada', 38: 'ben' })
  })

  it('leaves out everything when nothing can stand, and writes nothing', async () => {
    const { value } = await bulk({
      mode: 'skipConflicts',
      ops: [{ op: 'assign', weekStart: iso(40), facultyId: 'cy' }],
    })
    expect(value).toMatchObject({ applied: 0, undoToken: null, revision: 1, skipped: [{ reason: 'conflicts' }] })
  })

  it('tries out without writing: conflicts and counts of what would be', async () => {
    const { status, value } = await bulk({
      dryRun: true,
      ops: [
        { op: 'assign', weekStart: iso(40), facultyId: 'cy' },
        { op: 'assign', weekStart: iso(42), facultyId: 'cy' },
      ],
    })
    expect(status).toBe(200)
    expect(value).toMatchObject({ dryRun: true, applied: 2, needsReason: true, undoToken: null, revision: 1 })
    expect(value.counts).toEqual([{ facultyId: 'cy', before: 0, after: 2 }])
    expect(value.summary.assigned).toBe(5)
    expect(await owners()).toEqual({ 30: 'ada', 34: 'ada', 38: 'ben' })
  })

  it('409 version in atomic mode, of either week of a swap', async () => {
    for (const fields of [{ expectedVersion: 7 }, { expectedVersion: 1, otherExpectedVersion: 7 }])
      expect(
        await bulk({ ops: [{ op: 'swap', weekStart: iso(34), withWeekStart: iso(38), ...fields }] }),
      ).toMatchObject({ status: 409, body: { reason: 'version' } })
    const right = { expectedVersion: 1, otherExpectedVersion: 1 }
    expect((await bulk({ ops: [{ op: 'swap', weekStart: iso(34), withWeekStart: iso(38), ...right }] })).status).toBe(
      200,
    )
  })

  it('422 ops_count for none and for too many', async () => {
    const many = Array.from({ length: 107 }, () => ({ op: 'unassign', weekStart: iso(30) }))
    for (const ops of [[], many])
      expect(await bulk({ ops })).toMatchObject({ status: 422, body: { reason: 'ops_count' } })
  })

  it('422 invalid_input names the step and the field', async () => {
    const { status, problem } = await bulk({ ops: [{ op: 'assign', weekStart: iso(30), facultyId: 'ada', week2: 1 }] })
    expect([status, problem.fields]).toEqual([422, [{ field: 'ops.0.week2', message: 'There is no such field.' }]])
    expect((await bulk({ ops: [{ op: 'lock', weekStart: iso(30) }] })).problem.fields?.[0]?.field).toBe('ops.0.op')
  })
})
