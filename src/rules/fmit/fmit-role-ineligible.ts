import { yearOf } from '#domain/calendar/academic-year.ts'
import { addDays } from '#domain/calendar/day.ts'
import { fmitWeekEnd } from '#domain/calendar/fmit-week.ts'
import { fmitWeekAt, personOf, personYearOf } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmit, forbid, weekRow } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitRoleIneligible = defineRule({
  id: 'fmit-role-ineligible',
  title: 'FMIT week of somebody it is not planned for',
  statement:
    'An FMIT week is held by faculty who are there the whole week and whose role is planned on FMIT: no resident, nobody deployed or on temporary duty, an adjunct by hand only.',
  math: 'x[p,w] = 0   for person p who is no faculty, not there, or of the roles adjunct, deployed, tdy',
  source: fmitAndCall('2.2 F15, 2.3 Eligibility'),
  level: { kind: 'hard' },
  scope: 'fmit-week',
  messages: {
    resident: { severity: 'critical', text: '{name} is a resident and has {week|week}; FMIT weeks are for faculty.' },
    unknown: { severity: 'critical', text: '{name} has {week|week} without a role in {year|year}.' },
    unlisted: { severity: 'warning', text: '{name} has {week|week} but is not listed for {year|year} yet.' },
    absent: { severity: 'critical', text: '{name} has {week|week} but is not with the program for all of it.' },
    deployed: { severity: 'critical', text: '{name} has {week|week} and is deployed in {year|year}.' },
    tdy: { severity: 'critical', text: '{name} has {week|week} and is on temporary duty in {year|year}.' },
    adjunct: {
      severity: 'warning',
      text: '{name} has {week|week} as adjunct faculty; adjuncts are put on by hand only.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const year = yearOf(weekStart)
    const who = personOf(schedule, person)
    const personYear = personYearOf(schedule, person, year)
    const data = { ...aboutWeek(schedule, person, weekStart), year }
    if (who?.kind === 'resident' || personYear?.pgy) return [{ message: 'resident', data }]
    if (who?.active && personYear === null) return [{ message: 'unlisted', data }]
    if (!who || !personYear?.role) return [{ message: 'unknown', data }]
    const { role, from, to } = personYear
    // Who has left with a last day was there until then.
    const gone = !who.active && to === null
    if (gone || (from !== null && from > weekStart) || (to !== null && to < fmitWeekEnd(weekStart)))
      return [{ message: 'absent', data }]
    return role === 'deployed' || role === 'tdy' || role === 'adjunct' ? [{ message: role, data }] : []
  },

  encode(problem, emit) {
    const { facts } = problem.schedule
    for (const person of problem.people)
      for (const week of problem.weeks) {
        const who = facts.person.get(person)
        const of = facts.personYear.get(`${person}/${yearOf(week)}`)
        const mayHold =
          who?.kind === 'faculty' &&
          ['pd', 'apd', 'oic', 'chief', 'sm', 'core'].includes(of?.role ?? 'none') &&
          (of?.from ?? week) <= week &&
          (of?.to ?? (who.active ? addDays(week, 6) : week)) >= addDays(week, 6)
        if (!mayHold) forbid(emit, fmit(problem, person, week), weekRow(person, week))
      }
  },
})
