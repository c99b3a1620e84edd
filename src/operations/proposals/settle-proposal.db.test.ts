import { beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { held, hillside } from '#domain/decisions/hillside.test-data.ts'
import { anAbsence } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { absenceRow, give, iso, owners, proposed, staged } from './proposals.test-data.ts'

let test: TestApp
let coordinator: Client
let id: string
beforeEach(async () => {
  test = await testApp({ facts: hillside([...held('ada', 30, 34), ...held('ben', 38)]).facts })
  coordinator = await test.as('coordinator', 'Renata Voss')
  ;({ id } = await proposed(coordinator, [give(34, 'cy'), give(42, 'ben')]))
})
const approve = (fields: object = {}, client = coordinator) => client(`POST /proposals/${id}/approve`, fields)
const reject = (fields: object = {}, client = coordinator) => client(`POST /proposals/${id}/reject`, fields)
const rebase = (fields: object = {}, client = coordinator) =>
  client(`POST /proposals/${id}/rebase`, { expectedVersion: 1, ...fields })
const accept = (expectedVersion: number) => coordinator(`POST /proposals/${id}/accept`, { expectedVersion })
const kept = async () => (await test.store.proposals.read(test.programId, id))!

describe('approving', () => {
  it('marks it as reviewed, and changes nothing of the plan', async () => {
    expect((await approve({ expectedVersion: 1 })).value.proposal).toMatchObject({ state: 'approved', version: 2 })
    expect((await test.store.read(test.programId)).seq).toBe(1)
  })

  it('409 invalid_state twice, and of what ended', async () => {
    await approve()
    expect(await approve()).toMatchObject({
      status: 409,
      body: { reason: 'invalid_state', state: 'approved', action: 'approve' },
    })
    await reject()
    expect((await approve()).problem.detail).toBe('Renata Voss discarded this proposal. Make a new one.')
  })

  it('409 version, 404 unknown_proposal', async () => {
    expect(await approve({ expectedVersion: 2 })).toMatchObject({ status: 409, body: { reason: 'version' } })
    id = 'nothing'
    expect(await approve()).toMatchObject({ status: 404, body: { reason: 'unknown_proposal' } })
  })
})

describe('discarding', () => {
  it('ends it, with who and why, and changes nothing of the plan', async () => {
    expect((await reject({ reason: '  Too early ' })).value.proposal).toMatchObject({
      ...{ state: 'rejected', version: 2, appliedAt: null },
      closed: { at: '2025-11-22T18:00:00.000Z', by: { name: 'Renata Voss' }, reason: 'Too early' },
    })
    expect((await test.store.read(test.programId)).seq).toBe(1)
    expect(await owners(coordinator)).not.toHaveProperty('42')
  })

  it('twice is once: whoever was first stays', async () => {
    await reject({ reason: '' })
    const again = await reject({ reason: 'Mine' }, await test.as('admin', 'Ines Abdi'))
    expect(again.value.proposal).toMatchObject({ version: 2, closed: { by: { name: 'Renata Voss' }, reason: null } })
  })

  it('409 invalid_state once it is accepted, with what to do instead', async () => {
    await accept(1)
    expect((await reject()).problem).toMatchObject({
      ...{ status: 409, reason: 'invalid_state' },
      detail: 'Renata Voss accepted this proposal already. Roll it back instead, or make a new one.',
    })
    expect((await kept()).state).toBe('applied')
  })

  it('409 version, 404 unknown_proposal, 422 a reason too long or that cannot be stored', async () => {
    expect(await reject({ expectedVersion: 7 })).toMatchObject({ status: 409, body: { reason: 'version' } })
    expect(await reject({ reason: 'x'.repeat(501) })).toMatchObject({ status: 422, body: { reason: 'invalid_input' } })
    expect(await reject({ reason: 'a\0b' })).toMatchObject({ status: 422, body: { reason: 'contradiction' } })
    expect(await kept()).toMatchObject({ state: 'staged', version: 1 })
    id = 'nothing'
    expect(await reject()).toMatchObject({ status: 404, body: { reason: 'unknown_proposal' } })
  })
})

describe('rebasing', () => {
  const byHand = (number: number, facultyId: string) =>
    coordinator('POST /fmit/assignments', { weekStart: iso(number), facultyId, replace: true })

  it('makes it from the plan as it is now, and stages it anew', async () => {
    await byHand(30, 'ben')
    await approve()
    expect((await rebase({ expectedVersion: 2 })).value.proposal).toMatchObject({
      ...{ state: 'staged', version: 3, base: 2, behind: 0, rowCount: 2 },
    })
    expect((await accept(3)).status).toBe(200)
  })

  it('leaves out what is so already', async () => {
    await byHand(34, 'cy')
    expect((await rebase()).value.proposal.rowCount).toBe(1)
    expect((await kept()).rows.map((row) => row.id)).toEqual(['week-42'])
  })

  it('leaves an overlap open when nothing is said of it', async () => {
    await byHand(34, 'ben')
    await rebase()
    const { rows } = (await coordinator(`GET /proposals/${id}`)).value
    expect(rows.map(({ overlap }) => overlap?.now ?? null)).toEqual(['Ben Osei', null])
    expect(await accept(2)).toMatchObject({ status: 409, body: { reason: 'overlap' } })
  })

  it('keeps what is there now, or puts the proposal over it', async () => {
    await byHand(34, 'ben')
    expect((await rebase({ keep: { 'week-34': 'now' } })).value.proposal.rowCount).toBe(1)
    await accept(2)
    expect(await owners(coordinator)).toMatchObject({ 34: 'ben', 42: 'ben' })

    ;({ id } = await proposed(coordinator, [give(34, 'cy')]))
    await byHand(34, 'ada')
    await rebase({ keep: { 'week-34': 'proposed' } })
    const { rows } = (await coordinator(`GET /proposals/${id}`)).value
    expect(rows[0]).toMatchObject({ was: 'Ada Lovell', becomes: 'Cy Moreau', overlap: null, taken: true })
    await accept(2)
    expect(await owners(coordinator)).toMatchObject({ 34: 'cy' })
    await coordinator('POST /fmit/years/2025/undo', {})
    expect(await owners(coordinator)).toMatchObject({ 34: 'ada' })
  })

  it('makes room for leave that is to stand over what was entered by hand, and an undo brings that back', async () => {
    const proposal = await staged(test, [
      absenceRow('2', anAbsence({ id: 'n1', person: 'res', first: day('2026-04-05'), last: day('2026-04-07') })),
    ])
    id = proposal.id
    const entered = await coordinator('POST /absences', {
      ...{ personId: 'res', first: '2026-04-07', last: '2026-04-09', type: 'vacation', reason: 'Asked in spring' },
    })
    const handId = entered.value.absence!.id
    const absences = async () => [...(await test.store.read(test.programId)).facts.absence.keys()]
    expect((await rebase({ keep: { 2: 'proposed' } })).status).toBe(200)
    const { value } = await accept(2)
    expect(await absences()).toEqual(['n1'])
    await coordinator('POST /absences/undo', { undoToken: value.undoToken! })
    expect(await absences()).toEqual([handId])
    expect((await test.store.read(test.programId)).facts.absenceDetail.get(handId)?.reason).toBe('Asked in spring')
  })

  it('opens a proposal again that could not be applied', async () => {
    const [one, other] = ['n1', 'n2'].map((key) => anAbsence({ id: key, person: 'res', first: day('2026-04-05') }))
    ;({ id } = await staged(test, [absenceRow('2', one!), absenceRow('3', other!)]))
    await accept(1)
    expect((await kept()).state).toBe('failed')
    expect((await rebase({ expectedVersion: 2 })).value.proposal).toMatchObject({ state: 'staged', closed: null })
  })

  it('is the same when it is done again, and may leave nothing', async () => {
    await byHand(34, 'ben')
    await rebase({ keep: { 'week-34': 'proposed' } })
    const { rows } = await kept()
    await rebase({ expectedVersion: 2, keep: { 'week-34': 'proposed' } })
    expect((await kept()).rows).toEqual(rows)
    await byHand(34, 'cy')
    await byHand(42, 'ben')
    expect((await rebase({ expectedVersion: 3 })).value.proposal.rowCount).toBe(0)
    expect(await accept(4)).toMatchObject({ status: 422, body: { reason: 'nothing_taken' } })
  })

  it('409 version: two rebase at once, one is written', async () => {
    const other = await test.as('admin', 'Ines Abdi')
    await byHand(34, 'ben')
    const answers = await Promise.all([
      rebase({ keep: { 'week-34': 'now' } }),
      rebase({ keep: { 'week-34': 'proposed' } }, other),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await kept()).version).toBe(2)
  })

  it('409 invalid_state of what ended, 422 unknown_row, 404 unknown_proposal, 422 another word than now or proposed', async () => {
    for (const keep of [{ 'week-99': 'now' }, { 'week-34': 'now', valueOf: 'now' }])
      expect(await rebase({ keep })).toMatchObject({ status: 422, body: { reason: 'unknown_row' } })
    expect(await rebase({ keep: { 'week-34': 'mine' } })).toMatchObject({
      status: 422,
      body: { reason: 'invalid_input' },
    })
    expect((await kept()).version).toBe(1)
    await reject()
    expect(await rebase({ expectedVersion: 2 })).toMatchObject({
      status: 409,
      body: { reason: 'invalid_state', state: 'rejected', action: 'rebase' },
    })
    id = 'nothing'
    expect(await rebase()).toMatchObject({ status: 404, body: { reason: 'unknown_proposal' } })
  })
})
