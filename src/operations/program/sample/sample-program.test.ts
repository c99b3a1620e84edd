import { describe, expect, it } from 'vitest'
import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, day } from '#domain/calendar/day.ts'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { ABSENCE_STATUSES, touches } from '#domain/leave/absence.ts'
import { encodeFact } from '#domain/schedule/facts.ts'
import { derived } from '#domain/schedule/derived.ts'
import { fmitYear } from '#domain/schedule/fmit-year.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { besideClinic, familyOf } from '#rules/finding.ts'
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

/** What is found in a case, judged once for all tests. */
const findingsOf = derived((schedule: Schedule) => judge(schedule).findings)

/** What time away has to show, whichever day it is. */
const LEAVE_RULES = [
  'critical leave-away-from-program',
  'warning leave-away-from-program',
  'warning leave-rotation-not-eligible',
]

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

  it('has time away of every status and of several types, of faculty and residents, some of it with more to know', () => {
    for (const { schedule } of cases) {
      const { absence, absenceDetail, person } = schedule.facts
      const all = [...absence.values()]
      for (const kind of ['faculty', 'resident'] as const) {
        const own = all.filter((one) => person.get(one.person)?.kind === kind)
        const has = (statuses: readonly string[]) =>
          statuses.filter((status) => own.some((one) => one.status === status))
        expect(has(ABSENCE_STATUSES)).toEqual(
          kind === 'resident' ? ABSENCE_STATUSES : ['requested', 'anticipated', 'approved'],
        )
        expect(new Set(own.map(({ type }) => type)).size).toBeGreaterThanOrEqual(4)
      }
      for (const [id, detail] of absenceDetail) {
        expect(absence.has(id)).toBe(true)
        expect(() => encodeFact('absenceDetail', detail)).not.toThrow()
      }
      expect(absenceDetail.size).toBe(3)
    }
  })

  it('has residents on rotations in every block; those that allow leave are where it is, but for one', () => {
    for (const { year, schedule } of cases) {
      const { plannedRotation, rotation, person } = schedule.facts
      const residents = [...person.values()].filter(({ kind }) => kind === 'resident')
      expect(plannedRotation.size).toBe(residents.length * 13)
      for (const planned of plannedRotation.values()) expect(rotation.has(planned.rotation)).toBe(true)
      for (const { id } of residents) {
        const own = [...plannedRotation.values()].filter(({ resident }) => resident === id)
        expect(new Set(own.map((one) => one.rotation)).size).toBe(13)
      }
      expect([...rotation.values()].filter(({ leaveAllowed }) => leaveAllowed === false).length).toBeGreaterThan(5)
      const kept = findingsOf(schedule).filter(
        ({ rule, data }) => rule === 'leave-rotation-not-eligible' && data['year'] === year,
      )
      expect(kept).toHaveLength(1)
      const crowded = findingsOf(schedule).filter(({ rule }) => familyOf(rule) === 'rotation')
      expect(crowded.map(({ rule }) => rule)).toEqual(['rotation-capacity'])
    }
  })

  it('holds a few conflicts to find, and none by accident', () => {
    for (const { schedule } of cases) {
      // What is found in the clinic is counted by itself, below: half-days are not planned around it.
      const found = besideClinic(findingsOf(schedule)).filter(({ severity }) => severity !== 'info')
      const rules = found.map(({ rule, severity }) => `${severity} ${rule}`).sort()
      expect(rules.filter((rule) => rule.startsWith('critical'))).toEqual([
        'critical fmit-back-to-back',
        'critical fmit-leave-overlap',
        'critical leave-away-from-program',
      ])
      expect(new Set(rules).size).toBe(rules.length)
      expect([
        'warning fmit-holiday-week',
        'warning fmit-leave-pending',
        'warning fmit-role-ineligible',
        'warning fmit-short-gap',
        'warning leave-away-from-program',
        'warning leave-return-unconfirmed',
        'warning leave-rotation-not-eligible',
        'warning rotation-capacity',
      ]).toEqual(expect.arrayContaining(rules.slice(3)))
      expect(rules).toEqual(expect.arrayContaining(LEAVE_RULES))
      expect(rules.length).toBeGreaterThanOrEqual(8)
    }
  })

  it('has weeks and half-days of the clinic to mend, of these kinds', () => {
    for (const { schedule } of cases) {
      const clinic = findingsOf(schedule).filter(({ rule }) => familyOf(rule) === 'clinic')
      const kinds = new Set(clinic.map(({ rule, severity }) => `${severity} ${rule}`))
      // Whether some half-day takes more rooms than there are is left to chance.
      kinds.delete('critical clinic-rooms')
      expect([...kinds].sort()).toEqual(['info clinic-rooms', 'warning clinic-attendings', 'warning clinic-weekly-fm'])
    }
  })
})
