import type { Block } from '../calendar/block.ts'
import { weekOfBlock } from '../calendar/block.ts'
import { type Day, type Weekday, addDays, daysFrom, weekdayIndex, weekdayOf } from '../calendar/day.ts'
import { isFmitWeekStart } from '../calendar/fmit-week.ts'
import { HALVES, type Half } from '../calendar/half-day.ts'
import type { Holiday } from '../calendar/holiday.ts'
import { nightBucket } from '../calendar/night.ts'
import type { PersonId } from '../people/person.ts'
import type { Overlay } from '../rotations/overlay.ts'
import { derived } from './derived.ts'
import type { Facts } from './facts.ts'
import { holidaysKept } from './holidays.ts'
import { programBlockOf } from './program-blocks.ts'
import { type Schedule, attendingOn, onCall, weekendOf } from './schedule.ts'

/** What is so on a day whoever is on duty. */
export interface PlainDay {
  readonly day: Day
  readonly weekday: Weekday
  /** From 0 for Monday. */
  readonly weekdayIndex: number
  /** Of its block, from 1. */
  readonly week: number
  /** Of the program, whatever the calendar says. */
  readonly isWeekend: boolean
  readonly holiday: Holiday | null
  /** What the whole program, or a part of it, does on its halves, in order. */
  readonly overlays: Readonly<Record<Half, readonly Overlay[]>>
}

/** Who is on duty on a day, and who comes from it. */
export interface DayDuty {
  readonly attending: PersonId | null
  /** Whoever had the FMIT week that ended the day before, and does not have the next. */
  readonly recovering: PersonId | null
  /** Who took call on the night before, when the morning after is theirs. */
  readonly postCall: PersonId | null
}

/** What is the same for everybody on a day. */
export interface DayContext extends PlainDay, DayDuty {}

const overlaysInOrder = derived((overlays: Facts['overlay']) =>
  [...overlays.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
)

const isIn = (weeks: Overlay['weeks'], day: Day, block: Block, week: number): boolean =>
  weeks === 'every' || (weeks === 'last' ? addDays(day, 7) > block.end : weeks.includes(week))

const plainDay = (schedule: Schedule, day: Day, holiday: Holiday | null): PlainDay => {
  const weekday = weekdayOf(day)
  const block = programBlockOf(schedule, day)
  const week = weekOfBlock(day)
  const overlays = overlaysInOrder(schedule.facts.overlay).filter(
    (one) => one.weekday === weekday && isIn(one.weeks, day, block, week),
  )
  const [am, pm] = HALVES.map((half) => overlays.filter((one) => one.half === half)) as [Overlay[], Overlay[]]
  return {
    ...{ day, weekday, week, holiday },
    weekdayIndex: weekdayIndex(day),
    isWeekend: weekendOf(schedule).includes(weekday),
    overlays: { am, pm },
  }
}

export const plainDays = (schedule: Schedule, first: Day, last: Day): readonly PlainDay[] => {
  const holidays = new Map(holidaysKept(schedule, first, last).map((holiday) => [holiday.day, holiday]))
  return daysFrom(first, last).map((day) => plainDay(schedule, day, holidays.get(day) ?? null))
}

export const dutyOn = (schedule: Schedule, day: Day): DayDuty => {
  const attending = attendingOn(schedule, day)
  const before = isFmitWeekStart(day) ? attendingOn(schedule, addDays(day, -1)) : null
  const night = addDays(day, -1)
  return {
    attending,
    recovering: before === attending ? null : before,
    postCall: nightBucket(night) === 'fmit' ? null : (onCall(schedule, night)?.person ?? null),
  }
}

export const contextsOf = (schedule: Schedule, first: Day, last: Day): readonly DayContext[] =>
  plainDays(schedule, first, last).map((plain) => ({ ...plain, ...dutyOn(schedule, plain.day) }))
