import { describe, expect, it } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import type { Weekday } from '../calendar/day.ts'
import { NO_FACTS } from '../schedule/facts.ts'
import { programOf, weekendOf } from '../schedule/schedule.ts'
import { HILLSIDE, TODAY, after, hillside } from './hillside.test-data.ts'
import { setWeekend } from './set-weekend.ts'

const decided = (days: readonly Weekday[]) => valueOf(setWeekend(hillside(), days))

describe('the weekend of a program', () => {
  it('is Saturday and Sunday until it says otherwise, and the days it says then, from Monday on', () => {
    expect(weekendOf(hillside())).toEqual(['sat', 'sun'])
    expect(weekendOf({ facts: NO_FACTS })).toEqual(['sat', 'sun'])
    const changed = after(hillside(), decided(['sat', 'fri']))
    expect(programOf(changed)).toEqual({ ...HILLSIDE, weekend: ['fri', 'sat'] })
  })

  it('is told in words, in the history of the vocabulary', () => {
    const said = [['sun'], ['fri', 'sat'], []] as const
    expect(said.map((days) => decided(days).summary)).toEqual([
      'The weekend is Sunday.',
      'The weekend is Friday and Saturday.',
      'The program works every day of the week.',
    ])
    expect(decided([]).area).toBe('rotations')
  })

  it('is nothing to change when it is so already, in whatever order', () => {
    expect(decided(['sun', 'sat']).changes).toEqual([])
  })

  it('is refused before there is a program', () => {
    expect(refusalOf(setWeekend({ facts: NO_FACTS, today: TODAY }, ['sun'])).reason).toBe('unknown_program')
  })
})
