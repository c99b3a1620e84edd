import { describe, expect, it } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import { absencesOf, fmitWeekAt, onCall, personYearOf } from '#domain/schedule/schedule.ts'
import { draw } from './draw.ts'
import { grid } from './grid.ts'

describe('a drawn schedule', () => {
  it('holds what is drawn', () => {
    const schedule = grid(`
      Ada    | ####### | .......
      Ada    | ..kvv.. | +......
      Ben sm max=6 | ....... | k??....`)
    expect(fmitWeekAt(schedule, day('2027-03-05'))?.person).toBe('Ada')
    expect(onCall(schedule, day('2027-03-07'))?.person).toBe('Ada')
    expect(absencesOf(schedule, 'Ada').map(({ first, last }) => [isoOf(first), isoOf(last)])).toEqual([
      ['2027-03-08', '2027-03-09'],
    ])
    expect(absencesOf(schedule, 'Ben')[0]?.status).toBe('requested')
    expect(schedule.facts.weekWish.get('Ada/2027-03-12')?.wish).toBe('would-like')
    expect(personYearOf(schedule, 'Ben', 2026)).toMatchObject({ role: 'sm', maxWeeks: 6 })
  })

  it.each([
    ['Ada | ##z####', /"z" in "Ada \| ##z####" means nothing; letters: \. #/],
    ['Ada | ######', /a week has 7 days/],
    ['Ada | ..#####', /does not start on a Friday/],
    ['Ada | ####...', /is not whole/],
    ['Ada tall | #######', /"tall" says nothing about a person/],
    ['', /nothing is drawn/],
  ])('refuses %j', (drawing, message) => expect(() => grid(drawing)).toThrow(message))

  it.each([
    ['Ada    | ####### | ..k....\nBen sm | ..vv?.. | #######'],
    ['Ada | #######\nAda | ..kvv..\nBen | k.....o'],
    ['Ada unlisted | #######'],
    ['from 2025-12-26\nAda min=2 | #######\nfrom 2026-12-25\nAda min=2 | #######'],
    ['holiday 2027-03-10 Founders\nAda decided=2027-03-09 | #######'],
    ['today 2027-03-09\nholiday 2027-03-10 Founders\nAda | ..~~x..'],
    ['no-leave Night Float\nblock 9 2027-02-12 2027-03-11\nAda pgy2 block9=Surgery block10=Surgery/Clinic | ..vv...'],
    ['Ada unlisted block3=Surgery | ..vv...'],
    ['Ada adjunct inactive no-call target=share max=6 gap=3 month=1 from=2026-08-01 to=2027-05-31 | #######'],
  ])('is drawn back as it was: %j', (drawing) => expect(draw(grid(drawing))).toBe(drawing))
})
