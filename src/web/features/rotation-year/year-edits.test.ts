import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { applyChanges } from '#domain/schedule/change.ts'
import { toTabSeparated, fromTabSeparated } from '../../components/grid/clipboard.ts'
import { valueOf } from '#testing/outcome.ts'
import { YEAR, viewOf } from './year.test-data.ts'
import { blockColumn, residentRow } from './year-keys.ts'
import { clearPlaces, fillRange, lockPlaces, movePlace, pasteAt, placesIn, swapPlaces, textsOf, typeInto } from './year-edits.ts' // prettier-ignore
import { type YearEdit, decideYear } from './year-plan.ts'
import { type Planned, type YearView, plannedAt } from './year-view.ts'
import { yearRows } from './year-tracks.ts'

const view = viewOf()
const rowsOf = (of: YearView) => yearRows(of, '').map(({ key }) => key)
const range = (residents: readonly string[], blocks: readonly number[]) => ({
  rows: residents.map(residentRow),
  columns: blocks.map(blockColumn),
})
const at = (resident: string, block: number) => ({ resident, block })
const cell = (resident: string, block: number) => ({ row: residentRow(resident), column: blockColumn(block) })

/** The year after an edit; throws when it is refused. */
const after = (of: YearView, edit: YearEdit | null): YearView => {
  if (edit === null) return of
  const { schedule } = of.judged
  const { changes } = valueOf(decideYear(YEAR)(schedule, edit))
  return viewOf([...valueOf(applyChanges(schedule.facts, changes)).plannedRotation.values()])
}
const shown = (of: YearView, resident: string, block: number): string => {
  const planned = plannedAt(of, at(resident, block))
  return planned === null ? '' : of.reader.write(planned)
}

describe('edits of a year of rotations', () => {
  it('reads what is typed, and says why when it says nothing', () => {
    const typed = typeInto(view, [at('iyer', 7), at('tran', 7)], 'derm')
    expect('edit' in typed && shown(after(view, typed.edit), 'tran', 7)).toBe('DERM')
    expect(typeInto(view, [at('iyer', 5)], 'NF')).toEqual({ edit: null })
    expect(typeInto(view, [at('iyer', 7)], 'xray')).toEqual({ why: '“xray” is none of the rotations.' })
  })

  it('clears, locks, and unlocks only where all of it is locked', () => {
    expect(clearPlaces(view, placesIn(range(['iyer'], [5, 6])))?.changes).toEqual([
      { ...at('iyer', 5), rotation: null },
    ])
    expect(lockPlaces(view, [at('roth', 5), at('roth', 6), at('roth', 7)])?.changes).toEqual([
      { ...at('roth', 6), locked: true },
    ])
    expect(lockPlaces(view, [at('roth', 5)])?.changes).toEqual([{ ...at('roth', 5), locked: false }])
    expect(lockPlaces(view, [at('roth', 7)])).toBeNull()
  })

  it('fills to the right without the day on which another block splits, and down with it', () => {
    const right = after(view, fillRange(view, 'right', range(['tran'], [6, 7, 8])))
    expect([7, 8].map((block) => shown(right, 'tran', block))).toEqual(['CARD/DERM', 'CARD/DERM'])
    const down = after(view, fillRange(view, 'down', range(['tran', 'iyer'], [6])))
    expect(shown(down, 'iyer', 6)).toBe('CARD/DERM Dec 1')
  })

  it('moves a block with its note, and swaps two', () => {
    const noted = after(view, { changes: [{ ...at('iyer', 5), note: 'First choice.' }] })
    const moved = after(noted, movePlace(noted, at('iyer', 5), at('iyer', 8)))
    expect(plannedAt(moved, at('iyer', 5))).toBeNull()
    expect(plannedAt(moved, at('iyer', 8))).toMatchObject({ rotation: 'Nights', note: 'First choice.' })
    const swapped = after(noted, swapPlaces(noted, at('iyer', 5), at('tran', 6)))
    expect([shown(swapped, 'iyer', 5), shown(swapped, 'tran', 6)]).toEqual(['CARD/DERM', 'NF'])
    expect(plannedAt(swapped, at('tran', 6))?.note).toBe('First choice.')
  })

  it('pastes codes, names and splits; an empty text takes out', () => {
    const texts = fromTabSeparated('DERM\tCARD/NF Dec 24\t \r\n\tNights and Cardiology\r\n')
    const { edit, unread, outside } = pasteAt(view, cell('roth', 6), rowsOf(view), texts)
    expect([unread, outside]).toEqual([[], 0])
    const pasted = after(view, edit)
    expect([6, 7, 8].map((block) => shown(pasted, 'roth', block))).toEqual(['DERM', 'CARD/NF Dec 24', ''])
    expect([6, 7].map((block) => shown(pasted, 'tran', block))).toEqual(['', 'NF+CARD'])
  })

  it('writes nothing at all when one of the texts says nothing, and tells which', () => {
    const pasted = pasteAt(view, cell('tran', 6), rowsOf(view), [
      ['DERM', 'Xray'],
      ['CARD', 'CARD'],
    ])
    expect(pasted.edit).toBeNull()
    expect(pasted.unread).toEqual([{ place: at('tran', 7), why: '“Xray” is none of the rotations.' }])
  })

  it('counts texts that would stand beyond the last block or resident', () => {
    const { edit, outside } = pasteAt(view, cell('iyer', 13), rowsOf(view), [
      ['DERM', 'CARD'],
      ['NF', ''],
    ])
    expect([edit?.changes.length, outside]).toEqual([1, 2])
  })

  it('pastes what it copied: the same year again', () => {
    const rotations = ['Nights', 'Cardiology', 'Dermatology', 'Nights and Cardiology']
    const aBlock = fc.record({
      rotation: fc.constantFrom(...rotations),
      second: fc.option(fc.constantFrom('Cardiology', 'Dermatology')),
      on: fc.option(fc.integer({ min: 0, max: 20 })),
    })
    fc.assert(
      fc.property(fc.array(fc.option(aBlock), { minLength: 6, maxLength: 6 }), (blocks) => {
        const planned = blocks.flatMap((block, i): Planned[] => {
          if (block === null) return []
          const { rotation, second, on } = block
          const first = rotation === 'Nights and Cardiology' && second !== null ? 'Nights' : rotation
          const number = 5 + (i % 3)
          const start = view.blockAt.get(number)?.start ?? day('2026-10-22')
          const splitDay = second === null || on === null ? null : ((start + 1 + on) as typeof start)
          return [
            { year: YEAR, block: number, resident: i < 3 ? 'tran' : 'iyer', rotation: first, second, splitDay, locked: false, note: null }, // prettier-ignore
          ]
        })
        const before = viewOf(planned)
        const all = range(['tran', 'iyer'], [5, 6, 7])
        const texts = fromTabSeparated(toTabSeparated(textsOf(before, all)))
        const empty = viewOf([])
        const rows = all.rows
        const copied = after(empty, pasteAt(empty, cell('tran', 5), rows, texts).edit)
        expect(textsOf(copied, all)).toEqual(textsOf(before, all))
        expect(pasteAt(before, cell('tran', 5), rows, texts).edit).toBeNull()
      }),
    )
  })
})
