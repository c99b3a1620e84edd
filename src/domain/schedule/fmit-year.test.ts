import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCallNight, aPerson, aPersonYear, anAbsence, anFmitWeek, factsOf } from '#testing/builders.ts'
import { yearOf } from '../calendar/academic-year.ts'
import { type Day, addDays, day, isoOf } from '../calendar/day.ts'
import { fmitWeekOf, fmitWeeksOf } from '../calendar/fmit-week.ts'
import { USUAL_WEEKEND } from '../calendar/weekend.ts'
import type { FacultyRole } from '../people/person-year.ts'
import type { Fact, FactKind } from './facts.ts'
import { type FmitYear, type FmitYearFaculty, fmitYear } from './fmit-year.ts'

const YEAR = 2025
const weekStart = (number: number, year = YEAR): Day => fmitWeeksOf(year)[number - 1]!.start
const held = (person: string, ...weeks: readonly number[]) =>
  weeks.map((number) => anFmitWeek({ person, weekStart: weekStart(number) }))
const faculty = (...roles: readonly (readonly [string, FacultyRole])[]) => ({
  person: roles.map(([id]) => aPerson({ id })),
  personYear: roles.map(([person, role]) =>
    aPersonYear({ person, role, year: YEAR, minWeeks: 1, targetWeeks: 3, maxWeeks: 5 }),
  ),
})
const yearWith = (
  lists: { readonly [K in FactKind]?: readonly Fact<K>[] },
  today = '2025-11-22',
  year = YEAR,
): FmitYear => fmitYear({ facts: factsOf(lists), today: day(today) }, year)
const rowOf = (year: FmitYear, id: string): FmitYearFaculty => year.faculty.find((row) => row.id === id)!

describe('the year of FMIT weeks', () => {
  test('has a column for each of its 52 or 53 weeks, and none that starts before or after it', () => {
    for (let year = 2020; year < 2034; year += 1) {
      const { weeks, before, after, blocks } = yearWith({}, '2025-11-22', year)
      expect(weeks.map(({ start }) => start)).toEqual(fmitWeeksOf(year).map(({ start }) => start))
      expect([yearOf(before.start), yearOf(after.start)]).toEqual([year - 1, year + 1])
      expect([weeks[0]!.start - before.start, after.start - weeks.at(-1)!.start]).toEqual([7, 7])
      expect(blocks.flatMap((block) => block.weeks)).toEqual(weeks.map(({ number }) => number))
    }
  })

  test('is there before anything is planned', () => {
    const { summary, faculty: rows } = yearWith({})
    expect(rows).toEqual([])
    expect(summary).toEqual({
      weeks: 52,
      assigned: 0,
      open: 52,
      fairness: null,
      withinOneOfTarget: 0,
      withTarget: 0,
      longestWithout: null,
    })
  })

  test('says of a week where it lies and what follows from it', () => {
    const week = yearWith({ ...faculty(['Ada', 'core']), fmitWeek: held('Ada', 40) }).weeks[39]!
    expect(week).toMatchObject({ number: 40, block: 10, weekOfBlock: 4, attending: 'Ada', note: null, reason: null })
    expect([week.start, week.end, week.recoveryDay].map(isoOf)).toEqual(['2026-04-03', '2026-04-09', '2026-04-10'])
    expect([week.crossesBlock, week.crossesYear]).toEqual([true, false])
    expect(week.calls).toEqual([
      { night: day('2026-04-03'), person: 'Ada', overridden: false },
      { night: day('2026-04-04'), person: 'Ada', overridden: false },
    ])
  })

  test('shows a call that somebody else takes, and calls of an open week', () => {
    const { weeks } = yearWith({
      ...faculty(['Ada', 'core'], ['Ben', 'core']),
      fmitWeek: held('Ada', 40),
      callNight: [
        aCallNight({ person: 'Ben', night: day('2026-04-04'), override: true }),
        aCallNight({ person: 'Ben', night: day('2026-04-10') }),
      ],
    })
    expect(weeks[39]!.calls.map(({ person, overridden }) => [person, overridden])).toEqual([
      ['Ada', false],
      ['Ben', true],
    ])
    expect(weeks[40]!.calls.map(({ person, overridden }) => [person, overridden])).toEqual([
      ['Ben', true],
      [null, false],
    ])
  })

  test('marks weeks that cross the year, hold a holiday, are over or locked', () => {
    const program = {
      name: 'Hillside',
      timezone: 'America/Chicago',
      lockDate: day('2025-07-11'),
      weekend: [...USUAL_WEEKEND],
    }
    const { weeks, lockDate } = yearWith({ program: [program] }, '2025-07-11')
    expect(weeks.filter((week) => week.crossesYear).map(({ number }) => number)).toEqual([52])
    expect(weeks[0]!.holidays.map(({ id }) => id)).toEqual(['independence-day'])
    expect(weeks.slice(0, 3).map(({ state }) => state)).toEqual(['past', 'current', 'future'])
    expect(weeks.slice(0, 3).map(({ locked }) => locked)).toEqual([true, true, false])
    expect(lockDate).toBe(program.lockDate)
  })

  test('a week is the current one from its Friday to its Thursday', () => {
    expect(yearWith({}, '2025-07-10').weeks[0]!.state).toBe('current')
    expect(yearWith({}, '2025-07-04').weeks[0]!.state).toBe('current')
    expect(yearWith({}, '2025-07-03').weeks[0]!.state).toBe('future')
    expect(yearWith({}, '2025-07-03').before.state).toBe('current')
  })
})

describe('the faculty of the year', () => {
  test('come by role, then by name', () => {
    const lists = faculty(
      ['Zoe', 'tdy'], ['Yan', 'adjunct'], ['Ada', 'core'], ['Åke', 'core'], ['Ben', 'core'], ['Cy', 'sm'],
      ['Dot', 'chief'], ['Eli', 'oic'], ['Fay', 'apd'], ['Gus', 'pd'], ['Xi', 'deployed'],
    ) // prettier-ignore
    expect(yearWith(lists).faculty.map(({ id }) => id)).toEqual([
      'Gus', 'Fay', 'Eli', 'Dot', 'Cy', 'Ada', 'Åke', 'Ben', 'Yan', 'Xi', 'Zoe',
    ]) // prettier-ignore
  })

  test('are those with a role that year; who has left only with a week in it', () => {
    const { person, personYear } = faculty(['Ada', 'core'], ['Gone', 'core'], ['Left', 'core'])
    const people = [...person.map((each) => ({ ...each, active: each.id === 'Ada' })), aPerson({ id: 'Next' })]
    const lists = { person: people, personYear: [...personYear, aPersonYear({ person: 'Next', year: 2026 })] }
    const rows = yearWith({ ...lists, fmitWeek: held('Left', 3) }).faculty
    expect(rows.map(({ id, active }) => [id, active])).toEqual([
      ['Ada', true],
      ['Left', false],
    ])
  })

  test('are joined, at the end, by whoever holds a week without being faculty', () => {
    const lists = faculty(['Ada', 'core'])
    const rows = yearWith({
      person: [...lists.person, aPerson({ id: 'Res', kind: 'resident' })],
      personYear: [...lists.personYear, aPersonYear({ person: 'Res', year: YEAR, pgy: 3 })],
      fmitWeek: held('Res', 5),
    }).faculty
    expect(rows.map(({ id, role, count, status }) => [id, role, count, status])).toEqual([
      ['Ada', 'core', 0, 'under'],
      ['Res', null, 1, 'over'],
    ])
  })

  test('have their weeks counted, done and to come, against what is expected', () => {
    const ada = rowOf(yearWith({ ...faculty(['Ada', 'core']), fmitWeek: held('Ada', 1, 10, 20, 21, 30) }), 'Ada')
    // 22 November 2025 is in week 21, which counts as one to come.
    expect(ada).toMatchObject({ count: 5, done: 3, upcoming: 2, target: 3, delta: 2, status: 'high', min: 1, max: 5 })
  })

  test('have the holidays of their weeks counted', () => {
    const year = yearWith({
      ...faculty(['Ada', 'core'], ['Ben', 'core']),
      fmitWeek: [...held('Ada', 21, 25), ...held('Ben', 2)],
    })
    expect([rowOf(year, 'Ada').holidays, rowOf(year, 'Ben').holidays]).toEqual([2, 0])
  })

  test('have their longest time without a week, from the start, between and to the end of the year', () => {
    const without = (...weeks: readonly number[]): number =>
      rowOf(yearWith({ ...faculty(['Ada', 'core']), fmitWeek: held('Ada', ...weeks) }), 'Ada').longestWithout
    expect([without(), without(20), without(40), without(10, 45), without(1, 52)]).toEqual([52, 32, 39, 34, 50])
  })

  test('are not without a week before they come and after they leave', () => {
    const { person, personYear } = faculty(['Ada', 'core'])
    const late = personYear.map((each) => ({ ...each, from: weekStart(41) }))
    expect(rowOf(yearWith({ person, personYear: late }), 'Ada').longestWithout).toBe(12)
  })

  test('show their absences in and around the year, but not those that came to nothing', () => {
    const absence = [
      anAbsence({ person: 'Ada', first: day('2025-06-27'), id: 'before' }),
      anAbsence({ person: 'Ada', first: day('2026-07-03'), id: 'after' }),
      anAbsence({ person: 'Ada', first: day('2025-10-01'), id: 'asked', status: 'requested' }),
      anAbsence({ person: 'Ada', first: day('2025-10-02'), id: 'no', status: 'rejected' }),
      anAbsence({ person: 'Ada', first: day('2025-10-03'), id: 'off', status: 'cancelled' }),
      anAbsence({ person: 'Ada', first: day('2025-06-20'), id: 'long before' }),
      anAbsence({ person: 'Ben', first: day('2025-10-01'), id: 'other' }),
    ]
    const row = rowOf(yearWith({ ...faculty(['Ada', 'core'], ['Ben', 'core']), absence }), 'Ada')
    expect(row.absences.map(({ id }) => id)).toEqual(['before', 'asked', 'after'])
  })

  test('show their wishes for weeks of the year', () => {
    const weekWish = [weekStart(9), weekStart(3), weekStart(1, 2026)].map((start) => ({
      person: 'Ada',
      weekStart: start,
      wish: 'rather-not' as const,
    }))
    const { wishes } = rowOf(yearWith({ ...faculty(['Ada', 'core']), weekWish }), 'Ada')
    expect(wishes.map((wish) => fmitWeekOf(wish.weekStart).number)).toEqual([3, 9])
  })
})

describe('the summary of the year', () => {
  test('compares those with a target, whose longest time without a week it names', () => {
    const { person, personYear } = faculty(['Ada', 'core'], ['Ben', 'core'], ['Yan', 'adjunct'])
    const years = personYear.map((each) =>
      each.person === 'Yan' ? { ...each, minWeeks: 0, targetWeeks: 0, maxWeeks: 0 } : each,
    )
    const { summary } = yearWith({
      person,
      personYear: years,
      fmitWeek: [...held('Ada', 10, 20, 30), ...held('Ben', 26)],
    })
    expect(summary).toMatchObject({ weeks: 52, assigned: 4, open: 48, withTarget: 2, withinOneOfTarget: 1 })
    expect(summary.longestWithout).toEqual({ person: 'Ben', weeks: 26 })
    // x = 1 and 1/3.
    expect(summary.fairness).toBeCloseTo(0.8)
  })

  test('adds up: rows hold every assigned week once, done and to come, with their holidays', () => {
    const names = ['Ada', 'Ben', 'Cy', 'Dot']
    const weeks = fc.array(fc.option(fc.constantFrom(...names)), { minLength: 52, maxLength: 52 })
    fc.assert(
      fc.property(weeks, fc.integer({ min: -400, max: 400 }), (owners, offset) => {
        const lists = faculty(['Ada', 'core'], ['Ben', 'chief'], ['Cy', 'adjunct'])
        const fmitWeek = owners.flatMap((person, i) => (person === null ? [] : held(person, i + 1)))
        const people = [...lists.person, aPerson({ id: 'Dot' })]
        const year = fmitYear(
          { facts: factsOf({ ...lists, person: people, fmitWeek }), today: addDays(day('2025-12-31'), offset) },
          YEAR,
        )
        const sum = (of: (row: FmitYearFaculty) => number): number =>
          year.faculty.reduce((total, row) => total + of(row), 0)
        expect(sum((row) => row.count)).toBe(year.summary.assigned)
        expect(year.summary.assigned + year.summary.open).toBe(52)
        expect(year.summary.assigned).toBe(fmitWeek.length)
        for (const row of year.faculty) expect(row.done + row.upcoming).toBe(row.count)
        expect(sum((row) => row.holidays)).toBe(
          year.weeks.filter((week) => week.attending !== null).reduce((total, week) => total + week.holidays.length, 0),
        )
      }),
      { numRuns: 50 },
    )
  })
})
