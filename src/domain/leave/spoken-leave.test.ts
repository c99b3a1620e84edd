import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, addDays, day, isoOf, partsOf, weekdayOf } from '../calendar/day.ts'
import { halfDayIndex } from '../calendar/half-day.ts'
import { type SpokenLeaveContext, spokenLeave } from './spoken-leave.ts'
import { monthName } from './spoken-month.ts'

const AY: SpokenLeaveContext = { academicYear: 2025 }
const spoken = (text: string, context: Partial<SpokenLeaveContext> = {}) => spokenLeave(text, { ...AY, ...context })

/**
 * What a text was read as: "2025-12-29..2026-01-04", with "pm" and "am" where a day is not whole and "?" where there
 * is a doubt; "error" for a date that cannot be kept.
 */
const said = (text: string, context: Partial<SpokenLeaveContext> = {}): string => {
  const { ranges, errors } = spoken(text, context)
  const one = ranges.map(({ first, firstHalf, last, lastHalf, doubts }) => {
    const from = `${isoOf(first)}${firstHalf === 'pm' ? 'pm' : ''}`
    const to = `${isoOf(last)}${lastHalf === 'am' ? 'am' : ''}`
    return `${from === to ? from : `${from}..${to}`}${doubts.length > 0 ? '?' : ''}`
  })
  return [...one, ...errors.map(() => 'error')].join(' ')
}

describe('a date', () => {
  test.each([
    ['2026-02-24', '2026-02-24'],
    ['2026/02/24', '2026-02-24'],
    ['20260224', '2026-02-24'],
    ['2026-02-24T00:00:00.000Z', '2026-02-24'],
    ['2/24/2026', '2026-02-24'],
    ['02/24/26', '2026-02-24'],
    ['2-24-2026', '2026-02-24'],
    ['2/24', '2026-02-24'],
    ['10/3', '2025-10-03'],
    ['24-Feb-2026', '2026-02-24'],
    ['24-Feb-26', '2026-02-24'],
    ['24 Feb 2026', '2026-02-24'],
    ['24 Feb 26', '2026-02-24'],
    ['24FEB26', '2026-02-24'],
    ['24FEB', '2026-02-24'],
    ['24-Feb', '2026-02-24'],
    ['Feb 24, 2026', '2026-02-24'],
    ['February 24, 2026', '2026-02-24'],
    ['Feb24', '2026-02-24'],
    ['Feb. 24th', '2026-02-24'],
    ["Feb 24 '26", '2026-02-24'],
    ['the 24th of February', '2026-02-24'],
    ['24.2.2026', '2026-02-24'],
    ['24.02.26', '2026-02-24'],
    ['24.2.', '2026-02-24'],
    ['Tuesday, Feb 24', '2026-02-24'],
    ['Feb 24 (Tue)', '2026-02-24'],
    ['Sept 4', '2025-09-04'],
    ['\u00A0Feb\u202F24 ', '2026-02-24'],
  ])('%s', (text, is) => {
    expect(said(text)).toBe(is)
  })

  test('has the month first, unless it cannot have, or other dates of the sheet cannot', () => {
    expect(said('5/3')).toBe('2026-05-03')
    expect(said('24/2/2026')).toBe('2026-02-24?')
    expect(said('5/3', { dayFirst: true })).toBe('2026-03-05?')
    expect(said('2/24', { dayFirst: true })).toBe('2026-02-24')
    expect(said('3/3', { dayFirst: true })).toBe('2026-03-03')
  })

  test('that does not exist is an error', () => {
    for (const text of ['Feb 30', 'Feb 29', '2026-02-30', '2/30/2026', '31 Sep', '30.2.2026'])
      expect(spoken(text).ranges, text).toEqual([])
    expect(said('Feb 30')).toBe('error')
    expect(said('Feb 24, Feb 30')).toBe('2026-02-24? error')
    expect(said('Feb 29', { academicYear: 2027 })).toBe('2028-02-29')
  })

  test('without a year is of the academic year, and one outside of it is doubted', () => {
    expect(said('Jul 1')).toBe('2025-07-01')
    expect(said('Jun 30')).toBe('2026-06-30')
    expect(said('Jun 30, 2025')).toBe('2025-06-30?')
    expect(said('7/1/2026')).toBe('2026-07-01?')
    expect(said('Jul 1', { academicYear: 2030 })).toBe('2030-07-01')
  })

  test('whose weekday does not fit is doubted', () => {
    expect(said('Mon Feb 24')).toBe('2026-02-24?')
    expect(said('Tue Feb 24 - Sat Feb 27')).toBe('2026-02-24..2026-02-27?')
    expect(said('Tue Feb 24 - Fri Feb 27')).toBe('2026-02-24..2026-02-27')
  })

  test('with a misspelt month is read with a doubt, when only one month can be meant', () => {
    expect(said('Arpil 9')).toBe('2026-04-09?')
    expect(said('Febuary 24-27')).toBe('2026-02-24..2026-02-27?')
    expect(said('9 Arpil')).toBe('2026-04-09?')
    expect(spoken('Arpil 9').ranges[0]?.doubts).toEqual(['“Arpil” was read as April.'])
    expect(spoken('Jum 9').ranges).toEqual([])
  })
})

describe('a range', () => {
  test.each([
    ['Dec 29 - Jan 4', '2025-12-29..2026-01-04'],
    ['Aug 29-sept 4', '2025-08-29..2025-09-04'],
    ['Feb 24-27', '2026-02-24..2026-02-27'],
    ['Feb 24 -27', '2026-02-24..2026-02-27'],
    ['Feb 24–27', '2026-02-24..2026-02-27'],
    ['Feb 24 — Feb 27', '2026-02-24..2026-02-27'],
    ['Feb 24 to 27', '2026-02-24..2026-02-27'],
    ['from Feb 24 until Feb 27', '2026-02-24..2026-02-27'],
    ['Feb 24th thru 27th', '2026-02-24..2026-02-27'],
    ['24-27 Feb', '2026-02-24..2026-02-27'],
    ['24 Feb - 27 Feb', '2026-02-24..2026-02-27'],
    ['24FEB-27FEB', '2026-02-24..2026-02-27'],
    ['28FEB-3MAR', '2026-02-28..2026-03-03'],
    ['24FEB26-27FEB26', '2026-02-24..2026-02-27'],
    ['2/24-2/27', '2026-02-24..2026-02-27'],
    ['2/24-27', '2026-02-24..2026-02-27'],
    ['7/24-8/6', '2025-07-24..2025-08-06'],
    ['2/24/26 - 2/27/26', '2026-02-24..2026-02-27'],
    ['02/24/2026 through 02/27/2026', '2026-02-24..2026-02-27'],
    ['2026-02-24 to 2026-02-27', '2026-02-24..2026-02-27'],
    ['2026-02-24/2026-02-27', '2026-02-24..2026-02-27'],
    ['12/29-1/4', '2025-12-29..2026-01-04'],
    ['Dec 29, 2025 - Jan 4, 2026', '2025-12-29..2026-01-04'],
    ['Dec 29 - Jan 4, 2026', '2025-12-29..2026-01-04'],
    ['Feb 24-27, 2026', '2026-02-24..2026-02-27'],
    ['24-27 February 2026', '2026-02-24..2026-02-27'],
    ['24.2. - 27.2.', '2026-02-24..2026-02-27'],
    ['24-Feb-26 - 27-Feb-26', '2026-02-24..2026-02-27'],
    ['JUN24-30', '2026-06-24..2026-06-30'],
    ['July July 6-12', '2025-07-06..2025-07-12'],
    ['7 Feb -10 Feb', '2026-02-07..2026-02-10'],
    ['April 27th-May3', '2026-04-27..2026-05-03'],
    ['Feb 24 - Feb 24', '2026-02-24'],
    ['Feb 24-27 (4 days)', '2026-02-24..2026-02-27'],
  ])('%s', (text, is) => {
    expect(said(text)).toBe(is)
  })

  test('that ends before it starts is an error', () => {
    expect(said('Feb 27 - Feb 24')).toBe('error')
    expect(said('2/27/2026-2/24/2026')).toBe('error')
    expect(spoken('Feb 27 - Feb 24').errors).toEqual(['The last day is before the first.'])
    expect(said('Feb 24 pm - Feb 24 am')).toBe('error')
  })

  test('over the end of the academic year is doubted, one of half a year is an error', () => {
    expect(said('JUN29-JUL8')).toBe('2026-06-29..2026-07-08?')
    expect(said('Jan 10 - Jan 5')).toBe('error')
    expect(said('Mar 10 - Feb 5')).toBe('error')
  })

  test('without a month at one end takes it from the other, with a doubt when that is the month before or after', () => {
    expect(said('29-Sept 4')).toBe('2025-08-29..2025-09-04?')
    expect(said('29 - 4 Jan')).toBe('2025-12-29..2026-01-04?')
    expect(said('Feb 28-3')).toBe('2026-02-28..2026-03-03?')
    expect(said('Dec 29 - 4')).toBe('2025-12-29..2026-01-04?')
  })

  test('with an open end is doubted', () => {
    for (const text of ['Feb 24 -', 'Feb 24 to TBD', '- Feb 24', 'until Feb 24', 'Feb 24 - ???'])
      expect(said(text), text).toBe('2026-02-24?')
  })
})

describe('several in one text', () => {
  test.each([
    ['APR 17, 24, May 1-5', '2026-04-17 2026-04-24 2026-05-01..2026-05-05'],
    ['Dec 27 & Jan 2-4', '2025-12-27 2026-01-02..2026-01-04'],
    ['May 15, 16, 21, 22, 30', '2026-05-15..2026-05-16 2026-05-21..2026-05-22 2026-05-30'],
    ['25NOV, 2,6,9DEC', '2025-11-25 2025-12-02 2025-12-06 2025-12-09'],
    ['28FEB-3MAR, 24FEB, 7-11 MAR', '2026-02-28..2026-03-03 2026-02-24 2026-03-07..2026-03-11'],
    ['Jan 5-9, 12-16', '2026-01-05..2026-01-09 2026-01-12..2026-01-16'],
    ['2, 6 and 9 Dec', '2025-12-02 2025-12-06 2025-12-09'],
    ['Feb 24; Mar 3', '2026-02-24 2026-03-03'],
    ['Feb 24\nMar 3', '2026-02-24 2026-03-03'],
    [
      'Jul 31-Aug 6       Sep 5-8       OCT 20-22',
      '2025-07-31..2025-08-06 2025-09-05..2025-09-08 2025-10-20..2025-10-22',
    ],
    ['2/24, 3/3', '2026-02-24 2026-03-03'],
    ['Feb 24, 25, 26, 27', '2026-02-24..2026-02-27'],
    ['Feb 24-26, 27', '2026-02-24..2026-02-27'],
    ['April 9 and April 18', '2026-04-09 2026-04-18'],
  ])('%s', (text, is) => {
    expect(said(text)).toBe(is)
  })

  test('side by side with nothing between them are doubted: two days, or a range', () => {
    expect(said('Feb 24 Mar 3')).toBe('2026-02-24 2026-03-03?')
    expect(spoken('Feb 24/25')).toMatchObject({ ranges: [], doubts: ['Only a month is written: “Feb”.'] })
  })

  test('that go back in the month are doubted', () => {
    expect(said('Jan 26-30, 2-6')).toBe('2026-01-26..2026-01-30 2026-01-02..2026-01-06?')
  })

  test('of another year than those beside them are doubted', () => {
    expect(said('Feb 24, 2025, Mar 3')).toBe('2025-02-24? 2026-03-03?')
  })

  test('are joined only when they follow each other as whole days', () => {
    expect(said('Feb 24 am, Feb 25')).toBe('2026-02-24..2026-02-24am 2026-02-25')
    expect(said('Feb 24, Feb 25 pm')).toBe('2026-02-24 2026-02-25pm..2026-02-25')
  })
})

describe('what is marked as uncertain', () => {
  test('is tentative, and all of it is doubted', () => {
    expect(said('Mar 16,22,30???')).toBe('2026-03-16? 2026-03-22? 2026-03-30?')
    expect(said('Mar 16,22,30??? Apr6???')).toBe('2026-03-16? 2026-03-22? 2026-03-30? 2026-04-06?')
    for (const text of ['Nov 24-26???', 'Nov 24-26 (tentative)', 'maybe Nov 24-26', 'Nov 24-26 TBD', '~Nov 24-26']) {
      const { ranges } = spoken(text)
      expect(
        ranges.map(({ tentative, doubts }) => [tentative, doubts]),
        text,
      ).toEqual([[true, ['The sheet marks it as uncertain.']]])
    }
  })

  test('is a word that nobody knows', () => {
    expect(said('week of Feb 24')).toBe('2026-02-24?')
    expect(spoken('Feb 24 with 2 cats').ranges.every(({ doubts }) => doubts.length > 0)).toBe(true)
    expect(said('Feb 24 if Kealoha covers')).toBe('2026-02-24?')
  })

  test('is a month alone, and words alone; they give no range', () => {
    for (const text of ['Mar', 'J', 'Leave: Last week of the rotation', 'LV:', '', '???', 'n/a', 'first week of March'])
      expect(spoken(text).ranges, text).toEqual([])
    expect(spoken('Mar').doubts).toEqual(['Only a month is written: “Mar”.'])
    expect(spoken('').doubts).toEqual([])
  })
})

describe('halves', () => {
  test('of a day', () => {
    expect(said('Feb 24 am')).toBe('2026-02-24..2026-02-24am')
    expect(said('Feb 24 PM')).toBe('2026-02-24pm..2026-02-24')
    expect(said('afternoon of Feb 24')).toBe('2026-02-24pm..2026-02-24')
  })

  test('at the ends of a range', () => {
    expect(said('Feb 24 pm - Feb 27 am')).toBe('2026-02-24pm..2026-02-27am')
    expect(said('Feb 24 am - Feb 27 pm')).toBe('2026-02-24..2026-02-27')
  })

  test('that may be meant every day, or nobody knows which, are doubted', () => {
    expect(said('Feb 24-27 pm')).toBe('2026-02-24..2026-02-27?')
    expect(said('Feb 24 half day')).toBe('2026-02-24?')
    expect(said('Feb 24 ½ day')).toBe('2026-02-24?')
  })
})

describe('the kind', () => {
  test.each([
    ['LV: Jul 9-11', 'vacation'],
    ['TDY 13-16 Sep', 'tdy'],
    ['conference Feb 24-27', 'conference'],
    ['Feb 24-27 (CME)', 'conference'],
    ['Feb 24-27', null],
  ])('of %s is %s', (text, type) => {
    expect(spoken(text).ranges.map((range) => range.type)).toEqual([type])
  })

  test('is doubted when several are named', () => {
    expect(said('TDY Feb 24-27, vacation Mar 3')).toBe('2026-02-24..2026-02-27? 2026-03-03?')
    expect(spoken('TDY Feb 24-27, vacation Mar 3').ranges.map(({ type }) => type)).toEqual(['tdy', 'vacation'])
  })
})

describe('under a block', () => {
  const block = { label: 'Block 7', first: day('2025-12-18'), last: day('2026-01-14') }

  test('a day alone is of the one month in which the block has it, with a doubt', () => {
    expect(said('2', { block })).toBe('2026-01-02?')
    expect(said('TDY 19-22', { block })).toBe('2025-12-19..2025-12-22?')
    expect(said('29 - 4', { block })).toBe('2025-12-29..2026-01-04?')
    expect(spoken('16', { block }).ranges).toEqual([])
    expect(spoken('2').ranges).toEqual([])
  })

  test('what lies elsewhere is doubted', () => {
    expect(said('Jan 10-20', { block })).toBe('2026-01-10..2026-01-20')
    expect(said('Feb 24-27', { block })).toBe('2026-02-24..2026-02-27?')
    expect(spoken('Feb 24', { block }).ranges[0]?.doubts).toEqual([
      'It is not in Block 7 (18 Dec to 14 Jan), where it stands.',
    ])
  })

  test('a year is the one nearest to the block', () => {
    const next = { label: 'Block 1', first: day('2026-07-02'), last: day('2026-07-29') }
    expect(said('Jul 5-8', { block: next, academicYear: 2026 })).toBe('2026-07-05..2026-07-08')
  })
})

describe('whatever is written', () => {
  test('is read without a throw, and no range ends before it starts', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Feb',
        'Arpil',
        '24',
        '-',
        '–',
        ',',
        '&',
        '/',
        '?',
        'am',
        'PM',
        'Mon',
        'TDY',
        'to',
        ' ',
        '\n',
        "'26",
      ),
      fc.constantFrom('2/24', '2026-02-30', '24.2.', '31', '0', '999999', '1/2', 'half', 'Sept', 'of', '(', '½ day'),
      fc.string({ maxLength: 4 }),
      fc.nat(40).map(String),
    )
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
    const block = { label: 'Block 7', first: day('2025-12-18'), last: day('2026-01-14') }
    fc.assert(
      fc.property(text, fc.boolean(), fc.boolean(), (any, dayFirst, inBlock) => {
        for (const range of spoken(any, { dayFirst, ...(inBlock ? { block } : {}) }).ranges)
          expect(halfDayIndex(range.first, range.firstHalf)).toBeLessThanOrEqual(
            halfDayIndex(range.last, range.lastHalf),
          )
      }),
      { numRuns: 2000 },
    )
  })

  const short = (any: Day): string => monthName(partsOf(any).month).slice(0, 3)
  const two = (any: Day): string => String(partsOf(any).year).slice(2)
  const date = (any: Day): number => partsOf(any).date
  const slashed = (any: Day): string => `${partsOf(any).month}/${date(any)}`
  const DAYS: readonly ((any: Day) => string)[] = [
    isoOf,
    (any) => isoOf(any).replaceAll('-', '/'),
    (any) => `${slashed(any)}/${partsOf(any).year}`,
    (any) => `${slashed(any)}/${two(any)}`,
    slashed,
    (any) => `${date(any)}-${short(any)}-${partsOf(any).year}`,
    (any) => `${date(any)} ${short(any)}`,
    (any) => `${date(any)}${short(any).toUpperCase()}${two(any)}`,
    (any) => `${date(any)}${short(any).toUpperCase()}`,
    (any) => `${short(any)} ${date(any)}`,
    (any) => `${short(any)}. ${date(any)}th`,
    (any) => `${short(any).toLowerCase()}${date(any)}`,
    (any) => `${monthName(partsOf(any).month)} ${date(any)}, ${partsOf(any).year}`,
    (any) => `${weekdayOf(any)} ${short(any)} ${date(any)}`,
    (any) => `${date(any)}.${partsOf(any).month}.${partsOf(any).year}`,
  ]
  const LINKS = ['-', ' - ', ' – ', '–', ' to ', ' thru ', ' until ']
  const aDay = fc.integer({ min: day('2025-07-01'), max: day('2026-06-30') }).map((any) => any as Day)
  const range = fc
    .tuple(aDay, fc.integer({ min: 0, max: 40 }))
    .map(([first, more]) => [first, addDays(first, more)] as const)

  const readsBack = (text: string, ranges: readonly (readonly [Day, Day])[]): void => {
    const read = spoken(text)
    const wrong = read.ranges.filter(
      ({ first, last, doubts }) => doubts.length === 0 && !ranges.some(([from, to]) => from === first && to === last),
    )
    expect(
      wrong.map(({ first, last }) => `${isoOf(first)}..${isoOf(last)}`),
      text,
    ).toEqual([])
    const flagged =
      read.errors.length > 0 || read.doubts.length > 0 || read.ranges.some(({ doubts }) => doubts.length > 0)
    if (!flagged)
      expect(
        read.ranges.map(({ first, last }) => [first, last]),
        text,
      ).toEqual(ranges)
    expect(read.ranges.length + read.errors.length, text).toBeGreaterThan(0)
  }

  test('a range in any style is read back as it is, or with a doubt', () => {
    fc.assert(
      fc.property(
        range,
        fc.constantFrom(...DAYS),
        fc.constantFrom(...DAYS),
        fc.constantFrom(...LINKS),
        ([first, last], from, to, link) => {
          readsBack(`${from(first)}${link}${to(last)}`, [[first, last]])
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('a range within a month is read back as it is, or with a doubt', () => {
    const within = range.filter(([first, last]) => partsOf(first).month === partsOf(last).month && first < last)
    const styles = fc.constantFrom<(first: Day, last: Day) => string>(
      (first, last) => `${short(first)} ${date(first)}-${date(last)}`,
      (first, last) => `${short(first)}${date(first)} - ${date(last)}`,
      (first, last) => `${date(first)}-${date(last)} ${short(first)}`,
      (first, last) => `${date(first)}-${date(last)}${short(first).toUpperCase()}`,
      (first, last) => `${slashed(first)}-${date(last)}`,
      (first, last) => `${short(first)} ${date(first)}-${date(last)}, ${partsOf(first).year}`,
      (first, last) => `LV: ${short(first)} ${date(first)} to ${date(last)}`,
    )
    fc.assert(fc.property(within, styles, ([first, last], style) => readsBack(style(first, last), [[first, last]])))
  })

  test('a list of ranges in any style is read back as it is, or with a doubt', () => {
    const apart = fc
      .array(range, { minLength: 2, maxLength: 4 })
      .map((ranges) => [...ranges].sort(([a], [b]) => a - b))
      .filter((ranges) => ranges.every(([first], at) => at === 0 || first > (ranges[at - 1]?.[1] ?? first) + 1))
    const LISTS = [', ', '; ', ' & ', '\n', ' and ', ',']
    fc.assert(
      fc.property(
        apart,
        fc.constantFrom(...DAYS),
        fc.constantFrom(...LINKS),
        fc.constantFrom(...LISTS),
        (ranges, style, link, list) => {
          const text = ranges.map(([first, last]) =>
            first === last ? style(first) : `${style(first)}${link}${style(last)}`,
          )
          readsBack(text.join(list), ranges)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
