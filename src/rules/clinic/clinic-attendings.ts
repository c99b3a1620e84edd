import { aboutHalfDay } from '../about.ts'
import { clinicMomentAt } from '../clinic-week.ts'
import { defineRule } from '../kit.ts'
import { rotationsAndClinic } from '../sources.ts'

export const clinicAttendings = defineRule({
  id: 'clinic-attendings',
  title: 'Too few attendings for the clinic',
  statement:
    'On a half-day with residents in clinic, as many of the faculty supervise as those residents take by the program’s ratio, counted up to whole people.',
  math: '⌈α·interns(d,s) + β·seniors(d,s) + own(d,s)⌉ ≤ attendings(d,s)   for half-day d,s with residents in clinic',
  source: rotationsAndClinic('11.4 Supervision'),
  level: { kind: 'advisory' },
  scope: 'half-day',
  messages: {
    short: {
      severity: 'warning',
      text: 'With {residents|count resident} in clinic in {half|half} of {day|day}, {needed|count attending} must supervise, and {there|are} there. Add an attending, or move a clinic.',
    },
  },

  check(schedule, key) {
    const moment = clinicMomentAt(schedule, key)
    if (moment === null || moment.there >= moment.needed) return []
    const { interns, seniors, residents, needed, there } = moment
    const counts = { interns, seniors, residents, needed, there, short: needed - there }
    return [{ message: 'short', data: { ...aboutHalfDay(key), ...counts } }]
  },
})
