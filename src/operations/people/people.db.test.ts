import { beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { held, hillside } from '#domain/decisions/hillside.test-data.ts'
import { anAbsence } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'

describe('people', () => {
  let test: TestApp
  let coordinator: Client
  beforeEach(async () => {
    test = await testApp({ facts: hillside(held('ada', 30, 40)).facts })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
  })

  it('lists everybody, faculty first, with what they are in each year', async () => {
    const { value } = await coordinator('GET /people')
    expect(value.people.map(({ id, kind }) => [id, kind])).toEqual([
      ['ada', 'faculty'],
      ['ben', 'faculty'],
      ['cy', 'faculty'],
      ['res', 'resident'],
    ])
    expect(value.people[0]).toMatchObject({
      name: 'Ada Lovell',
      initials: null,
      shownInitials: 'AL',
      active: true,
      version: 1,
      years: [{ ay: 2025, role: 'core', expected: { min: 0, target: 53, max: 53 }, version: 1 }],
    })
    expect((await coordinator('GET /people?kind=resident')).value.people.map(({ id }) => id)).toEqual(['res'])
    expect((await coordinator('GET /people?ay=2024')).value.people[0]?.years).toEqual([])
  })

  it('adds somebody with an id made of the name, and what a role usually has', async () => {
    const { status, value } = await coordinator('POST /people', {
      name: 'Zoë Lindqvist',
      kind: 'faculty',
      email: 'zoe@example.org',
      year: { ay: 2025, role: 'chief' },
    })
    expect(status).toBe(201)
    expect(value).toMatchObject({
      message: 'Zoë Lindqvist is with the program.',
      person: {
        name: 'Zoë Lindqvist',
        active: true,
        email: 'zoe@example.org',
        years: [{ ay: 2025, role: 'chief', minWeeks: 2, maxWeeks: 4, targetWeeks: null, draftFmit: true }],
      },
    })
    const again = await coordinator('POST /people', {
      name: 'Zoë Lindqvist',
      kind: 'resident',
      year: { ay: 2025, pgy: 2 },
    })
    expect(again.value.person.id).not.toBe(value.person.id)
    expect(again.value.person.years[0]).toMatchObject({ pgy: 2, role: null, maxWeeks: 0, draftFmit: false })
  })

  it('409 person_exists, 422 wrong_kind, inconsistent_year, dates_outside_year, invalid_input, contradiction', async () => {
    const add = async (fields: object) =>
      (await coordinator('POST /people', { name: 'Ida Osei', kind: 'faculty', ...fields })).problem
    expect(await add({ id: 'ada' })).toMatchObject({ status: 409, reason: 'person_exists' })
    expect(await add({ year: { ay: 2025, pgy: 1 } })).toMatchObject({ status: 422, reason: 'wrong_kind' })
    expect(await add({ year: { ay: 2025 } })).toMatchObject({ status: 422, reason: 'inconsistent_year' })
    expect(await add({ year: { ay: 2025, role: 'core', minWeeks: 9, maxWeeks: 3 } })).toMatchObject({
      status: 422,
      reason: 'inconsistent_year',
      fields: [{ field: 'maxWeeks', message: 'The most weeks must not be under the least.' }],
    })
    expect(await add({ year: { ay: 2025, role: 'core', from: '2024-01-01' } })).toMatchObject({
      status: 422,
      reason: 'dates_outside_year',
    })
    expect((await add({ name: ' ' })).fields).toEqual([{ field: 'name', message: 'Write a name.' }])
    expect((await add({ role: 'admin' })).fields?.[0]?.field).toBe('role')
    expect(await add({ name: 'Ida\u0000Osei' })).toMatchObject({ status: 422, reason: 'contradiction' })
  })

  it('reads one, with wishes; 404 unknown_person', async () => {
    await coordinator('PUT /people/ada/wishes/2026-05-08', { wish: 'would-like' })
    const { value } = await coordinator('GET /people/ada')
    expect(value.wishes).toEqual([{ weekStart: '2026-05-08', wish: 'would-like' }])
    expect((await coordinator('GET /people/zed')).problem).toMatchObject({ status: 404, reason: 'unknown_person' })
  })

  it('changes what is named and leaves the rest; 404 and 409 version', async () => {
    await coordinator('PUT /people/ada', { email: 'ada@example.org', initials: 'AX' })
    const { value } = await coordinator('PUT /people/ada', { pager: '555-0101', expectedVersion: 2 })
    expect(value.person).toMatchObject({ email: 'ada@example.org', initials: 'AX', pager: '555-0101', version: 3 })
    const stale = await coordinator('PUT /people/ada', { name: 'Ada Abdi', expectedVersion: 1 })
    expect(stale).toMatchObject({ status: 409, body: { reason: 'version', changedBy: { name: 'Rosa Tamang' } } })
    expect((await coordinator('PUT /people/zed', { name: 'Z' })).problem.reason).toBe('unknown_person')
  })

  it('lets somebody leave: the year ends, weeks they still have are found, and they may come back', async () => {
    const { value } = await coordinator('POST /people/ada/deactivate', { lastDay: '2026-03-01' })
    expect(value.person).toMatchObject({ active: false, years: [{ to: '2026-03-01' }] })
    expect(value.message).toContain('1 FMIT week needs somebody else')
    expect(value.conflicts.filter(({ severity }) => severity === 'critical').length).toBeGreaterThan(0)
    const back = await coordinator('POST /people/ada/reactivate', {})
    expect(back.value).toMatchObject({ message: 'Ada Lovell is with the program again.', person: { active: true } })
    for (const what of ['deactivate', 'reactivate'] as const) {
      expect((await coordinator(`POST /people/zed/${what}`, {})).problem.reason).toBe('unknown_person')
      expect((await coordinator(`POST /people/ben/${what}`, { expectedVersion: 7 })).problem.reason).toBe('version')
    }
  })

  it('says what somebody is in a year: new with the role’s usual weeks, changed in part, refused as a whole', async () => {
    const fresh = await coordinator('PUT /people/ada/years/2026', { role: 'pd' })
    expect(fresh.value.person.years[0]).toMatchObject({ ay: 2026, role: 'pd', minWeeks: 4, maxWeeks: 6 })
    const changed = await coordinator('PUT /people/ada/years/2026', { targetWeeks: 4.5, from: '2026-08-01' })
    expect(changed.value.person.years[0]).toMatchObject({ role: 'pd', targetWeeks: 4.5, from: '2026-08-01', to: null })
    const set = async (id: string, fields: object) =>
      (await coordinator(`PUT /people/${id}/years/2026`, fields)).problem
    expect(await set('zed', { role: 'pd' })).toMatchObject({ status: 404, reason: 'unknown_person' })
    expect(await set('ada', { minWeeks: 7 })).toMatchObject({ status: 422, reason: 'inconsistent_year' })
    expect(await set('ben', { minWeeks: 1 })).toMatchObject({ status: 422, reason: 'inconsistent_year' })
    expect(await set('res', { role: 'core' })).toMatchObject({ status: 422, reason: 'wrong_kind' })
    expect(await set('ada', { to: '2028-01-01' })).toMatchObject({ status: 422, reason: 'dates_outside_year' })
    expect(await set('ada', { expectedVersion: 1 })).toMatchObject({ status: 409, reason: 'version' })
    expect(await set('ada', { maxWeeks: 99 })).toMatchObject({ status: 422, reason: 'invalid_input' })
  })

  it('keeps wishes: set, changed, taken back; 404 and 422', async () => {
    await coordinator('PUT /people/ada/wishes/2026-05-08', { wish: 'would-like' })
    await coordinator('PUT /people/ada/wishes/2026-05-08', { wish: 'rather-not' })
    expect((await coordinator('GET /people/ada')).value.wishes).toEqual([
      { weekStart: '2026-05-08', wish: 'rather-not' },
    ])
    await coordinator('DELETE /people/ada/wishes/2026-05-08')
    expect((await coordinator('GET /people/ada')).value.wishes).toEqual([])
    const wish = async (id: string, friday: string) =>
      (await coordinator(`PUT /people/${id}/wishes/${friday}`, { wish: 'would-like' })).problem
    expect(await wish('zed', '2026-05-08')).toMatchObject({ status: 404, reason: 'unknown_person' })
    expect(await wish('ada', '2026-05-09')).toMatchObject({ status: 422, reason: 'not_week_start' })
    expect(await wish('ada', '2150-07-03')).toMatchObject({ status: 404, reason: 'outside_year' })
    expect((await coordinator('DELETE /people/zed/wishes/2026-05-08')).problem.reason).toBe('unknown_person')
  })

  it('writes the history of people apart from that of the plan', async () => {
    await coordinator('PUT /people/ada', { pager: '555-0101' })
    const { entries } = (await coordinator('GET /log?area=people')).value
    expect(entries.map(({ summary, area }) => [summary, area])).toEqual([
      ['What is written of Ada Lovell has changed.', 'people'],
    ])
    expect((await coordinator('GET /fmit/years/2025/history')).value.entries).toEqual([])
    expect((await coordinator('GET /log?before=2')).value.entries.map(({ seq }) => seq)).toEqual([1])
    expect((await coordinator('GET /log?limit=1')).value.entries).toHaveLength(1)
    expect((await coordinator('GET /log?before=x')).problem.fields?.[0]?.field).toBe('before')
  })
})

describe('the program', () => {
  it('is read by everybody and changed in part; 422 unknown_timezone, 409 version', async () => {
    const { as } = await testApp({ facts: hillside().facts })
    const [coordinator, viewer] = [await as('coordinator'), await as('viewer')]
    expect((await viewer('GET /program')).value).toEqual({
      name: 'Hillside',
      timezone: 'America/Chicago',
      lockDate: null,
      weekend: ['sat', 'sun'],
      version: 1,
      revision: 1,
    })
    const { value } = await coordinator('PUT /program', { lockDate: '2025-12-31' })
    expect(value).toMatchObject({ name: 'Hillside', lockDate: '2025-12-31', version: 2 })
    expect((await coordinator('PUT /program', { timezone: 'Mars/Base' })).problem).toMatchObject({
      status: 422,
      reason: 'unknown_timezone',
    })
    expect((await coordinator('PUT /program', { name: 'X', expectedVersion: 1 })).problem.reason).toBe('version')
    expect((await coordinator('POST /fmit/assignments', { weekStart: '2025-12-05', facultyId: 'ada' })).status).toBe(
      423,
    )
  })

  it('404 unknown_program while there is none', async () => {
    const { as } = await testApp()
    const admin = await as('admin')
    expect((await admin('GET /program')).problem).toMatchObject({ status: 404, reason: 'unknown_program' })
    expect((await admin('PUT /program', { name: 'New' })).problem).toMatchObject({
      status: 404,
      reason: 'unknown_program',
    })
  })

  it('has its own day: today is the day in its timezone', async () => {
    const { facts } = hillside()
    const late = new Date('2025-11-23T04:00:00Z')
    const { as } = await testApp({ facts, now: () => late })
    const viewer = await as('viewer')
    expect((await viewer('GET /fmit/years/2025')).value.today).toBe('2025-11-22')
    const coordinator = await as('coordinator')
    await coordinator('PUT /program', { timezone: 'Pacific/Auckland' })
    expect((await viewer('GET /fmit/years/2025')).value.today).toBe('2025-11-23')
  })
})

describe('absences', () => {
  it('are read by range and person, of the present academic year when none is said; 422 wrong_range', async () => {
    const { as } = await testApp({
      facts: hillside([], {
        absence: [
          anAbsence({ person: 'ada', first: day('2025-12-22'), last: day('2026-01-02') }),
          anAbsence({ person: 'ben', first: day('2026-03-02'), type: 'conference' }),
          anAbsence({ person: 'cy', first: day('2026-08-03') }),
        ],
      }).facts,
    })
    const coordinator = await as('coordinator')
    const { value } = await coordinator('GET /absences')
    expect([value.from, value.to]).toEqual(['2025-07-01', '2026-06-30'])
    expect(value.items.map(({ personName, type }) => [personName, type])).toEqual([
      ['Ada Lovell', 'vacation'],
      ['Ben Osei', 'conference'],
    ])
    const ranged = (await coordinator('GET /absences?from=2026-01-02&to=2026-01-02')).value
    expect(ranged.items.map(({ personId }) => personId)).toEqual(['ada'])
    expect((await coordinator('GET /absences?personId=ben')).value.items).toHaveLength(1)
    expect((await coordinator('GET /absences?from=2026-03-01&to=2026-01-01')).problem.reason).toBe('wrong_range')
  })
})
