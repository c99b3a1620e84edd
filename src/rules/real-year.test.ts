import { beforeAll, describe, expect, it } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import { type FacultyRole, ROLE_WEEKS } from '#domain/people/person-year.ts'
import type { Absence } from '#domain/leave/absence.ts'
import {
  aCallNight,
  aPerson,
  aPersonYear,
  aPlannedRotation,
  aRotation,
  anAbsence,
  anFmitWeek,
  factsOf,
} from '#testing/builders.ts'
import { realYear, withRealYear } from '#testing/real-year.ts'
import { type Judged, judge } from './judge.ts'

interface Program {
  readonly people: readonly { readonly id: string; readonly kind: 'faculty' | 'resident'; readonly pgy?: 1 | 2 | 3; readonly duty?: readonly string[] }[] // prettier-ignore
  readonly absences: readonly { readonly person: string; readonly start: string; readonly end: string; readonly type: Absence['type']; readonly approved: boolean }[] // prettier-ignore
  readonly fmitWeeks: readonly { readonly start: string; readonly faculty: string }[]
  readonly calls: readonly { readonly date: string; readonly faculty: string }[]
  readonly blocks: readonly { readonly block: number; readonly start: string; readonly end: string }[]
  readonly rotationPlan: readonly { readonly block: number; readonly resident: string; readonly rotation: string }[]
}

const ROLES: readonly (readonly [RegExp, FacultyRole])[] = [
  [/^Program Director/, 'pd'],
  [/^Associate/, 'apd'],
  [/^Officer/, 'oic'],
  [/^Department Chief/, 'chief'],
  [/^Sports/, 'sm'],
  [/^Adjunct/, 'adjunct'],
  [/./, 'core'],
]

/** On which rotations nobody can be spared, as the program says it: nights, the wards, intensive care, surgery. */
const WITHOUT_LEAVE =
  /Night Float|FMIT|Inpatient|Internal Medicine|Pediatrics Ward|Kapiolani|Labor and Delivery|Intensive Care|Surger|Surgical/

/** Exact duplicates dropped; entries of one person and type that overlap drawn together, those side by side kept. */
const joined = (records: Program['absences']): readonly Absence[] => {
  const all: Absence[] = []
  const sorted = [...records].sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
  for (const { person, start, end, type, approved } of sorted) {
    const [first, last] = [day(start), day(end)]
    const at = all.findIndex((a) => a.person === person && a.type === type && a.last >= first)
    const before = all[at]
    if (before) all[at] = { ...before, last: before.last > last ? before.last : last }
    else all.push(anAbsence({ person, first, last, type, status: approved ? 'approved' : 'requested' }))
  }
  return all
}

const judged = (program: Program): Judged =>
  judge({
    today: day('2025-07-01'),
    facts: factsOf({
      person: program.people.map(({ id, kind }) => aPerson({ id, kind })),
      personYear: program.people.map(({ id, pgy, duty = [] }) => {
        if (pgy) return aPersonYear({ person: id, year: 2025, pgy })
        const role = ROLES.find(([pattern]) => pattern.test(duty[0] ?? ''))?.[1] ?? 'core'
        const { min, max } = ROLE_WEEKS[role]
        const months = { maxWeeksPerMonth: 2, draftCall: role !== 'adjunct' }
        return aPersonYear({ person: id, year: 2025, role, minWeeks: min, maxWeeks: max, targetWeeks: null, ...months })
      }),
      absence: joined(program.absences),
      fmitWeek: program.fmitWeeks.map(({ start, faculty }) => anFmitWeek({ person: faculty, weekStart: day(start) })),
      callNight: program.calls.map(({ date, faculty }) => aCallNight({ person: faculty, night: day(date) })),
      rotation: [...new Set(program.rotationPlan.map(({ rotation }) => rotation))].map((name) =>
        aRotation(name, { leaveAllowed: WITHOUT_LEAVE.test(name) ? false : null }),
      ),
      plannedRotation: program.rotationPlan.map((planned) => aPlannedRotation({ ...planned, year: 2025 })),
      blockDates: program.blocks.map(({ block, start, end }) => ({
        year: 2025,
        block,
        start: day(start),
        end: day(end),
      })),
    }),
  })

describe.skipIf(realYear === null)(withRealYear('a real year, made by hand'), () => {
  let year: Judged
  beforeAll(() => {
    year = judged(JSON.parse(realYear ?? '') as Program)
  })
  const count = (rule: string): number => year.findings.filter((finding) => finding.rule === rule).length

  it('is read whole', () => expect(year.schedule.facts.absence.size).toBe(142))

  it.each([
    ['fmit-leave-overlap', 2],
    ['fmit-back-to-back', 0],
    ['fmit-short-gap', 17],
    ['call-on-absence', 14],
    ['call-consecutive-nights', 7],
    ['call-in-own-fmit-week', 18],
    ['call-sunday-after-fmit', 4],
    ['call-leave-pending', 0],
    ['leave-away-from-program', 15],
    ['leave-rotation-not-eligible', 17],
    ['leave-return-unconfirmed', 0],
  ])('%s finds what a careful person counts: %i', (rule, expected) => expect(count(rule)).toBe(expected))

  it('has residents at every mark of the days away', () => {
    const templates = year.findings.filter(({ rule }) => rule === 'leave-away-from-program').map((f) => f.template)
    const of = (template: string): number => templates.filter((one) => one === template).length
    expect([of('many'), of('full'), of('over')]).toEqual([4, 1, 10])
  })

  it('has each night at most once in each rule about nights', () => {
    const nights = year.findings.filter((f) => f.scope === 'night').map((f) => `${f.rule} ${f.key}`)
    expect(new Set(nights).size).toBe(nights.length)
  })

  it('lists the worst first, and by date', () => {
    const { findings, schedule } = year
    const critical = findings.filter((f) => f.severity === 'critical')
    expect(findings.slice(0, critical.length)).toEqual(critical)
    const days = critical.map((f) => f.data['night'] ?? f.data['week'] ?? f.data['day'] ?? isoOf(schedule.today))
    expect([...days].sort()).toEqual(days)
  })
})
