import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { MARGIN_ROW, NAME_COLUMN, ROOMS_ROW, TALLY_COLUMN, personRow, placeKey, slotKey } from './block-keys.ts'
import { blockColumns, blockRows, groupsOf, weekPages } from './block-tracks.ts'
import { BLOCK, edited, sampleFacts, viewOf } from './block.test-data.ts'
import { findingId } from '#rules/finding.ts'
import { changedCells } from './block-views.ts'
import { cellView } from './cell-view.ts'
import { placesOf } from './finding-place.ts'
import { findingFrom } from '../../plan/finding-walk.ts'
import { gapsOf, nextGap } from './next-gap.ts'
import { consequenceOf, outlookOf } from './outlook.ts'
import { activitiesMeant, activityMeant } from './codes.ts'
import { blockSearch } from './block-search.ts'
import { waysOut } from './ways-out.ts'

const view = viewOf(sampleFacts())
const slot = (key: string) => view.slotOf.get(key)!
const placeOf = (at: number) => {
  const { day: on, half } = view.slots[at]!
  return { day: on, half }
}
const halfDay = (person: string, key: string) => {
  const cell = cellView(view, personRow(person), key)
  if (cell.kind !== 'half-day') throw new Error(cell.kind)
  return cell
}
const figure = (of: typeof view, row: string, key: string) => {
  const cell = cellView(of, row, key)
  if (cell.kind !== 'figure') throw new Error(cell.kind)
  return cell
}

describe('a half-day', () => {
  it('says who, when, what and why', () => {
    expect(halfDay('adeyemi', '2027-02-23/pm').label).toBe(
      'Adeyemi, Tue 23 Feb PM, C, Clinic, from rotation Clinic month, pattern week 2',
    )
    expect(halfDay('okonkwo', '2027-02-23/pm').label).toBe('Okonkwo, Tue 23 Feb PM, open')
    expect(halfDay('vance', '2027-02-20/am').label).toBe('Vance, Sat 20 Feb AM, weekend')
  })

  it('is drawn with the other half as one where both are the same, and says each for itself', () => {
    expect(halfDay('adeyemi', '2027-02-23/am').joined).toBe('first')
    expect(halfDay('adeyemi', '2027-02-23/pm').joined).toBe('second')
    const pinned = edited(view, [{ person: 'adeyemi', day: day('2027-02-23'), half: 'pm', activity: 'US' }])
    const cell = cellView(pinned, personRow('adeyemi'), '2027-02-23/pm')
    expect(cell).toMatchObject({ joined: 'none', pinned: true, family: 'procedures' })
    expect(cell.kind === 'half-day' && cell.label).toContain('pinned by Renata Voss on 16 Feb')
  })

  it('under an absence tells of the pin that waits below', () => {
    const pinned = edited(view, [{ person: 'vance', day: day('2027-03-04'), half: 'am', activity: 'US', note: 'Back early?' }]) // prettier-ignore
    expect(cellView(pinned, personRow('vance'), '2027-03-04/am')).toMatchObject({
      code: 'LV',
      pinned: true,
      noted: true,
      label: expect.stringMatching(/pinned as US, note: Back early\?/) as string,
    })
  })
})

describe('the footer', () => {
  it('counts what the clinic takes, and follows every edit', () => {
    // Two in clinic, a half and a quarter: one attending; Okonkwo supervises on Mondays.
    expect(figure(view, MARGIN_ROW, '2027-02-22/am')).toMatchObject({ text: '0', state: 'tight' })
    expect(figure(view, MARGIN_ROW, '2027-02-23/am')).toMatchObject({ text: '−1', state: 'short' })
    expect(figure(view, ROOMS_ROW, '2027-02-23/am').text).toBe('2')
    expect(figure(view, MARGIN_ROW, '2027-02-24/am').text).toBe('')
    const helped = edited(view, [{ person: 'okonkwo', day: day('2027-02-23'), half: 'am', activity: 'AT' }])
    expect(figure(helped, MARGIN_ROW, '2027-02-23/am').text).toBe('0')
    expect(figure(view, MARGIN_ROW, '2027-02-23/am').label).toBe('Margin, Tue 23 Feb AM: −1, too few attendings')
  })

  it('says what would become of it before anything is done', () => {
    const procedures = activityMeant(view, 'pr')!
    expect(consequenceOf(view, 'vance', slot('2027-02-22/am'), procedures)).toBe('no attending')
    expect(consequenceOf(view, 'okonkwo', slot('2027-02-23/am'), activityMeant(view, 'AT')!)).toBe('enough attendings')
    expect(outlookOf(view, 'vance', slot('2027-02-22/am'), 'US')).toBe(
      'Vance, Mon 22 Feb AM, now Clinic. With US, clinic still needs 1 attending; 1 is there. Rooms 2 → 1.',
    )
    expect(outlookOf(view, 'vance', slot('2027-03-04/am'), 'C')).toBe(
      'Vance, Thu 4 Mar AM, now Leave. Leave stands before whatever is pinned here.',
    )
  })

  it('comes out the same for a view made from the one before as from nothing', () => {
    const codes = ['C', 'US', 'AT', 'PR', null]
    const edit = fc.record({
      person: fc.constantFrom('vance', 'adeyemi', 'okonkwo'),
      at: fc.nat(view.slots.length - 1),
      code: fc.constantFrom(...codes),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        let step = view
        for (const { person, at, code } of edits) {
          const { day: on, half } = view.slots[at]!
          step = edited(step, [{ person, day: on, half, activity: code }])
        }
        const anew = viewOf(step.judged.schedule.facts)
        expect([...step.cells]).toEqual([...anew.cells])
        expect(step.footers).toEqual(anew.footers)
      }),
      { numRuns: 25 },
    )
  })
})

describe('what was typed', () => {
  it('finds the code itself first, then what begins so, then other spellings and names', () => {
    expect(activitiesMeant(view, 'c', 6).map(({ code }) => code)[0]).toBe('C')
    expect(activitiesMeant(view, 'c', 6)).toHaveLength(6)
    expect(activitiesMeant(view, 'optho', 6).map(({ code }) => code)).toEqual(['Ophtho'])
    expect(activitiesMeant(view, 'ultra', 6).map(({ code }) => code)).toEqual(['US'])
    expect(activityMeant(view, ' cards ')?.code).toBe('CARDS')
    expect(activityMeant(view, 'nothing')).toBeNull()
  })
})

describe('rows and columns', () => {
  it('hold the whole block within 1440 pixels', () => {
    const columns = blockColumns(view, 'block')
    expect(columns.reduce((sum, { size }) => sum + size, 0)).toBe(1440)
    expect(columns).toHaveLength(56 + 3)
    expect(weekPages(view)).toEqual(['2027-02-11/am', '2027-02-18/am', '2027-02-25/am', '2027-03-04/am'])
    expect(columns.at(-1)?.key).toBe(TALLY_COLUMN)
  })

  it('show everybody, a group, whoever is named, or whoever is in the clinic of a half-day', () => {
    expect(groupsOf(view, '').map(({ title, members }) => [title, members.length])).toEqual([['PGY-3', 1], ['PGY-1', 1], ['Faculty', 1]]) // prettier-ignore
    expect(groupsOf(view, 'pgy-1').flatMap(({ members }) => members.map(({ called }) => called))).toEqual(['Adeyemi'])
    expect(groupsOf(view, 'vân').flatMap(({ members }) => members.map(({ called }) => called))).toEqual(['Vance'])
    expect(groupsOf(view, '2027-02-22/am').map(({ id }) => id)).toEqual(['pgy-3', 'pgy-1', 'faculty'])
    expect(groupsOf(view, '2027-03-05/am').flatMap(({ members }) => members.map(({ called }) => called))).toEqual(['Adeyemi']) // prettier-ignore
    expect(blockRows(view, '', 17).filter(({ skip }) => skip !== true)).toHaveLength(1 + 3 + 5)
  })
})

describe('findings and gaps', () => {
  it('lie where they are about', () => {
    const at = (rule: string, data: Parameters<typeof placesOf>[0]['data']) => placesOf({ rule, data }, BLOCK)
    expect(at('clinic-rooms', { day: '2027-02-22', half: 'am' })).toEqual([{ row: ROOMS_ROW, column: '2027-02-22/am' }])
    expect(at('clinic-weekly-fm', { person: 'vance', monday: '2027-02-08' })).toEqual([{ row: personRow('vance'), column: '2027-02-11/am' }]) // prettier-ignore
    expect(at('clinic-allowed-days', { person: 'vance', monday: '2027-02-15', clinics: ['2027-02-18/pm'] })).toEqual([{ row: personRow('vance'), column: '2027-02-18/pm' }]) // prettier-ignore
    expect(at('leave-rotation-not-eligible', { person: 'vance', block: 9 })).toEqual([{ row: personRow('vance'), column: NAME_COLUMN }]) // prettier-ignore
  })

  it('are gone through in order, around the ends', () => {
    const [first, second] = gapsOf(view)
    expect(first?.key).toBe('2027-02-11/am')
    expect(nextGap(view, first?.key ?? null)).toEqual(second)
    expect(nextGap(view, gapsOf(view).at(-1)?.key ?? null)).toEqual(first)
    const finding = findingFrom(view.findings, null, 1)
    expect(finding).toEqual(view.findings[0])
    expect(findingFrom(view.findings, null, -1)).toEqual(view.findings.at(-1))
    expect(view.found.get(placeKey(MARGIN_ROW, '2027-02-11/am'))).toHaveLength(1)
  })
})

describe('what is drawn anew after an edit', () => {
  const rows = [...blockRows(view, '', 17).map(({ key }) => key)]
  const columns = blockColumns(view, 'block').map(({ key }) => key)

  it('is every cell that shows something else', () => {
    const edit = fc.record({
      person: fc.constantFrom('vance', 'adeyemi', 'okonkwo'),
      at: fc.nat(view.slots.length - 1),
      activity: fc.constantFrom('C', 'US', 'AT', null),
      note: fc.constantFrom('Asked for.', undefined),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), edit, (first, { at, ...last }) => {
        const before = first.reduce((step, { at: nth, ...pin }) => edited(step, [{ ...pin, ...placeOf(nth) }]), view)
        const after = edited(before, [{ ...last, ...placeOf(at) }])
        const mayDiffer = changedCells(before, after)
        for (const row of rows)
          for (const column of columns)
            if (!mayDiffer(row, column)) expect(cellView(after, row, column)).toEqual(cellView(before, row, column))
      }),
      { numRuns: 12 },
    )
  })

  it('is not much more than that', () => {
    const after = edited(view, [{ person: 'vance', day: day('2027-02-22'), half: 'am', activity: 'US' }])
    const mayDiffer = changedCells(view, after)
    expect(mayDiffer(personRow('adeyemi'), '2027-02-22/am')).toBe(false)
    expect(mayDiffer(MARGIN_ROW, '2027-02-23/am')).toBe(false)
    expect(mayDiffer(personRow('vance'), '2027-02-22/am')).toBe(true)
  })
})

describe('ways out', () => {
  it('put whoever is free there, and leave whoever is away or in clinic', () => {
    const [finding] = view.findings.filter(({ rule, data }) => rule === 'clinic-attendings' && data['day'] === '2027-02-23') // prettier-ignore
    const [way, ...others] = waysOut(view, finding!)
    expect(others).toEqual([])
    expect(way?.label).toBe('Okonkwo: open → AT')
    const mended = edited(view, way!.edit)
    expect(mended.findings.map(findingId)).not.toContain(findingId(finding!))
    const busy = edited(view, [{ person: 'okonkwo', day: day('2027-02-23'), half: 'am', activity: 'C' }])
    expect(waysOut(busy, finding!)).toEqual([])
  })
})

it('an address keeps what makes sense of it', () => {
  const key = slotKey(day('2027-02-23'), 'pm')
  expect(blockSearch({ view: 'month', rows: '22', colours: 'sheet', at: key, person: 'vance', show: 'person' })).toEqual({ view: 'month', rows: 22, colours: 'sheet', at: key, person: 'vance', show: 'person' }) // prettier-ignore
  expect(blockSearch({ view: 'wide', rows: 40, colours: 'pink', at: '2027-02-30/am', f: '' })).toEqual({})
})
