import { MOST_AWAY_DAYS, awayDays, awayStatus } from '#domain/leave/away-days.ts'
import { absencesOf, personYearOf } from '#domain/schedule/schedule.ts'
import { aboutWholeYear } from '../about.ts'
import { defineRule } from '../kit.ts'
import { timeAway } from '../sources.ts'

export const leaveAwayFromProgram = defineRule({
  id: 'leave-away-from-program',
  title: 'Days away from the program',
  statement: 'A resident is away from the program on no more than 28 days of an academic year; from 21 on it is shown.',
  math: 'Σ a[p,d] (d in year y) ≤ 28   for resident p',
  source: timeAway('5.6 Away from program'),
  level: { kind: 'advisory' },
  scope: 'person-year',
  messages: {
    many: { severity: 'warning', text: '{name} is away {days} of {most} days in {year|year}; {left|are} left.' },
    full: { severity: 'critical', text: '{name} is away all {most} days in {year|year}; none is left.' },
    over: {
      severity: 'critical',
      text: '{name} is away {days} days in {year|year}, {over} more than the {most} there are.',
    },
  },

  check(schedule, { person, year }) {
    // Faculty have no most.
    if ((personYearOf(schedule, person, year)?.pgy ?? null) === null) return []
    const { days } = awayDays(absencesOf(schedule, person), year)
    const data = { ...aboutWholeYear(schedule, person, year), days, most: MOST_AWAY_DAYS }
    switch (awayStatus(days)) {
      case 'ok':
        return []
      case 'warning':
        return [{ message: 'many', data: { ...data, left: MOST_AWAY_DAYS - days } }]
      case 'critical':
        return [{ message: 'full', data }]
      case 'over':
        return [{ message: 'over', data: { ...data, over: days - MOST_AWAY_DAYS } }]
    }
  },
})
