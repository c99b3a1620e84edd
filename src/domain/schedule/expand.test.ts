import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anFmitWeek } from '#testing/builders.ts'
import { yearOf } from '../calendar/academic-year.ts'
import { addDays, day, isoOf } from '../calendar/day.ts'
import { expandFmitWeek } from './expand.ts'

const expanded = (iso: string) => expandFmitWeek(anFmitWeek({ person: 'Ada', weekStart: day(iso) }))

describe('what an FMIT week implies', () => {
  test('week 40: 14 half-days, two calls, a recovery Friday, and the nights without call', () => {
    const { service, recovery, calls, noCall } = expanded('2026-04-03')
    expect(service.map((cell) => `${isoOf(cell.day)} ${cell.half} ${cell.activity}`)).toEqual([
      '2026-04-03 am FMIT',
      '2026-04-03 pm FMIT',
      '2026-04-04 am FMIT',
      '2026-04-04 pm FMIT',
      '2026-04-05 am FMIT',
      '2026-04-05 pm FMIT',
      '2026-04-06 am FMIT',
      '2026-04-06 pm FMIT',
      '2026-04-07 am FMIT',
      '2026-04-07 pm FMIT',
      '2026-04-08 am FMIT',
      '2026-04-08 pm FMIT',
      '2026-04-09 am FMIT',
      '2026-04-09 pm FMIT',
    ])
    expect(recovery.map((cell) => `${isoOf(cell.day)} ${cell.half} ${cell.activity}`)).toEqual([
      '2026-04-10 am PC',
      '2026-04-10 pm PC',
    ])
    expect(calls.map(isoOf)).toEqual(['2026-04-03', '2026-04-04'])
    expect(noCall.map(isoOf)).toEqual([
      '2026-04-05',
      '2026-04-06',
      '2026-04-07',
      '2026-04-08',
      '2026-04-09',
      '2026-04-10',
      '2026-04-12',
    ])
  })

  test('week 52 goes on into the next academic year', () => {
    const july = expanded('2026-06-26').service.filter((cell) => yearOf(cell.day) === 2026)
    expect(july.map((cell) => `${isoOf(cell.day)} ${cell.half}`)).toEqual([
      '2026-07-01 am',
      '2026-07-01 pm',
      '2026-07-02 am',
      '2026-07-02 pm',
    ])
    expect(expanded('2026-06-26').recovery.map((cell) => isoOf(cell.day))).toEqual(['2026-07-03', '2026-07-03'])
  })

  test('is always 14 half-days, 2 calls and 2 half-days of recovery, each once, of the attending and because of the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4200 }), fc.string({ minLength: 1 }), (weeks, person) => {
        const weekStart = addDays(day('2020-07-03'), weeks * 7)
        const { service, recovery, calls, noCall } = expandFmitWeek(anFmitWeek({ person, weekStart }))
        expect([service.length, calls.length, recovery.length]).toEqual([14, 2, 2])
        const cells = [...service, ...recovery]
        expect(new Set(cells.map((cell) => `${cell.day} ${cell.half}`)).size).toBe(16)
        for (const cell of cells) expect(cell).toMatchObject({ person, because: { kind: 'fmitWeek', weekStart } })
        expect(noCall.filter((night) => calls.includes(night))).toEqual([])
      }),
    )
  })
})
