import { describe, expect, it } from 'vitest'
import { isoOf } from '#domain/calendar/day.ts'
import { type PaletteEntry, blocksMeant, matching, weekMeant, weekWords } from './palette-entries.ts'

const iso = (text: string): string | null => {
  const start = weekMeant(text, 2025)
  return start === null ? null : isoOf(start)
}

describe('the week that was meant', () => {
  it.each([
    ['40', '2026-04-03'],
    ['wk 40', '2026-04-03'],
    ['Week 40', '2026-04-03'],
    ['3 apr', '2026-04-03'],
    ['Apr 9', '2026-04-03'],
    ['10 April', '2026-04-10'],
    ['4 Jul', '2025-07-04'],
    ['2026-04-05', '2026-04-03'],
  ])('%s is the week of %s', (text, friday) => expect(iso(text)).toBe(friday))

  it.each(['', '0', '53', '31 feb', 'abdi', '3 abc', '2026-02-30', '100'])('%j is none', (text) =>
    expect(iso(text)).toBeNull(),
  )

  it('has 53 weeks where the year has', () => expect(isoOf(weekMeant('53', 2022) ?? (0 as never))).toBe('2023-06-30'))

  it('is said with its days and its year', () =>
    expect(weekWords(weekMeant('40', 2025) ?? (0 as never))).toEqual({
      label: 'Week 40',
      detail: '3 Apr – 9 Apr · 2025–26',
    }))
})

describe('what matches', () => {
  const entry = (label: string, detail?: string): PaletteEntry => ({
    id: label,
    kind: 'person',
    label,
    ...(detail ? { detail } : {}),
    run: () => undefined,
  })
  const entries = [
    entry('Anna Sørensen', 'PGY-3'),
    entry('Nadia Wójcik', 'PGY-1'),
    entry('Ines Okonkwo', 'PD'),
    entry('Print'),
  ]
  const found = (text: string) => matching(entries, text, 9).map(({ label }) => label)

  it('finds by any beginning, without accents, in any order', () => {
    expect(found('soren')).toEqual(['Anna Sørensen'])
    expect(found('wojcik nad')).toEqual(['Nadia Wójcik'])
    expect(found('pgy')).toEqual(['Anna Sørensen', 'Nadia Wójcik'])
  })
  it('puts what begins with the text first', () =>
    expect(found('p')).toEqual(['Print', 'Anna Sørensen', 'Nadia Wójcik', 'Ines Okonkwo']))
  it('finds nothing for what is nowhere', () => expect(found('zz')).toEqual([]))
  it('keeps to the limit', () => expect(matching(entries, '', 2)).toHaveLength(2))
})

describe('the block that was meant', () => {
  it.each(['block 9', 'Block 9', 'b9', 'bl 9'])('%s is Block 9', (text) =>
    expect(blocksMeant(text, 2026).map(({ number }) => number)).toEqual([9]),
  )
  it('every block, when no number was typed', () => expect(blocksMeant('block', 2026)).toHaveLength(14))
  it.each(['b', 'block 14', 'blocked', '9'])('%s is none', (text) => expect(blocksMeant(text, 2026)).toEqual([]))
})
