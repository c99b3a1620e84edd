import { describe, expect, it, test } from 'vitest'
import { aPin, aRotation } from '#testing/builders.ts'
import { day } from '../calendar/day.ts'
import type { Activity } from '../rotations/activity.ts'
import type { PatternCell } from '../rotations/rotation-pattern.ts'
import type { Change } from '../schedule/change.ts'
import { keyOf } from '../schedule/facts.ts'
import { spokenActivity, spokenPattern, spokenPinned, spokenTemplate } from './spoken-rotations.ts'

const cell = (given: Partial<PatternCell>): PatternCell => ({
  ...{ week: null, weekday: 'mon', half: 'am', activity: 'C', isProtected: false },
  ...given,
})

describe('a pattern', () => {
  test('is counted over four weeks, a week of its own before that of every week', () => {
    expect(spokenPattern([cell({}), cell({ week: 3, activity: 'PI' }), cell({ half: 'pm', activity: 'LEC' })])).toBe(
      '8 half-days: LEC 4, C 3, PI 1',
    )
  })
  test('names the most frequent and says that there are more', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
    const cells = days.map((weekday, at) => cell({ weekday, activity: `A${at}` }))
    expect(spokenPattern(cells)).toBe('20 half-days: A0 4, A1 4, A2 4, A3 4 …')
    expect(spokenPattern([cell({ week: 1 })])).toBe('1 half-day: C 1')
  })
})

describe('an activity', () => {
  const clinic: Activity = {
    ...{ code: 'C', name: 'Clinic', family: 'clinic', supervises: false, needsSupervision: true, ownAttendings: 0 },
    ...{
      rooms: 1,
      fmClinic: true,
      isProtected: false,
      clinical: true,
      duty: null,
      colours: null,
      sheetColours: null,
      aliases: [],
    },
    archived: false,
  }
  it('is its code and its name where there is no other side', () =>
    expect(spokenActivity(clinic, null)).toBe('C, Clinic'))
  it.each<[Partial<Activity>, string]>([
    [{ needsSupervision: false }, 'C: attendings none'],
    [{ ownAttendings: 1, needsSupervision: false }, 'C: attendings one of its own'],
    [{ ownAttendings: 1 }, 'C: attendings by the ratio and 1 of its own'],
    [{ aliases: ['C30', 'C40'] }, 'C: also written C30, C40'],
    [{ rooms: 2 }, 'C: Clinic'],
  ])('says of %j what differs', (given, said) => expect(spokenActivity({ ...clinic, ...given }, clinic)).toBe(said))
})

test('a rotation is its title with its code, or what else it is written as where that differs', () => {
  const wounds = aRotation('Wound care', { code: 'WC' })
  const written = { ...wounds, aliases: ['Wounds', 'Ulcers'] }
  expect(spokenTemplate(wounds, null)).toBe('Wound care (WC)')
  expect(spokenTemplate({ ...wounds, capacity: 2 }, wounds)).toBe('Wound care (WC)')
  expect(spokenTemplate(aRotation('NF', { code: 'NF' }), null)).toBe('NF')
  expect(spokenTemplate(written, wounds)).toBe('Wound care: also written Wounds, Ulcers')
  expect(spokenTemplate(wounds, written)).toBe('Wound care: written in no other way')
})

describe('pins of one person', () => {
  const pinned = (key: string, activity: string | null, from: string | null = null) => {
    const [person = '', on = '', half = ''] = key.split('/')
    const pin = (code: string | null) => code === null ? null : aPin({ person, day: day(on), half: half as 'am', activity: code }) // prettier-ignore
    const [to, before] = [pin(activity), pin(from)]
    const fact = to ?? before
    if (fact === null) throw new Error('a change of nothing')
    return { kind: 'pin', key: keyOf('pin', fact), from: before, to } as Extract<Change, { kind: 'pin' }>
  }
  it('are told of by day, days that read alike together', () => {
    expect(
      spokenPinned([
        pinned('iyer/2026-02-12/am', 'C'),
        pinned('iyer/2026-02-12/pm', 'CC'),
        pinned('iyer/2026-02-13/am', 'FMIT'),
        pinned('iyer/2026-02-13/pm', 'FMIT'),
        pinned('iyer/2026-02-14/am', 'FMIT'),
        pinned('iyer/2026-02-14/pm', 'FMIT'),
        pinned('iyer/2026-02-16/pm', 'AT'),
      ]),
    ).toEqual({ was: null, becomes: 'Thu 12 Feb C/CC, Fri 13 Feb – Sat 14 Feb FMIT, Mon 16 Feb ·/AT' })
  })
  it('say what they were where something was pinned', () => {
    expect(spokenPinned([pinned('iyer/2026-02-12/am', 'C', 'AT'), pinned('iyer/2026-02-12/pm', null, 'GME')])).toEqual({
      was: 'Thu 12 Feb AT/GME',
      becomes: 'Thu 12 Feb C/as planned',
    })
  })
  it('are told of one by one when they are few or of several people', () => {
    expect(spokenPinned([pinned('iyer/2026-02-12/am', 'C')])).toBeNull()
    expect(spokenPinned([pinned('iyer/2026-02-12/am', 'C'), pinned('abdi/2026-02-12/am', 'C')])).toBeNull()
  })
})
