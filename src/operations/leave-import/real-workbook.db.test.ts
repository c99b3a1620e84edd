import { beforeAll, describe, expect, it } from 'vitest'
import { readProgramFile } from '#operations/program/read-program-file.ts'
import { aPerson, aPersonYear } from '#testing/builders.ts'
import { type Client, type TestApp, testApp, writeFacts } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'
import { realWorkbook, withRealWorkbook } from '#testing/real-workbook.ts'
import { realYear } from '#testing/real-year.ts'
import { batchOf, stage } from './import.test-data.ts'
import { twice } from './stage.test-data.ts'

/** The residents as the sheet calls them; its own code has other names. */
const RESIDENTS = (
  [
    [1, 'ABCDEF'],
    [2, 'GHIJKL'],
    [3, 'MNOPQSUV'],
  ] as const
).flatMap(([pgy, letters]) =>
  [...letters].map((letter) => ({ id: `sheet-${letter.toLowerCase()}`, name: `Resident ${letter}`, pgy })),
)

describe.skipIf(realWorkbook === null || realYear === null)(
  withRealWorkbook('a real program’s workbook over HTTP'),
  () => {
    let test: TestApp
    let rosa: Client
    const factsNow = async () => (await test.store.read(test.programId)).facts
    beforeAll(async () => {
      const { facts } = valueOf(readProgramFile(realYear ?? ''))
      const person = new Map([
        ...facts.person,
        ...RESIDENTS.map(({ id, name }) => [id, aPerson({ id, name, kind: 'resident' })] as const),
      ])
      const years = RESIDENTS.map(
        ({ id, pgy }) => [`${id}/2025`, aPersonYear({ person: id, year: 2025, pgy })] as const,
      )
      test = await testApp()
      await writeFacts(test.store, test.programId, {
        ...facts,
        person,
        personYear: new Map([...facts.personYear, ...years]),
      })
      rosa = await test.as('coordinator')
    })

    it('has its annual grid read; every row of leave is somebody’s, or says what is wrong with it', async () => {
      const before = await factsNow()
      const staged = await stage(rosa, 'workbook.xlsx', realWorkbook ?? '')
      expect([staged.sheet, staged.layout, staged.headerRow, staged.sheets]).toEqual([
        'Block Schedule',
        'block-schedule',
        1,
        ['Block Schedule', 'Block 9', 'Templates'],
      ])
      const batch = batchOf(rosa, staged.batchId)
      const { rows, counts, names } = await batch.preview('?pageSize=2000')
      expect(counts).toEqual({
        ...{ total: 116, new: 84, joined: 2, there: 1, doubt: 15, unreadable: 14 },
        ...{ who: 0, choose: 0, touches: 0, leftOut: 0 },
      })
      expect(names).toEqual([])
      const wrong = rows.filter(({ result }) => result.kind === 'unreadable').map(({ errors }) => errors[0]?.message)
      expect(wrong.filter((message) => message === 'No name stands beside this row of leave.')).toHaveLength(10)
      expect(wrong.filter((message) => message?.startsWith('No dates can be read here.'))).toHaveLength(4)
      expect(await factsNow()).toEqual(before)

      const applied = (await batch.apply({ expectedVersion: 1, skipUnsettled: true })).value
      expect(applied).toMatchObject({ merged: 0, extended: 0, replaced: 0 })
      const after = await factsNow()
      expect(after.absence.size - before.absence.size).toBe(applied.created)
      expect(twice(after)).toEqual([])

      const again = await stage(rosa, 'workbook.xlsx', realWorkbook ?? '')
      expect(again.counts).toMatchObject({ new: 0, joined: 0, touches: 0 })
      await batchOf(rosa, again.batchId).discard()
      await batch.rollback()
      expect(await factsNow()).toEqual(before)
    })
  },
)
