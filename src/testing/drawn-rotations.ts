import { type Day, type Weekday, addDays, isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import { USUAL_POLICY } from '#domain/rotations/block-policy.ts'
import { indexOf, patternCellAt } from '#domain/rotations/rotation-pattern.ts'
import { WEEK_CAPACITY, WORKING_DAYS, type WorkingDay } from '#domain/rotations/weekly-requirement.ts'
import type { Fact, Facts } from '#domain/schedule/facts.ts'
import { PRESET_ACTIVITIES } from '#operations/program/preset/activities.ts'
import { weeksOf } from '#operations/program/preset/weeks.ts'
import { aPin, aRotation } from './builders.ts'

/** What the lines of a drawing say about rotations and the clinic; activities are those of the preset. */
export interface DrawnRotations {
  readonly rotation: Map<string, Partial<Fact<'rotation'>>>
  readonly rotationPattern: Fact<'rotationPattern'>[]
  readonly weeklyRequirement: Fact<'weeklyRequirement'>[]
  readonly overlay: Fact<'overlay'>[]
  readonly blockPolicy: Fact<'blockPolicy'>[]
  readonly pin: Fact<'pin'>[]
}

export const nothingDrawn = (): DrawnRotations => ({
  rotation: new Map(),
  rotationPattern: [],
  weeklyRequirement: [],
  overlay: [],
  blockPolicy: [],
  pin: [],
})

const rangeOf = (value: string): readonly [number, number] => {
  const [least = '', most = least] = value.split('-')
  return [Number(least), Number(most)]
}
const days = (value: string): Weekday[] => value.split(',') as Weekday[]

const FLAGS: Readonly<Record<string, (value: string) => Partial<Fact<'rotation'>>>> = {
  recovery: () => ({ recovery: true }),
  'weekend-work': () => ({ weekendWork: true }),
  'lecture-exempt': () => ({ lectureExempt: true }),
  off: (value) => ({ daysOff: days(value) }),
  specialty: (value) => ({ specialty: value.split(',') }),
  who: (value) => ({ who: value.split(',').map(Number) as Fact<'rotation'>['who'] }),
  takes: (value) => ({ capacity: Number(value) }),
  archived: () => ({ archived: true }),
  halves: (value) => {
    const [first = '', second = ''] = value.split('/')
    return { halves: { first, second } }
  },
}

const ASKED: Readonly<Record<string, (value: string) => Partial<Fact<'weeklyRequirement'>>>> = {
  clinic: (value) => {
    const [fmClinicMin, fmClinicMax] = rangeOf(value)
    return { fmClinicMin, fmClinicMax }
  },
  specialty: (value) => {
    const [specialtyMin, specialtyMax] = rangeOf(value)
    return { specialtyMin, specialtyMax }
  },
  lecture: () => ({ academicsRequired: true }),
  protect: (value) => ({
    protectedSlots: value.split(',').map((slot) => {
      const [weekday = '', half = '', activity = ''] = slot.split('/')
      return { weekday: weekday as WorkingDay, half: half as Half, activity }
    }),
  }),
  days: (value) => ({ allowedClinicDays: days(value) as WorkingDay[] }),
}

const said = <T>(table: Readonly<Record<string, (value: string) => Partial<T>>>, words: readonly string[]) =>
  words.reduce<Partial<T>>((all, word) => {
    const [key = '', value = ''] = word.split('=')
    const read = table[key]
    if (!read) throw new Error(`"${word}" says nothing here; known: ${Object.keys(table).join(', ')}`)
    return { ...all, ...read(value) }
  }, {})

/** Reads a line about rotations or the clinic; whether it was one. */
export const readRotationLine = (drawn: DrawnRotations, line: string): boolean => {
  const [word, name = '', ...rest] = line.split(/\s+/)
  if (word === 'rotation') drawn.rotation.set(name, { ...drawn.rotation.get(name), ...said(FLAGS, rest) })
  else if (word === 'pattern') drawn.rotationPattern.push({ rotation: name, cells: weeksOf(rest.join(' ')) })
  else if (word === 'requirement')
    drawn.weeklyRequirement.push({
      ...{ rotation: name, fmClinicMin: 0, fmClinicMax: WEEK_CAPACITY, specialtyMin: 0, specialtyMax: WEEK_CAPACITY },
      ...{
        specialtyName: null,
        academicsRequired: false,
        protectedSlots: [],
        allowedClinicDays: [],
        description: null,
      },
      ...said(ASKED, rest),
    })
  else if (word === 'lecture')
    drawn.overlay.push({
      ...{ id: `lecture-${name}-${rest[0] ?? ''}`, name: 'Lecture', weekday: name as Weekday, half: rest[0] as Half },
      ...{ weeks: 'every', kinds: ['resident'], pgy: [], settings: [], unless: 'lecture-exempt' },
      ...{ activity: 'LEC', over: true, order: 0 },
    })
  else if (word === 'rooms')
    drawn.blockPolicy.push({ ...USUAL_POLICY, roomsUsual: Number(name), roomsMost: Number(rest[0]) })
  else return false
  return true
}

/** Reads weeks of half-days from a Monday on: a morning and an afternoon for each day, a dot for what nobody decided. */
export const readHalfDays = (drawn: DrawnRotations, person: string, monday: Day, line: string): readonly Day[] =>
  line.split('|').flatMap((week, nth) => {
    const cells = week.trim().split(/\s+/)
    if (cells.length !== 5 && cells.length !== 7)
      throw new Error(`a week of half-days has 5 days, or 7; "${week.trim()}" has not`)
    return cells.map((cell, at) => {
      const day = addDays(monday, 7 * nth + at)
      // One code stands for both halves.
      const [morning = '', afternoon = morning] = cell.split('/')
      for (const [i, half] of HALVES.entries()) {
        const activity = i === 0 ? morning : afternoon
        if (activity !== '.') drawn.pin.push(aPin({ person, day, half, activity }))
      }
      return day
    })
  })

/** The facts that come with the lines, when there are any. */
export const rotationFacts = ({ rotation: _, ...drawn }: DrawnRotations) =>
  drawn.weeklyRequirement.length + drawn.overlay.length + drawn.pin.length + drawn.rotationPattern.length > 0
    ? { ...drawn, activity: PRESET_ACTIVITIES }
    : drawn

const flagsOf = (rotation: Fact<'rotation'>): readonly string[] => [
  ...(rotation.recovery ? ['recovery'] : []),
  ...(rotation.weekendWork ? ['weekend-work'] : []),
  ...(rotation.lectureExempt ? ['lecture-exempt'] : []),
  ...(rotation.daysOff.length > 0 ? [`off=${rotation.daysOff.join()}`] : []),
  ...(rotation.specialty.length > 0 ? [`specialty=${rotation.specialty.join()}`] : []),
  ...(rotation.who.length > 0 ? [`who=${rotation.who.join()}`] : []),
  ...(rotation.capacity === null ? [] : [`takes=${rotation.capacity}`]),
  ...(rotation.archived ? ['archived'] : []),
  ...(rotation.halves ? [`halves=${rotation.halves.first}/${rotation.halves.second}`] : []),
]

const askedOf = (asked: Fact<'weeklyRequirement'>): readonly string[] => [
  ...(asked.fmClinicMin > 0 || asked.fmClinicMax < WEEK_CAPACITY
    ? [`clinic=${asked.fmClinicMin}-${asked.fmClinicMax}`]
    : []),
  ...(asked.specialtyMin > 0 || asked.specialtyMax < WEEK_CAPACITY
    ? [`specialty=${asked.specialtyMin}-${asked.specialtyMax}`]
    : []),
  ...(asked.academicsRequired ? ['lecture'] : []),
  ...(asked.protectedSlots.length > 0
    ? [`protect=${asked.protectedSlots.map(({ weekday, half, activity }) => `${weekday}/${half}/${activity}`).join()}`]
    : []),
  ...(asked.allowedClinicDays.length > 0 ? [`days=${asked.allowedClinicDays.join()}`] : []),
]

const patternLine = (pattern: Fact<'rotationPattern'>): string => {
  const index = indexOf(pattern)
  const parts = WORKING_DAYS.map((weekday) => {
    const codes = HALVES.map((half) => patternCellAt(index, 1, weekday, half)?.activity ?? '.')
    return `${weekday} ${codes.join('/')}`
  })
  return `pattern ${pattern.rotation} ${parts.join('; ')}`
}

/** The lines that say what there is of rotations and the clinic. */
export const drawRotations = (facts: Facts): readonly string[] => [
  ...[...facts.rotation.values()].flatMap((rotation) => {
    const flags = flagsOf(rotation)
    return flags.length > 0 ? [['rotation', rotation.name, ...flags].join(' ')] : []
  }),
  ...[...facts.rotationPattern.values()].map(patternLine),
  ...[...facts.weeklyRequirement.values()].map((one) => ['requirement', one.rotation, ...askedOf(one)].join(' ')),
  ...[...facts.overlay.values()].map(({ weekday, half }) => `lecture ${weekday} ${half}`),
  ...[...facts.blockPolicy.values()].map(({ roomsUsual, roomsMost }) => `rooms ${roomsUsual} ${roomsMost}`),
]

/** The decided half-days of somebody, in weeks from a Monday on. */
export const drawHalfDays = (facts: Facts, person: string, monday: Day, weeks: number): string =>
  Array.from({ length: weeks }, (_, nth) => {
    const shown = Array.from({ length: 7 }, (__, at) => addDays(monday, 7 * nth + at)).map((day) => {
      const codes = HALVES.map((half) => facts.pin.get(`${person}/${isoOf(day)}/${half}`)?.activity ?? '.')
      return { day, text: codes[0] === codes[1] ? String(codes[0]) : codes.join('/') }
    })
    const hasWeekend = shown.some(({ day, text }) => ['sat', 'sun'].includes(weekdayOf(day)) && text !== '.')
    return (hasWeekend ? shown : shown.slice(0, 5)).map(({ text }) => text).join(' ')
  }).join(' | ')

export const drawnRotation = (name: string, leaveAllowed: boolean | null, drawn: DrawnRotations): Fact<'rotation'> =>
  aRotation(name, { leaveAllowed, ...drawn.rotation.get(name) })
