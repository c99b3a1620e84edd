import { describe, expect, it } from 'vitest'
import { aPreview } from './preview.test-data.ts'
import { stripOf } from './strip.ts'

const preview = aPreview()
const year = {
  weeks: [
    { week: 41, start: '2027-04-09', ownerId: null },
    { week: 46, start: '2027-05-14', ownerId: null },
    { week: 47, start: '2027-05-21', ownerId: 'lindqvist' },
    { week: 48, start: '2027-05-28', ownerId: 'osei' },
  ],
  faculty: [
    { id: 'halvorsen', name: 'Tor Halvorsen', initials: 'TH' },
    { id: 'lindqvist', name: 'Maya Lindqvist', initials: 'ML' },
  ],
} as unknown as Parameters<typeof stripOf>[0]

const marksOf = (left: readonly string[], person: string) => {
  const row = stripOf(year, preview, (id) => !left.includes(id)).rows.find(({ id }) => id === person)
  return Object.fromEntries(row?.marks ?? [])
}

describe('the year as a strip', () => {
  it('shows who has a week, who gets one and who gives it', () => {
    expect(marksOf([], 'halvorsen')).toEqual({ '2027-04-09': 'gains', '2027-05-21': 'gains' })
    expect(marksOf([], 'lindqvist')).toEqual({ '2027-05-21': 'loses' })
    expect(marksOf([], 'osei')).toEqual({ '2027-05-28': 'has' })
  })
  it('shows what is left out as what would be', () => {
    expect(marksOf(['week-47'], 'halvorsen')).toEqual({ '2027-04-09': 'gains', '2027-05-21': 'would-gain' })
    expect(marksOf(['week-47'], 'lindqvist')).toEqual({ '2027-05-21': 'would-lose' })
  })
  it('marks the weeks that change, and names the months once', () => {
    const { weeks, months, rows } = stripOf(year, preview, () => true)
    expect(weeks.filter(({ changes }) => changes).map(({ number }) => number)).toEqual([41, 46, 47])
    expect(months).toEqual([
      { name: 'Apr', weeks: 1 },
      { name: 'May', weeks: 3 },
    ])
    expect(rows.map(({ name }) => name)).toEqual([
      'Halvorsen, Tor',
      'Lindqvist, Maya',
      'Nakagawa, Rei',
      'Osei, Kwabena',
    ])
  })
})
