import { beforeEach, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { batchOf, csvOf, programFacts, rowOf, stage } from './import.test-data.ts'

const RETURN = 'A day of return may be the first day back; it was read as the last day away.'
const ROWS = [
  ['Priya Iyer', '2026-03-02', '2026-03-06', 'LV'],
  ['Farhan Abdi', '2026-04-06', '2026-04-10', 'LV'],
  ['Maya Lindqvist', '2026-05-04', '', 'LV'],
  ['Adaeze Okonkwo', '2026-01-05', '2026-03-31', 'LV'],
]

let test: TestApp
let rosa: Client
const accept = (id: string, body: object, client = rosa) =>
  client(`POST /absences/import/batches/${id}/doubts` as 'POST /absences/import/batches/x/doubts', body)
const brought = async () =>
  (await stage(rosa, 'leave.csv', csvOf(ROWS, { headers: ['Name', 'Depart', 'Return', 'Type'] }))).batchId
const asked = { expectedVersion: 1, field: 'last', message: RETURN }

beforeEach(async () => {
  test = await testApp({ facts: programFacts() })
  rosa = await test.as('coordinator', 'Rosa Tamang')
})

describe('a doubt that many rows have', () => {
  it('is looked at once, and settles the rows that have no other', async () => {
    const id = await brought()
    const before = await batchOf(rosa, id).preview()
    expect([2, 3, 4, 5].map((row) => rowOf(before, row).settled)).toEqual([false, false, true, false])
    const edited = await accept(id, asked)
    expect(edited.status).toBe(200)
    expect([edited.value.version, edited.value.rows.map(({ row }) => row)]).toEqual([2, [2, 3, 5]])
    const after = await batchOf(rosa, id).preview()
    expect([2, 3, 4, 5].map((row) => rowOf(after, row).settled)).toEqual([true, true, true, false])
    expect(rowOf(after, 5).doubts.map(({ message, accepted }) => [message, accepted])).toEqual([
      ['It lasts 86 days.', false],
      [RETURN, true],
    ])
  })

  it('leaves what was looked at before', async () => {
    const id = await brought()
    await accept(id, { expectedVersion: 1, field: 'first', message: 'It lasts 86 days.' })
    const { value } = await accept(id, { ...asked, expectedVersion: 2 })
    expect(value.rows.find(({ row }) => row === 5)?.settled).toBe(true)
  })

  it('is refused when no row has it, or when somebody was faster', async () => {
    const id = await brought()
    expect(await accept(id, { ...asked, message: 'Nobody doubts this.' })).toMatchObject({
      status: 422,
      problem: { reason: 'unknown_doubt' },
    })
    await accept(id, asked)
    expect(await accept(id, asked)).toMatchObject({ status: 409, problem: { reason: 'version' } })
    expect(await accept(id, { ...asked, expectedVersion: 2 })).toMatchObject({ problem: { reason: 'unknown_doubt' } })
    expect(await accept('nothing', asked)).toMatchObject({ status: 404, problem: { reason: 'unknown_proposal' } })
    await batchOf(rosa, id).discard()
    expect(await accept(id, { ...asked, expectedVersion: 3 })).toMatchObject({ problem: { reason: 'invalid_state' } })
  })

  it('is nobody’s business but the planners’', async () => {
    const id = await brought()
    for (const role of ['faculty', 'resident', 'viewer'] as const)
      expect((await accept(id, asked, await test.as(role))).status).toBe(403)
    expect((await accept(id, asked, await test.as('admin'))).status).toBe(200)
  })
})
