import { describe, expect, test } from 'vitest'
import { aRotation } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { hillside } from './hillside.test-data.ts'
import { setRotationLeave } from './set-rotation-leave.ts'

const schedule = hillside([], { rotation: [aRotation('Night float')] })

describe('whether a rotation allows leave', () => {
  test.each([
    [true, 'Night float allows leave.'],
    [false, 'Night float allows no leave.'],
    [null, 'Whether Night float allows leave is open.'],
  ] as const)('%s', (leaveAllowed, summary) => {
    const changeSet = valueOf(setRotationLeave(schedule, { rotation: 'Night float', leaveAllowed }))
    expect([changeSet.summary, changeSet.area]).toEqual([summary, 'leave'])
    expect(changeSet.changes.map(({ to }) => to)).toEqual(
      leaveAllowed === null ? [] : [{ ...aRotation('Night float'), leaveAllowed }],
    )
  })

  test('is refused for a rotation that is not there', () => {
    expect(refusalOf(setRotationLeave(schedule, { rotation: 'Surgery', leaveAllowed: true })).reason).toBe(
      'unknown_rotation',
    )
  })
})
