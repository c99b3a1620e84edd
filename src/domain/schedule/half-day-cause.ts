import { yearOf } from '../calendar/academic-year.ts'
import { isUsualWeekend } from '../calendar/weekend.ts'
import { UNDISCLOSED } from '../leave/absence.ts'
import { type FactKind, dayKey, personYearKey } from './facts.ts'
import type { Because } from './half-days.ts'
import { programBlockOf } from './program-blocks.ts'
import { type Schedule, weekendOf } from './schedule.ts'
import type { HalfDayPlace } from './spoken-because.ts'

/** The fact that makes a half-day what it is, and what people call it: "Call", "FMIT week". */
export interface Cause {
  readonly kind: FactKind
  readonly key: string
  readonly what: string
  /** The one thing of the fact that makes it so, where the fact says much else. */
  readonly field?: 'weekend'
}

/** The fact behind a half-day; null when the calendar makes it so, or when who did is not for whoever reads. */
export const causeOf = ({ facts }: Schedule, { person, day, half }: HalfDayPlace, because: Because): Cause | null => {
  const cause = (kind: FactKind, key: string, what: string): Cause => ({ kind, key, what })
  switch (because.kind) {
    case 'absence':
      // Who wrote it down, and when, says something of what it is.
      return because.absence.type === UNDISCLOSED ? null : cause('absence', because.absence.id, 'Time away')
    case 'pin':
      return cause('pin', `${person}/${dayKey(day)}/${half}`, 'Pin')
    case 'fmit-week':
    case 'fmit-recovery':
      return cause('fmitWeek', dayKey(because.weekStart), 'FMIT week')
    case 'holiday':
      return facts.holiday.has(dayKey(day)) ? cause('holiday', dayKey(day), 'Holiday') : null
    case 'call':
      return cause('callNight', dayKey(because.night), 'Call')
    case 'nights': {
      const { year, number } = programBlockOf({ facts }, because.last)
      return cause('plannedRotation', `${year}/${number}/${person}`, 'Rotation')
    }
    case 'requirement':
      return cause('weeklyRequirement', because.rotation, 'Weekly requirement')
    case 'pattern':
      return cause('rotationPattern', because.rotation, 'Pattern')
    case 'faculty-week':
      return cause('facultyWeek', personYearKey(person, yearOf(day)), 'Usual week')
    case 'day-off':
      return cause('rotation', because.rotation, 'Rotation')
    case 'overlay':
      return cause('overlay', because.overlay, 'Program week')
    case 'weekend':
      return isUsualWeekend(weekendOf({ facts }))
        ? null
        : { ...cause('program', 'program', 'Weekend'), field: 'weekend' }
  }
}

/** When a half-day becomes another; null when it stands as long as the calendar does. */
export const movesWhen = ({ facts }: Schedule, { day }: HalfDayPlace, because: Because): string | null => {
  switch (because.kind) {
    case 'absence':
      return 'when the time away changes'
    case 'pin':
      return 'only when somebody takes the pin out'
    case 'fmit-week':
    case 'fmit-recovery':
      return 'when the FMIT week moves'
    case 'holiday':
      return facts.holiday.has(dayKey(day)) ? 'when the holiday is taken out' : null
    case 'call':
      return 'when the call moves'
    case 'nights':
      return 'when the nights before it move'
    case 'requirement':
      return 'when the rotation or its weekly requirement changes'
    case 'pattern':
      return 'when the rotation or its pattern changes'
    case 'faculty-week':
      return 'when the usual week changes'
    case 'day-off':
      return 'when the rotation or its days off change'
    case 'overlay':
      return 'when the program week changes'
    case 'weekend':
      return isUsualWeekend(weekendOf({ facts })) ? null : 'when the program’s weekend changes'
  }
}
