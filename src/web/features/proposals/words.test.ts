import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { aFinding, aPreview, aRow } from './preview.test-data.ts'
import type { Head, Preview } from './preview.ts'
import {
  daysOf,
  endWords,
  inSentence,
  nameOf,
  rollbackWords,
  shortLabel,
  sinceWords,
  takenOfAll,
  whyOf,
  withoutName,
} from './words.ts'

const TODAY = day('2026-11-22')
const INES = { id: 'user:2', name: 'Ines Halvorsen' }
// The middle of the day, so that it is the same day wherever the test runs.
const AT = '2026-11-20T12:00:00.000Z'

const head = (proposal: Partial<Head>): Head => ({ ...aPreview().proposal, ...proposal })
const changed = (proposal: Partial<Head>, rows: Preview['rows'] = aPreview().rows): Preview =>
  aPreview({ proposal: head({ version: 2, ...proposal }), rows })

describe('a row', () => {
  it('is named by where it is, what was and what becomes of it', () => {
    expect(nameOf(aRow({ id: 'a' }))).toBe('Week 41, 9 – 15 Apr: open becomes Tor Halvorsen')
    expect(nameOf(aRow({ id: 'a', was: null, becomes: 'Vacation' }))).toBe('Week 41, 9 – 15 Apr: new, Vacation')
    expect(nameOf(aRow({ id: 'a', was: 'Vacation', becomes: null }))).toBe('Week 41, 9 – 15 Apr: Vacation goes')
  })
  it('says its days once', () => {
    expect(daysOf({ label: 'Mon 3 – 7 Mar', first: '2027-03-03', last: '2027-03-07' })).toBeNull()
    expect(daysOf({ label: 'Row 4', first: '2027-03-03', last: '2027-03-03' })).toBe('3 Mar')
    expect(daysOf({ label: 'Row 4', first: null, last: null })).toBeNull()
  })
  it('has the why of its source, else what comes of it, few of many', () => {
    const told = (['mends', 'breaks', 'breaks', 'breaks'] as const).map((does, i) => ({
      does,
      finding: aFinding({ rule: 'a', message: `Finding ${i}.` }),
    }))
    expect(whyOf({ why: 'She asked for it.' }, told)).toBe('She asked for it.')
    expect(whyOf({ why: null }, told)).toBe('Mends: Finding 0. Brings: Finding 1. Finding 2. And 1 more.')
    expect(whyOf({ why: null }, [])).toBeNull()
  })
})

it('names somebody once, where a heading names them', () => {
  const { people } = aRow({ id: 'a' })
  expect(withoutName('Tor Halvorsen: Vacation', { people })).toBe('Vacation')
  expect(withoutName('Maya Lindqvist: Vacation', { people })).toBe('Maya Lindqvist: Vacation')
  expect(withoutName(null, { people })).toBeNull()
})

it('says a label short, and within a sentence', () => {
  const { people } = aRow({ id: 'a' })
  expect(shortLabel({ label: 'Week 41', people })).toBe('Wk 41')
  expect(shortLabel({ label: 'Tor Halvorsen, 11 – 15 Jan', people })).toBe('11 – 15 Jan')
  expect(shortLabel({ label: 'Maya Lindqvist, 3 Mar', people })).toBe('Maya Lindqvist, 3 Mar')
  expect(['Week 41', 'Tor Halvorsen, 3 Mar'].map(inSentence)).toEqual(['week 41', 'Tor Halvorsen, 3 Mar'])
})

it('counts what is taken in words', () => {
  expect(takenOfAll(3, 8)).toBe('3 of 8 changes')
  expect(takenOfAll(8, 8)).toBe('all 8 changes')
  expect(takenOfAll(1, 1)).toBe('its one change')
})

describe('one that ended', () => {
  it('says who accepted how much of it', () =>
    expect(endWords(changed({ state: 'applied', takenCount: 3, appliedAt: AT, appliedBy: INES }), TODAY)[0]).toMatch(
      /^Ines Halvorsen accepted all 3 changes, Fri 20 Nov, \d\d:\d\d\.$/,
    ))
  it('says who rolled it back after that', () => {
    const closed = { at: AT, by: INES, reason: 'Wrong year.' }
    const words = endWords(changed({ state: 'rolled_back', appliedAt: AT, appliedBy: INES, closed }), TODAY)
    expect(words).toHaveLength(2)
    expect(words[1]).toContain('Ines Halvorsen rolled it back')
  })
  it('can be rolled back until the day of that is over', () => {
    const until = head({ rollbackUntil: AT })
    expect(rollbackWords(until, day('2026-11-20'))).toMatch(/^It can be rolled back until today, \d\d:\d\d\.$/)
    expect(rollbackWords(until, day('2026-11-19'))).toContain('until Fri 20 Nov')
    expect(rollbackWords(until, TODAY)).toBeNull()
    expect(rollbackWords(head({}), TODAY)).toBeNull()
  })
})

describe('what somebody else did meanwhile', () => {
  const before = aPreview()
  const rows = before.rows.slice(1)
  it('names who, and how many changes went', () =>
    expect(sinceWords(before, changed({ base: 9 }, rows), 'Ines Halvorsen', TODAY)).toBe(
      'Ines Halvorsen rebased it onto the plan as it is now: 1 change is gone. What you ticked stays ticked.',
    ))
  it('names nobody where nobody is known', () =>
    expect(sinceWords(before, changed({}, [...before.rows, aRow({ id: 'new' })]), null, TODAY)).toBe(
      'Somebody changed it: 1 change is new. What you ticked stays ticked.',
    ))
  it('tells an approval, a discarding and a failure apart', () => {
    const closed = { at: AT, by: INES, reason: 'An absence is there twice.' }
    expect(sinceWords(before, changed({ state: 'approved' }), 'Ines Halvorsen', TODAY)).toContain('approved it')
    expect(sinceWords(before, changed({ state: 'rejected', closed }), null, TODAY)).toContain(
      'Ines Halvorsen discarded it',
    )
    expect(sinceWords(before, changed({ state: 'failed', closed }), null, TODAY)).toContain(
      'the plan could not hold it: An absence is there twice.',
    )
  })
})
