import { beforeEach, describe, expect, it } from 'vitest'
import { held, hillside } from '#domain/decisions/hillside.test-data.ts'
import { anAbsence } from '#testing/builders.ts'
import { day } from '#domain/calendar/day.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'
import { absenceRow, give, iso, owners, proposed, staged } from './proposals.test-data.ts'

describe('rolling a proposal back', () => {
  const ACCEPTED = Date.parse('2025-11-22T18:00:00Z')
  const HOUR = 3_600_000
  let now: Date
  let test: TestApp
  let coordinator: Client
  let id: string
  beforeEach(async () => {
    now = new Date(ACCEPTED)
    test = await testApp({ facts: hillside([...held('ada', 30, 34), ...held('ben', 38)]).facts, now: () => now })
    coordinator = await test.as('coordinator', 'Renata Voss')
    ;({ id } = await proposed(coordinator, [give(34, 'cy'), give(42, 'ben')]))
  })
  const accept = (fields: object = {}) => coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1, ...fields })
  const rollback = (fields: object = {}, client = coordinator) =>
    client(`POST /proposals/${id}/rollback`, { reason: 'The wrong year', ...fields })
  const bytes = async () => JSON.stringify((await coordinator('GET /fmit/years/2025')).value.facts)

  it('brings every fact back, with who and why, in one change set', async () => {
    const before = await bytes()
    await accept()
    now = new Date(ACCEPTED + HOUR)
    const { status, value } = await rollback({ reason: '  The wrong year ', expectedVersion: 2 })
    expect(status).toBe(200)
    expect(value).toMatchObject({
      message: '“Mend the spring” is rolled back.',
      revision: 3,
      proposal: {
        ...{ state: 'rolled_back', version: 3, takenCount: 2, rollbackUntil: null },
        closed: { at: '2025-11-22T19:00:00.000Z', by: { name: 'Renata Voss' }, reason: 'The wrong year' },
      },
    })
    expect(await bytes()).toBe(before)
    expect((await test.store.log(test.programId, { limit: 1 }))[0]).toMatchObject({
      ...{ source: 'undo', of: 2, area: 'fmit/2025', reason: 'The wrong year' },
    })
    expect((await coordinator(`GET /proposals/${id}`)).value.rows.map(({ taken }) => taken)).toEqual([true, true])
  })

  it('takes back of a partly taken one what was taken, and nothing else', async () => {
    const before = await bytes()
    await accept({ rows: ['week-42'] })
    await rollback()
    expect(await bytes()).toBe(before)
  })

  it('may be done by another planner, after others worked elsewhere', async () => {
    await accept()
    await coordinator('POST /fmit/assignments', { weekStart: iso(46), facultyId: 'cy' })
    const admin = await test.as('admin', 'Ines Abdi')
    expect((await rollback({}, admin)).value.proposal.closed?.by.name).toBe('Ines Abdi')
    expect(await owners(coordinator)).toEqual({ 30: 'ada', 34: 'ada', 38: 'ben', 46: 'cy' })
  })

  it('can be taken back itself by a redo, which restores the proposal', async () => {
    await accept()
    await rollback()
    await coordinator('POST /fmit/years/2025/redo', {})
    expect(await owners(coordinator)).toMatchObject({ 34: 'cy', 42: 'ben' })
    expect((await coordinator(`GET /proposals/${id}`)).value.proposal.state).toBe('applied')
  })

  it('up to 24 hours later, and not a moment more: 409 rollback_expired', async () => {
    await accept()
    now = new Date(ACCEPTED + 24 * HOUR + 1)
    expect(await rollback()).toMatchObject({
      status: 409,
      body: { reason: 'rollback_expired', rollbackUntil: '2025-11-23T18:00:00.000Z' },
    })
    expect(await owners(coordinator)).toMatchObject({ 34: 'cy' })
    expect((await coordinator(`GET /proposals/${id}`)).value.proposal.state).toBe('applied')
    now = new Date(ACCEPTED + 24 * HOUR)
    expect((await rollback()).status).toBe(200)
  })

  it('409 diverged when somebody changed the same since: says who, what and when, and changes nothing', async () => {
    await accept()
    const admin = await test.as('admin', 'Ines Abdi')
    await admin(`PUT /fmit/assignments/${iso(42)}`, { note: 'By noon' })
    const before = await bytes()
    expect(await rollback()).toMatchObject({
      status: 409,
      body: {
        reason: 'diverged',
        changes: [{ kind: 'fmitWeek', key: iso(42), by: 'Ines Abdi', at: '2025-11-22T18:00:00.000Z' }],
      },
    })
    expect(await bytes()).toBe(before)
    expect((await coordinator(`GET /proposals/${id}`)).value.proposal).toMatchObject({ state: 'applied', version: 2 })
  })

  it('writes nothing when somebody has put all of it back by hand', async () => {
    await accept({ rows: ['week-42'] })
    await coordinator(`DELETE /fmit/assignments/${iso(42)}`)
    expect((await rollback()).value).toMatchObject({ revision: 3, proposal: { state: 'rolled_back' } })
  })

  it('409 invalid_state: not accepted, discarded, rolled back before', async () => {
    expect(await rollback()).toMatchObject({ status: 409, body: { reason: 'invalid_state', state: 'staged' } })
    await accept()
    await rollback()
    expect((await rollback({}, await test.as('admin'))).problem).toMatchObject({
      ...{ status: 409, reason: 'invalid_state' },
      detail: 'Renata Voss rolled this proposal back. Make a new one.',
    })
  })

  it('409 to one of two at the same moment', async () => {
    await accept()
    const admin = await test.as('admin', 'Ines Abdi')
    const answers = await Promise.all([rollback(), rollback({}, admin)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await test.store.read(test.programId)).seq).toBe(3)
  })

  it('409 version, 404 unknown_proposal, 422 without a reason', async () => {
    await accept()
    expect(await rollback({ expectedVersion: 1 })).toMatchObject({ status: 409, body: { reason: 'version' } })
    expect(await rollback({ reason: '  ' })).toMatchObject({ status: 422, body: { reason: 'invalid_input' } })
    id = 'nothing'
    expect(await rollback()).toMatchObject({ status: 404, body: { reason: 'unknown_proposal' } })
  })

  it('422 contradiction when what it gave way to is no longer among the people, 422 for a reason that cannot be stored', async () => {
    await accept()
    expect(await rollback({ reason: 'a\0b' })).toMatchObject({ status: 422, body: { reason: 'contradiction' } })
    const { facts } = await test.store.read(test.programId)
    const left = [...facts.fmitWeek.values()].filter(({ person }) => person === 'ada')
    valueOf(
      await test.store.change(test.programId, { id: 'cli', name: 'Cli' }, now, () => ({
        ok: true,
        value: {
          changeSet: {
            ...{ summary: 'Ada left.', source: 'import', reason: null, area: 'program' },
            changes: [
              ...left.map((week) => ({ kind: 'fmitWeek', key: iso(30), from: week, to: null }) as const),
              { kind: 'personYear', key: 'ada/2025', from: facts.personYear.get('ada/2025') ?? null, to: null },
              { kind: 'person', key: 'ada', from: facts.person.get('ada') ?? null, to: null },
            ],
          } as const,
          answer: null,
        },
      })),
    )
    expect(await rollback()).toMatchObject({ status: 422, body: { reason: 'contradiction' } })
    expect((await coordinator(`GET /proposals/${id}`)).value.proposal.state).toBe('applied')
  })

  it('409 nothing_to_undo when what it says it became is another area’s', async () => {
    const { store, programId } = test
    await coordinator('POST /people', { name: 'Dot Halvorsen', kind: 'faculty' })
    const applied = { seq: 2, at: now.toISOString(), by: { id: 'x', name: 'X' }, rows: [] }
    valueOf(await store.proposals.update(programId, id, 1, { state: 'applied', applied }))
    expect(await rollback()).toMatchObject({ status: 409, body: { reason: 'nothing_to_undo' } })
  })

  it('takes leave back with what is kept apart of it', async () => {
    const away = anAbsence({ id: 'n1', person: 'res', first: day('2026-04-05') })
    ;({ id } = await staged(test, [absenceRow('2', away, { reason: 'Knee' })]))
    await accept()
    expect((await test.store.read(test.programId)).facts.absenceDetail.size).toBe(1)
    const { text } = await rollback()
    expect(text).not.toContain('Knee')
    const { facts } = await test.store.read(test.programId)
    expect([facts.absence.size, facts.absenceDetail.size]).toEqual([0, 0])
  })
})
