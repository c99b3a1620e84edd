import { describe, expect, it } from 'vitest'
import { isoOf } from '#domain/calendar/day.ts'
import { held, hillside, week } from '#domain/decisions/hillside.test-data.ts'
import { type Client, testApp } from '#testing/http.ts'

const iso = (number: number): string => isoOf(week(number))
const assign = (client: Client, number: number, facultyId: string, more: object = {}) =>
  client('POST /fmit/assignments', { weekStart: iso(number), facultyId, ...more })
const undo = (client: Client, undoToken?: string | null) =>
  client('POST /fmit/years/2025/undo', undoToken === undefined ? {} : { undoToken })
const redo = (client: Client, undoToken?: string | null) =>
  client('POST /fmit/years/2025/redo', undoToken === undefined ? {} : { undoToken })

/** What of a year undo must bring back to the byte: all but the versions and the revision. */
const planOf = async (client: Client): Promise<string> => {
  const { value } = await client('GET /fmit/years/2025')
  return JSON.stringify([value.facts, value.summary, value.conflicts])
}

describe('undo and redo', () => {
  it('take 60 steps back and bring them again, to the same bytes, over a restart of the server', async () => {
    const reason = 'Nobody else is there'
    const { as, url } = await testApp({ facts: hillside().facts })
    const coordinator = await as('coordinator')
    const states = [await planOf(coordinator)]
    for (let step = 0; step < 60; step += 1) {
      const answer = await assign(coordinator, (step % 26) + 22, ['ada', 'ben', 'cy'][step % 3]!, {
        replace: true,
        reason,
        note: `step ${step}`,
      })
      expect(answer.status).toBe(201)
      states.push(await planOf(coordinator))
    }
    for (let step = 59; step >= 30; step -= 1) {
      expect((await undo(coordinator)).status).toBe(200)
      expect(await planOf(coordinator)).toBe(states[step])
    }

    const again = await testApp({ url })
    const { authorization } = coordinator.headers
    const same = again.with({ authorization: authorization! })
    for (let step = 29; step >= 0; step -= 1) {
      expect((await undo(same)).status).toBe(200)
      expect(await planOf(same)).toBe(states[step])
    }
    expect(await undo(same)).toMatchObject({ status: 409, body: { reason: 'nothing_to_undo' } })
    for (let step = 1; step <= 60; step += 1) {
      expect((await redo(same)).status).toBe(200)
      expect(await planOf(same)).toBe(states[step])
    }
    expect(await redo(same)).toMatchObject({ status: 409, body: { reason: 'nothing_to_redo' } })
  })

  it('tell what was taken back, the weeks as they are, and that it stays in the log', async () => {
    const { as } = await testApp({ facts: hillside().facts })
    const coordinator = await as('coordinator', 'Rosa Tamang')
    const { value: made } = await assign(coordinator, 40, 'ada')
    const { status, value } = await undo(coordinator, made.undoToken)
    expect(status).toBe(200)
    expect(value).toMatchObject({
      of: { seq: 2, summary: "Week 40 is Ada Lovell's.", author: 'Rosa Tamang' },
      weeks: [{ start: iso(40), ownerId: null, version: 0 }],
      undoToken: made.undoToken,
      summary: { assigned: 0 },
    })
    const { value: log } = await coordinator('GET /fmit/years/2025/history')
    expect(log.entries.map(({ source }) => source)).toEqual(['undo', 'edit'])
  })

  it('show in the year what would be taken back and brought back, to whom it belongs', async () => {
    const { as } = await testApp({ facts: hillside().facts })
    const [coordinator, admin, viewer] = [await as('coordinator'), await as('admin'), await as('viewer')]
    const { value } = await assign(coordinator, 40, 'ada')
    const shown = async (client: Client) => {
      const { undo, redo, can } = (await client('GET /fmit/years/2025')).value
      return { undo, redo, can }
    }
    const step = { undoToken: value.undoToken, summary: "Week 40 is Ada Lovell's." }
    expect(await shown(coordinator)).toEqual({ undo: step, redo: null, can: { edit: true } })
    expect(await shown(admin)).toEqual({ undo: null, redo: null, can: { edit: true } })
    expect(await shown(viewer)).toEqual({ undo: null, redo: null, can: { edit: false } })
    await undo(coordinator)
    expect(await shown(coordinator)).toEqual({ undo: null, redo: step, can: { edit: true } })
  })

  it('409 diverged when somebody else changed the same week: says who, what and when, and changes nothing', async () => {
    const { as } = await testApp({ facts: hillside().facts })
    const [coordinator, admin] = [await as('coordinator'), await as('admin', 'Ines Abdi')]
    await assign(coordinator, 40, 'ada')
    await assign(admin, 40, 'ben', { replace: true })
    const before = await planOf(coordinator)
    const refused = await undo(coordinator)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        reason: 'diverged',
        changes: [{ kind: 'fmitWeek', key: iso(40), by: 'Ines Abdi', at: '2025-11-22T18:00:00.000Z' }],
      },
    })
    expect(refused.problem.detail).toContain('Ines Abdi')
    expect(await planOf(coordinator)).toBe(before)
    await undo(admin)
    expect((await undo(coordinator)).status).toBe(200)
  })

  it('409 diverged for a redo likewise, and when the other took the week away', async () => {
    const { as } = await testApp({ facts: hillside(held('ben', 30)).facts })
    const [coordinator, admin] = [await as('coordinator'), await as('admin', 'Ines Abdi')]
    await assign(coordinator, 40, 'ada')
    await undo(coordinator)
    await assign(admin, 40, 'cy')
    expect(await redo(coordinator)).toMatchObject({ status: 409, body: { reason: 'diverged' } })
    await coordinator(`PUT /fmit/assignments/${iso(30)}`, { note: 'Mine' })
    await admin(`DELETE /fmit/assignments/${iso(30)}`)
    expect(await undo(coordinator)).toMatchObject({
      status: 409,
      body: { reason: 'diverged', changes: [{ key: iso(30), by: 'Ines Abdi' }] },
    })
  })

  it('take back what others left alone, whoever else has worked elsewhere since', async () => {
    const { as } = await testApp({ facts: hillside().facts })
    const [coordinator, admin] = [await as('coordinator'), await as('admin')]
    await assign(coordinator, 40, 'ada')
    await assign(admin, 30, 'ben')
    expect((await undo(coordinator)).status).toBe(200)
    const { value } = await coordinator('GET /fmit/years/2025')
    expect(value.weeks[29]?.ownerId).toBe('ben')
  })

  it('take a change back by its token, out of order and of somebody else', async () => {
    const { as } = await testApp({ facts: hillside().facts })
    const [coordinator, admin] = [await as('coordinator'), await as('admin')]
    const { value: first } = await assign(coordinator, 40, 'ada')
    await assign(coordinator, 30, 'ben')
    expect((await undo(admin, first.undoToken)).status).toBe(200)
    const { value } = await coordinator('GET /fmit/years/2025')
    expect([value.weeks[39]?.ownerId, value.weeks[29]?.ownerId]).toEqual([null, 'ben'])
  })

  it('409 nothing_to_undo: nothing done, taken back before, another year, no such token', async () => {
    const { as } = await testApp({ facts: hillside().facts })
    const coordinator = await as('coordinator')
    expect(await undo(coordinator)).toMatchObject({ status: 409, body: { reason: 'nothing_to_undo' } })
    const { value } = await assign(coordinator, 40, 'ada')
    expect((await coordinator('POST /fmit/years/2026/undo', { undoToken: value.undoToken })).status).toBe(409)
    await undo(coordinator)
    for (const token of [value.undoToken, 'change-999', 'nonsense'])
      expect(await undo(coordinator, token)).toMatchObject({ status: 409, body: { reason: 'nothing_to_undo' } })
    expect(await redo(coordinator, 'nonsense')).toMatchObject({ status: 409, body: { reason: 'nothing_to_redo' } })
  })

  it('end the redos when something new is done', async () => {
    const { as } = await testApp({ facts: hillside().facts })
    const coordinator = await as('coordinator')
    await assign(coordinator, 40, 'ada')
    await undo(coordinator)
    await assign(coordinator, 30, 'ben')
    expect(await redo(coordinator)).toMatchObject({ status: 409, body: { reason: 'nothing_to_redo' } })
  })

  it('take a whole batch back at once', async () => {
    const { as } = await testApp({ facts: hillside([...held('ada', 30), ...held('ben', 34)]).facts })
    const coordinator = await as('coordinator')
    const before = await planOf(coordinator)
    await coordinator('POST /fmit/assignments/bulk', {
      ops: [
        { op: 'swap', weekStart: iso(30), withWeekStart: iso(34) },
        { op: 'assign', weekStart: iso(40), facultyId: 'cy' },
      ],
    })
    expect((await undo(coordinator)).value.weeks).toHaveLength(3)
    expect(await planOf(coordinator)).toBe(before)
  })
})
