import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, addDays, day } from '../calendar/day.ts'
import { type Half, halfDayIndex } from '../calendar/half-day.ts'
import { type Overlap, type TimeAway, adviceFor, classifyOverlap, mergedTime } from './overlap.ts'

const away = (first: string, last: string, more: Partial<TimeAway> = {}): TimeAway => ({
  first: day(first),
  firstHalf: 'am',
  last: day(last),
  lastHalf: 'pm',
  type: 'vacation',
  ...more,
})
const there = away('2026-02-10', '2026-02-20')

describe('how two times away meet', () => {
  test.each([
    ['exact', '2026-02-10', '2026-02-20'],
    ['contained', '2026-02-12', '2026-02-14'],
    ['contained', '2026-02-10', '2026-02-14'],
    ['contained', '2026-02-14', '2026-02-20'],
    ['contains', '2026-02-09', '2026-02-21'],
    ['contains', '2026-02-10', '2026-02-21'],
    ['contains', '2026-02-09', '2026-02-20'],
    ['partial', '2026-02-05', '2026-02-10'],
    ['partial', '2026-02-20', '2026-02-25'],
    ['partial', '2026-02-05', '2026-02-15'],
  ])('%s: %s to %s', (relation, first, last) => {
    expect(classifyOverlap(away(first, last), there)).toEqual({ relation, sameType: true })
    expect(classifyOverlap(away(first, last, { type: 'tdy' }), there)).toEqual({ relation, sameType: false })
  })

  test('the day before and the day after are no overlap', () => {
    expect(classifyOverlap(away('2026-02-05', '2026-02-09'), there)).toBeNull()
    expect(classifyOverlap(away('2026-02-21', '2026-02-25'), there)).toBeNull()
  })

  test('by half-days: back at noon and away from noon of the same day do not meet', () => {
    const morning = away('2026-02-10', '2026-02-12', { lastHalf: 'am' })
    const afternoon = away('2026-02-12', '2026-02-14', { firstHalf: 'pm' })
    expect(classifyOverlap(morning, afternoon)).toBeNull()
    expect(classifyOverlap(afternoon, morning)).toBeNull()
    expect(classifyOverlap(away('2026-02-10', '2026-02-20', { lastHalf: 'am' }), there)?.relation).toBe('contained')
  })

  const half = fc.constantFrom<Half>('am', 'pm')
  const any = fc
    .tuple(fc.nat(20), half, fc.nat(8), half, fc.constantFrom('vacation' as const, 'tdy' as const))
    .map(([from, firstHalf, more, lastHalf, type]) => {
      const first = addDays(day('2026-02-01'), from)
      return { first, firstHalf, last: addDays(first, more), lastHalf, type }
    })
    .filter((a) => halfDayIndex(a.first, a.firstHalf) <= halfDayIndex(a.last, a.lastHalf))
  const halves = (a: TimeAway): Set<number> => {
    const [from, to] = [halfDayIndex(a.first, a.firstHalf), halfDayIndex(a.last, a.lastHalf)]
    return new Set(Array.from({ length: to - from + 1 }, (_, at) => from + at))
  }

  test('is what their half-days say', () => {
    fc.assert(
      fc.property(any, any, (next, other) => {
        const [a, b] = [halves(next), halves(other)]
        const both = [...a].filter((index) => b.has(index)).length
        const relation =
          both === 0
            ? null
            : both === a.size && both === b.size
              ? 'exact'
              : both === a.size
                ? 'contained'
                : both === b.size
                  ? 'contains'
                  : 'partial'
        expect(classifyOverlap(next, other)?.relation ?? null).toBe(relation)
      }),
    )
  })

  test('turned around, what lies inside encloses', () => {
    const turned = { exact: 'exact', partial: 'partial', contained: 'contains', contains: 'contained' } as const
    fc.assert(
      fc.property(any, any, (next, other) => {
        const [one, back] = [classifyOverlap(next, other), classifyOverlap(other, next)]
        expect(back?.relation).toBe(one ? turned[one.relation] : undefined)
      }),
    )
  })

  test('joined, they are every half-day of both and of what lies between', () => {
    fc.assert(
      fc.property(any, any, (next, other) => {
        const joined = mergedTime(next, other)
        const all = [...halves(next), ...halves(other)]
        expect([...halves(joined)]).toEqual(
          Array.from({ length: Math.max(...all) - Math.min(...all) + 1 }, (_, at) => Math.min(...all) + at),
        )
        expect(joined.type).toBe(next.type)
      }),
    )
  })
})

describe('what to do about it', () => {
  const RELATIONS = ['exact', 'contained', 'contains', 'partial'] as const
  const advice = (sameType: boolean) =>
    RELATIONS.map((relation) => {
      const { severity, suggested, choices } = adviceFor([{ relation, sameType }])
      return `${relation}: ${severity}, ${suggested ?? 'ask'} of ${choices.join(' ')}`
    })

  test('with one of the same type', () => {
    expect(advice(true)).toEqual([
      'exact: critical, skip of skip replace',
      'contained: critical, skip of skip',
      'contains: critical, extend of replace extend skip',
      'partial: warning, merge of merge create skip',
    ])
  })

  test('with one of another type', () => {
    expect(advice(false)).toEqual([
      'exact: critical, skip of skip replace',
      'contained: info, skip of skip create',
      'contains: warning, create of create skip',
      'partial: warning, create of create skip',
    ])
  })

  test('with none it is taken in, with several a person decides, unless it is there already', () => {
    expect(adviceFor([])).toEqual({ severity: 'info', suggested: 'create', choices: ['create', 'skip'] })
    const partial: Overlap = { relation: 'partial', sameType: true }
    expect(adviceFor([partial, partial])).toEqual({
      severity: 'critical',
      suggested: null,
      choices: ['create', 'skip'],
    })
    expect(adviceFor([partial, { relation: 'exact', sameType: true }]).suggested).toBe('skip')
    expect(adviceFor([partial, { relation: 'exact', sameType: false }]).suggested).toBeNull()
  })

  test('what is suggested is among the choices', () => {
    for (const relation of RELATIONS)
      for (const sameType of [true, false]) {
        const { suggested, choices } = adviceFor([{ relation, sameType }])
        expect(choices).toContain(suggested)
      }
  })
})

test('the days of a time away are days', () => {
  const next: Day = there.first
  expect(mergedTime(away('2026-02-01', '2026-02-12'), there)).toMatchObject({
    first: day('2026-02-01'),
    last: there.last,
  })
  expect(mergedTime(away('2026-02-01', '2026-02-12'), there).first).toBeLessThan(next)
})
