import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellRange } from '../../components/grid/grid-events.ts'
import { personRow } from './block-keys.ts'
import { type BlockView, cellAt, pinAt } from './block-view.ts'
import { edited, sampleFacts, viewOf } from './block.test-data.ts'
import { clearRange, fillRange, noteAt, pasteAt, pinRange, textsOf, typeCode } from './range-edit.ts'

const view = viewOf(sampleFacts())
const ROWS = ['date', 'half', 'call', 'group:pgy-3', personRow('vance'), 'group:pgy-1', personRow('adeyemi'), 'group:faculty', personRow('okonkwo')] // prettier-ignore
const codesOf = (of: BlockView, range: CellRange) => textsOf(of, range, () => '')
const range = (people: readonly string[], columns: readonly string[]): CellRange => ({ rows: people.map(personRow), columns }) // prettier-ignore

describe('a code that is typed', () => {
  it('is pinned, unless the half-day is that already', () => {
    const at = { row: personRow('adeyemi'), column: '2027-02-23/pm' }
    const edit = typeCode(view, at, 'US')
    expect(edit).toMatchObject([{ person: 'adeyemi', half: 'pm', activity: 'US' }])
    expect(cellAt(edited(view, edit ?? []), 'adeyemi', at.column)?.activity).toBe('US')
    expect(typeCode(view, at, 'C')).toBeNull()
  })

  it('goes nowhere but on somebody’s half-day', () => {
    expect(typeCode(view, { row: 'call', column: '2027-02-23/pm' }, 'US')).toBeNull()
    expect(typeCode(view, { row: personRow('adeyemi'), column: 'tally' }, 'US')).toBeNull()
  })
})

describe('giving back', () => {
  it('takes only what is pinned', () => {
    const at = range(['adeyemi'], ['2027-02-23/am', '2027-02-23/pm'])
    const pinned = edited(view, typeCode(view, { row: personRow('adeyemi'), column: '2027-02-23/pm' }, 'US') ?? [])
    expect(clearRange(view, at)).toEqual([])
    expect(clearRange(pinned, at)).toHaveLength(1)
    expect(codesOf(edited(pinned, clearRange(pinned, at)), at)).toEqual([['C', 'C']])
  })
})

describe('filling', () => {
  it('goes down from the first row, and right from the first column', () => {
    const tall = range(['vance', 'adeyemi', 'okonkwo'], ['2027-02-15/am'])
    const started = edited(view, typeCode(view, { row: personRow('vance'), column: '2027-02-15/am' }, 'US') ?? [])
    expect(codesOf(edited(started, fillRange(started, 'down', tall)), tall)).toEqual([['US'], ['US'], ['US']])
    const wide = range(['vance'], ['2027-02-15/am', '2027-02-15/pm', '2027-02-16/am'])
    expect(codesOf(edited(started, fillRange(started, 'right', wide)), wide)).toEqual([['US', 'US', 'US']])
  })
})

describe('the clipboard', () => {
  it('pastes over the people as they stand, headings left out', () => {
    const texts = [['PR', 'us'], ['', 'ADMIN'], ['FM?', 'AT']] // prettier-ignore
    const { edit, unknown } = pasteAt(view, { row: personRow('vance'), column: '2027-02-18/am' }, texts, ROWS, null)
    expect(unknown).toEqual(['FM?'])
    const after = edited(view, edit)
    const at = range(['vance', 'adeyemi', 'okonkwo'], ['2027-02-18/am', '2027-02-18/pm'])
    expect(codesOf(after, at)).toEqual([['PR', 'US'], ['C', 'ADM'], ['', 'AT']]) // prettier-ignore
  })

  it('fills the selected range with a single code', () => {
    const at = range(['vance', 'adeyemi'], ['2027-02-18/am', '2027-02-18/pm'])
    const { edit } = pasteAt(view, { row: personRow('vance'), column: '2027-02-18/am' }, [['US']], ROWS, at)
    expect(codesOf(edited(view, edit), at)).toEqual([['US', 'US'], ['US', 'US']]) // prettier-ignore
  })

  it('what is copied and pasted in place changes nothing, and pasted elsewhere is there', () => {
    const columns = view.slots.map(({ key }) => key)
    fc.assert(
      fc.property(fc.nat(columns.length - 8), fc.integer({ min: 1, max: 8 }), fc.nat(2), (from, count, nth) => {
        const people = ['vance', 'adeyemi', 'okonkwo'].slice(nth, nth + 1)
        const at = range(people, columns.slice(from, from + count))
        const texts = codesOf(view, at)
        const cell = { row: at.rows[0] ?? '', column: at.columns[0] ?? '' }
        expect(pasteAt(view, cell, texts, ROWS, null)).toEqual({ edit: [], unknown: [] })
      }),
    )
  })
})

describe('pins and notes', () => {
  const at = range(['vance', 'okonkwo'], ['2027-03-04/am', '2027-02-22/am'])

  it('pin what is there, but no absence and nothing open; and give it back when all is pinned', () => {
    const edit = pinRange(view, at)
    expect(edit.map(({ person, activity }) => [person, activity])).toEqual([
      ['vance', 'C'],
      ['okonkwo', 'AT'],
    ])
    const pinned = edited(view, edit)
    expect(pinAt(pinned, 'okonkwo', '2027-02-22/am')).toMatchObject({ activity: 'AT', decided: { by: 'Renata Voss' } })
    expect(pinRange(pinned, at).every(({ activity }) => activity === null)).toBe(true)
  })

  it('a note pins what it is written to, and is changed without pinning anew', () => {
    const cell = { row: personRow('vance'), column: '2027-02-22/am' }
    const noted = edited(view, noteAt(view, cell, 'Asked for by the clinic.') ?? [])
    expect(pinAt(noted, 'vance', cell.column)).toMatchObject({ activity: 'C', note: 'Asked for by the clinic.' })
    expect(noteAt(noted, cell, 'Asked for by the clinic.')).toBeNull()
    expect(pinAt(edited(noted, noteAt(noted, cell, null) ?? []), 'vance', cell.column)?.note).toBeNull()
    expect(noteAt(view, { ...cell, row: personRow('okonkwo'), column: '2027-02-23/am' }, 'Open.')).toBeNull()
  })
})
