import { describe, expect, it } from 'vitest'
import { grid } from '#testing/grid.ts'
import { FAMILIES, concernsYear, familyOf, findingDate, findingId, isOfFmitYear } from './finding.ts'
import { RULES } from './index.ts'
import { judge } from './judge.ts'

const found = (drawing: string, rule: string) => {
  const finding = judge(grid(drawing)).findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`nothing of ${rule} in ${drawing}`)
  return finding
}

const THREE_WEEKS_AWAY = 'Ada pgy2 | vvvvvvv | vvvvvvv | vvvvvvv'
const ON_SURGERY = 'no-leave Surgery\nAda pgy2 block9=Surgery | ..vv...'
const ONE_CLINIC = 'requirement Sports clinic=2-3\nAda pgy2 on=Sports : C/. . . . .'
const idOfLeave = (week: string): string => [...grid(`Ada | ${week}`).facts.absence.keys()].join()

describe('a finding', () => {
  it.each([
    ['fmit-leave-overlap', 'Ada | #######\nAda | ..vv...', '/away/2027-03-05/Ada', '2027-03-05'],
    ['call-on-absence', 'Ada | ..k....\nAda | ..v....', '/away/2027-03-07/Ada', '2027-03-07'],
    ['fmit-long-without', 'Ada min=2 | .......', '/without/Ada/2026/Ada', '2026-07-03'],
    ['leave-away-from-program', THREE_WEEKS_AWAY, '/many/Ada/2026/Ada', '2026-07-01'],
    ['leave-rotation-not-eligible', ON_SURGERY, '/notAllowed/2026/9/Ada/Ada', '2027-03-07'],
    ['leave-return-unconfirmed', 'Ada | ..~~...', `/soon/${idOfLeave('..~~...')}/Ada`, '2027-03-08'],
    ['clinic-weekly-fm', ONE_CLINIC, '/few/2027-03-08/Ada/Sports/Ada', '2027-03-08'],
    ['clinic-attendings', ONE_CLINIC, '/short/2027-03-08/am', '2027-03-08'],
  ])('of %s is named by rule, message, instance and person, and dated', (rule, drawing, id, date) => {
    const finding = found(drawing, rule)
    expect([findingId(finding), findingDate(finding)]).toEqual([rule + id, date])
  })

  it.each([
    ['a week of the year', 'fmit-leave-overlap', 'Ada | #######\nAda | ..vv...', [2026]],
    ['the year as a whole', 'fmit-long-without', 'Ada min=2 | .......', [2026]],
    [
      'two weeks on the turn of the year',
      'fmit-back-to-back',
      'from 2027-06-25\nAda | ####### | #######',
      [2026, 2027],
    ],
    ['days away in a year', 'leave-away-from-program', THREE_WEEKS_AWAY, [2026]],
    ['a block of a year', 'leave-rotation-not-eligible', ON_SURGERY, [2026]],
    ['a week from Monday to Friday', 'clinic-weekly-fm', ONE_CLINIC, [2026]],
    ['a half-day', 'clinic-attendings', ONE_CLINIC, [2026]],
    ['a last day', 'leave-return-unconfirmed', 'from 2027-06-25\nAda | ~~~~~~~', [2027]],
    ['a night in July of a week in June', 'call-in-own-fmit-week', 'from 2026-06-26\nAda | #######\nAda | .....k.', [2025, 2026]], // prettier-ignore
  ])('concerns the years it lies in: %s', (_, rule, drawing, years) => {
    const finding = found(drawing, rule)
    expect([2025, 2026, 2027, 2028].filter((year) => concernsYear(finding, year))).toEqual(years)
  })

  it('belongs to the year of FMIT weeks when it is about them or the call, not about time away', () => {
    const shown = (drawing: string, rule: string) =>
      [2025, 2026, 2027].filter((year) => isOfFmitYear(found(drawing, rule), year))
    expect(shown('Ada | #######\nAda | ..vv...', 'fmit-leave-overlap')).toEqual([2026])
    expect(shown('Ada | ..k....\nAda | ..v....', 'call-on-absence')).toEqual([2026])
    expect(shown('Ada | ..k....\nAda | ..?....', 'call-leave-pending')).toEqual([2026])
    expect(shown(THREE_WEEKS_AWAY, 'leave-away-from-program')).toEqual([])
    expect(shown(ON_SURGERY, 'leave-rotation-not-eligible')).toEqual([])
    expect(shown('Ada | ..~~...', 'leave-return-unconfirmed')).toEqual([])
    expect(shown(ONE_CLINIC, 'clinic-weekly-fm')).toEqual([])
    expect(shown(ONE_CLINIC, 'clinic-attendings')).toEqual([])
  })

  it('is of the family of its rule, and every rule is of one', () => {
    expect(RULES.map(({ id }) => familyOf(id)).filter((family, i, all) => all.indexOf(family) === i)).toEqual(FAMILIES)
    expect(() => familyOf('weather-rain')).toThrow('weather-rain is of no family')
  })

  it('is listed with the worst first, then by date', () => {
    const { findings } = judge(
      grid(`
        Ada sm | ....... | ####### | #######
        Ada    | ..kv... | ..k.... | .......`),
    )
    const order = findings.map(({ severity, data }) => `${severity} ${String(data['night'] ?? data['week'])}`)
    const rank = ['critical', 'warning', 'info']
    const sorted = [...order].sort((a, b) => {
      const [one = '', two = ''] = [a.split(' ')[0], b.split(' ')[0]]
      return rank.indexOf(one) - rank.indexOf(two) || a.localeCompare(b)
    })
    expect(order).toEqual(sorted)
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(rank))
  })
})
