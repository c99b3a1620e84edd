import { beforeAll, describe, expect, it } from 'vitest'
import { USUAL_WEEKEND } from '#domain/calendar/weekend.ts'
import { aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import type { FactLists } from '#testing/door.ts'
import { type Client, testApp } from '#testing/http.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'

const FACTS: FactLists = {
  ...presetFacts(),
  program: [{ name: 'Hillside', timezone: 'UTC', lockDate: null, weekend: [...USUAL_WEEKEND] }],
  person: [aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' })],
  personYear: [aPersonYear({ person: 'iyer', year: 2025, role: null, pgy: 2 })],
}
const facts = factsOf(FACTS)

let coordinator: Client
let other: Client
beforeAll(async () => {
  const test = await testApp({ facts })
  coordinator = await test.as('coordinator', 'Rosa Tamang')
  other = await test.as('admin', 'Ines Okonkwo')
})
const cellsOn = async (day: string) =>
  (await coordinator(`GET /half-days?from=${day}&to=${day}`)).value.people[0]?.cells

describe('holidays over HTTP', () => {
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
    const cells = () => cellsOn('2026-03-26')
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

describe('the weekend over HTTP', () => {
  it('404 unknown_program while there is none, whose weekend is Saturday and Sunday', async () => {
    const bare = await testApp({ facts: factsOf({ ...FACTS, program: [] }) })
    const admin = await bare.as('admin')
    expect((await admin('GET /weekend')).value).toEqual({ days: ['sat', 'sun'], version: 0 })
    const refused = await admin('PUT /weekend', { days: ['sun'] })
    expect(refused.problem).toMatchObject({ status: 404, reason: 'unknown_program' })
  })

  it('is what the program says; half-days follow, say so, and are as before when it is taken back', async () => {
    const { version } = (await coordinator('GET /weekend')).value
    // Fri 10 and Sun 12 April 2026.
    const cells = () => Promise.all(['2026-04-10', '2026-04-12'].map(cellsOn))
    const whyOn = async (day: string) =>
      (await coordinator(`GET /blocks/2025/11/why?person=iyer&day=${day}&half=am`)).value
    const before = await cells()
    expect([before, await whyOn('2026-04-12')]).toMatchObject([
      [
        [null, null],
        ['W', 'W'],
      ],
      { because: 'it is a weekend', setBy: null },
    ])
    const changed = await coordinator('PUT /weekend', { days: ['sat', 'fri'], expectedVersion: version })
    expect(changed.value.message).toBe('The weekend is Friday and Saturday.')
    expect((await coordinator('GET /weekend')).value).toEqual({ days: ['fri', 'sat'], version: changed.value.revision })
    expect(await cells()).toEqual([...before].reverse())
    // What the program says of itself otherwise makes nobody else the one who set the weekend.
    await other('PUT /program', { name: 'Riverside' })
    expect((await coordinator('GET /program')).value).toMatchObject({ name: 'Riverside', weekend: ['fri', 'sat'] })
    expect(await whyOn('2026-04-10')).toMatchObject({
      because: 'it is the program’s weekend',
      moves: 'Moves when the program’s weekend changes. Pin to keep it.',
      setBy: { what: 'Weekend', name: 'Rosa Tamang' },
    })
    await other('PUT /program', { name: 'Hillside' })
    const undone = await coordinator('POST /rotation-templates/undo', { undoToken: changed.value.undoToken ?? '' })
    expect([undone.status, await cells()]).toEqual([200, before])
    expect((await coordinator('PUT /weekend', { days: [] })).value.message).toBe(
      'The program works every day of the week.',
    )
    expect(await cells()).toEqual([before[0], before[0]])
  })

  it('409 version, 422 invalid_input of what is no weekday or is named twice', async () => {
    const late = await coordinator('PUT /weekend', { days: ['sun'], expectedVersion: 1 })
    expect(late.problem).toMatchObject({ status: 409, reason: 'version' })
    for (const days of [['saturday'], ['sun', 'sun']])
      expect((await coordinator('PUT /weekend', { days })).problem).toMatchObject({
        ...{ status: 422, reason: 'invalid_input' },
      })
  })
})
