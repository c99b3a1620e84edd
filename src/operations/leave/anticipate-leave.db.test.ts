import { beforeEach, describe, expect, it } from 'vitest'
import { type LeaveApp, leaveApp } from './leave-app.test-data.ts'

describe('anticipated leave', () => {
  let test: LeaveApp
  beforeEach(async () => {
    test = await leaveApp()
  })
  const anticipate = (fields: object) => test.rosa('POST /absences/anticipate', { ay: 2025, ...fields })

  it('is told before it is written, written, and the same when written again', async () => {
    const tried = await anticipate({ dryRun: true })
    expect(tried.value).toEqual({
      absences: 4,
      residents: 1,
      replaced: 0,
      message: '4 weeks away are expected of 1 intern in 2025–26.',
      undoToken: null,
      revision: 1,
    })
    expect((await test.rosa('GET /absences')).value.total).toBe(0)
    const made = (await anticipate({})).value
    expect(made).toMatchObject({ absences: 4, residents: 1, replaced: 0, revision: 2 })
    const { items } = (await test.rosa('GET /absences?status=anticipated')).value
    expect(items.map(({ personId, days, author }) => [personId, days, author])).toEqual(
      Array.from({ length: 4 }, () => ['res', 7, 'Rosa Tamang']),
    )
    expect((await anticipate({})).value).toMatchObject({
      absences: 4,
      replaced: 0,
      message: 'Nothing changed: they are expected to be away so already.',
      undoToken: null,
      revision: 2,
    })
    const fewer = (await anticipate({ weeksPerResident: 2 })).value
    expect(fewer).toMatchObject({ absences: 2, revision: 3 })
    expect((await test.rosa('GET /absences')).value.total).toBe(2)
    await test.rosa('POST /absences/undo', { undoToken: fewer.undoToken })
    expect((await test.rosa('GET /absences')).value.total).toBe(4)
  })

  it('422 no_interns, outside weeks and years', async () => {
    expect((await anticipate({ ay: 2027 })).problem).toMatchObject({ status: 422, reason: 'no_interns' })
    for (const [field, wrong] of [
      ['weeksPerResident', 0],
      ['weeksPerResident', 12],
      ['ay', 2019],
    ] as const)
      expect((await anticipate({ [field]: wrong })).problem.fields?.[0]?.field).toBe(field)
  })
})
