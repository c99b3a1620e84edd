import { describe, expect, test } from 'vitest'
import { aCallNight, aPerson, aPersonYear, aPlannedRotation, aRotation, anAbsence, factsOf } from '#testing/builders.ts'
import type { FactLists } from '#testing/door.ts'
import { addDays, day, isoOf } from '../calendar/day.ts'
import { blocksOf } from '../calendar/block.ts'
import { fmitWeeksOf } from '../calendar/fmit-week.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Absence } from './absence.ts'
import { leaveImpact } from './leave-impact.ts'

const FACULTY = ['ada', 'ben', 'cy', 'dee'] as const
const week = (number: number) => fmitWeeksOf(2025)[number - 1]!.start
const program = (lists: FactLists = {}): Schedule => ({
  today: day('2025-11-22'),
  facts: factsOf({
    person: [...FACULTY.map((id) => aPerson({ id })), aPerson({ id: 'res', kind: 'resident' })],
    personYear: [...FACULTY.map((person) => aPersonYear({ person, year: 2025 })), aPersonYear({ person: 'res', year: 2025, pgy: 2 })], // prettier-ignore
    ...lists,
  }),
})
const on = (person: string, number: number) => ({ weekStart: week(number), person, note: null, reason: null, decided: null }) // prettier-ignore
const away = (given: Partial<Absence> & Pick<Absence, 'person' | 'first'>): Absence => anAbsence({ id: 'x', ...given })

describe('what time away meets', () => {
  // Week 30 is Fri 23 to Thu 29 January 2026.
  test('FMIT weeks, the days of them, and whether the recovery Friday falls in it', () => {
    const schedule = program({ fmitWeek: [on('ada', 30), on('ada', 32), on('ben', 31)] })
    const span = away({ person: 'ada', first: addDays(week(30), 5), last: addDays(week(32), 1) })
    expect(leaveImpact(schedule, span).fmitWeeks).toEqual([
      { weekStart: week(30), number: 30, days: [addDays(week(30), 5), addDays(week(30), 6)], recoveryDay: true },
      { weekStart: week(32), number: 32, days: [week(32), addDays(week(32), 1)], recoveryDay: false },
    ])
    const recovery = away({ person: 'ada', first: week(31) })
    expect(leaveImpact(schedule, recovery).fmitWeeks).toEqual([
      { weekStart: week(30), number: 30, days: [], recoveryDay: true },
    ])
    expect(leaveImpact(schedule, away({ person: 'ada', first: addDays(week(31), 1) })).fmitWeeks).toEqual([])
  })

  test('call nights, those that follow from a week among them; not those somebody else takes, nor the night one is back for', () => {
    const schedule = program({
      fmitWeek: [on('ada', 30)],
      callNight: [
        aCallNight({ night: addDays(week(30), 1), person: 'ben', override: true }),
        aCallNight({ night: addDays(week(30), 3), person: 'ada' }),
        aCallNight({ night: addDays(week(30), 4), person: 'ada' }),
      ],
    })
    const span = away({ person: 'ada', first: week(30), last: addDays(week(30), 4) })
    const calls = (absence: Absence) => leaveImpact(schedule, absence).calls.map((night) => night - week(30))
    expect(calls(span)).toEqual([0, 3, 4])
    expect(calls({ ...span, lastHalf: 'am' })).toEqual([0, 3])
    expect(calls({ ...span, firstHalf: 'pm' })).toEqual([0, 3, 4])
    expect(calls({ ...span, person: 'ben' })).toEqual([1])
  })

  test('planned rotations of the blocks it is in, and whether they allow leave', () => {
    const blocks = blocksOf(2025)
    const schedule = program({
      rotation: [{ ...aRotation('Night float'), leaveAllowed: false }, aRotation('Clinic')],
      plannedRotation: [
        aPlannedRotation({ year: 2025, block: 4, resident: 'res', rotation: 'Night float' }),
        aPlannedRotation({ year: 2025, block: 5, resident: 'res', rotation: 'Clinic' }),
        aPlannedRotation({ year: 2025, block: 6, resident: 'res', rotation: 'Elective' }),
        aPlannedRotation({ year: 2025, block: 7, resident: 'res', rotation: 'Clinic' }),
      ],
    })
    const end = blocks.find(({ number }) => number === 6)!.end
    const span = away({ person: 'res', first: blocks.find(({ number }) => number === 4)!.end, last: end })
    expect(leaveImpact(schedule, span).rotations).toEqual([
      { block: 4, rotation: 'Night float', leaveAllowed: false },
      { block: 5, rotation: 'Clinic', leaveAllowed: null },
      { block: 6, rotation: 'Elective', leaveAllowed: null },
    ])
    expect(leaveImpact(schedule, { ...span, person: 'ada' }).rotations).toEqual([])
    const split = program({
      plannedRotation: [
        aPlannedRotation({
          year: 2025,
          block: 6,
          resident: 'res',
          rotation: 'Clinic',
          second: 'Surgery',
          splitDay: end,
        }),
      ],
    })
    const rotations = (absence: Absence) => leaveImpact(split, absence).rotations.map(({ rotation }) => rotation)
    expect(rotations(away({ person: 'res', first: addDays(end, -1) }))).toEqual(['Clinic'])
    expect(rotations(away({ person: 'res', first: addDays(end, -1), last: end }))).toEqual(['Clinic', 'Surgery'])
    // On the program's own days the block ends a day earlier.
    const own = program({
      plannedRotation: [aPlannedRotation({ year: 2025, block: 6, resident: 'res', rotation: 'Elective' })],
      blockDates: [{ year: 2025, block: 6, start: addDays(end, -26), end: addDays(end, -1) }],
    })
    expect(leaveImpact(own, away({ person: 'res', first: end })).rotations).toEqual([])
  })

  describe('the attendings who are left', () => {
    // Mon 8 to Fri 12 December 2025: week 23 up to Thursday, week 24 on Friday.
    const monday = day('2025-12-08')
    const left = (schedule: Schedule, absence: Absence) => {
      const { attendings } = leaveImpact(schedule, absence)
      return attendings && { ...attendings, day: isoOf(attendings.day) }
    }
    const cyAway = anAbsence({ person: 'cy', first: addDays(monday, 2) })

    test('of the working day on which fewest are: neither away nor on FMIT', () => {
      const schedule = program({ fmitWeek: [on('dee', 23)], absence: [cyAway] })
      const span = away({ person: 'ada', first: monday, last: addDays(monday, 4) })
      expect(left(schedule, span)).toEqual({ day: '2025-12-10', there: 1, of: 4, before: 2 })
    })

    test('of the first such day when there are several; asked for or expected is not away', () => {
      const asked = { ...cyAway, status: 'requested' } as const
      const span = away({ person: 'ada', first: monday, last: addDays(monday, 4) })
      expect(left(program({ absence: [asked] }), span)).toEqual({ day: '2025-12-08', there: 3, of: 4, before: 4 })
    })

    test('of no weekend and no holiday', () => {
      const saturday = addDays(monday, -2)
      expect(left(program(), away({ person: 'ada', first: saturday, last: addDays(saturday, 1) }))).toBeNull()
      const christmas = away({ person: 'ada', first: day('2025-12-25') })
      expect(left(program(), christmas)).toBeNull()
      const kept = { holiday: [{ day: monday, name: 'Founders’ Day', kept: true }] }
      expect(left(program(kept), away({ person: 'ada', first: monday }))).toBeNull()
    })

    test('are the same when somebody goes who is on FMIT then', () => {
      const schedule = program({ fmitWeek: [on('ada', 23)] })
      expect(left(schedule, away({ person: 'ada', first: monday }))).toEqual({ day: '2025-12-08', there: 3, of: 4, before: 3 }) // prettier-ignore
    })

    test('count whoever is with the program that day; a resident takes none away', () => {
      const personYear = [
        aPersonYear({ person: 'ada', year: 2025 }),
        aPersonYear({ person: 'ben', year: 2025, to: day('2025-12-01') }),
        aPersonYear({ person: 'cy', year: 2025, role: 'deployed' }),
        aPersonYear({ person: 'dee', year: 2025, role: 'adjunct' }),
        aPersonYear({ person: 'res', year: 2025, pgy: 2 }),
      ]
      expect(left(program({ personYear }), away({ person: 'ada', first: monday }))).toEqual({ day: '2025-12-08', there: 1, of: 2, before: 2 }) // prettier-ignore
      expect(left(program(), away({ person: 'res', first: monday }))).toBeNull()
    })

    test('are those without it, when it is in the plan already', () => {
      const there = away({ person: 'ada', first: monday })
      expect(left(program({ absence: [there] }), there)).toEqual(left(program(), there))
    })
  })
})
