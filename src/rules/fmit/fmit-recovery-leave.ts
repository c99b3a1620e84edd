import { isoOf } from '#domain/calendar/day.ts'
import { recoveryDayOf } from '#domain/calendar/fmit-week.ts'
import { isApproved, touches } from '#domain/leave/absence.ts'
import { absencesOf, fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitRecoveryLeave = defineRule({
  id: 'fmit-recovery-leave',
  title: 'Recovery day lost in an absence',
  statement: 'The recovery Friday after an FMIT week does not fall in an approved absence, where it would be lost.',
  math: 'for person p with week w: p is not away (approved) on day w+7',
  source: fmitAndCall('2.6 recovery_leave'),
  level: { kind: 'advisory' },
  scope: 'fmit-week',
  messages: {
    lost: { severity: 'info', text: '{name} is {types|away} on {recovery|day}, the recovery day after {week|week}.' },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const recovery = recoveryDayOf(weekStart)
    const away = absencesOf(schedule, person).filter((a) => isApproved(a) && touches(a, recovery, recovery))
    if (away.length === 0) return []
    const types = [...new Set(away.map((a) => a.type))]
    const data = { ...aboutWeek(schedule, person, weekStart), recovery: isoOf(recovery), types }
    return [{ message: 'lost', data }]
  },
})
