import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { held, hillside, lockedUpTo, week } from '#domain/decisions/hillside.test-data.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'
import { give, iso, owners, proposed, staged } from './proposals.test-data.ts'

describe('proposing weeks', () => {
  let test: TestApp
  let coordinator: Client
  beforeEach(async () => {
    test = await testApp({ facts: hillside([...held('ada', 30), ...held('ben', 34)]).facts })
    coordinator = await test.as('coordinator', 'Renata Voss')
  })
  const propose = (fields: object) => coordinator('POST /fmit/years/2025/proposals', { title: 'Spring', ...fields })

  it('makes a row a week, earliest first, and changes nothing of the plan', async () => {
    const { status, value } = await propose({
      title: '  Mend the spring ',
      why: ' Ada is away in May. ',
      ops: [give(42, 'cy', { note: 'Agreed' }), { op: 'swap', weekStart: iso(30), withWeekStart: iso(34) }],
    })
    expect(status).toBe(201)
    expect(value.proposal).toMatchObject({
      ...{
        title: 'Mend the spring',
        source: 'edit',
        area: 'fmit/2025',
        state: 'staged',
        version: 1,
        base: 1,
        behind: 0,
      },
      ...{ rowCount: 3, takenCount: null, appliedAt: null, appliedBy: null, rollbackUntil: null, closed: null },
      author: { name: 'Renata Voss' },
      createdAt: '2025-11-22T18:00:00.000Z',
    })
    const kept = await test.store.proposals.read(test.programId, value.proposal.id)
    expect(kept?.rows.map(({ id, label, why, people }) => [id, label, why, people])).toEqual([
      ['week-30', 'Week 30', 'Ada is away in May.', ['ben', 'ada']],
      ['week-34', 'Week 34', 'Ada is away in May.', ['ada', 'ben']],
      ['week-42', 'Week 42', 'Ada is away in May.', ['cy']],
    ])
    expect(await owners(coordinator)).toEqual({ 30: 'ada', 34: 'ben' })
    expect((await test.store.read(test.programId)).seq).toBe(1)
  })

  it('keeps no reason that nobody gave, and the one that stands', async () => {
    const [ada] = held('ada', 30)
    const reason = 'Nobody else is there'
    test = await testApp({ facts: hillside([{ ...ada!, reason }]).facts })
    coordinator = await test.as('coordinator')
    const { id } = await proposed(coordinator, [give(30, 'ada', { note: 'By noon' }), give(31, 'ben')])
    const { rows } = (await test.store.proposals.read(test.programId, id))!
    expect(rows.map(({ changes }) => changes[0]?.to)).toMatchObject([
      { person: 'ada', note: 'By noon', reason },
      { person: 'ben', reason: null },
    ])
  })

  it('tells of a lock when it is accepted, not when it is made', async () => {
    test = await testApp({ facts: lockedUpTo(hillside(held('ada', 30)), week(32)).facts })
    coordinator = await test.as('coordinator')
    const { id } = await proposed(coordinator, [give(30, 'ben'), give(40, 'cy')])
    expect((await coordinator(`GET /proposals/${id}`)).value.needsReason).toBe(true)
  })

  it('422 nothing_changes: the plan is so already', async () => {
    expect(await propose({ ops: [give(30, 'ada')] })).toMatchObject({
      status: 422,
      body: { reason: 'nothing_changes' },
    })
  })

  it('422 other_year, ops_count', async () => {
    const refused = await coordinator('POST /fmit/years/2026/proposals', { title: 'Spring', ops: [give(30, 'ben')] })
    expect(refused).toMatchObject({ status: 422, body: { reason: 'other_year' } })
    expect(await propose({ ops: [] })).toMatchObject({ status: 422, body: { reason: 'ops_count' } })
    const many = Array.from({ length: 107 }, () => give(30, 'ben'))
    expect(await propose({ ops: many })).toMatchObject({ status: 422, body: { reason: 'ops_count' } })
  })

  it('409 ops_refused names every step that cannot be carried out', async () => {
    const { status, problem } = await propose({
      ops: [
        give(42, 'cy'),
        { op: 'assign', weekStart: iso(34), facultyId: 'cy' },
        give(44, 'zed'),
        { op: 'assign', weekStart: '2026-04-04', facultyId: 'cy' },
      ],
    })
    expect([status, problem.reason]).toEqual([409, 'ops_refused'])
    expect(problem.ops?.map(({ index, reason }) => [index, reason])).toEqual([
      [1, 'occupied'],
      [2, 'unknown_person'],
      [3, 'not_week_start'],
    ])
  })

  it('409 version: a week is not what the caller was looking at', async () => {
    expect(await propose({ ops: [give(30, 'ben', { expectedVersion: 7 })] })).toMatchObject({
      status: 409,
      body: { reason: 'version' },
    })
  })

  it('422 contradiction: the title cannot be stored; and 422 without one', async () => {
    expect(await propose({ title: 'a\0b', ops: [give(30, 'ben')] })).toMatchObject({
      status: 422,
      body: { reason: 'contradiction' },
    })
    expect(await propose({ title: '  ', ops: [give(30, 'ben')] })).toMatchObject({
      status: 422,
      body: { reason: 'invalid_input' },
    })
  })
})

describe('the list of proposals', () => {
  let test: TestApp
  let coordinator: Client
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    test = await testApp({ facts: hillside(held('ada', 30)).facts })
    coordinator = await test.as('coordinator', 'Renata Voss')
    const { proposals } = test.store
    const by = { id: 'user:nils', name: 'Nils Halvorsen' }
    const at = '2025-11-22T18:00:00.000Z'
    for (const [i, state] of ['staged', 'approved', 'failed', 'rejected', 'applied', 'rolled_back'].entries()) {
      const createdAt = new Date(Date.parse(at) + i * 60_000).toISOString()
      const { id } = await staged(test, [], { title: state, createdAt, area: i % 2 === 0 ? 'leave' : 'fmit/2025' })
      ids[state] = id
      const taken = { seq: null, at, by, rows: [] }
      const closed = { at, by, reason: 'Not now' }
      const next = {
        ...(state === 'applied' || state === 'rolled_back' ? { applied: taken } : {}),
        ...(['failed', 'rejected', 'rolled_back'].includes(state) ? { closed } : {}),
        state,
      }
      if (state !== 'staged') valueOf(await proposals.update(test.programId, id, 1, next as never))
    }
  })
  const titles = async (query: string) => {
    const { value } = await coordinator(`GET /proposals${query}` as 'GET /proposals')
    expect(value.items.length).toBeLessThanOrEqual(value.pageSize)
    return { titles: value.items.map(({ title }) => title), total: value.total, page: value.page }
  }

  it('has the newest first', async () => {
    const { value } = await coordinator('GET /proposals')
    expect(value).toMatchObject({ total: 6, page: 1, pageSize: 50 })
    expect(value.items.map(({ title }) => title)).toEqual([
      'rolled_back',
      'applied',
      'rejected',
      'failed',
      'approved',
      'staged',
    ])
    expect(value.items[1]).toMatchObject({
      ...{ id: ids['applied'], takenCount: 0, appliedBy: { name: 'Nils Halvorsen' } },
      ...{ appliedAt: '2025-11-22T18:00:00.000Z', rollbackUntil: '2025-11-23T18:00:00.000Z', closed: null },
    })
    expect(value.items[2]).toMatchObject({
      closed: { at: '2025-11-22T18:00:00.000Z', by: { name: 'Nils Halvorsen' }, reason: 'Not now' },
    })
  })

  it.each([
    ['?state=open', ['failed', 'approved', 'staged']],
    ['?state=ended', ['rolled_back', 'applied', 'rejected']],
    ['?state=rejected', ['rejected']],
    ['?area=leave', ['applied', 'failed', 'staged']],
    ['?area=leave&state=open', ['failed', 'staged']],
    ['?area=fmit%2F2099', []],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual({ titles: expected, total: expected.length, page: 1 })
  })

  it('comes in pages', async () => {
    expect(await titles('?pageSize=4')).toEqual({
      titles: ['rolled_back', 'applied', 'rejected', 'failed'],
      total: 6,
      page: 1,
    })
    expect(await titles('?pageSize=4&page=2')).toEqual({ titles: ['approved', 'staged'], total: 6, page: 2 })
    expect(await titles('?pageSize=4&page=3')).toEqual({ titles: [], total: 6, page: 3 })
  })

  it.each(['?pageSize=0', '?pageSize=201', '?page=0', '?state=lost', '?other=1'])('422 %s', async (query) => {
    expect((await coordinator(`GET /proposals${query}` as 'GET /proposals')).status).toBe(422)
  })

  it('says how far the plan has moved on since', async () => {
    const { id } = await proposed(coordinator, [give(40, 'ben')])
    for (const number of [41, 46])
      await coordinator('POST /fmit/assignments', { weekStart: iso(number), facultyId: 'cy' })
    const { value } = await coordinator('GET /proposals?area=fmit%2F2025&state=staged')
    expect(value.items.find((item) => item.id === id)?.behind).toBe(2)
    expect((await coordinator(`GET /proposals/${id}`)).value.proposal.behind).toBe(2)
  })

  it('404 unknown_proposal for one that is not there', async () => {
    expect(await coordinator('GET /proposals/nothing')).toMatchObject({
      status: 404,
      body: { reason: 'unknown_proposal' },
    })
  })
})
