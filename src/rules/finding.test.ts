import { describe, expect, it } from 'vitest'
import { grid } from '#testing/grid.ts'
import { concernsYear, findingDate, findingId } from './finding.ts'
import { judge } from './judge.ts'

const found = (drawing: string, rule: string) => {
  const finding = judge(grid(drawing)).findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`nothing of ${rule} in ${drawing}`)
  return finding
}

describe('a finding', () => {
  it.each([
    ['fmit-leave-overlap', 'Ada | #######\nAda | ..vv...', '/away/2027-03-05/Ada', '2027-03-05'],
    ['call-on-absence', 'Ada | ..k....\nAda | ..v....', '/away/2027-03-07/Ada', '2027-03-07'],
    ['fmit-long-without', 'Ada min=2 | .......', '/without/Ada/2026/Ada', '2026-07-03'],
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
    ['a night in July of a week in June', 'call-in-own-fmit-week', 'from 2026-06-26\nAda | #######\nAda | .....k.', [2025, 2026]], // prettier-ignore
  ])('concerns the years it lies in: %s', (_, rule, drawing, years) => {
    const finding = found(drawing, rule)
    expect([2025, 2026, 2027, 2028].filter((year) => concernsYear(finding, year))).toEqual(years)
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
