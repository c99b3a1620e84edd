import { beforeEach, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { away, csvOf, drawn, preview, programFacts, stage, xlsxOf } from './import.test-data.ts'

const ROWS = [
  ['Iyer, Priya', '2026-01-19', '2026-01-22', 'LV', 'chk w/ chief'],
  ['Okonkwo, Adaeze', '2026-02-25', '2026-03-03', 'Leave', ''],
  ['Okonkwo, Adaeze', '2026-03-01', '2026-03-05', 'Leave', ''],
  ['Halvorsen, Tor', '2026-04-13', '2026-04-17', 'CME', ''],
  ['Abdi, Farhan', '2026-05-04', '2026-05-08', 'Leave', ''],
]

describe('a sheet of time away', () => {
  let test: TestApp
  let rosa: Client
  beforeEach(async () => {
    test = await testApp({ facts: programFacts({ absence: [away('abdi', '2026-05-04', '2026-05-08')] }) })
    rosa = await test.as('coordinator', 'Rosa Tamang')
  })

  it('is staged, looked at, applied and rolled back', async () => {
    const staged = await stage(rosa, 'leave tracker.xlsx', xlsxOf(ROWS))
    expect(staged).toMatchObject({ fileName: 'leave tracker.xlsx', sheet: 'Leave', sheets: ['Leave'], layout: 'table' })
    console.log(drawn(staged.rows))
    const seen = await preview(rosa, staged.batchId)
    console.log(JSON.stringify(seen, null, 1).slice(0, 6000))
    const before = (await test.store.read(test.programId)).facts
    const applied = (
      await rosa(`POST /absences/import/batches/${staged.batchId}/apply` as 'POST /absences/import/batches/x/apply', {
        expectedVersion: staged.version,
      })
    ).value
    console.log(applied)
    const back = await rosa(`POST /absences/import/batches/${staged.batchId}/rollback`, { reason: 'Only tried out.' })
    console.log(back.text)
    expect((await test.store.read(test.programId)).facts).toEqual(before)
  })
})
