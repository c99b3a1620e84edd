import { describe, expect, it } from 'vitest'
import {
  aCallNight,
  aFacultyWeek,
  aPerson,
  aPersonYear,
  aPin,
  aPlannedRotation,
  anAbsence,
  anFmitWeek,
  factsOf,
} from '#testing/builders.ts'
import type { FactLists } from '#testing/door.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { day } from '../calendar/day.ts'
import type { Half } from '../calendar/half-day.ts'
import { REQUIREMENT_DEFAULTS } from '../rotations/weekly-requirement.ts'
import { spokenHalfDay } from './spoken-half-day.ts'

const usual = (weekday: 'mon' | 'fri', half: Half, activity: string) => ({
  ...{ week: null, weekday, half, activity },
  isProtected: false,
})

/** Block 9 of 2026–27, Thu 11 Feb to Wed 10 Mar: Iyer, a PGY-2 on Cardiology, an intern on Sports Medicine, and two of the faculty. */
const scheduleOf = (lists: FactLists = {}) => ({
  today: day('2027-01-04'),
  facts: factsOf({
    ...presetFacts(),
    person: [
      aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' }),
      aPerson({ id: 'lim', name: 'Grace Lim', kind: 'resident' }),
      aPerson({ id: 'nakagawa', name: 'Rei Nakagawa' }),
      aPerson({ id: 'osei', name: 'Kwabena Osei' }),
    ],
    personYear: [
      aPersonYear({ person: 'iyer', year: 2026, role: null, pgy: 2 }),
      aPersonYear({ person: 'lim', year: 2026, role: null, pgy: 1 }),
      aPersonYear({ person: 'nakagawa', year: 2026, to: day('2027-03-01') }),
      aPersonYear({ person: 'osei', year: 2026 }),
    ],
    plannedRotation: [
      aPlannedRotation({ block: 9, resident: 'iyer', rotation: 'Cardiology' }),
      aPlannedRotation({ block: 8, resident: 'lim', rotation: 'Night Float' }),
      aPlannedRotation({ block: 9, resident: 'lim', rotation: 'Sports Medicine' }),
    ],
    facultyWeek: [
      aFacultyWeek({ person: 'nakagawa', cells: [usual('fri', 'am', 'C'), usual('mon', 'am', 'AT')] }),
      aFacultyWeek({ person: 'osei', cells: [usual('fri', 'am', 'AT'), usual('mon', 'am', 'ADM')] }),
    ],
    callNight: [aCallNight({ night: day('2027-02-11'), person: 'nakagawa' })],
    ...lists,
  }),
})

const why = (person: string, on: string, half: Half, lists: FactLists = {}, mayPin = true) =>
  spokenHalfDay(scheduleOf(lists), { person, day: day(on), half }, { mayPin })

describe('a half-day in words', () => {
  it('after call names who takes it, what it replaces, what it counts as and what moves it', () => {
    expect(why('nakagawa', '2027-02-12', 'am')).toEqual({
      cell: { activity: 'PCAT', name: expect.any(String) as string },
      because: 'Nakagawa takes call on Thu 11 Feb',
      replaces: [{ code: 'C', because: 'from Nakagawa’s usual Friday morning' }],
      counts: 'Counts as one attending; the margin is +1.',
      moves: 'Moves when the call moves. Pin to keep it.',
      cause: { kind: 'callNight', key: '2027-02-11', what: 'Call' },
    })
  })

  it('tells whoever may not pin nothing of pins', () => {
    expect(why('nakagawa', '2027-02-12', 'am', {}, false).moves).toBe('Moves when the call moves.')
  })

  it('says from which rotation and week of it, and by whom it was pinned', () => {
    const pin = aPin({
      ...{ person: 'iyer', day: day('2027-02-18'), half: 'am', activity: 'C' },
      decided: { by: 'R. Voss', on: day('2027-05-03') },
    })
    expect(why('iyer', '2027-02-18', 'am')).toMatchObject({
      because: 'from rotation Cardiology, pattern week 2',
      moves: 'Moves when the rotation or its pattern changes. Pin to keep it.',
      cause: { kind: 'rotationPattern', key: 'Cardiology' },
    })
    expect(why('iyer', '2027-02-18', 'am', { pin: [pin] })).toMatchObject({
      cell: { activity: 'C' },
      because: 'pinned by R. Voss on 3 May',
      replaces: [{ because: 'from rotation Cardiology, pattern week 2' }],
      counts: 'Counts as a resident in clinic who takes ¼ attending and one room; the margin is −1.',
      moves: 'Moves only when somebody takes the pin out.',
      cause: { kind: 'pin', key: 'iyer/2027-02-18/am' },
    })
    expect(why('iyer', '2027-02-18', 'am', { pin: [{ ...pin, decided: null }] }).because).toBe('pinned by an import')
  })

  it('counts as a clinic of the weekly requirement where there is one', () => {
    const clinic = aPin({ person: 'lim', day: day('2027-02-18'), half: 'am', activity: 'C' })
    const asked = { weeklyRequirement: [{ rotation: 'Sports Medicine', ...REQUIREMENT_DEFAULTS }], pin: [clinic] }
    expect(why('lim', '2027-02-18', 'am', asked).counts).toBe(
      'Counts as a resident in clinic who takes ½ attending and one room, as a clinic of the weekly requirement; the margin is −1.',
    )
    const specialty = { ...asked, pin: [{ ...clinic, activity: 'SM' }] }
    expect(why('lim', '2027-02-18', 'am', specialty).counts).toMatch(/as specialty time of the weekly requirement/)
    expect(why('osei', '2027-02-15', 'am', { holiday: [] }).counts).toBe('Counts as nothing in clinic.')
  })

  it('says of time away what it is where that is disclosed, and else neither that nor who wrote it down', () => {
    const away = anAbsence({ id: 'a', person: 'osei', first: day('2027-02-12'), last: day('2027-02-16') })
    expect(why('osei', '2027-02-12', 'am', { absence: [away] })).toMatchObject({
      cell: { activity: 'LV' },
      because: 'Osei is away, vacation, Fri 12 – Tue 16 Feb',
      replaces: [{ code: 'AT', because: 'from Osei’s usual Friday morning' }],
      moves: 'Moves when the time away changes.',
      cause: { kind: 'absence', key: 'a' },
    })
    expect(why('osei', '2027-02-12', 'am', { absence: [{ ...away, type: 'undisclosed' }] })).toMatchObject({
      because: 'Osei is away, Fri 12 – Tue 16 Feb',
      cause: null,
    })
  })

  it.each([
    ['of an FMIT week', 'osei', '2027-02-13', 'Osei has FMIT week 33', 'fmitWeek', '2027-02-12'],
    ['after one', 'osei', '2027-02-19', 'it is the recovery Friday after FMIT week 33', 'fmitWeek', '2027-02-12'],
    ['after nights', 'lim', '2027-02-11', 'nights of Night Float ended on Wed 10 Feb', 'plannedRotation', '2026/8/lim'],
    ['of the program', 'iyer', '2027-02-17', 'from the program week, Lecture', 'overlay', 'lecture'],
  ] as const)('%s', (_, person, on, because, kind, key) => {
    const fmitWeek = [anFmitWeek({ person: 'osei', weekStart: day('2027-02-12') })]
    expect(why(person, on, 'pm', { fmitWeek })).toMatchObject({ because, cause: { kind, key } })
  })

  it('of the calendar has nobody behind it and does not move', () => {
    expect(why('iyer', '2027-02-15', 'am')).toMatchObject({
      because: "it is Presidents' Day",
      moves: null,
      cause: null,
    })
    expect(why('iyer', '2027-02-13', 'am')).toMatchObject({ because: 'it is a weekend', moves: null, cause: null })
    const own = { ...{ name: 'Hillside', timezone: 'UTC', lockDate: null }, weekend: ['thu' as const, 'sun' as const] }
    expect(why('iyer', '2027-02-14', 'am', { program: [own] })).toMatchObject({
      because: 'it is the program’s weekend',
      moves: 'Moves when the program’s weekend changes. Pin to keep it.',
      cause: { kind: 'program', key: 'program', what: 'Weekend' },
    })
    const holiday = [{ day: day('2027-02-18'), name: 'Founders’ Day', kept: true }]
    expect(why('iyer', '2027-02-18', 'am', { holiday })).toMatchObject({
      because: 'it is Founders’ Day',
      moves: 'Moves when the holiday is taken out. Pin to keep it.',
      cause: { kind: 'holiday', key: '2027-02-18' },
    })
  })

  it('of which nothing is said yet, or of somebody who is not there, is none', () => {
    expect(why('osei', '2027-02-18', 'am')).toEqual({
      ...{ cell: null, replaces: [], counts: null, moves: null, cause: null },
      because: 'nothing is planned for Osei then',
    })
    expect(why('nakagawa', '2027-03-02', 'am').because).toBe('Nakagawa is not with the program on Tue 2 Mar')
  })
})
