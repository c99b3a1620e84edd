import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HALVES } from '#domain/calendar/half-day.ts'
import { type PatternCell, rotationPattern } from '#domain/rotations/rotation-pattern.ts'
import {
  BLOCK_WEEKDAYS,
  WEEKS,
  type WeekDraft,
  type WeekPlace,
  cellsOf,
  clear,
  draftOf,
  likeWeek,
  placeWords,
  put,
  seenAt,
  toggleProtected,
  weeksApart,
} from './week-draft.ts'

const monday = (week: number | null, half: 'am' | 'pm' = 'am'): WeekPlace => ({ week, weekday: 'mon', half })
const EMPTY: WeekDraft = new Map()
const put1 = (draft: WeekDraft, place: WeekPlace, code: string | null) => put(draft, [{ place, code }])
const codes = (draft: WeekDraft) => WEEKS.map((week) => seenAt(draft, monday(week)).cell?.activity ?? '.').join('')

const place = fc.record({
  week: fc.constantFrom(null, ...WEEKS),
  weekday: fc.constantFrom(...BLOCK_WEEKDAYS),
  half: fc.constantFrom(...HALVES),
})
const code = fc.constantFrom('C', 'S', null)
const draft = fc
  .array(fc.record({ place, code }), { maxLength: 60 })
  .map((puts) => puts.reduce<WeekDraft>((so, one) => put(so, [one]), EMPTY))

const everything: readonly WeekPlace[] = WEEKS.flatMap((week) =>
  BLOCK_WEEKDAYS.flatMap((weekday) => HALVES.map((half) => ({ week, weekday, half }))),
)
const seen = (of: WeekDraft, places = everything) => places.map((at) => seenAt(of, at).cell?.activity ?? null)

describe('weeks under edit', () => {
  it('are the same in every week until one is said to be another, and the weeks apart are known', () => {
    const every = put1(EMPTY, monday(null), 'C')
    expect(codes(every)).toBe('CCCCC')
    const apart = put1(every, monday(3), 'S')
    expect([codes(apart), weeksApart(apart, monday(null))]).toEqual(['CCSCC', [3]])
    expect(codes(put1(apart, monday(null), 'X'))).toBe('XXSXX')
    expect(weeksApart(put1(apart, monday(3), 'C'), monday(null))).toEqual([])
  })

  it('are open in one week alone, when that is said, and the others stay', () => {
    const every = put1(EMPTY, monday(null), 'C')
    expect(codes(put1(every, monday(2), null))).toBe('C.CCC')
  })

  it('go back to what every week is, then to open', () => {
    const apart = put1(put1(EMPTY, monday(null), 'C'), monday(3), 'S')
    const back = clear(apart, [monday(3)])
    expect(codes(back)).toBe('CCCCC')
    expect(codes(clear(back, [monday(3)]))).toBe('CC.CC')
    expect(codes(clear(back, [monday(null)]))).toBe('.....')
  })

  it('keep protection where a code changes, and lose it only when asked', () => {
    const two = put(EMPTY, [
      { place: monday(null), code: 'C' },
      { place: monday(null, 'pm'), code: 'C' },
    ])
    const one = toggleProtected(two, [monday(null), monday(2, 'pm'), { ...monday(null), weekday: 'tue' }])
    expect([seenAt(one, monday(4)).cell?.isProtected, seenAt(one, monday(1, 'pm')).cell?.isProtected]).toEqual([
      true,
      false,
    ])
    expect(seenAt(put1(one, monday(null), 'S'), monday(1)).cell).toMatchObject({ activity: 'S', isProtected: true })
    expect(cellsOf(toggleProtected(one, [monday(null), monday(2, 'pm')]))).toEqual(cellsOf(two))
  })

  it('can all become like one of them', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(...WEEKS), (so, week) => {
        const like = likeWeek(so, week)
        const of = (one: WeekDraft, at: number) =>
          seen(
            one,
            everything.filter((where) => where.week === at),
          )
        for (const each of WEEKS) expect(of(like, each)).toEqual(of(so, week))
      }),
    )
  })

  it('change in the week that is said and in no other, and are always a pattern that can be kept', () => {
    fc.assert(
      fc.property(draft, place, code, (so, where, what) => {
        const next = put1(so, where, what)
        if (where.week !== null) {
          const others = everything.filter(
            (one) => one.week !== where.week || one.weekday !== where.weekday || one.half !== where.half,
          )
          expect(seen(next, others)).toEqual(seen(so, others))
          expect(seenAt(next, where).cell?.activity ?? null).toBe(what)
        }
        expect(rotationPattern.safeParse({ rotation: 'x', cells: cellsOf(next) }).success).toBe(true)
        expect(cellsOf(draftOf(cellsOf(next)))).toEqual(cellsOf(next))
      }),
    )
  })

  it('are named as people say them', () => {
    expect([placeWords(monday(null)), placeWords(monday(2, 'pm'))]).toEqual(['Mon AM', 'Week 2, Mon PM'])
    const cells: readonly PatternCell[] = cellsOf(
      put1(put1(EMPTY, monday(1), 'C'), { ...monday(1), weekday: 'thu' }, 'S'),
    )
    expect(cells.map(({ weekday }) => weekday)).toEqual(['thu', 'mon'])
  })
})
