import { isoOf } from '#domain/calendar/day.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitWeekLocked = defineRule({
  id: 'fmit-week-locked',
  title: 'FMIT week decided under a lock',
  statement: 'The attending of an FMIT week is decided before the program locks the week.',
  math: 'lock(w) < w   for the lock date that stood when week w was decided',
  source: fmitAndCall('2.6 week_locked'),
  // A solver decides nothing that is locked, so it needs no row.
  level: { kind: 'advisory' },
  scope: 'fmit-week',
  messages: {
    locked: {
      severity: 'critical',
      text: '{name} was put on {week|week} when weeks up to {lockDate|day} were locked.',
    },
  },

  check(schedule, weekStart) {
    const week = fmitWeekAt(schedule, weekStart)
    const lockDate = week?.decided?.lockDate ?? null
    if (!week || lockDate === null || lockDate < weekStart) return []
    return [{ message: 'locked', data: { ...aboutWeek(schedule, week.person, weekStart), lockDate: isoOf(lockDate) } }]
  },
})
