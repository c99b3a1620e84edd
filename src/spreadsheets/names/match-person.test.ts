import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NamedPerson, matchPerson } from './match-person.ts'

const PEOPLE: readonly NamedPerson[] = [
  { id: 'p1', name: 'Maya Lindqvist', email: 'Maya.Lindqvist@example.org' },
  { id: 'p2', name: 'Farhan Abdi' },
  { id: 'p3', name: 'Noa Kealoha' },
  { id: 'p4', name: 'Ingrid Halvorsen' },
  { id: 'p5', name: 'Jo Halvorsen' },
  { id: 'p6', name: 'Ada Okonkwo-Reyes' },
]
const match = (raw: string, aliases: Readonly<Record<string, string>> = {}, people = PEOPLE) =>
  matchPerson(raw, people, new Map(Object.entries(aliases)))
const said = (raw: string, aliases: Readonly<Record<string, string>> = {}): string => {
  const { person, band } = match(raw, aliases)
  return `${person ?? 'nobody'}, ${band}`
}

describe('whom a name means', () => {
  test('is certain for the very name, in any order and dress', () => {
    for (const raw of [
      'Maya Lindqvist',
      'LINDQVIST, MAYA',
      'Dr. Maya Lindqvist, MD',
      'Lindqvist Maya',
      'maya lindqvist*',
    ])
      expect([said(raw), match(raw).score], raw).toEqual(['p1, exact', 1])
  })

  test('is certain for an identifier or an e-mail address', () => {
    expect(said('p2')).toBe('p2, exact')
    expect(said(' maya.lindqvist@EXAMPLE.org ')).toBe('p1, exact')
  })

  test.each([
    // One letter of fourteen off.
    ['Maya Lindqvst', 'p1, sure'],
    ['M. Lindqvist', 'p1, sure'],
    ['Lindqvist, M', 'p1, sure'],
    // 0.90, 0.88, 0.80, 0.79 and 0.74 alike.
    ['Farhn Abi', 'p2, sure'],
    ['Mya Lindqst', 'p1, warn'],
    ['Noah Kelo', 'p3, warn'],
    ['Maja Lindkwist', 'nobody, suggest'],
    ['Nah Kelo', 'nobody, suggest'],
    // 0.67, and so nobody.
    ['Maya Lindgren', 'nobody, none'],
    // An initial in the middle that the name has not.
    ['Maya K. Lindqvist', 'p1, sure'],
    ['Lindqvist, Maya K', 'p1, sure'],
    ['Maya K Lindqst', 'p1, warn'],
    // A surname alone.
    ['Lindqvist', 'p1, warn'],
    ['Kealoha', 'p3, warn'],
    ['Okonkwo-Reyes', 'p6, warn'],
    // Nearly a surname.
    ['Lindqist', 'nobody, suggest'],
    ['Keoloha', 'nobody, suggest'],
    ['M. Halvorsen', 'nobody, none'],
    ['Somebody Else', 'nobody, none'],
    ['', 'nobody, none'],
  ])('%s: %s', (raw, is) => {
    expect(said(raw)).toBe(is)
  })

  test('is left open when a second is about as like', () => {
    expect(said('Halvorsen')).toBe('nobody, ambiguous')
    const { candidates, score } = match('Halvorsen')
    expect(candidates.map(({ person }) => person)).toEqual(['p4', 'p5'])
    expect(score).toBe(0.85)
    expect(said('J. Halvorsen')).toBe('p5, sure')
    expect(said('Ingrid Halvorsen')).toBe('p4, exact')
  })

  test('is left open up to 0.05 apart, and no further', () => {
    const two = [
      { id: 'a', name: 'Noa Kealoha' },
      { id: 'c', name: 'Nora Kealoha' },
    ]
    const apart = ({ band, candidates: [one, other] }: ReturnType<typeof match>) => [band, one?.score, other?.score]
    expect(apart(match('Nor Kealoha', {}, two))).toEqual(['ambiguous', 0.96, 0.91])
    expect(apart(match('Nor Kealoh', {}, two))).toEqual(['ambiguous', 0.91, 0.86])
    const further = [two[0]!, { id: 'c', name: 'Norra Kealoha' }]
    expect(apart(match('Noa Kealohaa', {}, further))).toEqual(['sure', 0.96, 0.88])
  })

  test('is left open between two of the very same name', () => {
    const twins = [...PEOPLE, { id: 'p9', name: 'Maya Lindqvist' }]
    expect(match('Maya Lindqvist', {}, twins)).toMatchObject({ person: null, band: 'ambiguous' })
  })

  test('is what somebody settled before, as long as that person is there', () => {
    expect(said('Mimi', { mimi: 'p1' })).toBe('p1, exact')
    expect(said('Dr. Halvorsen', { halvorsen: 'p4' })).toBe('p4, exact')
    expect(said('Halvorsen', { halvorsen: 'gone' })).toBe('nobody, ambiguous')
  })

  test('is never somebody in the bands that only suggest', () => {
    const slip = fc
      .tuple(fc.constantFrom(...PEOPLE), fc.nat(20), fc.constantFrom('', 'x', 'e'), fc.nat(3))
      .map(([{ name }, at, letter, count]) => name.slice(0, at) + letter + name.slice(at + count))
    fc.assert(
      fc.property(fc.oneof(slip, fc.string({ maxLength: 20 })), (raw) => {
        const { person, band, score, candidates } = match(raw)
        expect(person !== null).toBe(['exact', 'sure', 'warn'].includes(band))
        if (band === 'none') expect(score).toBe(0)
        if (band === 'exact') expect(score).toBe(1)
        if (band === 'sure') expect(score).toBeGreaterThanOrEqual(0.9)
        if (band === 'warn') expect(score).toBeGreaterThanOrEqual(0.8)
        if (band === 'suggest') expect([score >= 0.7, score < 0.8]).toEqual([true, true])
        const [best, second] = candidates
        if (person !== null && band !== 'exact') expect((best?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(0.05)
        expect(candidates.length).toBeLessThanOrEqual(5)
        expect([...candidates].sort((a, b) => b.score - a.score)).toEqual(candidates)
      }),
      { numRuns: 1000 },
    )
  })
})
