import type { Facts } from '../schedule/facts.ts'
import { WORKING_DAYS, type WorkingDay } from './weekly-requirement.ts'
import type { RequirementGround } from './requirement-issues.ts'

export const isWorkingDay = (weekday: string): weekday is WorkingDay =>
  (WORKING_DAYS as readonly string[]).includes(weekday)

/**
 * The half-days of lecture that the whole program keeps each week: what it does over every rotation's pattern, for
 * residents of every year and setting, and that nobody moves.
 */
export const lecturesOf = ({ overlay, activity }: Pick<Facts, 'overlay' | 'activity'>): RequirementGround['lectures'] =>
  [...overlay.values()].flatMap((one) => {
    const { weekday, half } = one
    const forAll = one.kinds.includes('resident') && one.pgy.length === 0 && one.settings.length === 0
    const isLecture = one.over && one.weeks === 'every' && activity.get(one.activity)?.isProtected === true
    return forAll && isLecture && isWorkingDay(weekday) ? [{ weekday, half, activity: one.activity }] : []
  })

/** What the requirement of a rotation is judged by. */
export const requirementGround = (
  facts: Pick<Facts, 'overlay' | 'activity' | 'rotation'>,
  rotation: string,
): RequirementGround => ({
  lectures: lecturesOf(facts),
  activities: facts.activity,
  setting: facts.rotation.get(rotation)?.setting ?? 'other',
})
