import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Day, addDays, day, isoOf, partsOf } from '#domain/calendar/day.ts'
import { blockSheet, leaveSheetOf, templatesSheet, weeks, yearSheet } from './rotation-book.test-data.ts'
import { readBlockDays } from './read-block-days.ts'
import { readRotationYear } from './read-rotation-year.ts'
import { readTemplates, templateName } from './read-templates.ts'
import { rotationText } from './rotation-cell.ts'
import { blockNumberIn, rotationSheetKind } from './rotation-sheet.ts'

const someCode = fc.constantFrom('C', 'C-I', 'FMIT', 'L&D', 'P ER', '', 'PCAT DO', 'w', 'Rad/SM')
const someHalfDays = fc.array(someCode, { minLength: 56, maxLength: 56 })
/** The text of a cell without what a sheet fills it with. */
const plain = (text: string): string => text.trim()

describe('a sheet of patterns', () => {
  it('gives back every half-day where it stands', () => {
    fc.assert(
      fc.property(fc.array(someHalfDays, { minLength: 1, maxLength: 4 }), (patterns) => {
        const given = patterns.map(
          (cells, at) => [`Rotation ${'ABCD'[at] ?? ''}`, ['C', 'C', ...cells.slice(2)]] as const,
        )
        const sheet = leaveSheetOf('Templates', templatesSheet([['PGY 2 Rotations'], ...given]))
        expect(rotationSheetKind(sheet)).toBe('templates')
        const { templates, problems } = readTemplates(sheet)
        expect(problems).toEqual([])
        expect(templates.map(({ halfDays }) => halfDays.map(({ text }) => plain(text)))).toEqual(
          given.map(([, cells]) => cells),
        )
        for (const { halfDays, pgy } of templates) {
          expect(pgy).toBe(2)
          expect(halfDays.map(({ week }) => week)).toEqual(
            Array.from({ length: 56 }, (_, at) => Math.floor(at / 14) + 1),
          )
          expect(halfDays.slice(0, 3)).toMatchObject([
            { weekday: 'thu', half: 'am' },
            { weekday: 'thu', half: 'pm' },
            { weekday: 'fri', half: 'am' },
          ])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('knows its sections, what is archived, and that a row without half-days is a title or nothing', () => {
    const sheet = leaveSheetOf(
      'Templates',
      templatesSheet([
        ['PGY 3 Rotations'],
        ['FMC 4/21', weeks('C C W W C C C|LEC')],
        ['PGY 1 Rotations*'],
        ['SM Rotator'],
        ['ARCHIVED ROTATIONS'],
        ['GYN*2/16', weeks('GYN GYN W W GYN GYN GYN|LEC')],
      ]),
    )
    expect(
      readTemplates(sheet).templates.map(({ name, pgy, isArchived, cell }) => [name, pgy, isArchived, cell]),
    ).toEqual([
      ['FMC', 3, false, 'A4'],
      ['SM Rotator', 1, false, 'A6'],
      ['GYN', null, true, 'A8'],
    ])
  })

  it('is not read when its days do not go on as days do', () => {
    const given = templatesSheet([['Rotation', weeks('C')]])
    const [days = [], ...others] = given.rows
    const swapped = leaveSheetOf('Templates', { rows: [['', ...days.slice(3), '', ''], ...others] })
    expect(readTemplates(swapped)).toMatchObject({ templates: [], problems: [expect.stringContaining('Thursday')] })
  })

  test.each([
    ['Geriatrics 7/20', 'Geriatrics'],
    ['FMIT 2A*12/15', 'FMIT 2A'],
    ['Night Float * / Cards 7/26', 'Night Float / Cards'],
    ['FMC for Block 1-6 (ver Aug23)', 'FMC for Block 1-6'],
    ['Derm (2 weeks)', 'Derm (2 weeks)'],
    ['Psychiatry*02/13/19', 'Psychiatry'],
  ])('%s is called %s', (written, name) => expect(templateName(written)).toBe(name))
})

describe('a sheet of the year', () => {
  const someRotation = fc.constantFrom('FMC', 'IM', 'NF', 'Peds Clinic', 'L and D at TAMC')
  const someBlocks = fc.dictionary(
    fc.integer({ min: 1, max: 13 }).map(String),
    fc.tuple(someRotation, fc.option(someRotation)),
    { maxKeys: 13 },
  )

  it('gives back every block of everybody, split or whole, whatever leave stands below', () => {
    fc.assert(
      fc.property(fc.array(someBlocks, { minLength: 1, maxLength: 4 }), fc.boolean(), (years, withLeave) => {
        const rows = years.flatMap((blocks, at) => [
          [
            `Resident ${at + 1}x`,
            Object.fromEntries(
              Object.entries(blocks).map(([block, [first, second]]) => [block, [first, ...(second === null ? [] : [second])].join(' | ')]), // prettier-ignore
            ),
          ] as const,
          ['', withLeave ? { 3: 'Sep 1-7', 9: 'Mar' } : {}] as const,
        ])
        const sheet = leaveSheetOf('Block Schedule', yearSheet(['PGY-2 rotations', ...rows]))
        expect(rotationSheetKind(sheet)).toBe('rotation-year')
        const { residents, unread } = readRotationYear(sheet, { academicYear: 2025 })
        expect(unread).toEqual([])
        expect(residents.map(({ pgy, blocks }) => [pgy, blocks.map(({ block, first, second }) => [block, first.text, second?.text ?? null])])) // prettier-ignore
          .toEqual(
            years.map((blocks) => [
              2,
              Object.entries(blocks)
                .map(([block, [first, second]]) => [Number(block), first, second === first ? null : second])
                .sort(([a], [b]) => Number(a) - Number(b)),
            ]),
          )
      }),
      { numRuns: 60 },
    )
  })

  it('lists what it cannot take: a rotation without a name, days where the rotation belongs, half a block', () => {
    const given = yearSheet(['PGY-2 rotations', ['Iyer', { 2: 'Aug 20-26', 4: 'FMC' }], ['', { 2: 'Procedures' }], 'PGY-3 rotations']) // prettier-ignore
    const rows = [...given.rows, [], ['', 'Night float', '', 'EM'], ['Abdi', '', 'Second half only']]
    const { residents, unread } = readRotationYear(leaveSheetOf('Year', { ...given, rows }), { academicYear: 2025 })
    expect(unread.map(({ cell, message }) => [cell, message])).toEqual([
      ['D5', 'Days stand where the rotation is written.'],
      ['B9', 'No name stands beside this rotation.'],
      ['D9', 'No name stands beside this rotation.'],
      ['C10', 'A rotation stands in the second half of the block, and none in the first.'],
    ])
    expect(residents[0]?.blocks.map(({ block, first, doubts }) => [block, first.text, doubts])).toEqual([
      [2, 'Procedures', ['It stands in the row for leave.']],
      [4, 'FMC', []],
    ])
  })
})

describe('the text of a resident’s block', () => {
  const block = { label: 'Block 7', year: 2025, first: day('2025-12-18'), last: day('2026-01-14') }
  const drawn = (text: string): string => {
    const { rotation, days, detour, doubts } = rotationText(text, block)
    const range = (of: typeof days) => (of === null ? '' : ` ${isoOf(of.first)}..${isoOf(of.last)}`)
    return `${rotation}${range(days)}${detour === null ? '' : ` / ${detour.rotation}${range(detour.days)}`}${doubts.length > 0 ? ' ?' : ''}`
  }
  test.each([
    ['FMC', 'FMC'],
    ['TAMC L/D', 'TAMC L/D'],
    ['FMC/FMIT Jan 1-Jan5', 'FMC / FMIT 2026-01-01..2026-01-05'],
    ['Surger Exp/FMITDec 28-Dec 31', 'Surger Exp / FMIT 2025-12-28..2025-12-31'],
    ['NF Dec 18 - Dec 24', 'NF 2025-12-18..2025-12-24'],
    ['Elective Two/Jan 11 - Jan 14', 'Elective Two ?'],
    ['Faculty Development (19 Oct-15 Nov)', 'Faculty Development ?'],
    ['ELE (SERE, ATLS Aug 7 - 8)', 'ELE (SERE, ATLS Aug 7 - 8) ?'],
    ['FMC/FMIT Feb 1-Feb 5', 'FMC ?'],
  ])('%s', (text, meant) => expect(drawn(text)).toBe(meant))
})

describe('a sheet of half-days', () => {
  const block = { start: day('2026-02-12'), end: day('2026-03-11') }
  const sheetWith = (halfDays: readonly string[], start = addDays(block.start, -365)) =>
    leaveSheetOf(
      'Block 9',
      blockSheet({
        number: 9,
        start,
        staffCall: ['LINDQVIST'],
        people: [{ template: 'R2', role: 'PGY 2', name: 'Iyer, Priya*', halfDays }],
      }),
    )

  it('gives back every half-day on its day, although its dates are of the year before', () => {
    fc.assert(
      fc.property(someHalfDays, (halfDays) => {
        const sheet = sheetWith(halfDays)
        expect([rotationSheetKind(sheet), blockNumberIn(sheet)]).toEqual(['block', 9])
        const { people, notes, problems, staffCall } = readBlockDays(sheet, block)
        expect([problems, notes, people.length]).toEqual([[], [expect.stringContaining('of 2025')], 1])
        expect(people[0]?.halfDays.map(({ text }) => text)).toEqual(halfDays)
        expect(people[0]?.halfDays.map(({ day, half }) => `${isoOf(day)} ${half}`).slice(0, 3)).toEqual([
          '2026-02-12 am',
          '2026-02-12 pm',
          '2026-02-13 am',
        ])
        expect(staffCall.map(({ text, night }) => [text, isoOf(night)])).toEqual([['LINDQVIST', '2026-02-12']])
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    ['12-Feb', (on: Day) => `${partsOf(on).date}-${['Jan', 'Feb', 'Mar'][partsOf(on).month - 1] ?? ''}`],
    ['2/12/2025', (on: Day) => `${partsOf(on).month}/${partsOf(on).date}/2025`],
    ['2026-02-12', isoOf],
  ])('is read when it was pasted, its dates as %s', (_, written) => {
    const given = blockSheet({
      number: 9,
      start: block.start,
      people: [{ template: 'R2', role: 'PGY 2', name: 'Iyer, Priya', halfDays: weeks('C') }],
    })
    const rows = given.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? written(cell.day) : cell)))
    const { people, problems } = readBlockDays(leaveSheetOf('Pasted', { rows }), block)
    expect([problems, people[0]?.halfDays.length]).toEqual([[], 56])
  })

  it('is not read for another block, nor where the names of the days say otherwise', () => {
    const other = readBlockDays(sheetWith(weeks('C'), addDays(block.start, -28)), block)
    expect(other.people).toEqual([])
    expect(other.problems[0]).toMatch(/does not go with the block, 12 Feb – 11 Mar/)
    // Read for the year before, Thursday’s column would be a Wednesday.
    const stale = readBlockDays(sheetWith(weeks('C')), { start: day('2025-02-12'), end: day('2025-03-11') })
    expect(stale.problems[0]).toMatch(/is another day of the week/)
  })
})
