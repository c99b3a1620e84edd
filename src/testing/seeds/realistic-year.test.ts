import { describe, expect, it } from 'vitest'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { FACT_KIND_NAMES, decodeFact, encodeFact, keyOf } from '#domain/schedule/facts.ts'
import { judge } from '#rules/judge.ts'
import { realisticYear } from './realistic-year.ts'

describe('a realistic year', () => {
  const { facts, today } = realisticYear(7)

  it('is the same for the same seed, and another for another', () => {
    expect(realisticYear(7)).toEqual({ facts, today })
    expect(realisticYear(8).facts.fmitWeek).not.toEqual(facts.fmitWeek)
  })

  it('has the size of a program', () => {
    const kinds = [...facts.person.values()].map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'faculty').length).toBe(12)
    expect(kinds.filter((kind) => kind === 'resident').length).toBe(20)
    expect(facts.absence.size).toBe(142)
    expect(facts.fmitWeek.size).toBeGreaterThan(fmitWeeksOf(2026).length - 8)
    expect(facts.fmitWeek.size).toBeLessThan(fmitWeeksOf(2026).length)
  })

  it('is made of facts as they are stored', () => {
    for (const kind of FACT_KIND_NAMES)
      for (const [key, fact] of facts[kind]) {
        expect(decodeFact(kind, JSON.parse(JSON.stringify(encodeFact(kind, fact as never))))).toEqual(fact)
        expect(keyOf(kind, fact as never)).toBe(key)
      }
  })

  it('holds the slips that hands make, and mostly none', () => {
    const critical = judge({ facts, today }).findings.filter(({ severity }) => severity === 'critical')
    expect(critical.length).toBeGreaterThan(3)
    expect(critical.length).toBeLessThan(40)
  })

  it('grows by scale in people and absences', () => {
    const four = realisticYear(7, { scale: 4 }).facts
    expect([four.person.size, four.absence.size]).toEqual([4 * facts.person.size, 4 * facts.absence.size])
    expect(new Set([...four.person.values()].map(({ name }) => name)).size).toBe(four.person.size)
  })
})
