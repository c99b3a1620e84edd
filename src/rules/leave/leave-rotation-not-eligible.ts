import { type Day, daysFrom, isoOf } from '#domain/calendar/day.ts'
import { isApproved, touches } from '#domain/leave/absence.ts'
import { titleOf } from '#domain/rotations/rotation.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import { rotationParts } from '#domain/schedule/rotation-on.ts'
import { absencesOf } from '#domain/schedule/schedule.ts'
import { aboutBlock } from '../about.ts'
import { defineRule } from '../kit.ts'
import { timeAway } from '../sources.ts'

export const leaveRotationNotEligible = defineRule({
  id: 'leave-rotation-not-eligible',
  title: 'Leave on a rotation that does not allow it',
  statement:
    'No approved absence of a resident falls on a rotation that does not allow leave, unless somebody decided so.',
  math: 'a[p,d] + r[p,d,k] ≤ 1   for resident p, day d, rotation k that does not allow leave',
  source: timeAway('5.9 Conflicts raised by absences'),
  level: { kind: 'advisory' },
  scope: 'person-block',
  messages: {
    notAllowed: {
      severity: 'warning',
      text: "{name}'s leave on {days|days} falls on {rotations|list} in Block {block}, where leave is not allowed. Move the leave or the rotation, or let it stand.",
    },
  },

  check(schedule, key) {
    const block = programBlocks(schedule, key.year).find(({ number }) => number === key.block)
    if (block === undefined) return []
    const approved = absencesOf(schedule, key.person).filter((a) => isApproved(a) && touches(a, block.start, block.end))
    if (approved.length === 0) return []
    const isAway = (day: Day): boolean => approved.some((a) => touches(a, day, day))
    const met = rotationParts(schedule, key.person, block)
      .filter(({ rotation }) => rotation.leaveAllowed === false)
      .map(({ rotation, first, last }) => ({ title: titleOf(rotation), days: daysFrom(first, last).filter(isAway) }))
      .filter(({ days }) => days.length > 0)
    const days = met.flatMap((part) => part.days)
    const [first] = days
    if (first === undefined) return []
    const rotations = [...new Set(met.map(({ title }) => title))]
    return [{ message: 'notAllowed', data: { ...aboutBlock(schedule, key, first), rotations, days: days.map(isoOf) } }]
  },
})
