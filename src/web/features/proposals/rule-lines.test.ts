import { describe, expect, it } from 'vitest'
import { aFinding, aPreview } from './preview.test-data.ts'
import { ruleLines } from './rule-lines.ts'

const all = aPreview()

describe('the rules beside the list', () => {
  it('stand in an order that ticks do not change: what all of it mends first', () => {
    const none = aPreview({
      rules: [],
      broken: [],
      mended: [],
      rows: all.rows.map((row) => ({ ...row, taken: false })),
    })
    const order = (part: typeof all) => ruleLines(all, part).map(({ rule }) => rule)
    expect(order(all)).toEqual(['leave', 'target'])
    expect(order(none)).toEqual(['leave', 'target'])
  })
  it('count as before where nothing that is taken touches them', () => {
    const [leave] = ruleLines(all, aPreview({ rules: [], broken: [], mended: [] }))
    expect([leave?.before, leave?.after]).toEqual([1, 1])
  })
  it('offer the changes behind a new finding, where few are', () => {
    const offered = (rows: readonly string[]) =>
      ruleLines(all, aPreview({ broken: [aFinding({ rule: 'target', rows: [...rows] })] }))
        .find(({ rule }) => rule === 'target')!
        .brought[0]!.rows.map(({ id }) => id)
    expect(offered(['week-41', 'week-47'])).toEqual(['week-41', 'week-47'])
    expect(offered(['week-41', 'week-46', 'week-47'])).toEqual([])
    expect(offered([])).toEqual([])
  })
  it('do not list remarks one by one', () => {
    const broken = [aFinding({ rule: 'target', severity: 'info', rows: ['week-41'] })]
    expect(ruleLines(all, aPreview({ broken })).flatMap(({ brought }) => brought)).toEqual([])
  })
})
