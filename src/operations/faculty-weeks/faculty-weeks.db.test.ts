import { beforeEach, describe, expect, it } from 'vitest'
import { aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import { type Client, testApp } from '#testing/http.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'

const facts = factsOf({
  ...presetFacts(),
  person: [
    aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' }),
    aPerson({ id: 'abdi', name: 'Farhan Abdi' }),
    aPerson({ id: 'osei', name: 'Kwabena Osei' }),
  ],
  personYear: [
    aPersonYear({ person: 'iyer', year: 2025, pgy: 2 }),
    aPersonYear({ person: 'abdi', year: 2025 }),
    aPersonYear({ person: 'osei', year: 2026 }),
  ],
})
const cell = (activity: string) => ({ week: null, weekday: 'mon', half: 'am', activity, isProtected: false })

describe('usual weeks of the faculty over HTTP', () => {
  let coordinator: Client
  let admin: Client
  beforeEach(async () => {
    const test = await testApp({ facts })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
    admin = await test.as('admin', 'Nils Berg')
  })

  it('are listed for everybody of the faculty of a year, said, shown in the block, and taken back and brought again', async () => {
    const before = (await coordinator('GET /faculty-weeks?ay=2025')).value
    expect(before).toEqual({
      items: [{ person: 'abdi', name: 'Farhan Abdi', ay: 2025, cells: [], version: 0 }],
      total: 1,
    })
    const said = await coordinator('PUT /faculty-weeks/abdi', { ay: 2025, cells: [cell('AT')], expectedVersion: 0 })
    expect(said.value.message).toBe('What Farhan Abdi usually does in 2025–26 has changed.')
    expect(said.value.week.cells).toEqual([cell('AT')])
    // Block 2 begins on Thu 31 July 2025; the fifth day is a Monday.
    const mornings = async () => {
      const { people } = (await coordinator('GET /blocks/2025/2')).value
      return people.find(({ id }) => id === 'abdi')?.cells.slice(8, 10)
    }
    expect(await mornings()).toEqual(['AT', null])
    await coordinator('POST /faculty-weeks/undo', { undoToken: said.value.undoToken ?? '' })
    expect(await mornings()).toEqual([null, null])
    await coordinator('POST /faculty-weeks/redo', {})
    const removed = await coordinator('DELETE /faculty-weeks/abdi?ay=2025')
    expect(removed.value.message).toBe('Farhan Abdi has no usual week in 2025–26 any more.')
    const empty = await coordinator('PUT /faculty-weeks/abdi', { ay: 2025, cells: [] })
    expect([empty.status, empty.value.undoToken]).toEqual([200, null])
  })

  it('are refused to residents, strangers, years without them and codes without meaning, and when others were faster', async () => {
    const set = async (person: 'abdi' | 'iyer' | 'osei' | 'none', given: object = {}) =>
      (await coordinator(`PUT /faculty-weeks/${person}`, { ay: 2025, cells: [cell('AT')], ...given })).problem
    expect(await set('none')).toMatchObject({ status: 404, reason: 'unknown_person' })
    expect(await set('iyer')).toMatchObject({ status: 422, reason: 'wrong_kind' })
    expect(await set('osei')).toMatchObject({ status: 422, reason: 'not_in_year' })
    expect(await set('abdi', { cells: [cell('ZZ')] })).toMatchObject({
      ...{ status: 422, reason: 'unknown_activity' },
      fields: [{ field: 'cells.0.activity' }],
    })
    expect(await set('abdi', { cells: [cell('C'), cell('AT')] })).toMatchObject({
      status: 422,
      reason: 'invalid_input',
    })
    expect((await coordinator('DELETE /faculty-weeks/abdi?ay=2025')).problem).toMatchObject({
      ...{ status: 404, reason: 'no_usual_week' },
    })
    expect((await coordinator('DELETE /faculty-weeks/none?ay=2025')).problem.reason).toBe('unknown_person')
    await admin('PUT /faculty-weeks/abdi', { ay: 2025, cells: [cell('C')] })
    const late = await set('abdi', { expectedVersion: 0 })
    expect(late).toMatchObject({ status: 409, reason: 'version' })
    expect(late.detail).toMatch(/^Nils Berg changed this since you looked:/)
    expect((await coordinator('DELETE /faculty-weeks/abdi?ay=2025&expectedVersion=0')).problem.reason).toBe('version')
  })
})
