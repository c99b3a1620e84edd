import { yearOf } from '#domain/calendar/academic-year.ts'
import { fmitWeekAt, personYearOf } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitSportsClinicCancelled = defineRule({
  id: 'fmit-sports-clinic-cancelled',
  title: 'Sports medicine clinic cancelled',
  statement:
    'In an FMIT week of the sports medicine attending there is no sports medicine clinic, and nobody stands in.',
  math: 'for person p with week w: role(p) ≠ sm',
  source: fmitAndCall('2.2 F10'),
  level: { kind: 'advisory' },
  scope: 'fmit-week',
  messages: {
    cancelled: { severity: 'info', text: 'Sports medicine clinic is cancelled in {week|week}: {name} is on FMIT.' },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined || personYearOf(schedule, person, yearOf(weekStart))?.role !== 'sm') return []
    return [{ message: 'cancelled', data: aboutWeek(schedule, person, weekStart) }]
  },
})
