import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, addDays, day } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import type { LeaveNote } from '#spreadsheets/leave/leave-note.ts'
import { resultOf } from './row-words.ts'
import { away, programFacts } from './import.test-data.ts'
import { aGround, aNote, awayIn, notesOf, rowAt, staged, taken, twice } from './stage.test-data.ts'
import type { StagedRows } from './staged-row.ts'

const said = ({ rows }: StagedRows): readonly string[] =>
  rows.map((row) => {
    const { kind, text } = resultOf(row, [])
    return `${row.note.row} ${kind}: ${text}`
  })

const THERE = away('iyer', '2026-03-02', '2026-03-06')
const facts = programFacts({ absence: [THERE] })

describe('rows of a file', () => {
  it('are one time away when they overlap, said of both', async () => {
    const ground = aGround()
    const both = await staged(ground, notesOf({ on: '2026-02-25 2026-03-03' }, { on: '2026-03-01 2026-03-05' }))
    expect(said(both)).toEqual(['2 joined: Joined with row 3', '3 joined: Joined with row 2'])
    expect(awayIn(taken(ground.facts, both))).toEqual(['iyer 2026-02-25am–2026-03-05pm vacation approved'])
  })
  it('are two when one starts the day after the other', async () => {
    const ground = aGround()
    const both = await staged(ground, notesOf({ on: '2026-02-25 2026-02-28' }, { on: '2026-03-01 2026-03-05' }))
    expect(said(both)).toEqual(['2 new: New', '3 new: New'])
    expect(awayIn(taken(ground.facts, both))).toHaveLength(2)
  })
  it('count once when they say the same, and again when the first is left out', async () => {
    const notes = notesOf({ on: '2026-03-02 2026-03-06' }, { on: '2026-03-02 2026-03-06' })
    const [copy, alone] = [
      await staged(aGround(), notes),
      await staged(aGround(), notes, { rows: [{ id: 'r2b', action: 'skip' }] }),
    ]
    expect(said(copy)).toEqual(['2 new: New', '3 there: Says the same as row 2'])
    expect(said(alone)).toEqual(['2 left-out: Left out', '3 new: New'])
    expect(copy.clusters).toHaveLength(1)
  })
  it('that overlap and are of different kinds come in both, once somebody has looked', async () => {
    const notes = notesOf({ on: '2026-03-02 2026-03-06' }, { on: '2026-03-05 2026-03-09', type: 'conference' })
    const first = await staged(aGround(), notes)
    const message = 'It shares days with row 2: Vacation, 2 – 6 Mar. Look whether both are meant.'
    expect(said(first)).toEqual(['2 new: New', `3 doubt: ${message}`])
    const looked = await staged(aGround(), notes, { rows: [{ id: 'r3b', accepted: [`first: ${message}`] }] })
    expect(awayIn(taken(programFacts(), looked))).toHaveLength(2)
  })
  it('joined with a row that has a question wait for its answer', async () => {
    const doubts = [{ field: 'first', message: 'The weekday does not fit the date.' }] as const
    const notes = notesOf({ on: '2026-03-02 2026-03-06' }, { on: '2026-03-05 2026-03-09', doubts })
    const both = await staged(aGround(), notes)
    expect(said(both)).toEqual([
      '2 doubt: Joined with row 3, which has a question.',
      '3 doubt: The weekday does not fit the date.',
    ])
    expect(both.clusters.filter(({ settled }) => settled)).toEqual([])
  })
  it('ask who it is, what cannot be read, and stop for nobody else', async () => {
    const errors = [{ field: 'first', column: 'B', message: 'The dates cannot be read.' }] as const
    const rows = await staged(
      aGround(),
      notesOf(
        { person: 'Tran' },
        { first: null, last: null, errors },
        { person: 'Oskar Lindgren' },
        { on: '2026-05-04' },
      ),
    )
    expect(said(rows)).toEqual([
      '2 who: Who is this?',
      '3 unreadable: The dates cannot be read.',
      '4 unreadable: Oskar Lindgren is no longer active. Choose somebody else, or leave the row out.',
      '5 new: New',
    ])
    expect(rowAt(rows, 3).errors).toEqual([{ field: 'first', cell: 'B3', message: 'The dates cannot be read.' }])
  })
  it('are as somebody says, and what was wrong of it is not any more', async () => {
    const errors = [{ field: 'first', column: 'B', message: 'The dates cannot be read.' }] as const
    const notes = notesOf({ first: null, last: null, errors, person: 'Tran', type: null })
    const rows = await staged(aGround(), notes, {
      rows: [
        {
          id: 'r2b',
          personId: 'bao',
          first: day('2026-05-04'),
          last: day('2026-05-08'),
          firstHalf: 'pm',
          type: 'sick',
          status: 'requested',
        },
      ],
    })
    expect(said(rows)).toEqual(['2 new: New'])
    expect(awayIn(taken(programFacts(), rows))).toEqual(['bao 2026-05-04pm–2026-05-08pm sick requested'])
  })
  it('say so when they end before they start, or lie in no year that can be planned', async () => {
    const rows = await staged(aGround(), notesOf({ on: '2026-03-06 2026-03-02' }, { on: '2019-03-02' }))
    expect(rows.rows.map(({ errors }) => errors[0]?.message)).toEqual([
      'The last day is before the first. Turn them round.',
      'The date lies outside the years that can be planned. Correct the year.',
    ])
  })
  it('of one’s own come in as asked for: nobody says yes to their own', async () => {
    const rows = await staged(aGround(programFacts(), { looking: { person: 'iyer' } }), notesOf({ status: 'approved' }))
    expect(awayIn(taken(programFacts(), rows))).toEqual(['iyer 2026-03-02am–2026-03-02pm vacation requested'])
  })
  it('are the very same as before where nothing was said anew', async () => {
    const notes = notesOf({}, { person: 'Bao Tran' }, { person: 'Bao Tran', on: '2026-05-04' })
    const before = await staged(aGround(facts), notes)
    const after = await staged(before.ground, notes, { rows: [{ id: 'r4b', status: 'requested' }] }, before)
    expect(after.rows.map((row, at) => row === before.rows[at])).toEqual([true, false, false])
    expect(said(after)).toEqual(
      said(await staged(aGround(facts), notes, { rows: [{ id: 'r4b', status: 'requested' }] })),
    )
  })
})

/** Monday 2 to Friday 6 March is there. */
const RELATIONS = [
  ['exact', '2026-03-02 2026-03-06'],
  ['contained', '2026-03-03 2026-03-04'],
  ['contains', '2026-02-27 2026-03-08'],
  ['partial', '2026-03-05 2026-03-10'],
] as const

describe('what is there already', () => {
  // The table of imports-absences-security 3.4, in its order: relation, type, suggestion, whether it is settled by that.
  it.each([
    ['exact', 'vacation', 'skip', ['skip', 'replace'], 'there'],
    ['contained', 'vacation', 'skip', ['skip'], 'there'],
    ['contains', 'vacation', null, ['replace', 'extend', 'skip'], 'choose'],
    ['partial', 'vacation', 'merge', ['merge', 'create', 'skip'], 'joined'],
    ['exact', 'conference', null, ['skip', 'replace'], 'choose'],
    ['contained', 'conference', 'skip', ['skip', 'create'], 'there'],
    ['contains', 'conference', 'create', ['create', 'skip'], 'new'],
    ['partial', 'conference', 'create', ['create', 'skip'], 'new'],
  ] as const)('%s, %s', async (relation, type, action, choices, kind) => {
    const on = RELATIONS.find(([name]) => name === relation)![1]
    const rows = await staged(aGround(facts), notesOf({ on, type }))
    const [row] = rows.rows
    expect(row!.met.map((one) => [one.relation, one.sameType])).toEqual([[relation, type === 'vacation']])
    expect([row!.action, row!.choices, resultOf(row!, []).kind]).toEqual([action, choices, kind])
    expect(row!.conflict).toBe(relation === 'exact' && type === 'vacation' ? 'duplicate' : 'overlap')
  })
  it('does not meet what lies beside it, nor what was turned down or cancelled', async () => {
    const rows = await staged(aGround(facts), notesOf({ on: '2026-03-07 2026-03-08' }, { on: '2026-02-27 2026-03-01' }))
    expect(rows.rows.map(({ conflict }) => conflict)).toEqual(['none', 'none'])
    const gone = programFacts({ absence: [{ ...THERE, status: 'cancelled' }] })
    const [row] = (await staged(aGround(gone), notesOf({ on: '2026-03-02 2026-03-06' }))).rows
    expect([row!.conflict, row!.doubts[0]!.message]).toEqual([
      'none',
      'The same leave was cancelled. Look whether it is meant anew.',
    ])
  })
  it('settles whatever was doubtful of the reading, when it is the very same', async () => {
    const doubts = [{ field: 'first', message: 'The weekday does not fit the date.' }] as const
    const settledOf = async (on: string) => (await staged(aGround(facts), notesOf({ on, doubts }))).rows[0]!.settled
    expect([await settledOf('2026-03-02 2026-03-06'), await settledOf('2026-03-03')]).toEqual([true, false])
  })
  it('is a question for somebody when it is several', async () => {
    const two = programFacts({ absence: [THERE, away('iyer', '2026-03-09', '2026-03-10')] })
    const [row] = (await staged(aGround(two), notesOf({ on: '2026-03-05 2026-03-12' }))).rows
    expect([row!.action, row!.choices, resultOf(row!, []).text]).toEqual([
      null,
      ['create', 'skip'],
      'Meets 2 others. Choose what to do.',
    ])
  })
  it('that was only asked for is never approved unasked', async () => {
    for (const [relation, on] of RELATIONS) {
      const asked = programFacts({ absence: [{ ...THERE, status: 'requested' }] })
      const rows = await staged(aGround(asked), notesOf({ on, status: 'approved' }))
      expect([relation, rows.rows[0]!.action, rows.clusters.length]).toEqual([relation, null, 0])
    }
  })
  it('that is approved takes in nothing that is only asked for', async () => {
    const rows = await staged(aGround(facts), notesOf({ on: '2026-03-05 2026-03-10', status: 'requested' }))
    expect([rows.rows[0]!.action, rows.rows[0]!.choices]).toEqual([null, ['create', 'skip']])
  })
})

describe('what taking a row writes', () => {
  const writes = async (
    on: string,
    action: 'create' | 'merge' | 'extend' | 'replace' | null,
    given: Partial<LeaveNote> = {},
    absence: readonly Absence[] = [THERE],
    absenceDetail: readonly AbsenceDetail[] = [],
  ) => {
    const before = programFacts({ absence: [...absence], absenceDetail: [...absenceDetail] })
    const rows = await staged(aGround(before), notesOf({ on, ...given }), { rows: [{ id: 'r2b', action }] })
    const after = taken(before, rows)
    expect(twice(after)).toEqual([])
    return after
  }
  it('merge: the one that is there, over both', async () => {
    const after = await writes('2026-03-05 2026-03-10', 'merge')
    expect(awayIn(after)).toEqual(['iyer 2026-03-02am–2026-03-10pm vacation approved'])
    expect([...after.absence.keys()]).toEqual([THERE.id])
  })
  it('create: what is not there yet, beside it', async () => {
    expect(awayIn(await writes('2026-03-05 2026-03-10', 'create'))).toEqual([
      'iyer 2026-03-02am–2026-03-06pm vacation approved',
      'iyer 2026-03-07am–2026-03-10pm vacation approved',
    ])
    expect(awayIn(await writes('2026-02-27 2026-03-08', 'create', { type: 'conference' }))).toHaveLength(2)
  })
  it('extend: the one that is there, over the longer one', async () => {
    const after = await writes('2026-02-27 2026-03-08', 'extend')
    expect([awayIn(after), after.absence.has(THERE.id)]).toEqual([
      ['iyer 2026-02-27am–2026-03-08pm vacation approved'],
      true,
    ])
  })
  it('replace: the new one instead, with what is kept apart of it gone too', async () => {
    const detail = {
      absence: THERE.id,
      reason: 'Wedding',
      location: null,
      orders: null,
      replacement: null,
      original: null,
    }
    const after = await writes('2026-03-02 2026-03-06', 'replace', { type: 'conference' }, [THERE], [detail])
    expect(awayIn(after)).toEqual(['iyer 2026-03-02am–2026-03-06pm conference approved'])
    expect([after.absence.has(THERE.id), after.absenceDetail.size]).toEqual([false, 0])
  })
  it('an approval of what was asked for, when somebody says so', async () => {
    const asked = { ...THERE, status: 'requested' } as const
    expect(awayIn(await writes('2026-03-02 2026-03-06', 'replace', {}, [asked]))).toEqual([
      'iyer 2026-03-02am–2026-03-06pm vacation approved',
    ])
    expect(awayIn(await writes('2026-03-05 2026-03-10', 'merge', {}, [asked]))).toEqual([
      'iyer 2026-03-02am–2026-03-10pm vacation approved',
    ])
  })
  it('only what was not said before, of what is kept apart', async () => {
    const detail = {
      absence: THERE.id,
      reason: 'Wedding',
      location: null,
      orders: null,
      replacement: null,
      original: null,
    }
    const after = await writes(
      '2026-03-05 2026-03-10',
      'merge',
      { note: 'Trip', replacement: 'Clinic' },
      [THERE],
      [detail],
    )
    expect(after.absenceDetail.get(THERE.id)).toEqual({ ...detail, replacement: 'Clinic' })
  })
  it('notes of deployment and the like without units, places and movement; the original only in its own field', async () => {
    const text = 'With the 2nd Battalion to Fort Example, departs 4 May 0600'
    const after = await writes('2026-05-04 2026-05-08', null, {
      type: 'deployment',
      note: text,
      location: 'Example Bay, Japan',
    })
    const [detail] = [...after.absenceDetail.values()]
    expect(detail!.original).toContain(text)
    expect([detail!.reason, detail!.location]).not.toContain(text)
    expect(JSON.stringify([detail!.reason, detail!.location])).not.toMatch(/Battalion|Fort|Bay|0600/)
    expect(detail!.location).toBe('Japan')
  })
  it('one change of one absence, when two rows are joined with it', async () => {
    const before = programFacts({ absence: [THERE] })
    const rows = await staged(
      aGround(before),
      notesOf({ on: '2026-02-27 2026-03-03' }, { on: '2026-03-05 2026-03-10' }),
    )
    expect(rows.clusters.map(({ rows: members }) => members.length)).toEqual([2])
    expect(awayIn(taken(before, rows))).toEqual(['iyer 2026-02-27am–2026-03-10pm vacation approved'])
  })
  it('nothing of a second row that would do something else with the same absence', async () => {
    const notes = notesOf({ on: '2026-03-02 2026-03-06', type: 'conference' }, { on: '2026-03-05 2026-03-10' })
    const rows = await staged(aGround(facts), notes, { rows: [{ id: 'r2b', action: 'replace' }] })
    expect(said(rows)[1]).toBe('3 choose: Row 2 changes the same leave. Choose what to do.')
    expect(rows.clusters).toHaveLength(1)
  })
  it('nothing of a second row that would be approved over what a first is entered over', async () => {
    // Found by chance: joining made of what was expected an approved one, under which another lay already.
    const before = programFacts({ absence: [{ ...THERE, status: 'anticipated' }] })
    const notes = notesOf({ on: '2026-03-06' }, { on: '2026-03-01 2026-03-02' })
    const choices = [
      { id: 'r2b', action: 'create' },
      { id: 'r3b', action: 'merge' },
    ] as const
    const rows = await staged(aGround(before), notes, { rows: choices })
    expect(said(rows)).toEqual(['2 new: New', '3 choose: Row 2 changes the same leave. Choose what to do.'])
    expect(twice(taken(before, rows))).toEqual([])
  })
  it('nothing that would make of what was expected an approved one over another', async () => {
    // Found by chance: what is expected may overlap what is approved, and was joined with over it.
    const before = programFacts({
      absence: [THERE, away('iyer', '2026-03-06', '2026-03-10', { status: 'anticipated' })],
    })
    const [row] = (await staged(aGround(before), notesOf({ on: '2026-03-09 2026-03-12' }))).rows
    expect([row!.action, row!.choices]).toEqual([null, ['create', 'skip']])
  })
  it('notes of joined rows together, as long as they may be', async () => {
    const two = await staged(
      aGround(),
      notesOf(
        { on: '2026-03-02 2026-03-05', note: 'a'.repeat(600) },
        { on: '2026-03-04 2026-03-06', note: 'b'.repeat(600) },
      ),
    )
    expect(said(two)[0]).toBe(
      '2 unreadable: Together the notes of rows 2 and 3 are too long. Leave one of the rows out.',
    )
  })
})

describe('a file brought in again', () => {
  const START = day('2026-03-02')
  const half = fc.constantFrom<Half>('am', 'pm')
  const span = fc
    .tuple(fc.nat(20), fc.nat(6), half, half)
    .filter(([, length, a, b]) => length > 0 || a <= b)
    .map(([at, length, firstHalf, lastHalf]) => {
      const first: Day = addDays(START, at)
      return { first, firstHalf, last: addDays(first, length), lastHalf }
    })
  const type = fc.constantFrom('vacation', 'conference' as const)
  const note = fc.record({
    span,
    type,
    person: fc.constantFrom('Priya Iyer', 'Bao Tran'),
    status: fc.constantFrom('approved', 'requested' as const),
  })
  const there = fc.record({
    span,
    type,
    person: fc.constantFrom('iyer', 'bao'),
    status: fc.constantFrom<Absence['status']>('approved', 'requested', 'anticipated', 'cancelled'),
  })
  const choice = fc.constantFrom('create', 'merge', 'extend', 'replace', null)

  it('changes nothing, whatever was there and whatever was chosen; no half-day is taken twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(note, { minLength: 1, maxLength: 7 }),
        fc.array(there, { maxLength: 4 }),
        fc.array(choice, { minLength: 7, maxLength: 7 }),
        async (notes, absences, choices) => {
          const absence = absences.map(({ span, ...rest }, at) =>
            away(rest.person, '2026-01-01', '2026-01-01', { ...rest, ...span, id: `there-${at}` }),
          )
          const before = programFacts({ absence })
          fc.pre(twice(before).length === 0)
          const read = notes.map(({ span, ...rest }, at) => aNote({ row: at + 2, ...rest, ...span }))
          const rows = choices.map((action, at) => ({ id: `r${at + 2}b`, action }))
          const once = await staged(aGround(before), read, { rows })
          const keys = once.clusters.flatMap(({ changes }) => changes.map(({ kind, key }) => `${kind} ${key}`))
          expect(new Set(keys).size).toBe(keys.length)
          const after = taken(before, once)
          expect(twice(after)).toEqual([])
          const again = await staged(aGround(after, { seed: 'another' }), read)
          const done = new Set(
            once.clusters.filter(({ settled }) => settled).flatMap((cluster) => cluster.rows.map(({ id }) => id)),
          )
          // What somebody had replaced by something else may ask again, and writes nothing unasked.
          for (const { settled, rows: members } of again.clusters)
            if (settled) for (const { id } of members) expect([id, done.has(id)]).toEqual([id, false])
          if (once.clusters.every(({ action }) => action !== 'replace'))
            for (const { id, isThere, copyOf } of again.rows)
              if (done.has(id)) expect([id, isThere || copyOf !== null]).toEqual([id, true])
        },
      ),
      { numRuns: 400 },
    )
  })
})
