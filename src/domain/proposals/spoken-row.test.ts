import { describe, expect, it, test } from 'vitest'
import { aCallNight, aPerson, aPersonYear, aPin, anAbsence, anFmitWeek } from '#testing/builders.ts'
import { day } from '../calendar/day.ts'
import { USUAL_WEEKEND } from '../calendar/weekend.ts'
import { held, hillside, week } from '../decisions/hillside.test-data.ts'
import { ABSENCE_TYPES } from '../leave/absence.ts'
import { ABSENCE_WORDS } from '../leave/absence-words.ts'
import type { Change } from '../schedule/change.ts'
import { FACT_KIND_NAMES, type Fact, type FactKind, type Facts, keyOf } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { movesOf } from './moves.ts'
import { overlapsAmong } from './proposal-rows.ts'
import type { ProposalRow } from './proposal.ts'
import { placeOf } from './spoken-fact.ts'
import { spokenOverlap, spokenRow } from './spoken-row.ts'

const aRow = (...changes: readonly Change[]): ProposalRow => ({
  ...{ id: 'row', label: 'Row', why: null, people: [], first: null, last: null },
  changes,
})

/** Where the plan has moved on under a row that is taken alone. */
const overlapsOf = (facts: Facts, row: ProposalRow) => overlapsAmong(facts, [row]).get(row.id) ?? []

/** The change from one fact to another; null is none. */
const change = <K extends FactKind>(kind: K, from: Fact<K> | null, to: Fact<K> | null): Change =>
  ({ kind, key: keyOf(kind, (to ?? from) as Fact<K>), from, to }) as unknown as Change

const on = (person: string, number: number, given: Partial<Fact<'fmitWeek'>> = {}): Fact<'fmitWeek'> =>
  anFmitWeek({ person, weekStart: week(number), ...given })

/** With the weeks and calls that are there. */
const plan = (weeks: readonly Fact<'fmitWeek'>[] = [], calls: readonly Fact<'callNight'>[] = []): Schedule =>
  hillside(weeks, { callNight: calls })

describe('a week', () => {
  it('that was open: the chip, and two new calls', () => {
    expect(spokenRow(plan(), aRow(change('fmitWeek', null, on('ada', 41))))).toEqual({
      was: 'open',
      becomes: 'Ada Lovell',
      cells: [{ label: 'Week 41', was: null, becomes: 'AL' }],
      brings: '2 new calls',
    })
  })

  it('that changes hands: the calls move', () => {
    const [ada] = held('ada', 41)
    expect(spokenRow(plan([ada!]), aRow(change('fmitWeek', ada!, on('ben', 41))))).toEqual({
      was: 'Ada Lovell',
      becomes: 'Ben Osei',
      cells: [{ label: 'Week 41', was: 'AL', becomes: 'BO' }],
      brings: '2 calls move',
    })
  })

  it('that is given up: the calls open', () => {
    const [ada] = held('ada', 41)
    expect(spokenRow(plan([ada!]), aRow(change('fmitWeek', ada!, null)))).toMatchObject({
      becomes: 'open',
      cells: [{ label: 'Week 41', was: 'AL', becomes: null }],
      brings: '2 calls open',
    })
  })

  it('with a holiday, of which one call is somebody else’s already', () => {
    // Thanksgiving lies in week 21; Ben has the Friday night whoever has the week.
    const [ada] = held('ada', 21)
    const call = aCallNight({ person: 'ben', night: week(21), override: true })
    expect(spokenRow(plan([ada!], [call]), aRow(change('fmitWeek', ada!, on('cy', 21)))).brings).toBe(
      '1 call moves, holiday',
    )
  })

  it('whose stored call goes because it follows from the week: the call is told as moving, not as a change', () => {
    const [ada] = held('ada', 41)
    const call = aCallNight({ person: 'ben', night: week(41), override: true })
    const row = aRow(change('fmitWeek', ada!, on('ben', 41)), change('callNight', call, null))
    expect(spokenRow(plan([ada!], [call]), row)).toEqual({
      was: 'Ada Lovell',
      becomes: 'Ben Osei',
      cells: [{ label: 'Week 41', was: 'AL', becomes: 'BO' }],
      brings: '1 call moves',
    })
  })

  it('of which only the note changes', () => {
    const [ada] = held('ada', 41)
    const row = aRow(change('fmitWeek', ada!, on('ada', 41, { note: 'Back by noon' })))
    expect(spokenRow(plan([ada!]), row)).toEqual({
      was: 'Ada Lovell, no note',
      becomes: 'Ada Lovell, note “Back by noon”',
      cells: [],
      brings: null,
    })
  })

  it('that is so already brings nothing along', () => {
    expect(spokenRow(plan(held('ben', 41)), aRow(change('fmitWeek', null, on('ben', 41)))).brings).toBeNull()
  })

  it('together with another: each chip, and each name once', () => {
    const [first, second] = held('ada', 41, 45)
    const row = aRow(change('fmitWeek', first!, on('ben', 41)), change('fmitWeek', second!, on('ben', 45)))
    expect(spokenRow(plan([first!, second!]), row)).toEqual({
      was: 'Ada Lovell',
      becomes: 'Ben Osei',
      cells: [
        { label: 'Week 41', was: 'AL', becomes: 'BO' },
        { label: 'Week 45', was: 'AL', becomes: 'BO' },
      ],
      brings: '4 calls move',
    })
  })

  it('of somebody who is not among the people is told by the id', () => {
    expect(spokenRow(plan(), aRow(change('fmitWeek', null, on('zed', 41))))).toMatchObject({
      becomes: 'zed',
      cells: [{ becomes: 'zed' }],
    })
  })
})

test('a call night: who, and the chip', () => {
  const row = aRow(change('callNight', null, aCallNight({ person: 'cy', night: day('2026-04-06') })))
  expect(spokenRow(plan(), row)).toEqual({
    was: 'nobody',
    becomes: 'Cy Moreau',
    cells: [{ label: 'Mon 6 Apr', was: null, becomes: 'CM' }],
    brings: null,
  })
})

describe('time away', () => {
  const away = anAbsence({ id: 'a', person: 'ada', first: day('2026-03-02'), last: day('2026-03-06') })
  const words = (fact: typeof away) => spokenRow(plan(), aRow(change('absence', null, fact))).becomes

  it.each([
    [away, 'Ada Lovell: Vacation, Mon 2 – Fri 6 Mar, approved'],
    [{ ...away, last: away.first }, 'Ada Lovell: Vacation, Mon 2 Mar, approved'],
    [{ ...away, firstHalf: 'pm' }, 'Ada Lovell: Vacation, Mon 2 – Fri 6 Mar, from the afternoon, approved'],
    [{ ...away, lastHalf: 'am' }, 'Ada Lovell: Vacation, Mon 2 – Fri 6 Mar, to noon of the last day, approved'],
    [
      { ...away, status: 'anticipated', tentative: true },
      'Ada Lovell: Vacation, Mon 2 – Fri 6 Mar, anticipated, last day to be confirmed',
    ],
  ] as const)('%#', (fact, said) => {
    expect(words(fact)).toBe(said)
  })

  it('of every type has words of its own', () => {
    const said = ABSENCE_TYPES.map((type) => words({ ...away, type }))
    expect(new Set(said).size).toBe(ABSENCE_TYPES.length)
    expect(new Set(Object.values(ABSENCE_WORDS)).size).toBe(ABSENCE_TYPES.length + 1)
  })

  it('that is new, that changes and that goes', () => {
    const longer = { ...away, last: day('2026-03-09') }
    expect(spokenRow(plan(), aRow(change('absence', null, away)))).toEqual({
      was: null,
      becomes: 'Ada Lovell: Vacation, Mon 2 – Fri 6 Mar, approved',
      cells: [],
      brings: null,
    })
    expect(spokenRow(plan(), aRow(change('absence', away, longer)))).toMatchObject({
      was: 'Ada Lovell: Vacation, Mon 2 – Fri 6 Mar, approved',
      becomes: 'Ada Lovell: Vacation, Mon 2 – Mon 9 Mar, approved',
    })
    expect(spokenRow(plan(), aRow(change('absence', away, null))).becomes).toBeNull()
  })

  it('has nothing of what is kept apart in any word, but that there is something', () => {
    const secret = { absence: 'a', reason: 'Camp Hovland', location: 'Camp Hovland', orders: true, replacement: 'Camp Hovland', original: 'Camp Hovland' } // prettier-ignore
    const detail = change('absenceDetail', null, secret)
    const both = spokenRow(plan(), aRow(change('absence', null, away), detail))
    expect(both).toMatchObject({ becomes: words(away), brings: 'protected details' })
    const alone = aRow(change('absenceDetail', { ...secret, reason: 'Before' }, secret))
    const facts = { ...plan().facts, absenceDetail: new Map([['a', { ...secret, reason: 'Since' }]]) }
    const overlap = spokenOverlap(plan(), overlapsOf(facts, alone))
    expect(spokenRow(plan(), alone)).toEqual({ was: null, becomes: null, cells: [], brings: 'protected details' })
    expect(overlap?.what).toBe('protected details')
    expect(JSON.stringify([both, overlap, placeOf(detail)])).not.toMatch(/Camp|Before|Since/)
  })

  it('remembers names and columns without saying them', () => {
    const alias = change('nameAlias', null, { alias: 'lovel ada', person: 'ada' })
    const columns = change('columnMapping', null, { headers: 'Name|From', columns: { 0: 'person' } })
    expect(spokenRow(plan(), aRow(alias, columns, alias)).brings).toBe('a name remembered, the columns remembered')
  })
})

describe('other facts', () => {
  const facts: { readonly [K in FactKind]?: readonly [fact: Fact<K>, words: string, place: string] } = {
    program: [
      { name: 'Hillside', timezone: 'UTC', lockDate: null, weekend: [...USUAL_WEEKEND] },
      'Hillside',
      'The program',
    ],
    person: [aPerson({ id: 'dot', name: 'Dot Halvorsen' }), 'Dot Halvorsen', 'The people'],
    personYear: [
      aPersonYear({ person: 'ada', year: 2025, role: 'chief', minWeeks: 2, maxWeeks: 4 }),
      'Ada Lovell: Department chief, 2 to 4 weeks',
      '2025–26',
    ],
    weekWish: [{ person: 'ada', weekStart: week(41), wish: 'rather-not' }, 'Ada Lovell would rather not', 'Week 41'],
    holiday: [{ day: day('2026-03-02'), name: 'Founders Day', kept: true }, 'Founders Day', 'Mon 2 Mar'],
    duty: [{ id: 'd', name: 'Team A', values: {}, weekdays: [] }, 'Team A', 'The duties'],
    blockDates: [
      { year: 2025, block: 3, start: day('2025-08-28'), end: day('2025-09-24') },
      'Thu 28 Aug – Wed 24 Sep',
      'Block 3',
    ],
    yearNote: [{ year: 2025, text: 'Short of faculty' }, 'Short of faculty', '2025–26'],
    pin: [
      { person: 'ada', day: day('2026-03-02'), half: 'pm', activity: 'C', note: null, decided: null },
      'Ada Lovell: C',
      'Mon 2 Mar, afternoon',
    ],
  }

  it.each(Object.keys(facts) as FactKind[])('%s', (kind) => {
    const [fact, words, place] = facts[kind] as readonly [Fact<typeof kind>, string, string]
    const made = change(kind, null, fact)
    expect([spokenRow(plan(), aRow(made)).becomes, placeOf(made)]).toEqual([words, place])
  })

  it('a resident’s PGY year, and a rotation of one half and another', () => {
    const pgy = change('personYear', null, aPersonYear({ person: 'res', year: 2025, pgy: 2 }))
    expect(spokenRow(plan(), aRow(pgy)).becomes).toBe('Rae Sato: PGY-2')
    const whole = { year: 2025, block: 3, resident: 'res', rotation: 'Clinic', second: null, splitDay: null, locked: false, note: null } // prettier-ignore
    const row = aRow(change('plannedRotation', whole, { ...whole, second: 'Nights' }))
    expect(spokenRow(plan(), row)).toMatchObject({
      was: 'Clinic',
      becomes: 'Clinic, then Nights',
      cells: [{ label: 'Block 3', was: 'Clinic', becomes: 'Clinic+Nights' }],
      brings: null,
    })
    const pins = (['am', 'pm'] as const).map((half) =>
      change('pin', null, aPin({ person: 'res', half, activity: 'FMIT' })),
    )
    expect(spokenRow(plan(), aRow(change('plannedRotation', null, whole), ...pins))).toMatchObject({
      becomes: 'Clinic; Mon 6 Jul FMIT',
      brings: '2 pins',
    })
  })

  it('of no kind are called by the name that programs know them by', () => {
    for (const kind of FACT_KIND_NAMES) {
      const place = placeOf({ kind, key: 'k', from: null, to: PLACED } as unknown as Change)
      expect(place, kind).not.toMatch(/^[a-z]+[A-Z]/)
    }
  })
})
/** Whatever a place is told by. */
const PLACED = { weekStart: week(41), night: week(41), day: week(41), half: 'am', block: 3, first: week(41), last: week(41), year: 2025 } // prettier-ignore

describe('an overlap', () => {
  const [ada] = held('ada', 41)
  const call = aCallNight({ person: 'dot', night: week(41), override: true })

  it('is what it was, what it is and what is proposed', () => {
    const { facts } = plan(held('cy', 41))
    const row = aRow(change('fmitWeek', ada!, on('ben', 41)))
    expect(spokenOverlap(plan(), overlapsOf(facts, row))).toEqual({
      what: 'Week 41',
      base: 'Ada Lovell',
      now: 'Cy Moreau',
      proposed: 'Ben Osei',
    })
  })

  it('of several facts says of each which it is', () => {
    const { facts } = plan(held('cy', 41), [{ ...call, person: 'cy' }])
    const row = aRow(change('fmitWeek', ada!, on('ben', 41)), change('callNight', call, null))
    expect(spokenOverlap(plan(), overlapsOf(facts, row))).toEqual({
      what: 'Week 41; Fri 10 Apr',
      base: 'Week 41: Ada Lovell; Fri 10 Apr: dot',
      now: 'Week 41: Cy Moreau; Fri 10 Apr: Cy Moreau',
      proposed: 'Week 41: Ben Osei; Fri 10 Apr: nobody',
    })
  })

  it('of an absence with one that was entered since', () => {
    const first = day('2026-03-02')
    const [now, proposed] = [anAbsence({ id: 'a', person: 'ada', first }), anAbsence({ id: 'b', person: 'ada', first, last: day('2026-03-03') })] // prettier-ignore
    const { facts } = hillside([], { absence: [now] })
    expect(spokenOverlap(plan(), overlapsOf(facts, aRow(change('absence', null, proposed))))).toEqual({
      what: 'Mon 2 – Tue 3 Mar',
      base: 'nothing',
      now: 'Ada Lovell: Vacation, Mon 2 Mar, approved',
      proposed: 'Ada Lovell: Vacation, Mon 2 – Tue 3 Mar, approved',
    })
  })

  it('is none where there is none', () => {
    expect(spokenOverlap(plan(), [])).toBeNull()
  })
})

describe('what moves along', () => {
  const [ada, ben] = [held('ada', 41)[0]!, held('ben', 42)[0]!]
  const rows = [aRow(change('fmitWeek', ada, on('ben', 41))), aRow(change('fmitWeek', ben, on('ada', 42)))]

  it('is counted over all that is taken', () => {
    const moves = movesOf(plan([ada, ben]), rows)
    expect(moves.calls.map(({ how }) => how)).toEqual(['moved', 'moved', 'moved', 'moved'])
    expect(moves.recovery).toEqual([week(42), week(43)])
    expect(moves.absences).toBe(0)
  })

  it('is counted without what is so already, or overlaps', () => {
    expect(movesOf(plan([on('ben', 41), ben]), rows).calls).toHaveLength(2)
    expect(movesOf(plan([on('cy', 41), ben]), rows).calls).toHaveLength(2)
  })

  it('counts absences, and holidays by name', () => {
    const away = change('absence', null, anAbsence({ person: 'ada', first: day('2026-03-02') }))
    const moves = movesOf(plan(), [aRow(away), aRow(change('fmitWeek', null, on('ada', 21)))])
    expect([moves.absences, moves.holidays]).toEqual([1, ['Thanksgiving']])
  })
})
