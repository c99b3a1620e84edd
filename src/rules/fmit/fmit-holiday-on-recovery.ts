import { isoOf } from '#domain/calendar/day.ts'
import { recoveryDayOf } from '#domain/calendar/fmit-week.ts'
import { holidaysKept } from '#domain/schedule/holidays.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitHolidayOnRecovery = defineRule({
  id: 'fmit-holiday-on-recovery',
  title: 'Recovery day on a holiday',
  statement: 'The recovery Friday after an FMIT week is not a holiday, which would be free anyway.',
  math: 'for person p with week w: day w+7 is no holiday',
  source: fmitAndCall('2.6 holiday_on_recovery'),
  level: { kind: 'advisory' },
  scope: 'fmit-week',
  messages: {
    falls: {
      severity: 'info',
      text: '{recovery|day}, the recovery day of {name} after {week|week}, is {holidays|list}.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    const recovery = recoveryDayOf(weekStart)
    const holidays = holidaysKept(schedule, recovery, recovery).map(({ name }) => name)
    if (person === undefined || holidays.length === 0) return []
    const data = { ...aboutWeek(schedule, person, weekStart), recovery: isoOf(recovery), holidays }
    return [{ message: 'falls', data }]
  },
})
