import { describe, expect, it } from 'vitest'
import { aFacultyWeek, aPerson, aPersonYear, aPin, aPlannedRotation, aRotation, factsOf } from '#testing/builders.ts'
import { day } from '../calendar/day.ts'
import { HALVES } from '../calendar/half-day.ts'
import type { PatternCell } from '../rotations/rotation-pattern.ts'
import type { Program } from './facts.ts'
import { halfDayLayers, halfDays } from './half-days.ts'
import type { Schedule } from './schedule.ts'

const at = (weekday: PatternCell['weekday'], activity: string): PatternCell[] =>
  HALVES.map((half) => ({ ...{ week: null, weekday, half, activity }, isProtected: false }))

/** Mon 22 to Sun 28 Feb 2027: a resident on a rotation with weekends off, one on the ward, and one of the faculty. */
const MONDAY = day('2027-02-22')
const scheduleOf = (weekend: Program['weekend'] | null): Schedule => ({
  today: MONDAY,
  facts: factsOf({
    program: weekend === null ? [] : [{ name: 'Hillside', timezone: 'UTC', lockDate: null, weekend }],
    person: [
      aPerson({ id: 'iyer', kind: 'resident' }),
      aPerson({ id: 'lim', kind: 'resident' }),
      aPerson({ id: 'osei' }),
    ],
    personYear: [
      aPersonYear({ person: 'iyer', year: 2026, pgy: 2 }),
      aPersonYear({ person: 'lim', year: 2026, pgy: 1 }),
      aPersonYear({ person: 'osei', year: 2026 }),
    ],
    rotation: [aRotation('Cardiology'), aRotation('Ward', { weekendWork: true, daysOff: ['tue'] })],
    rotationPattern: [
      { rotation: 'Cardiology', cells: at('mon', 'CARDS') },
      { rotation: 'Ward', cells: ['fri', 'sat', 'sun'].flatMap((one) => at(one as PatternCell['weekday'], 'IM')) },
    ],
    plannedRotation: [
      aPlannedRotation({ block: 9, resident: 'iyer', rotation: 'Cardiology' }),
      aPlannedRotation({ block: 9, resident: 'lim', rotation: 'Ward' }),
    ],
    facultyWeek: [aFacultyWeek({ person: 'osei', cells: at('fri', 'AT') })],
    pin: [aPin({ person: 'iyer', day: day('2027-02-28'), half: 'pm', activity: 'CALL' })],
  }),
})

/** A week as "CARDS CARDS | . . | …", Monday to Sunday. */
const weekOf = (schedule: Schedule, person: string): string => {
  const cells = (halfDays(schedule, [person], MONDAY, day('2027-02-28')).get(person) ?? []).map(
    (one) => one?.cell?.activity ?? '.',
  )
  return Array.from({ length: 7 }, (_, i) => cells.slice(2 * i, 2 * i + 2).join(' ')).join(' | ')
}

describe('the weekend, behind everything else that says something of a half-day', () => {
  it.each([
    [null, 'CARDS CARDS | . . | . . | . . | . . | W W | W CALL'],
    [['fri', 'sat'], 'CARDS CARDS | . . | . . | . . | W W | W W | . CALL'],
    [['mon'], 'CARDS CARDS | . . | . . | . . | . . | . . | . CALL'],
    [[], 'CARDS CARDS | . . | . . | . . | . . | . . | . CALL'],
  ] as const)('of %j is off where a rotation does not work then', (weekend, week) => {
    expect(weekOf(scheduleOf(weekend && [...weekend]), 'iyer')).toBe(week)
  })

  it('is worked on a rotation that works weekends, whichever they are, and its days off stay', () => {
    const week = '. . | W W | . . | . . | IM IM | IM IM | IM IM'
    for (const weekend of [null, ['fri', 'sat'], ['thu'], []] as const)
      expect(weekOf(scheduleOf(weekend && [...weekend]), 'lim')).toBe(week)
    const layers = halfDayLayers(scheduleOf(['tue']), 'lim', day('2027-02-23'), 'am')
    expect(layers.map(({ because }) => because.kind)).toEqual(['day-off'])
  })

  it('stands behind what the faculty usually do', () => {
    expect(weekOf(scheduleOf(null), 'osei')).toBe('. . | . . | . . | . . | AT AT | W W | W W')
    expect(weekOf(scheduleOf(['fri', 'sat']), 'osei')).toBe('. . | . . | . . | . . | AT AT | W W | . .')
    const layers = halfDayLayers(scheduleOf(['fri', 'sat']), 'osei', day('2027-02-26'), 'am')
    expect(layers.map(({ because }) => because.kind)).toEqual(['faculty-week', 'weekend'])
  })

  it('is derived anew as soon as the program says another, and is what it was when that is taken back', () => {
    const schedule = scheduleOf(['sun'])
    const [program] = schedule.facts.program.values()
    if (!program) throw new Error('no program')
    const saying = (said: Partial<Program>): Schedule => ({
      ...schedule,
      facts: { ...schedule.facts, program: new Map([['program', { ...program, ...said }]]) },
    })
    const weeks = [saying({}), saying({ weekend: ['wed'] }), saying({ name: 'Riverside', weekend: ['sun'] })].map(
      (one) => weekOf(one, 'iyer'),
    )
    expect(weeks).toEqual([
      'CARDS CARDS | . . | . . | . . | . . | . . | W CALL',
      'CARDS CARDS | . . | W W | . . | . . | . . | . CALL',
      'CARDS CARDS | . . | . . | . . | . . | . . | W CALL',
    ])
  })
})
