import { describe, expect, it } from 'vitest'
import { away } from '../away.test-data.ts'
import { type Check, impactLines, stripOf, stripWords } from './impact-view.ts'

const SPAN = { first: '2027-05-24', firstHalf: 'pm', last: '2027-05-28', lastHalf: 'pm' } as const
const NOTHING: Check = {
  days: 4.5,
  overlaps: [],
  impact: { fmitWeeks: [], calls: [], rotations: [], attendings: null, balance: null },
  removed: [],
  conflicts: [],
  mended: [],
}
const impact = (given: Partial<Check['impact']>): Check['impact'] => ({ ...NOTHING.impact, ...given })
const finding = (rule: string, severity: 'critical' | 'warning' | 'info', message: string, data = {}) => ({
  id: `${rule}/${message}`,
  rule,
  severity,
  message,
  data,
})
const WEEK_47 = {
  weekStart: '2027-05-21',
  number: 47,
  days: ['2027-05-24', '2027-05-25', '2027-05-26', '2027-05-27'],
  recoveryDay: true,
}

describe('the strip', () => {
  it('is there when service or call is near', () => {
    expect(stripOf(NOTHING.impact, SPAN)).toBeNull()
    expect(stripOf(impact({ calls: ['2027-05-26'] }), SPAN)?.calls).toHaveLength(1)
  })
  it('has service, recovery and time away where they are, by true half-days', () => {
    const strip = stripOf(impact({ fmitWeeks: [WEEK_47] }), SPAN)
    // Wed 19 to Sun 30 May: two days before the week, two after the recovery day.
    expect(strip?.days).toBe(12)
    const inDays = ({ left, width }: { readonly left: number; readonly width: number }) =>
      [left, width].map((percent) => Math.round((percent / 100) * 12 * 2) / 2)
    expect(strip?.service.map(inDays)).toEqual([[2, 7]])
    expect(strip?.recovery.map(inDays)).toEqual([[9, 1]])
    expect(strip && inDays(strip.away)).toEqual([5.5, 4.5])
  })
  it('says dates where there is room, and the month where there is more', () => {
    expect(stripOf(impact({ fmitWeeks: [WEEK_47] }), SPAN)?.ticks.map(({ label }) => label)).toEqual([
      'Fri 21 May',
      'Mon 24 May',
      'Fri 28 May',
    ])
    const long = { ...SPAN, last: '2027-07-30' }
    expect(stripOf(impact({ fmitWeeks: [WEEK_47] }), long)?.ticks.map(({ label }) => label)).toEqual(['Fri 21 May'])
  })
  it('is said in a sentence', () => {
    const strip = stripOf(impact({ fmitWeeks: [WEEK_47], calls: ['2027-05-26'] }), SPAN)
    expect(strip && stripWords(strip, SPAN)).toBe(
      'FMIT week 47, recovery Fri 28 May, call Wed 26 May; away Mon 24 May noon – Fri 28 May.',
    )
  })
})

describe('what is worth knowing', () => {
  const texts = (check: Partial<Check>) => impactLines({ ...NOTHING, ...check }).map(({ text }) => text)
  it('is nothing when nothing is met', () => expect(texts({})).toEqual([]))
  it('has the worst first, and what is merely so last', () =>
    expect(
      impactLines({
        ...NOTHING,
        overlaps: [away({ first: '2027-05-27', last: '2027-05-31', status: 'requested' })],
        conflicts: [finding('a', 'info', 'Info.'), finding('b', 'critical', 'Critical.')],
        impact: impact({ attendings: { day: '2027-05-25', there: 5, of: 12, before: 6 } }),
        mended: [finding('c', 'warning', 'Mended.')],
      }).map(({ severity, text }) => [severity, text]),
    ).toEqual([
      ['critical', 'Critical.'],
      ['warning', 'There is already vacation Thu 27 – Mon 31 May, asked for.'],
      ['info', 'Info.'],
      [null, 'Fewest attendings on 25 May: 5 of 12 there, 6 before.'],
      [null, 'No longer so: Mended.'],
    ]))
  it('is what rotations say of leave, once each', () => {
    const rotations = [
      { block: 4, rotation: 'Night float', leaveAllowed: false },
      { block: 5, rotation: 'Clinic', leaveAllowed: null },
      { block: 6, rotation: 'Elective', leaveAllowed: true },
    ]
    expect(texts({ impact: impact({ rotations }) })).toEqual([
      'Block 4 is on Night float, which does not allow leave.',
      'Block 5 is on Clinic. Nobody has said whether it allows leave.',
    ])
    const found = [finding('leave-rotation-not-eligible', 'warning', 'Asks for a decision.', { block: 4 })]
    expect(texts({ impact: impact({ rotations: rotations.slice(0, 1) }), conflicts: found })).toEqual([
      'Asks for a decision.',
    ])
  })
  it('leaves to the balance what the balance shows', () => {
    const conflicts = [finding('leave-away-from-program', 'warning', '2 are left.')]
    const balance = {
      personId: 'dahl',
      personName: 'Linnea Dahl',
      kind: 'resident',
      byType: [],
      approvedDays: 26,
      pendingDays: 0,
      awayDays: 26,
      awayStatus: 'warning',
      remaining: 2,
      limit: 28,
      ay: 2026,
      awayDaysBefore: 21,
    } as const
    expect(texts({ conflicts, impact: impact({ balance: { ...balance, byType: [] } }) })).toEqual([])
    expect(texts({ conflicts })).toEqual(['2 are left.'])
  })
  it('does not count as mended that it is no longer only asked for', () =>
    expect(texts({ mended: [finding('fmit-leave-pending', 'warning', 'May be away.')] })).toEqual([]))
})
