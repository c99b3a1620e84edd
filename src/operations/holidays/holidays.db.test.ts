import { beforeAll, describe, expect, it } from 'vitest'
import { aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import { type Client, testApp } from '#testing/http.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'

const facts = factsOf({
  ...presetFacts(),
  person: [aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' })],
  personYear: [aPersonYear({ person: 'iyer', year: 2025, role: null, pgy: 2 })],
})

describe('holidays over HTTP', () => {
  let coordinator: Client
  beforeAll(async () => {
    const test = await testApp({ facts })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
  })
  const on = async (day: string) =>
    (await coordinator('GET /holidays?from=2025-07-01&to=2026-06-30')).value.items.find((one) => one.day === day)

  it('are the federal ones of a year, each once, in order', async () => {
    const { items } = (await coordinator('GET /holidays?from=2025-07-01&to=2026-06-30')).value
    expect(items.map(({ day }) => day)).toEqual([...new Set(items.map(({ day }) => day))].sort())
    expect(items.length).toBe(11)
    expect(items.every(({ kept, version }) => kept && version === 0)).toBe(true)
  })

  it('are kept, named, worked on and taken back, and half-days go with them', async () => {
    const added = await coordinator('PUT /holidays/2026-03-26', { name: 'Kuhio Day', expectedVersion: 0 })
    expect(added.value.message).toBe('Kuhio Day is kept on Thu 26 Mar 2026.')
    expect(await on('2026-03-26')).toMatchObject({ name: 'Kuhio Day', usualName: null, kept: true, version: 2 })
    const cells = async () => (await coordinator('GET /half-days?from=2026-03-26&to=2026-03-26')).value.people[0]?.cells
    expect(await cells()).toEqual(['HOL', 'HOL'])
    expect((await coordinator('DELETE /holidays/2026-03-26', { expectedVersion: 2 })).status).toBe(200)
    expect([await on('2026-03-26'), await cells()]).toEqual([undefined, [null, null]])

    const worked = await coordinator('PUT /holidays/2025-10-13', { kept: false })
    expect(worked.value.message).toBe('The program works on Columbus Day, Mon 13 Oct 2025.')
    expect(await on('2025-10-13')).toMatchObject({ kept: false, usualName: 'Columbus Day' })
    await coordinator('POST /rotation-templates/undo', { undoToken: worked.value.undoToken ?? '' })
    expect(await on('2025-10-13')).toMatchObject({ kept: true })
  })

  it('404 unknown_holiday, 409 version, 422 wrong_range, outside_range, name_missing, not_a_holiday, invalid_input', async () => {
    expect((await coordinator('DELETE /holidays/2026-03-26')).problem).toMatchObject({
      status: 404,
      reason: 'unknown_holiday',
    })
    await coordinator('PUT /holidays/2026-01-02', { name: 'Bridge day' })
    const late = await coordinator('PUT /holidays/2026-01-02', { name: 'Other', expectedVersion: 0 })
    expect(late.problem).toMatchObject({ status: 409, reason: 'version' })
    const reasons = await Promise.all([
      coordinator('GET /holidays?from=2026-07-01&to=2026-06-30'),
      coordinator('GET /holidays?from=2025-07-01&to=2027-09-09'),
      coordinator('PUT /holidays/1950-01-02', { name: 'Bridge day' }),
      coordinator('PUT /holidays/2026-01-06', {}),
      coordinator('PUT /holidays/2026-01-02', { kept: false }),
      coordinator('PUT /holidays/2026-02-30', { name: 'Never' }),
    ])
    expect(reasons.map(({ problem: { status, reason } }) => [status, reason])).toEqual([
      [422, 'wrong_range'],
      [422, 'wrong_range'],
      [422, 'outside_range'],
      [422, 'name_missing'],
      [422, 'not_a_holiday'],
      [422, 'invalid_input'],
    ])
  })
})
