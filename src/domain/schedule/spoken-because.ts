import type { Day } from '../calendar/day.ts'
import { fmitWeekOf } from '../calendar/fmit-week.ts'
import type { Half } from '../calendar/half-day.ts'
import { spokenDate, spokenDay, spokenWeekday } from '../calendar/spoken-day.ts'
import { spokenDays } from '../calendar/spoken-days.ts'
import { isUsualWeekend } from '../calendar/weekend.ts'
import { type Absence, UNDISCLOSED } from '../leave/absence.ts'
import { ABSENCE_WORDS } from '../leave/absence-words.ts'
import type { PersonId } from '../people/person.ts'
import { titleOf } from '../rotations/rotation.ts'
import { calledName } from './called-name.ts'
import type { Because } from './half-days.ts'
import { rotationOf } from './rotation-on.ts'
import { type Schedule, weekendOf } from './schedule.ts'

/** A half-day of somebody. */
export interface HalfDayPlace {
  readonly person: PersonId
  readonly day: Day
  readonly half: Half
}

const HALF_NAMES: Readonly<Record<Half, string>> = { am: 'morning', pm: 'afternoon' }

const spokenAway = ({ type, first, last }: Absence): string =>
  type === UNDISCLOSED ? spokenDays(first, last) : `${ABSENCE_WORDS[type].toLowerCase()}, ${spokenDays(first, last)}`

/** Why a half-day is, or would be, what a layer says: "from rotation Cardiology, pattern week 2". */
export const spokenBecause = (schedule: Schedule, { person, day, half }: HalfDayPlace, because: Because): string => {
  const name = calledName(schedule, person)
  const title = (rotation: string): string => titleOf(rotationOf(schedule, rotation))
  switch (because.kind) {
    case 'absence':
      return `${name} is away, ${spokenAway(because.absence)}`
    case 'pin': {
      const { decided } = because.pin
      return decided === null ? 'pinned by an import' : `pinned by ${decided.by} on ${spokenDate(decided.on)}`
    }
    case 'fmit-week':
      return `${name} has FMIT week ${fmitWeekOf(because.weekStart).number}`
    case 'fmit-recovery':
      return `it is the recovery Friday after FMIT week ${fmitWeekOf(because.weekStart).number}`
    case 'holiday':
      return `it is ${because.name}`
    case 'call':
      return `${name} takes call on ${spokenDay(because.night)}`
    case 'nights':
      return `nights of ${title(because.rotation)} ended on ${spokenDay(because.last)}`
    case 'requirement':
      return `protected by the weekly requirement of ${title(because.rotation)}`
    case 'pattern':
      return `from rotation ${title(because.rotation)}, pattern week ${because.week}`
    case 'faculty-week':
      return `from ${name}’s usual ${spokenWeekday(day)} ${HALF_NAMES[half]}`
    case 'day-off':
      return `a day off of rotation ${title(because.rotation)}`
    case 'overlay':
      return `from the program week, ${because.name}`
    case 'weekend':
      return isUsualWeekend(weekendOf(schedule)) ? 'it is a weekend' : 'it is the program’s weekend'
  }
}
