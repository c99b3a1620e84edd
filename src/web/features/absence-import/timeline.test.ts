import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { dayLines, timelineOf } from './timeline.ts'

const span = (first: string, last: string, firstHalf: 'am' | 'pm' = 'am', lastHalf: 'am' | 'pm' = 'pm') => ({ first: day(first), firstHalf, last: day(last), lastHalf, label: 'vacation' }) // prettier-ignore
const week47 = { start: day('2027-05-21'), number: 47 }

describe('time away, drawn', () => {
  it('stands under the FMIT week and the recovery Friday it meets, to its true days', () => {
    const { days, lines, ticks } = timelineOf(span('2027-05-24', '2027-05-28'), [week47], [])
    expect(days).toBe(14)
    expect(lines.map((line) => line.map(({ kind }) => kind))).toEqual([['fmit', 'recovery'], ['away']])
    const [week, recovery] = lines[0]!
    const [away] = lines[1]!
    expect(week!.left * 14).toBeCloseTo(1)
    expect(week!.width * 14).toBeCloseTo(7)
    expect(recovery!.left * 14).toBeCloseTo(8)
    expect(away!.left * 14).toBeCloseTo(4)
    expect(away!.width * 14).toBeCloseTo(5)
    expect(ticks.map(({ label }) => label)).toEqual(['Fri 21 May', 'Mon 24 May', 'Fri 28 May'])
  })
  it('starts in the afternoon where it does', () => {
    const { lines, days } = timelineOf(span('2027-05-24', '2027-05-24', 'pm'), [], [])
    expect(lines[0]![0]!.left * days).toBeCloseTo(1.5)
    expect(lines[0]![0]!.width * days).toBeCloseTo(0.5)
  })
  it('has what is there on a line of its own', () => {
    const { lines } = timelineOf(span('2027-05-24', '2027-05-28'), [], [{ ...span('2027-05-26', '2027-05-30'), label: 'there' }]) // prettier-ignore
    expect(lines.map((line) => line[0]!.kind)).toEqual(['there', 'away'])
  })
  it('draws no line a day where days are too narrow', () => {
    expect(dayLines(timelineOf(span('2027-05-24', '2027-05-28'), [], []))).toHaveLength(13)
    expect(dayLines(timelineOf(span('2027-01-04', '2027-05-28'), [], []))).toEqual([])
  })
})
