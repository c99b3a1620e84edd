import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProgramJson, programJson } from '#testing/program-files.ts'
import { realYear, withRealYear } from '#testing/real-year.ts'
import { testApp } from '#testing/http.ts'

const [drawn] = fc.sample(programJson(2025), { numRuns: 1, seed: 7 }) as [ProgramJson]
const cell = { weekday: 'mon', half: 'am', activity: 'C' } as const
/** A drawn file, with everything that says what half-days are. */
const generated: ProgramJson = {
  ...drawn,
  activities: [
    { code: 'C', name: 'Clinic', family: 'clinic', rooms: 0.5, duty: { from: '08:00', to: '12:00', inHouse: true } },
    { code: 'LEC', name: 'Lecture', family: 'education', aliases: ['Didactics'], isProtected: true },
  ],
  rotations: [
    ...(drawn.rotations ?? []).filter((name) => name !== 'Cardiology'),
    {
      ...{ name: 'Cardiology', title: 'Heart', code: 'CARD', setting: 'outpatient', who: [2, 3], leaveAllowed: false },
      ...{ daysOff: ['sun'], specialty: ['C'], capacity: 2, halves: { first: 'Night Float', second: 'Cardiology' } },
      pattern: [cell, { ...cell, week: 2, activity: 'LEC', isProtected: true }],
      requirement: {
        ...{ fmClinicMin: 1, fmClinicMax: 3, specialtyMin: 0, specialtyMax: 6, academicsRequired: true },
        ...{ specialtyName: 'Hearts', allowedClinicDays: ['mon', 'fri'], description: 'Asked for.' },
        protectedSlots: [{ weekday: 'tue', half: 'pm', activity: 'LEC' }],
      },
    },
  ],
  overlays: [
    {
      ...{ id: 'lecture', name: 'Lecture', weekday: 'wed', half: 'pm', weeks: [1, 3], kinds: ['resident'], pgy: [1] },
      ...{ settings: ['outpatient'], unless: 'lecture-exempt', activity: 'LEC', over: true, order: 10 },
    },
  ],
  blockPolicy: { splitAfter: 14, roomsUsual: 5, roomsMost: 7, attendingsPerIntern: 0.5, attendingsPerSenior: 0.2 },
  facultyWeeks: [{ person: 'F-1', cells: [cell] }],
  rotationPlan: [
    {
      ...{ block: 5, resident: 'R-1', rotation: 'Cardiology', second: 'Night Float', splitDay: '2025-11-03' },
      ...{ locked: true, note: 'Asked for it.' },
    },
  ],
  pins: [
    {
      ...{ person: 'R-2', date: '2025-11-03', half: 'pm', activity: 'C', note: 'Swapped.' },
      decided: { by: 'Rosa Tamang', on: '2025-10-01' },
    },
  ],
  absences: [
    ...(drawn.absences ?? []),
    {
      ...{ person: 'F-2', start: '2025-12-01', end: '2025-12-05', type: 'training', approved: true, tentative: true },
      ...{ author: 'Rosa Tamang', review: { by: 'Ines Okonkwo', on: '2025-11-01', comment: 'Good.' } },
    },
  ],
}

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
    const { activities, rotations, overlays, blockPolicy, facultyWeeks, rotationPlan, pins } = JSON.parse(
      file.text,
    ) as ProgramJson
    const { activities: _, rotations: __, ...said } = generated
    expect({ overlays, blockPolicy, facultyWeeks, rotationPlan, pins }).toEqual({
      overlays: said.overlays,
      blockPolicy: said.blockPolicy,
      facultyWeeks: said.facultyWeeks,
      rotationPlan: said.rotationPlan,
      pins: said.pins,
    })
    expect(activities).toEqual(generated.activities)
    expect(rotations).toContainEqual(generated.rotations?.at(-1))
    expect(file.text).toContain('"comment": "Good."')
  })

  it('refuses a year that the program does not keep', async () => {
    const app = await testApp()
    const admin = await app.as('admin')
    await admin('POST /program/import', generated)
    const answer = await admin('GET /program/export?year=2031')
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({
      reason: 'unknown_year',
      detail: 'The program keeps nothing of 2031–32. Ask for one of 2025–26.',
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
