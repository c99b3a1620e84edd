import { describe, expect, it } from 'vitest'
import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, day } from '#domain/calendar/day.ts'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { touches } from '#domain/leave/absence.ts'
import { encodeFact } from '#domain/schedule/facts.ts'
import { fmitYear } from '#domain/schedule/fmit-year.ts'
import { judge } from '#rules/judge.ts'
import { sampleProgram } from './sample-program.ts'

const years: readonly AcademicYear[] = [2020, 2022, 2026, 2027, 2100]
/** The first and last day of the year, and days between. */
const daysOf = (year: AcademicYear): readonly Day[] => [
  yearStart(year),
  ...[40, 144, 230, 300, 320, 340].map((count) => addDays(yearStart(year), count)),
  yearEnd(year),
]
const cases = years.flatMap((year) =>
  daysOf(year).map((today) => ({ year, today, schedule: { facts: sampleProgram(today, 'UTC'), today } })),
)

describe('the sample program', () => {
  it('is the same for the same day', () => {
    const again = sampleProgram(day('2026-11-22'), 'UTC')
    expect(again).toEqual(sampleProgram(day('2026-11-22'), 'UTC'))
    expect(again).not.toEqual(sampleProgram(day('2027-07-22'), 'UTC'))
  })

  it('has 12 faculty and 20 residents, and facts that can be kept', () => {
    for (const { schedule } of cases) {
      const kinds = [...schedule.facts.person.values()].map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'faculty')).toHaveLength(12)
      expect(kinds.filter((kind) => kind === 'resident')).toHaveLength(20)
      for (const absence of schedule.facts.absence.values()) {
        expect(() => encodeFact('absence', absence)).not.toThrow()
        const others = [...schedule.facts.absence.values()].filter(
          ({ id, person, type }) => id !== absence.id && person === absence.person && type === absence.type,
        )
        expect(others.some((other) => touches(other, absence.first, absence.last))).toBe(false)
      }
      for (const { night } of schedule.facts.callNight.values()) expect(nightBucket(night)).not.toBe('fmit')
    }
  })

  it('has somebody every night of the year, and history for the holidays', () => {
    for (const { year, schedule } of cases) {
      const pool = Array.from({ length: yearEnd(year) - yearStart(year) + 1 }, (_, i) => addDays(yearStart(year), i))
      expect(schedule.facts.callNight.size).toBe(pool.filter((night) => nightBucket(night) !== 'fmit').length)
      for (const before of [year - 1, year - 2].filter((y) => y >= 2020))
        expect(fmitYear(schedule, before).summary.open).toBe(0)
    }
  })

  it('is planned evenly, with two weeks open when there is time to fill them', () => {
    for (const { year, today, schedule } of cases) {
      const { summary } = fmitYear(schedule, year)
      expect(summary.withinOneOfTarget).toBe(summary.withTarget)
      const left = fmitWeeksOf(year).filter(({ start }) => start > today).length
      expect(summary.open).toBe(left >= 6 ? 2 : Math.min(summary.open, 2))
    }
  })

  it('holds a few conflicts to find, and none by accident', () => {
    for (const { schedule } of cases) {
      const found = judge(schedule).findings.filter(({ severity }) => severity !== 'info')
      const rules = found.map(({ rule, severity }) => `${severity} ${rule}`).sort()
      expect(rules.filter((rule) => rule.startsWith('critical'))).toEqual([
        'critical fmit-back-to-back',
        'critical fmit-leave-overlap',
      ])
      expect(new Set(rules).size).toBe(rules.length)
      expect([
        'warning fmit-holiday-week',
        'warning fmit-leave-pending',
        'warning fmit-role-ineligible',
        'warning fmit-short-gap',
      ]).toEqual(expect.arrayContaining(rules.slice(2)))
      expect(rules.length).toBeGreaterThanOrEqual(5)
    }
  })
})
