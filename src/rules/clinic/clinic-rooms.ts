import { policyOf } from '#domain/schedule/program-blocks.ts'
import { aboutHalfDay } from '../about.ts'
import { clinicMomentAt } from '../clinic-week.ts'
import { defineRule } from '../kit.ts'
import { rotationsAndClinic } from '../sources.ts'

export const clinicRooms = defineRule({
  id: 'clinic-rooms',
  title: 'More rooms than the clinic has',
  statement:
    'On a half-day with residents in clinic, everybody in it together takes no more rooms than are usual, and never more than there are.',
  math: 'Σ rooms(a)·h[p,d,s,a] (over everybody) ≤ usual, and ≤ most   for half-day d,s with residents in clinic',
  source: rotationsAndClinic('2.5 Mathematics, Capacity interplay'),
  level: { kind: 'advisory' },
  scope: 'half-day',
  messages: {
    most: {
      severity: 'critical',
      text: 'Clinic in {half|half} of {day|day} takes {rooms|count room}; {most|are} there. Move a clinic.',
    },
    usual: {
      severity: 'info',
      text: 'Clinic in {half|half} of {day|day} takes {rooms|count room}; {usual|are} usual.',
    },
  },

  check(schedule, key) {
    const moment = clinicMomentAt(schedule, key)
    if (moment === null) return []
    const { roomsUsual: usual, roomsMost: most } = policyOf(schedule)
    const { rooms } = moment
    const data = { ...aboutHalfDay(key), rooms, usual, most }
    if (rooms > most) return [{ message: 'most', data }]
    return rooms > usual ? [{ message: 'usual', data }] : []
  },
})
