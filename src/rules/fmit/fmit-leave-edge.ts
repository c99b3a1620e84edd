import { addDays, isoOf } from '#domain/calendar/day.ts'
import { isApproved } from '#domain/leave/absence.ts'
import { absencesOf, fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitLeaveEdge = defineRule({
  id: 'fmit-leave-edge',
  title: 'Absence right before or after an FMIT week',
  statement:
    'An approved absence does not end on one of the two days before an FMIT week, nor start on one of the two days after it.',
  math: 'for person p with week w: no absence of p ends on w-2, w-1 or starts on w+7, w+8',
  source: fmitAndCall('2.6 leave_edge'),
  level: { kind: 'advisory' },
  scope: 'fmit-week',
  messages: {
    before: { severity: 'info', text: '{name} is {types|away} until {edge|day}, right before {week|week} on FMIT.' },
    after: { severity: 'info', text: '{name} is {types|away} from {edge|day}, right after {week|week} on FMIT.' },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const approved = absencesOf(schedule, person).filter(isApproved)
    const about = aboutWeek(schedule, person, weekStart)
    const before = approved.findLast((a) => a.last === addDays(weekStart, -1) || a.last === addDays(weekStart, -2))
    const after = approved.find((a) => a.first === addDays(weekStart, 7) || a.first === addDays(weekStart, 8))
    return [
      ...(before ? [{ message: 'before', data: { ...about, edge: isoOf(before.last), types: [before.type] } }] : []),
      ...(after ? [{ message: 'after', data: { ...about, edge: isoOf(after.first), types: [after.type] } }] : []),
    ]
  },
})
