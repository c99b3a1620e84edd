import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/calendar/day.ts'
import { held, hillside, lockedUpTo, week } from '#domain/decisions/hillside.test-data.ts'
import { anAbsence } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { absenceRow, give, iso, owners, proposed, staged } from './proposals.test-data.ts'

const WHY = 'Agreed at rounds'

describe('accepting a proposal', () => {
  let test: TestApp
  let coordinator: Client
  let id: string
  beforeEach(async () => {
    test = await testApp({
      facts: hillside([...held('ada', 30, 34), ...held('ben', 38)], {
        absence: [anAbsence({ person: 'ada', first: addDays(week(34), 2) })],
      }).facts,
    })
    coordinator = await test.as('coordinator', 'Renata Voss')
    ;({ id } = await proposed(coordinator, [give(34, 'cy'), give(42, 'ben')]))
  })
  const accept = (fields: object = {}, client = coordinator) =>
    client(`POST /proposals/${id}/accept`, { expectedVersion: 1, ...fields })
  const kept = async () => (await test.store.proposals.read(test.programId, id))!
  const seq = async () => (await test.store.read(test.programId)).seq

  it('takes all of it in one change set, and says what it brought and mended', async () => {
    const { status, value } = await accept()
    expect(status).toBe(200)
    expect(value).toMatchObject({
      message: '“Mend the spring” is accepted: all 2 changes.',
      ...{ revision: 2, undoToken: 'change-2', counts: { rows: 2, changes: 2, people: 3 } },
      proposal: {
        ...{ id, state: 'applied', version: 2, takenCount: 2, behind: 1, closed: null },
        ...{ appliedAt: '2025-11-22T18:00:00.000Z', appliedBy: { name: 'Renata Voss' } },
        rollbackUntil: '2025-11-23T18:00:00.000Z',
      },
    })
    expect(value.mended.map(({ rule }) => rule)).toContain('fmit-leave-overlap')
    expect(value.conflicts.map(({ rule }) => rule)).not.toContain('fmit-leave-overlap')
    expect(await owners(coordinator)).toEqual({ 30: 'ada', 34: 'cy', 38: 'ben', 42: 'ben' })
    const { value: log } = await coordinator('GET /fmit/years/2025/history')
    expect(log.entries).toHaveLength(1)
    expect(log.entries[0]).toMatchObject({ source: 'edit', summary: '“Mend the spring” is accepted: all 2 changes.' })
    expect((await kept()).applied).toMatchObject({ seq: 2, rows: ['week-34', 'week-42'] })
  })

  it('takes some of it, and nothing of the others', async () => {
    const { value } = await accept({ rows: ['week-42'] })
    expect(value).toMatchObject({
      message: '“Mend the spring” is accepted in part: 1 of 2 changes.',
      ...{ counts: { rows: 1, changes: 1, people: 1 }, proposal: { state: 'applied', takenCount: 1 } },
    })
    expect(await owners(coordinator)).toEqual({ 30: 'ada', 34: 'ada', 38: 'ben', 42: 'ben' })
    expect((await kept()).applied?.rows).toEqual(['week-42'])
  })

  it('decides its weeks on the day it is accepted, whenever it was made', async () => {
    let now = new Date('2025-11-22T18:00:00Z')
    test = await testApp({ facts: hillside(held('ada', 30)).facts, now: () => now })
    coordinator = await test.as('coordinator')
    ;({ id } = await proposed(coordinator, [give(42, 'ben')]))
    now = new Date('2026-01-05T18:00:00Z')
    expect((await accept()).status).toBe(200)
    expect((await test.store.read(test.programId)).facts.fmitWeek.get(iso(42))).toEqual({
      ...{ weekStart: week(42), person: 'ben', note: null, reason: null },
      decided: { on: day('2026-01-05'), lockDate: null },
    })
  })

  it('is taken back by an undo, which rolls it back, and brought back by a redo', async () => {
    const before = JSON.stringify((await coordinator('GET /fmit/years/2025')).value.facts)
    const { value } = await accept()
    const undone = await coordinator('POST /fmit/years/2025/undo', { undoToken: value.undoToken })
    expect(undone.value.of.summary).toBe('“Mend the spring” is accepted: all 2 changes.')
    expect(JSON.stringify((await coordinator('GET /fmit/years/2025')).value.facts)).toBe(before)
    const shown = async () => (await coordinator(`GET /proposals/${id}`)).value.proposal
    expect(await shown()).toMatchObject({
      ...{ state: 'rolled_back', version: 3, takenCount: 2, rollbackUntil: null },
      closed: { at: '2025-11-22T18:00:00.000Z', by: { name: 'Renata Voss' }, reason: null },
    })
    await coordinator('POST /fmit/years/2025/redo')
    expect(await owners(coordinator)).toMatchObject({ 34: 'cy', 42: 'ben' })
    expect(await shown()).toMatchObject({ state: 'applied', version: 4, closed: null })
    expect((await coordinator(`POST /proposals/${id}/rollback`, { reason: 'Too early' })).status).toBe(200)
    expect(await owners(coordinator)).toEqual({ 30: 'ada', 34: 'ada', 38: 'ben' })
  })

  it('of which all is so already writes nothing, and is taken', async () => {
    for (const [number, facultyId] of [
      [34, 'cy'],
      [42, 'ben'],
    ] as const)
      // prettier-ignore
      await coordinator('POST /fmit/assignments', { weekStart: iso(number), facultyId, replace: true })
    const { value } = await accept()
    expect(value).toMatchObject({
      message: 'All of it was so already.',
      ...{ revision: 3, undoToken: null, counts: { rows: 2, changes: 0 }, proposal: { state: 'applied' } },
    })
    expect(await seq()).toBe(3)
    expect((await kept()).applied?.seq).toBeNull()
    const back = await coordinator(`POST /proposals/${id}/rollback`, { reason: 'Not needed' })
    expect(back.value).toMatchObject({
      message: '“Mend the spring” is rolled back; the plan was so already.',
      ...{ revision: 3, proposal: { state: 'rolled_back' } },
    })
    expect(await owners(coordinator)).toMatchObject({ 34: 'cy', 42: 'ben' })
  })

  it('may be accepted once it is approved, and after it failed', async () => {
    expect((await coordinator(`POST /proposals/${id}/approve`, {})).value.proposal.state).toBe('approved')
    expect((await accept({ expectedVersion: 2 })).value.proposal).toMatchObject({ state: 'applied', version: 3 })
  })

  describe('is refused, and nothing is written:', () => {
    const untouched = async (): Promise<void> => {
      expect(await kept()).toMatchObject({ state: 'staged', version: 1, applied: null })
      expect(await owners(coordinator)).not.toHaveProperty('42')
    }

    it('404 unknown_proposal', async () => {
      expect(await coordinator('POST /proposals/nothing/accept', { expectedVersion: 1 })).toMatchObject({
        status: 404,
        body: { reason: 'unknown_proposal' },
      })
      await untouched()
    })

    it('409 invalid_state to whoever looks on while somebody else accepts, with the state and who it was', async () => {
      const other = await test.as('admin', 'Ines Abdi')
      expect((await other(`GET /proposals/${id}`)).value.proposal.version).toBe(1)
      expect((await accept()).status).toBe(200)
      expect(await accept({ rows: ['week-42'] }, other)).toMatchObject({
        status: 409,
        body: {
          ...{ reason: 'invalid_state', state: 'applied', action: 'apply' },
          detail: 'Renata Voss accepted this proposal already. Roll it back instead, or make a new one.',
        },
      })
      expect(await seq()).toBe(2)
    })

    it('409 to one of two at the same moment', async () => {
      const other = await test.as('admin', 'Ines Abdi')
      const answers = await Promise.all([accept(), accept({}, other), accept({ rows: ['week-42'] }, other)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      expect(await seq()).toBe(2)
    })

    it('409 version: somebody changed the proposal since', async () => {
      await coordinator(`POST /proposals/${id}/approve`, {})
      expect(await accept()).toMatchObject({
        status: 409,
        body: { reason: 'version', expectedVersion: 1, version: 2, state: 'approved' },
      })
      expect(await seq()).toBe(1)
    })

    it('422 unknown_row, nothing_taken; and without a version', async () => {
      expect(await accept({ rows: ['week-42', 'week-1'] })).toMatchObject({
        status: 422,
        body: { reason: 'unknown_row', row: 'week-1' },
      })
      expect(await accept({ rows: [] })).toMatchObject({ status: 422, body: { reason: 'nothing_taken' } })
      expect(await coordinator(`POST /proposals/${id}/accept`, {})).toMatchObject({
        status: 422,
        body: { reason: 'invalid_input' },
      })
      await untouched()
    })

    it('409 overlap: somebody changed the same since; the others can be taken', async () => {
      await coordinator('POST /fmit/assignments', { weekStart: iso(34), facultyId: 'ben', replace: true })
      expect(await accept()).toMatchObject({
        status: 409,
        body: {
          reason: 'overlap',
          rows: [{ id: 'week-34', label: 'Week 34' }],
          detail: 'Somebody changed Week 34 since this was proposed. Rebase the proposal, or leave it out.',
        },
      })
      await untouched()
      expect((await accept({ rows: ['week-42'] })).status).toBe(200)
      expect(await owners(coordinator)).toMatchObject({ 34: 'ben', 42: 'ben' })
    })

    it('423 locked without a reason, which is kept', async () => {
      test = await testApp({ facts: lockedUpTo(hillside(held('ada', 30, 34)), week(35)).facts })
      coordinator = await test.as('coordinator')
      ;({ id } = await proposed(coordinator, [give(34, 'cy'), give(42, 'ben')]))
      for (const reason of [null, '  short ', '         '])
        expect(await accept({ reason })).toMatchObject({
          status: 423,
          body: {
            reason: 'locked',
            detail: 'Week 34 is locked. Write why it changes, in ten letters or more, or leave it out.',
          },
        })
      await untouched()
      expect((await accept({ rows: ['week-42'], reason: null })).status).toBe(200)
      ;({ id } = await proposed(coordinator, [give(34, 'cy')]))
      expect((await accept({ reason: ` ${WHY} ` })).status).toBe(200)
      const { facts } = await test.store.read(test.programId)
      expect([facts.fmitWeek.get(iso(34))?.reason, facts.fmitWeek.get(iso(42))?.reason]).toEqual([WHY, null])
      expect((await test.store.log(test.programId, { limit: 1 }))[0]?.reason).toBe(WHY)
    })

    it('422 conflicts without a reason: weeks that would bring critical findings', async () => {
      ;({ id } = await proposed(coordinator, [give(39, 'ben'), give(42, 'cy')]))
      const { status, problem } = await accept()
      expect([status, problem.reason]).toEqual([422, 'conflicts'])
      expect(problem.conflicts?.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['fmit-back-to-back', 'critical'],
      ])
      expect(problem.detail).toMatch(/Leave those out, or write why, in ten letters or more\.$/)
      await untouched()
      expect((await accept({ reason: WHY })).status).toBe(200)
    })

    it('422 contradiction for a reason that cannot be stored; the proposal waits on', async () => {
      expect(await accept({ reason: `${WHY} \ud800` })).toMatchObject({
        status: 422,
        body: { reason: 'contradiction' },
      })
      await untouched()
    })
  })
})

describe('accepting a proposal of leave', () => {
  const first = day('2026-04-05')
  let test: TestApp
  let coordinator: Client
  beforeEach(async () => {
    test = await testApp({ facts: hillside(held('ada', 40)).facts })
    coordinator = await test.as('coordinator', 'Renata Voss')
  })

  it('asks for no reason, although it meets a week: leave is a finding, never held up', async () => {
    const away = anAbsence({ id: 'n1', person: 'ada', first, last: addDays(first, 2) })
    const { id } = await staged(test, [absenceRow('2', away, { reason: 'Knee' })])
    const { status, value } = await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1 })
    expect(status).toBe(200)
    expect(value.conflicts.map(({ rule }) => rule)).toContain('fmit-leave-overlap')
    expect(JSON.stringify(value)).not.toContain('Knee')
    const { facts } = await test.store.read(test.programId)
    expect(facts.absence.get('n1')).toEqual(away)
    expect(facts.absenceDetail.get('n1')?.reason).toBe('Knee')
    const [entry] = await test.store.log(test.programId, { limit: 1 })
    expect(entry).toMatchObject({ source: 'swap', area: 'leave', author: { name: 'Renata Voss' } })
  })

  it('is undone by the area’s undo like any change of leave, and then rolled back', async () => {
    const { id } = await staged(test, [
      absenceRow('2', anAbsence({ id: 'n1', person: 'res', first }), { orders: true }),
    ])
    const { value } = await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1 })
    const undone = await coordinator('POST /absences/undo', { undoToken: value.undoToken! })
    expect(undone.status).toBe(200)
    const { facts } = await test.store.read(test.programId)
    expect([facts.absence.size, facts.absenceDetail.size]).toEqual([0, 0])
    expect((await coordinator(`GET /proposals/${id}`)).value.proposal).toMatchObject({
      state: 'rolled_back',
      closed: { by: { name: 'Renata Voss' } },
    })
    expect((await coordinator('POST /absences/redo', {})).status).toBe(200)
    expect((await coordinator(`GET /proposals/${id}`)).value.proposal).toMatchObject({ state: 'applied', closed: null })
  })

  it('409 overlap when somebody entered the same by hand, which nobody can approve twice', async () => {
    const { id } = await staged(test, [absenceRow('2', anAbsence({ id: 'n1', person: 'res', first }))])
    const byHand = await coordinator('POST /absences', { personId: 'res', first: '2026-04-05', type: 'vacation' })
    expect(byHand.status).toBe(201)
    expect(await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1 })).toMatchObject({
      status: 409,
      body: { reason: 'overlap', rows: [{ id: '2' }] },
    })
  })

  it('422 contradiction when the plan cannot hold it: the proposal has failed, and can be tried again', async () => {
    // Two rows of one proposal that lie over one another: nothing in the plan overlaps with either.
    const { id } = await staged(test, [
      absenceRow('2', anAbsence({ id: 'n1', person: 'res', first })),
      absenceRow('3', anAbsence({ id: 'n2', person: 'res', first })),
    ])
    const refused = await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1 })
    expect(refused).toMatchObject({ status: 422, body: { reason: 'contradiction', constraint: 'absence_once' } })
    expect((await coordinator(`GET /proposals/${id}`)).value.proposal).toMatchObject({
      ...{ state: 'failed', version: 2, appliedAt: null },
      closed: { by: { name: 'Renata Voss' }, reason: refused.problem.detail },
    })
    expect((await test.store.read(test.programId)).facts.absence.size).toBe(0)
    const again = await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 2, rows: ['3'] })
    expect(again.value.proposal).toMatchObject({ state: 'applied', version: 3, closed: null, takenCount: 1 })
  })
})
