import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { changeTo } from '#domain/schedule/change.ts'
import { type ProgramJson } from '#testing/program-files.ts'
import { testApp } from '#testing/http.ts'
import { programFileText } from './file-of-facts.ts'
import { setUpProgram } from './set-up-program.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const options = { programId: 'test', timezone: 'Pacific/Honolulu', sample: true, now: NOW }

const smallFile: ProgramJson = {
  blocks: [{ block: 2, start: '2025-07-31', end: '2025-08-27' }],
  people: [
    {
      id: 'FAC-1',
      kind: 'faculty',
      duty: [],
      facultyType: 'Full-Time Faculty',
      excludedFromAutomaticCall: false,
      manualAssignmentOnly: false,
    },
  ],
  fmitWeeks: [{ start: '2025-08-01', end: '2025-08-07', faculty: 'FAC-1' }],
}

describe('setUpProgram', () => {
  it('fills an empty program with the sample, once', async () => {
    const app = await testApp()
    expect(await setUpProgram(app.store, options)).toEqual({ ok: true, value: 'sample' })
    const { facts, seq } = await app.store.read('test')
    expect([...facts.person.values()].filter(({ kind }) => kind === 'faculty')).toHaveLength(12)
    expect(facts.program.get('program')).toMatchObject({ timezone: 'Pacific/Honolulu' })
    expect(await setUpProgram(app.store, options)).toEqual({ ok: true, value: 'ready' })
    expect((await app.store.read('test')).seq).toBe(seq)
  })

  it('names an empty program that is to stay empty, and fills it when asked later', async () => {
    const app = await testApp()
    expect(await setUpProgram(app.store, { ...options, sample: false })).toEqual({ ok: true, value: 'named' })
    expect(await setUpProgram(app.store, { ...options, sample: false })).toEqual({ ok: true, value: 'ready' })
    expect((await app.store.read('test')).facts.person.size).toBe(0)
    expect(await setUpProgram(app.store, options)).toEqual({ ok: true, value: 'sample' })
  })
})

describe('a real program after the sample', () => {
  it('takes its place, except for people who were edited', async () => {
    const app = await testApp()
    await setUpProgram(app.store, options)
    await app.store.change('test', { id: 'cli', name: 'Command line' }, NOW, ({ facts }) => {
      const okonkwo = facts.person.get('okonkwo')
      if (!okonkwo) throw new Error('the sample has no Okonkwo')
      const changes = changeTo(facts, 'person', 'okonkwo', { ...okonkwo, pager: '555-0100' })
      return {
        ok: true,
        value: { changeSet: { changes, summary: '', source: 'edit', reason: null, area: 'people' }, answer: null },
      }
    })
    const admin = await app.as('admin')
    const answer = await admin('POST /program/import', smallFile)
    expect(answer.body).toMatchObject({ samplePeopleRemoved: 31 })
    const { facts } = await app.store.read('test')
    expect([...facts.person.keys()].sort()).toEqual(['FAC-1', 'okonkwo'])
    expect(new Set([...facts.fmitWeek.values()].map(({ person }) => person))).toEqual(new Set(['FAC-1', 'okonkwo']))
    expect([facts.plannedRotation.size, facts.rotation.size, facts.absenceDetail.size]).toEqual([0, 0, 0])
    expect(facts.program.get('program')).toMatchObject({ name: 'Residency program', timezone: 'Pacific/Honolulu' })
  })

  it('is not what the sample itself is, given out and taken in', async () => {
    const app = await testApp()
    await setUpProgram(app.store, options)
    const { facts } = await app.store.read('test')
    const admin = await app.as('admin')
    for (const year of [2024, 2025, 2026]) {
      const file = JSON.parse(programFileText(facts, year)) as ProgramJson
      expect((await admin('POST /program/import', file)).body).toMatchObject({ seq: null, samplePeopleRemoved: 0 })
    }
    expect([...facts.fmitWeek.values()].filter(({ weekStart }) => weekStart >= day('2026-07-01'))).toHaveLength(50)
  })
})
