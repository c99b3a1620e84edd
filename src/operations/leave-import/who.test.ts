import { describe, expect, it } from 'vitest'
import { programFacts } from './import.test-data.ts'
import { aNote } from './stage.test-data.ts'
import { roleInWords, saidOf, whoOf } from './who.ts'

const facts = programFacts()
const who = (person: string, raw: Readonly<Record<string, string>> = {}, given = facts) => {
  const { personId, band, doubt } = whoOf(given, 2025, aNote({ person, raw }), undefined)
  return [personId, band, doubt]
}

describe('whom a name means', () => {
  it('is whoever is called so, whichever way it is written', () => {
    expect(who('Iyer, Priya')).toEqual(['iyer', 'exact', null])
    expect(who('A. SORENSEN')).toEqual(['sorensen', 'sure', null])
  })
  it('is asked for when it is only likely', () => {
    expect(who('LINDQUIST')[0]).toBe(null)
    expect(who('Halvorsen')).toEqual(['halvorsen', 'warn', '“Halvorsen” was taken for Tor Halvorsen.'])
  })
  it('is never one of two', () => {
    expect(who('Tran')).toEqual([null, 'ambiguous', null])
    expect(who('Nobody Known')).toEqual([null, 'none', null])
  })
  it('is looked for among those that the row says it is about', () => {
    expect(who('Tran', { PGY: '2' })[0]).toBe('bao')
    expect(who('Tran', { Section: 'PGY-1 rotations' })[0]).toBe('khoa')
    expect(who('Tran', { Role: 'Intern' })[0]).toBe('khoa')
  })
  it('is doubted when the sheet says something else of them', () => {
    expect(who('Iyer, Priya', { Section: 'PGY-3 rotations' })).toEqual([
      'iyer',
      'exact',
      'The sheet lists “Iyer, Priya” under “PGY-3 rotations”; Priya Iyer is PGY-2.',
    ])
  })
  it('was said once and is known from then on, whatever the sheet says beside it', () => {
    const known = programFacts({ nameAlias: [{ alias: 'lindquist', person: 'lindqvist' }] })
    expect(who('LINDQUIST', {}, known)).toEqual(['lindqvist', 'exact', null])
    expect(who('Lindquist', { Section: 'PGY-1' }, known)).toEqual(['lindqvist', 'exact', null])
  })
  it('is what somebody says of the name, or nobody', () => {
    const choose = (personId: string | null) =>
      whoOf(facts, 2025, aNote({ person: 'Tran' }), { name: 'tran', personId, remember: true })
    expect(choose('bao')).toMatchObject({ personId: 'bao', band: 'exact', isLeftOut: false })
    expect(choose(null)).toMatchObject({ personId: null, isLeftOut: true })
    expect(choose('gone')).toMatchObject({ personId: null, band: 'ambiguous', isLeftOut: false })
  })
})

describe('what a row says somebody is', () => {
  it.each([
    ['PGY', '2', 2, 'resident'],
    ['PGY level', 'PGY-3', 3, 'resident'],
    ['Role', 'R1', 1, 'resident'],
    ['Section', 'PGY1 rotations', 1, 'resident'],
    ['Position', 'Resident', null, 'resident'],
    ['Role', 'Core faculty', null, 'faculty'],
  ])('%s “%s”', (header, words, pgy, kind) => {
    expect(saidOf({ raw: { [header]: words } })).toMatchObject({ pgy, kind })
  })
  it('is nothing where no column is for it', () => {
    expect(saidOf({ raw: { Remarks: 'PGY-2', __proto__: 'x', Role: 'Librarian' } })).toBe(null)
  })
})

it('says what somebody is this year', () => {
  expect(['iyer', 'lindqvist', 'lindgren'].map((id) => roleInWords(facts, id, 2025))).toEqual([
    'PGY-2',
    'Core faculty',
    'Resident, no longer active',
  ])
})
