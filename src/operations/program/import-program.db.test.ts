import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProgramJson, programJson } from '#testing/program-files.ts'
import { realYear, withRealYear } from '#testing/real-year.ts'
import { testApp } from '#testing/http.ts'

const [generated] = fc.sample(programJson(2025), { numRuns: 1, seed: 7 }) as [ProgramJson]

describe('import-program', () => {
  it('writes a file as one change set, and the same file again as none', async () => {
    const app = await testApp()
    const admin = await app.as('admin')
    const first = await admin('POST /program/import', generated)
    expect(first.status).toBe(200)
    expect(first.headers).toMatchObject({ 'x-contains-phi': 'true', 'cache-control': 'no-store' })
    expect(first.body).toMatchObject({ seq: 1, samplePeopleRemoved: 0, changes: { changed: 0, removed: 0 } })
    const [entry] = await app.store.log(app.programId)
    expect(entry).toMatchObject({ source: 'import', area: 'program', author: { name: 'Test admin' } })
    const again = await admin('POST /program/import', generated)
    expect(again.body).toMatchObject({ seq: null, changes: { added: 0, changed: 0, removed: 0 } })
    expect(await app.store.log(app.programId)).toHaveLength(1)
  })

  it('writes nothing of a file in which something cannot be', async () => {
    const app = await testApp()
    const admin = await app.as('admin')
    const calls = [...(generated.calls ?? []), { date: '2026-07-01', faculty: 'F-9' }]
    const answer = await admin('POST /program/import', { ...generated, calls })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      reason: 'file_refused',
      problems: [{ record: `calls[${String(calls.length - 1)}]`, field: 'faculty' }],
    })
    expect((await app.store.read(app.programId)).facts.person.size).toBe(0)
    expect(await app.store.log(app.programId)).toEqual([])
  })

  it('is for administrators, and so is the export', async () => {
    const app = await testApp()
    for (const role of ['coordinator', 'faculty', 'resident', 'viewer'] as const) {
      const client = await app.as(role)
      expect((await client('POST /program/import', generated)).status).toBe(403)
      expect((await client('GET /program/export')).status).toBe(403)
    }
    expect((await app.nobody('POST /program/import', generated)).status).toBe(401)
    expect((await app.nobody('GET /program/export')).status).toBe(401)
  })
})

describe('export-program', () => {
  it('gives a file that changes nothing, and out of an empty program the same file', async () => {
    const app = await testApp()
    const admin = await app.as('admin')
    await admin('POST /program/import', generated)
    const file = await admin('GET /program/export?year=2025')
    expect(file.headers['content-disposition']).toBe('attachment; filename="program-2025-26.json"')
    expect((await admin('POST /program/import', JSON.parse(file.text))).body).toMatchObject({ seq: null })
    const other = await (await testApp()).as('admin')
    await other('POST /program/import', JSON.parse(file.text))
    expect((await other('GET /program/export')).text).toBe(file.text)
  })

  it('refuses a year that the program does not keep', async () => {
    const app = await testApp()
    const admin = await app.as('admin')
    await admin('POST /program/import', generated)
    const answer = await admin('GET /program/export?year=2031')
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({
      reason: 'unknown_year',
      detail: 'The program has nobody in 2031–32. Ask for one of 2025–26.',
    })
  })
})

describe.skipIf(realYear === null)(withRealYear('the real year 2025–26'), () => {
  it('is kept whole by the database', async () => {
    const original = JSON.parse(realYear ?? '{}') as ProgramJson
    const app = await testApp()
    const admin = await app.as('admin')
    const answer = await admin('POST /program/import', original)
    expect(answer.body).toMatchObject({ report: { duplicateAbsences: 13, joinedAbsences: 16 } })
    const { absences, ...others } = JSON.parse((await admin('GET /program/export')).text) as ProgramJson
    const { absences: _, ...expected } = original
    expect(absences).toHaveLength(142)
    expect(others).toEqual(expected)
    expect((await admin('POST /program/import', original)).body).toMatchObject({ seq: null })
  })
})
