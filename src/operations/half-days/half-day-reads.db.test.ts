import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import {
  aCallNight,
  aFacultyWeek,
  aPerson,
  aPersonYear,
  aPlannedRotation,
  anAbsence,
  factsOf,
} from '#testing/builders.ts'
import { type Client, NOW, testApp } from '#testing/http.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'

/** Block 6 of 2025–26 is Thu 20 Nov to Wed 17 Dec. */
const facts = factsOf({
  ...presetFacts(),
  person: [
    aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' }),
    aPerson({ id: 'nakagawa', name: 'Rei Nakagawa' }),
    aPerson({ id: 'osei', name: 'Kwabena Osei' }),
  ],
  personYear: [
    aPersonYear({ person: 'iyer', year: 2025, role: null, pgy: 2 }),
    aPersonYear({ person: 'iyer', year: 2026, role: null, pgy: 3 }),
    aPersonYear({ person: 'nakagawa', year: 2025 }),
    aPersonYear({ person: 'osei', year: 2026 }),
  ],
  plannedRotation: [aPlannedRotation({ year: 2025, block: 6, resident: 'iyer', rotation: 'Cardiology' })],
  facultyWeek: [aFacultyWeek({ person: 'nakagawa', year: 2025 })],
  callNight: [aCallNight({ night: day('2025-11-23'), person: 'nakagawa' })],
  absence: [
    anAbsence({ id: 'bereaved', person: 'nakagawa', first: day('2025-11-26'), type: 'bereavement' }),
    anAbsence({ id: 'asked', person: 'iyer', first: day('2025-11-27'), type: 'medical', status: 'requested' }),
  ],
})

describe('half-days over HTTP', () => {
  let coordinator: Client
  let viewer: Client
  beforeAll(async () => {
    const test = await testApp({ facts })
    coordinator = await test.as('coordinator', 'Renata Voss')
    viewer = await test.as('viewer')
  })
  const asked = (person: string, on: string, half = 'am') =>
    `GET /blocks/2025/6/why?person=${person}&day=${on}&half=${half}` as const

  it('say why they are what they are, and who set that and when', async () => {
    expect((await coordinator(asked('nakagawa', '2025-11-24'))).value).toMatchObject({
      cell: { activity: 'PCAT' },
      because: 'Nakagawa takes call on Sun 23 Nov',
      replaces: [{ code: 'C', because: 'from Nakagawa’s usual Monday morning' }],
      moves: 'Moves when the call moves. Pin to keep it.',
      setBy: { what: 'Call', name: 'Command line', at: NOW.toISOString() },
    })
    const change = { person: 'iyer', day: '2025-11-24', half: 'am', activity: 'C' }
    expect((await coordinator('PUT /blocks/2025/6/pins', { changes: [change] })).status).toBe(200)
    expect((await coordinator(asked('iyer', '2025-11-24'))).value).toMatchObject({
      because: 'pinned by Renata Voss on 22 Nov',
      replaces: [{ because: 'from rotation Cardiology, pattern week 1' }],
      setBy: { what: 'Pin', name: 'Renata Voss' },
    })
    // Of the calendar nobody is behind.
    expect((await coordinator(asked('iyer', '2025-11-27'))).value).toMatchObject({ setBy: null, moves: null })
    expect((await viewer(asked('nakagawa', '2025-11-24'))).value.moves).toBe('Moves when the call moves.')
  })

  it('keep the reason of time away, and who wrote it down, from those who may not know', async () => {
    expect((await coordinator(asked('nakagawa', '2025-11-26'))).value).toMatchObject({
      because: 'Nakagawa is away, bereavement leave, Wed 26 Nov',
      setBy: { what: 'Time away', name: 'Command line' },
    })
    const told = await viewer(asked('nakagawa', '2025-11-26'))
    expect(told.value).toMatchObject({ because: 'Nakagawa is away, Wed 26 Nov', setBy: null })
    expect(told.headers).toMatchObject({ 'x-contains-phi': 'true', 'cache-control': 'no-store' })
    const cells = await viewer('GET /half-days?from=2025-11-26&to=2025-11-27')
    expect(cells.value.people.find(({ id }) => id === 'nakagawa')?.cells.slice(0, 2)).toEqual(['LV', 'LV'])
    expect(cells.text).not.toMatch(/bereave|medical/i)
  })

  it('are not asked of a block, a person or a day that is not there', async () => {
    expect((await coordinator('GET /blocks/2027/0/why?person=iyer&day=2027-07-01&half=am')).problem).toMatchObject({
      ...{ status: 404, reason: 'unknown_block' },
    })
    expect((await coordinator(asked('nobody', '2025-11-24'))).problem).toMatchObject({
      ...{ status: 404, reason: 'unknown_person' },
    })
    expect((await coordinator(asked('iyer', '2025-12-24'))).problem).toMatchObject({
      ...{ status: 422, reason: 'outside_range', detail: 'Wed 24 Dec is not in Block 6. Open its block.' },
    })
  })

  it('of a stretch of days are those of the block, two a day, over the turn of the year too', async () => {
    const block = (await coordinator('GET /blocks/2025/6')).value
    const same = (await coordinator(`GET /half-days?from=${block.start}&to=${block.end}`)).value
    expect(same.people.map(({ id, cells }) => [id, cells])).toEqual(block.people.map(({ id, cells }) => [id, cells]))
    expect(same.holidays).toEqual([{ day: '2025-11-27', name: 'Thanksgiving' }])
    const used = new Set(same.people.flatMap(({ cells }) => cells))
    expect(same.activities.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([])
    const year = (await coordinator('GET /half-days?from=2025-11-01&to=2026-11-01')).value
    expect(year.people.map(({ id, pgy, cells }) => [id, pgy, cells.length])).toEqual([
      ['iyer', 2, 732],
      ['osei', null, 732],
      ['nakagawa', null, 732],
    ])
    const alone = (await coordinator('GET /half-days?from=2025-11-24&to=2025-11-24&person=nakagawa')).value
    expect(alone.people).toEqual([
      { id: 'nakagawa', name: 'Rei Nakagawa', pgy: null, role: 'core', cells: ['PCAT', 'DO'] },
    ])
  })

  it('of too many days, of days that end before they start, or of nobody are refused', async () => {
    for (const range of ['from=2025-07-01&to=2026-07-02', 'from=2025-07-02&to=2025-07-01'])
      expect((await coordinator(`GET /half-days?${range}`)).problem).toMatchObject({
        status: 422,
        reason: 'wrong_range',
      })
    expect((await coordinator('GET /half-days?from=2025-07-01&to=2026-07-01')).status).toBe(200)
    const nobody = await coordinator('GET /half-days?from=2025-07-01&to=2025-07-01&person=zz')
    expect(nobody.problem).toMatchObject({ status: 404, reason: 'unknown_person' })
  })
})
