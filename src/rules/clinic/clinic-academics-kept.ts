import { isoOf } from '#domain/calendar/day.ts'
import { lecturesOf } from '#domain/rotations/requirement-ground.ts'
import { activityOf } from '#domain/schedule/clinic-footer.ts'
import { aboutClinicWeek } from '../about.ts'
import { isAt, weeksToFill } from '../clinic-rows.ts'
import { clinicWeekAt } from '../clinic-week.ts'
import { defineRule } from '../kit.ts'
import { atLeast, doing } from '../rows.ts'
import { rotationsAndClinic } from '../sources.ts'

export const clinicAcademicsKept = defineRule({
  id: 'clinic-academics-kept',
  title: 'Lecture that a rotation keeps',
  statement:
    'On a rotation that keeps the program’s lecture, a resident is at lecture or at what else nobody moves, unless away, off, or resting after nights.',
  math: 'Σ h[p,d,s,a] (a the lecture, or protected) = 1   for resident p, lecture half-day d,s on a rotation that keeps it',
  source: rotationsAndClinic('2.5 Mathematics, Academics'),
  level: { kind: 'hard' },
  scope: 'person-week',
  messages: {
    missed: {
      severity: 'warning',
      text: '{name} misses lecture on {missed|halfDays}, which {title} keeps. Move what stands there, or leave lecture out of the requirement.',
    },
  },

  check(schedule, key) {
    const week = clinicWeekAt(schedule, key)
    if (week === null || !week.requirement.academicsRequired || week.rotation.lectureExempt) return []
    const lectures = lecturesOf(schedule.facts)
    const missed = week.halfDays.filter(({ weekday, half, counts, cell }) => {
      if (!counts || cell?.because.kind === 'nights' || week.rotation.daysOff.includes(weekday)) return false
      const here = lectures.filter((lecture) => lecture.weekday === weekday && lecture.half === half)
      const isKept = cell !== null && activityOf(schedule, cell.activity)?.isProtected === true
      return here.some(({ activity }) => activity !== cell?.activity && !isKept)
    })
    if (missed.length === 0) return []
    const about = aboutClinicWeek(schedule, week)
    return [{ message: 'missed', data: { ...about, missed: missed.map(({ day, half }) => `${isoOf(day)}/${half}`) } }]
  },

  encode(problem, emit) {
    const { facts } = problem.schedule
    const kept = [...facts.activity.values()].filter((a) => a.isProtected).map(({ code }) => code)
    for (const week of weeksToFill(problem)) {
      const { rotation, requirement, counted, person, data } = week
      if (!requirement.academicsRequired || rotation.lectureExempt) continue
      for (const { weekday, half, activity } of lecturesOf(facts))
        for (const { day, afterNights } of counted.filter(isAt(weekday, half)))
          if (!afterNights && !rotation.daysOff.includes(weekday))
            atLeast(
              emit,
              1,
              [...new Set([activity, ...kept])].map((code) => [1, doing(problem, person, day, half, code)]),
              data,
            )
    }
  },
})
