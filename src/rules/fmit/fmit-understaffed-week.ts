import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays } from '#domain/calendar/day.ts'
import { fmitWeekEnd } from '#domain/calendar/fmit-week.ts'
import { isApproved, touches } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import { isActiveOn } from '#domain/people/person-year.ts'
import { type Schedule, absencesOf, fmitWeekAt, personOf } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { calledName } from '../names.ts'
import { fmit, forbid, weekRow } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'
import { isPlannedRole } from '../planned-role.ts'

const LEAST = 4

/** Who could take call in a week, whoever is on FMIT in it. */
const poolOf = (schedule: Schedule, weekStart: Day): readonly PersonId[] =>
  [...schedule.facts.personYear.values()]
    .filter((y) => y.year === yearOf(weekStart) && y.draftCall && isPlannedRole(y) && isActiveOn(y, weekStart))
    .filter((y) => personOf(schedule, y.person)?.active || y.to !== null)
    .map((y) => y.person)
    .filter((id) => !isAway(schedule, id, weekStart))

const isAway = (schedule: Schedule, person: PersonId, weekStart: Day): boolean =>
  absencesOf(schedule, person).some((a) => isApproved(a) && touches(a, weekStart, fmitWeekEnd(weekStart)))

export const fmitUnderstaffedWeek = defineRule({
  id: 'fmit-understaffed-week',
  title: 'Too few left for call',
  statement: 'In an FMIT week at least four of the call pool are left beside the attending and those away.',
  math: '|pool(w) \\ away(w) \\ {attending(w)}| ≥ 4   for week w',
  source: fmitAndCall('2.6 understaffed_week'),
  level: { kind: 'soft', weight: 30 },
  scope: 'fmit-week',
  messages: {
    few: {
      severity: 'warning',
      text: 'In {week|week} only {count} can take call while {name} is on FMIT: {names|list}. Four are needed.',
    },
    none: {
      severity: 'warning',
      text: 'In {week|week} nobody can take call while {name} is on FMIT. Four are needed.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const left = poolOf(schedule, weekStart).filter((id) => id !== person)
    if (left.length >= LEAST) return []
    const about = { ...aboutWeek(schedule, person, weekStart), count: left.length }
    if (left.length === 0) return [{ message: 'none', data: about }]
    return [{ message: 'few', data: { ...about, names: left.map((id) => calledName(schedule, id)) } }]
  },

  encode(problem, emit) {
    const { facts } = problem.schedule
    for (const week of problem.weeks) {
      const away = new Set([...facts.absence.values()].filter((a) => a.status === 'approved' && a.first <= addDays(week, 6) && a.last >= week).map((a) => a.person)) // prettier-ignore
      const pool = [...facts.personYear.values()]
        .filter((y) => y.year === yearOf(week) && y.draftCall && y.role !== null)
        .filter((y) => y.role !== 'adjunct' && y.role !== 'deployed' && y.role !== 'tdy')
        .filter((y) => (y.from ?? week) <= week && (y.to ?? (facts.person.get(y.person)?.active ? week : -1)) >= week)
        .filter((y) => !away.has(y.person))
      for (const person of problem.people) {
        const taken = pool.some((y) => y.person === person) ? 1 : 0
        if (pool.length - taken < LEAST) forbid(emit, fmit(problem, person, week), weekRow(person, week))
      }
    }
  },
})
