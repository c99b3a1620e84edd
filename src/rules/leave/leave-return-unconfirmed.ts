import { isApproved } from '#domain/leave/absence.ts'
import { aboutAbsence } from '../about.ts'
import { defineRule } from '../kit.ts'
import { timeAway } from '../sources.ts'

const DAYS_BEFORE_RETURN = 7

export const leaveReturnUnconfirmed = defineRule({
  id: 'leave-return-unconfirmed',
  title: 'Return that nobody has confirmed',
  statement: 'The last day of an approved absence is known a week before it comes, not only estimated.',
  math: 'last(a) > today + 7   for approved absence a whose last day is an estimate',
  source: timeAway('5.4 Tentative return'),
  level: { kind: 'advisory' },
  scope: 'absence',
  readsToday: true,
  messages: {
    passed: {
      severity: 'warning',
      text: '{name} was expected back after {day|day}. Confirm that day, or write a later one.',
    },
    soon: {
      severity: 'info',
      text: '{name} is expected back after {day|day}. Confirm that day, or write a later one.',
    },
  },

  check(schedule, id) {
    const absence = schedule.facts.absence.get(id)
    if (absence?.tentative !== true || !isApproved(absence)) return []
    const daysLeft = absence.last - schedule.today
    if (daysLeft > DAYS_BEFORE_RETURN) return []
    return [{ message: daysLeft < 0 ? 'passed' : 'soon', data: aboutAbsence(schedule, absence, absence.last) }]
  },
})
