import { yearOf } from '../calendar/academic-year.ts'
import type { Activity } from '../rotations/activity.ts'
import { activityOf, clinicFooters } from './clinic-footer.ts'
import { halfDays } from './half-days.ts'
import { policyOf } from './program-blocks.ts'
import { rotationOn } from './rotation-on.ts'
import { type Schedule, personYearOf } from './schedule.ts'
import type { HalfDayPlace } from './spoken-because.ts'

const FRACTIONS: Readonly<Record<string, string>> = { '0.25': '¼', '0.5': '½', '0.75': '¾', '1': 'one', '2': 'two' }

/** "one room", "½ attending", "1.05 attendings". */
const amount = (count: number, noun: string): string => {
  const rounded = Math.round(count * 100) / 100
  return `${FRACTIONS[String(rounded)] ?? String(rounded)} ${noun}${rounded > 1 ? 's' : ''}`
}

/** Of how many more attendings than are needed a half-day has, with its sign. */
const spokenMargin = (schedule: Schedule, { day, half }: HalfDayPlace): string => {
  const there = [...schedule.facts.personYear.values()].filter(({ year }) => year === yearOf(day))
  const cells = halfDays(
    schedule,
    there.map(({ person }) => person),
    day,
    day,
  )
  const footer = clinicFooters(schedule, cells, day, day).find((one) => one.half === half)
  const margin = footer === undefined ? 0 : footer.there - footer.needed
  return `the margin is ${margin > 0 ? '+' : margin < 0 ? '−' : ''}${Math.abs(margin)}`
}

/** What a resident's rotation counts an activity as, of what a week has to hold. */
const requirementOf = ({ facts }: Schedule, place: HalfDayPlace, { code, fmClinic }: Activity): string | null => {
  const rotation = rotationOn({ facts }, place.person, place.day)
  if (rotation === null || !facts.weeklyRequirement.has(rotation.name)) return null
  if (fmClinic) return 'as a clinic of the weekly requirement'
  return rotation.specialty.includes(code) ? 'as specialty time of the weekly requirement' : null
}

/** What a half-day counts as, in a sentence; null of a code that the program does not know. */
export const spokenCounts = (schedule: Schedule, place: HalfDayPlace, code: string): string | null => {
  const activity = activityOf(schedule, code)
  if (activity === null) return null
  const pgy = personYearOf(schedule, place.person, yearOf(place.day))?.pgy ?? null
  const rooms = activity.rooms > 0 ? [amount(activity.rooms, 'room')] : []
  if (pgy === null) {
    const as = [...(activity.supervises ? ['one attending'] : []), ...rooms]
    if (as.length === 0) return 'Counts as nothing in clinic.'
    return `Counts as ${as.join(' and ')}${activity.supervises ? `; ${spokenMargin(schedule, place)}` : ''}.`
  }
  const { attendingsPerIntern, attendingsPerSenior } = policyOf(schedule)
  const ratio = pgy === 1 ? attendingsPerIntern : attendingsPerSenior
  const taken = (activity.needsSupervision ? ratio : 0) + activity.ownAttendings
  const takes = [...(taken > 0 ? [amount(taken, 'attending')] : []), ...rooms]
  const as = [
    ...(takes.length > 0 ? [`as a resident in clinic who takes ${takes.join(' and ')}`] : []),
    ...[requirementOf(schedule, place, activity)].filter((one) => one !== null),
  ]
  if (as.length === 0) return 'Counts as nothing in clinic.'
  return `Counts ${as.join(', ')}${taken > 0 ? `; ${spokenMargin(schedule, place)}` : ''}.`
}
