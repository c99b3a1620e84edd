import { beforeAll, describe, expect, it } from 'vitest'
import { aRotation } from '#testing/builders.ts'
import { type LeaveApp, leaveApp } from '../leave/leave-app.test-data.ts'

describe('whether rotations allow leave', () => {
  let test: LeaveApp
  beforeAll(async () => {
    test = await leaveApp({ rotation: [aRotation('Night float'), { ...aRotation('Clinic'), leaveAllowed: true }] })
  })

  it('is read by everybody, said by planners, and taken back like time away', async () => {
    expect((await test.rae('GET /rotations')).value.items).toEqual([
      { name: 'Clinic', leaveAllowed: true },
      { name: 'Night float', leaveAllowed: null },
    ])
    const { value } = await test.rosa('PUT /rotations/Night%20float', { leaveAllowed: false })
    expect(value).toMatchObject({
      rotation: { name: 'Night float', leaveAllowed: false },
      message: 'Night float allows no leave.',
      revision: 2,
    })
    expect((await test.rosa('POST /absences/undo', { undoToken: value.undoToken })).value.absence).toBeNull()
    expect((await test.rae('GET /rotations')).value.items[1]?.leaveAllowed).toBeNull()
    expect((await test.rosa('PUT /rotations/Clinic', { leaveAllowed: true })).value.undoToken).toBeNull()
  })

  it('404 unknown_rotation, 422 invalid_input', async () => {
    expect((await test.rosa('PUT /rotations/Surgery', { leaveAllowed: true })).problem).toMatchObject({
      status: 404,
      reason: 'unknown_rotation',
    })
    expect((await test.rosa('PUT /rotations/Clinic', {})).problem.fields?.[0]?.field).toBe('leaveAllowed')
  })
})
