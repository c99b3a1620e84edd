import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { NO_FACTS } from '../schedule/facts.ts'
import { programOf } from '../schedule/schedule.ts'
import { editProgram } from './edit-program.ts'
import { HILLSIDE, TODAY, after, hillside, lockedUpTo, week } from './hillside.test-data.ts'

const summary = (command: Parameters<typeof editProgram>[1], schedule = hillside()) =>
  valueOf(editProgram(schedule, command)).summary

describe('the program', () => {
  test('has its name, timezone and lock changed, and keeps what is not given', () => {
    const changeSet = valueOf(editProgram(hillside(), { lockDate: week(20), name: undefined }))
    expect(changeSet.area).toBe('program')
    expect(programOf(after(hillside(), changeSet))).toEqual({ ...HILLSIDE, lockDate: week(20) })
  })

  test('is told in words', () => {
    expect(summary({ name: 'Riverside' })).toBe('The program is called Riverside.')
    expect(summary({ timezone: 'Pacific/Honolulu' })).toBe("The program's days are those of Pacific/Honolulu.")
    expect(summary({ lockDate: week(34) })).toBe('Weeks up to Fri 20 Feb are locked.')
    expect(summary({ lockDate: null }, lockedUpTo(hillside(), week(34)))).toBe('No week is locked.')
    expect(summary({ name: 'Riverside', lockDate: week(34) })).toBe(
      'The program is called Riverside. Weeks up to Fri 20 Feb are locked.',
    )
    expect(summary({ name: 'Hillside' })).toBe('Nothing changed.')
  })

  test.each(['Mars/Olympus', 'Hawaii Time', '+10:00', '', 'America/'])('is refused the timezone %j', (timezone) => {
    expect(refusalOf(editProgram(hillside(), { timezone })).reason).toBe('unknown_timezone')
  })

  test('is refused a change before there is one', () => {
    const empty = { facts: NO_FACTS, today: TODAY }
    expect(refusalOf(editProgram(empty, { name: 'Riverside' })).reason).toBe('unknown_program')
  })
})
