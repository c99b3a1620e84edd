import { describe, expect, it, test } from 'vitest'
import { type Day, addDays, day, isoOf } from '#domain/calendar/day.ts'
import type { Fact } from '#domain/schedule/facts.ts'
import { isReadable } from '#domain/rotations/colour-contrast.ts'
import { halfDayLayers, halfDays } from '#domain/schedule/half-days.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { anAbsence, aPerson, aPersonYear, aPin, aPlannedRotation, factsOf } from '#testing/builders.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { PRESET_ACTIVITIES } from './activities.ts'
import { PRESET_HALVES, PRESET_PATTERNS, PRESET_ROTATIONS } from './rotations.ts'

/** Block 9 of 2026–27: Thursday 11 February to Wednesday 10 March 2027. Monday 15 February is a holiday. */
const BLOCK_9 = day('2027-02-11')

type Planned = Fact<'plannedRotation'>
const scheduleOf = (
  pgy: 1 | 2 | 3,
  planned: readonly Planned[],
  more: Parameters<typeof factsOf>[0] = {},
): Schedule => ({
  today: BLOCK_9,
  facts: factsOf({
    ...presetFacts(),
    person: [aPerson({ id: 'res', name: 'Priya Iyer', kind: 'resident' })],
    personYear: [aPersonYear({ person: 'res', year: 2026, role: null, pgy })],
    plannedRotation: [...planned],
    ...more,
  }),
})
const on = (rotation: string, block = 9): Planned => aPlannedRotation({ block, resident: 'res', rotation })

/** A week as it is written: "Thu C/C Fri …", Thursday to Wednesday. */
const drawn = (schedule: Schedule, first: Day, days = 7): string => {
  const cells = halfDays(schedule, ['res'], first, addDays(first, days - 1)).get('res') ?? []
  return Array.from({ length: days }, (_, i) =>
    [cells[2 * i], cells[2 * i + 1]].map((cell) => cell?.cell?.activity ?? '·').join('/'),
  ).join(' ')
}
const week = (number: number): Day => addDays(BLOCK_9, 7 * (number - 1))

describe('the weeks of the preset, Thursday to Wednesday', () => {
  // Source: templates-rules-engine 3.3, 3.4 and 11.7.
  test.each<[rotation: string, pgy: 1 | 2 | 3, weekNumber: number, drawing: string]>([
    ['Family Medicine Clinic Pre-Attending', 3, 2, 'C/C C/C W/W W/W C/C C/C ADM/LEC'],
    ['Family Medicine Clinic Pre-Attending', 3, 1, 'C/C C/C W/W W/W HOL/HOL C/C ADM/LEC'],
    ['Family Medicine Clinic Pre-Attending', 3, 4, 'C/C C/C W/W W/W C/C C/C LEC/ADV'],
    ['Family Medicine Inpatient Team Resident', 2, 2, 'FMIT/FMIT FMIT/FMIT W/W FMIT/FMIT FMIT/FMIT FMIT/C-I FMIT/LEC'],
    ['Family Medicine Inpatient Team Resident', 2, 1, 'FMIT/FMIT FMIT/FMIT W/W FMIT/FMIT FMIT/FMIT FMIT/C-I FMIT/LEC'],
    ['Family Medicine Inpatient Team Intern', 1, 2, 'FMIT/FMIT FMIT/FMIT W/W FMIT/FMIT FMIT/FMIT FMIT/FMIT C/LEC'],
    ['Family Medicine Inpatient Team Intern', 1, 3, 'FMIT/FMIT FMIT/FMIT W/W FMIT/FMIT FMIT/FMIT FMIT/FMIT C/PI'],
    ['Family Medicine Inpatient Team Intern', 1, 4, 'FMIT/FMIT FMIT/FMIT W/W FMIT/FMIT FMIT/FMIT FMIT/FMIT LEC/GME'],
    [
      'Family Medicine Inpatient Team Pre-Attending',
      3,
      2,
      'FMIT/FMIT FMIT/FMIT FMIT/FMIT W/W FMIT/C-I FMIT/FMIT FMIT/LEC',
    ],
    ['Labor and Delivery Night Float', 2, 2, 'OFF/LDNF C/OFF W/W W/W OFF/LDNF OFF/LDNF OFF/LDNF'],
    ['Night Float', 2, 2, 'OFF/NF OFF/NF W/W OFF/NF OFF/NF OFF/NF OFF/NF'],
    ['Night Float', 2, 4, 'OFF/NF OFF/NF W/W OFF/NF OFF/NF OFF/NF OFF/NF'],
    ['Kapiolani', 1, 2, 'KAP/KAP KAP/KAP KAP/KAP KAP/KAP KAP/OFF OFF/OFF C/LEC'],
    ['Hilo', 2, 1, 'C/C C/C TDY/TDY TDY/TDY TDY/TDY TDY/TDY TDY/TDY'],
    ['Hilo', 2, 2, 'TDY/TDY TDY/TDY TDY/TDY TDY/TDY TDY/TDY TDY/TDY TDY/TDY'],
    ['Hilo', 2, 4, 'TDY/TDY TDY/TDY TDY/TDY TDY/TDY C/C C/C TDY/TDY'],
    ['Internal Medicine Intern', 1, 2, 'IM/IM IM/IM W/W IM/IM IM/IM IM/IM C/LEC'],
    ['Internal Medicine Intern', 1, 4, 'IM/IM IM/IM W/W IM/IM IM/IM IM/C LEC/ADV'],
    ['Procedures Rotation', 2, 2, 'PR/C PR/C W/W W/W PR/C PR/C SIM/LEC'],
    ['Procedures Rotation', 1, 2, 'PR/C PR/C W/W W/W PR/C PR/C CC/LEC'],
    ['Sports Medicine', 2, 2, 'SM/C SM/C W/W W/W SM/C SM/C aSM/LEC'],
    ['Pediatrics Clinic', 1, 2, 'PedC/C PedC/C W/W W/W PedC/C PedC/C CC/LEC'],
    ['Military Medicine', 3, 4, 'MUC/MUC MUC/MUC W/W W/W MUC/MUC MUC/MUC MUC/MUC'],
  ])('%s, PGY-%i, week %i', (rotation, pgy, number, drawing) => {
    expect(drawn(scheduleOf(pgy, [on(rotation)]), week(number))).toBe(drawing)
  })
})

describe('nights and the days after them', () => {
  test('of the first half, the recovery day is the one on which the block splits', () => {
    const schedule = scheduleOf(2, [on('Night Float + Cardiology')])
    expect(isoOf(addDays(BLOCK_9, 11))).toBe('2027-02-22')
    expect(drawn(schedule, addDays(BLOCK_9, 9), 5)).toBe('W/W OFF/NF PC/PC CARDS/C CARDS/LEC')
  })

  test('of the second half, it is the first day of the next block', () => {
    const schedule = scheduleOf(2, [on('Cardiology + Night Float'), on('Dermatology', 10)])
    expect(drawn(schedule, addDays(BLOCK_9, 26), 4)).toBe('OFF/NF OFF/NF PC/PC DERM/C')
  })

  test('of the last block of a year, it is the first day of the next', () => {
    const schedule = scheduleOf(2, [on('Night Float', 13)], {
      personYear: [
        aPersonYear({ person: 'res', year: 2026, role: null, pgy: 2 }),
        aPersonYear({ person: 'res', year: 2027, role: null, pgy: 3 }),
      ],
    })
    expect(drawn(schedule, day('2027-06-30'), 2)).toBe('OFF/NF PC/PC')
  })

  test('that go on into the next block ask for none between', () => {
    const schedule = scheduleOf(2, [on('Cardiology + Night Float'), on('Night Float', 10)])
    expect(drawn(schedule, addDays(BLOCK_9, 27), 3)).toBe('OFF/NF OFF/NF OFF/NF')
  })

  test('a block may split on a day of its own', () => {
    const own = { ...on('Night Float'), second: 'Dermatology', splitDay: addDays(BLOCK_9, 14) }
    expect(drawn(scheduleOf(2, [own]), addDays(BLOCK_9, 13), 3)).toBe('OFF/NF PC/PC DERM/C')
  })
})

describe('what a half-day is goes by what is stronger', () => {
  const schedule = scheduleOf(2, [on('Cardiology')], {
    absence: [anAbsence({ person: 'res', first: day('2027-03-03'), last: day('2027-03-03'), firstHalf: 'pm' })],
    pin: [
      aPin({ person: 'res', day: day('2027-03-03'), half: 'am', activity: 'US' }),
      aPin({ person: 'res', day: day('2027-03-03'), half: 'pm', activity: 'US' }),
    ],
  })
  const because = (half: 'am' | 'pm'): readonly string[] =>
    halfDayLayers(schedule, 'res', day('2027-03-03'), half).map(
      ({ activity, because: { kind } }) => `${activity} ${kind}`,
    )

  it('absence, pin, what the program does, pattern', () => {
    expect(because('pm')).toEqual(['LV absence', 'US pin', 'LEC overlay', 'C pattern'])
    expect(because('am')).toEqual(['US pin', 'CARDS pattern'])
  })

  it('says nothing of somebody who is not there, and nothing where nothing is planned', () => {
    expect(halfDayLayers(schedule, 'res', day('2028-03-01'), 'am')).toEqual([])
    expect(drawn(scheduleOf(2, []), week(2))).toBe('·/· ·/· W/W W/W ·/· ·/· ·/LEC')
  })
})

describe('the preset', () => {
  it('names only activities it has, once each, and rotations of one code each', () => {
    const codes = PRESET_ACTIVITIES.map(({ code }) => code)
    expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(codes.length)
    const known = new Set(codes)
    for (const { rotation, cells } of PRESET_PATTERNS)
      expect([rotation, cells.filter(({ activity }) => !known.has(activity))]).toEqual([rotation, []])
    const rotations = [...PRESET_ROTATIONS, ...PRESET_HALVES]
    expect(new Set(rotations.map(({ code }) => code)).size).toBe(rotations.length)
    expect(new Set(rotations.map(({ name }) => name)).size).toBe(rotations.length)
    for (const { specialty } of rotations) expect(specialty.filter((code) => !known.has(code))).toEqual([])
    const names = new Set(rotations.map(({ name }) => name))
    for (const { halves } of rotations)
      expect([halves?.first, halves?.second].filter((name) => name !== undefined && !names.has(name))).toEqual([])
  })
})

describe('the colours of the sheet', () => {
  const colours = new Map(PRESET_ACTIVITIES.map(({ code, sheetColours }) => [code, sheetColours]))

  // Source: product 8.3.
  test.each<[fill: string, codes: string]>([
    ['#9bc2e6', 'W NBN'],
    ['#ffc000', 'FMIT IM PedW SURG'],
    ['#ffffff', 'HOL LEC TNG MM GME DFM ADV'],
    ['#ffff00', 'C C-I CV CC PR VAS SM NEURO GYN US'],
    ['#bfbfbf', 'LV DO PCAT DEP'],
    ['#a6a6a6', 'NF OFF L&D PC PedNF LDNF'],
    ['#ff0000', 'RTRT CLC aSM'],
    ['#92d050', 'TDY ICU'],
    ['#00b050', 'CCC'],
    ['#c6e0b4', 'PI'],
    ['#00b0f0', 'ITE EPIC'],
  ])('%s is that of %s', (fill, codes) => {
    expect(codes.split(' ').map((code) => [code, colours.get(code)?.fill])).toEqual(
      codes.split(' ').map((code) => [code, fill]),
    )
  })

  it('are red letters where an attending is needed, and letters that are read everywhere', () => {
    const lettered = [...colours].filter(([, pair]) => pair?.ink === '#b00000').map(([code]) => code)
    expect(lettered.sort()).toEqual(['AT', 'COL', 'GER', 'HV', 'PR', 'VAS', 'VasC'])
    const unread = [...colours].filter(([, pair]) => pair && !isReadable(pair.ink, pair.fill))
    expect(unread).toEqual([])
  })
})
