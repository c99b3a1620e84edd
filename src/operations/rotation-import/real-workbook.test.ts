import { describe, expect, test } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { rowsProblem } from '#domain/proposals/proposal-rows.ts'
import { USUAL_ACTIVITY } from '#domain/rotations/activity.ts'
import { codeOf } from '#domain/rotations/rotation.ts'
import { patternCellAt, indexOf } from '#domain/rotations/rotation-pattern.ts'
import { applyChanges } from '#domain/schedule/change.ts'
import { clinicFooters } from '#domain/schedule/clinic-footer.ts'
import type { Fact, Facts } from '#domain/schedule/facts.ts'
import { halfDays } from '#domain/schedule/half-days.ts'
import { ROTATION_YEAR_TRUTH, TO_BE_LISTED } from '#spreadsheets/rotations/rotation-year-truth.test-data.ts'
import { readTemplates } from '#spreadsheets/rotations/read-templates.ts'
import { aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import { valueOf } from '#testing/outcome.ts'
import { realSheets } from '#testing/real-rotations.ts'
import { realWorkbook, withRealWorkbook } from '#testing/real-workbook.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { keepSheet } from '../leave-import/kept-sheet.ts'
import { tallyOf } from './footer-tally.ts'
import { stageSheet } from './stage-sheet.ts'
import { type Choices, NO_CHOICES, type Reading } from './staging.ts'

const TODAY = day('2025-11-22')

type Someone = readonly [id: string, name: string, pgy: 1 | 2 | 3 | null]

/** The program’s vocabulary, and people as the sheet calls them. Block 1 takes in the first days of July. */
const programOf = (people: readonly Someone[]): Facts =>
  factsOf({
    ...presetFacts(),
    blockDates: [{ year: 2025, block: 1, start: day('2025-07-01'), end: day('2025-07-30') }],
    person: people.map(([id, name, pgy]) => aPerson({ id, name, kind: pgy === null ? 'faculty' : 'resident' })),
    personYear: people.map(([person, , pgy]) =>
      aPersonYear({ person, year: 2025, pgy, role: pgy === null ? 'core' : null }),
    ),
  })

const sheets = await realSheets()
const staged = (facts: Facts, sheet: string, reading: Reading, choices: Choices = NO_CHOICES) => {
  const found = sheets.get(sheet)
  if (found === undefined) throw new Error(`no sheet ${sheet}`)
  const read = stageSheet(facts, TODAY, keepSheet(found), reading, choices)
  if ('problem' in read) throw new Error(read.problem)
  return read
}
const taken = (facts: Facts, rows: readonly ProposalRow[]): Facts =>
  valueOf(
    applyChanges(
      facts,
      rows.flatMap(({ changes }) => changes),
    ),
  )

describe.skipIf(realWorkbook === null)(withRealWorkbook('the residents’ year of a real program'), () => {
  const people = (['ABCDEF', 'GHIJKL', 'MNOPQRSTUV'] as const).flatMap((letters, at) =>
    [...letters].map((letter): Someone => [letter, `Resident ${letter}`, (at + 1) as 1 | 2 | 3]),
  )

  test('is read cell by cell as a person reads it, or listed: none is wrong and not listed', () => {
    const facts = programOf(people)
    const { rows, report } = staged(facts, 'Block Schedule', { layout: 'rotation-year', ay: 2025, block: null })
    const listed = new Map(report.flags.map((flag) => [flag.cell, flag]))
    const code = (name: string): string => codeOf(facts.rotation.get(name) ?? { name, title: null, code: null })
    /** What a row says, in the words of the truth. */
    const said = ({ changes }: ProposalRow): string => {
      const planned = changes.flatMap(({ kind, to }) => (kind === 'plannedRotation' && to ? [to] : []))[0]
      const pins = changes.flatMap(({ kind, to }) => (kind === 'pin' && to ? [to] : []))
      if (planned === undefined) return 'nothing planned'
      const both = [planned.rotation, planned.second].flatMap((name) => (name === null ? [] : [code(name)])).join('+')
      const split = planned.splitDay === null ? '' : `@${isoOf(planned.splitDay)}`
      const [first, last] = [pins[0], pins.at(-1)]
      return first && last ? `${both}/${first.activity}:${isoOf(first.day)}..${isoOf(last.day)}` : `${both}${split}`
    }
    const read = new Map(rows.map((row) => [/^Cell ([A-Z]+\d+)/.exec(row.why ?? '')?.[1] ?? row.id, said(row)]))
    const cells = Object.entries(ROTATION_YEAR_TRUTH)
    const score = { sure: 0, flaggedAndRight: 0, flagged: 0 }
    const wrong: string[] = []
    for (const [cell, truth] of cells) {
      const [says, flag] = [read.get(cell), listed.get(cell)]
      if (flag !== undefined) score[says === truth ? 'flaggedAndRight' : 'flagged'] += 1
      else if (says === truth) score.sure += 1
      else wrong.push(`${cell}: ${says ?? 'nothing'}, and not ${truth}`)
    }
    expect(wrong).toEqual([])
    expect([...read.keys()].filter((cell) => ROTATION_YEAR_TRUTH[cell] === undefined)).toEqual([])
    expect(TO_BE_LISTED.filter((cell) => !listed.has(cell))).toEqual([])
    expect([cells.length, score]).toEqual([229, { sure: 201, flaggedAndRight: 4, flagged: 24 }])
    expect(report.counts).toMatchObject({ read: 229, openNames: 0 })
    expect(rowsProblem(rows)).toBeNull()
  })

  test('is so already once it is taken', () => {
    const facts = programOf(people)
    const reading: Reading = { layout: 'rotation-year', ay: 2025, block: null }
    const once = staged(facts, 'Block Schedule', reading)
    const again = staged(taken(facts, once.rows), 'Block Schedule', reading)
    expect([again.rows, again.report.counts.alreadySo]).toEqual([[], once.report.counts.changing])
  })
})

/** Codes of the sheet of patterns that are another activity’s, as a person reads them; the others stand for themselves. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ C30: 'C', C40: 'C', C60: 'C', Card: 'CARDS', ER: 'EM', HC: 'HLC', IMW: 'IM', MED: 'SEL', Derm: 'DERM' },
  ...{ Optho: 'Ophtho', Uro: 'URO', 'P ER': 'PEM', PedSP: 'PSub', VASC: 'VasC', V2: 'V1', V3: 'V1', GSW: 'SURG' },
  ...{ Rad: 'RAD', Cast: 'CAST' },
}
/** Codes there that nobody of the program’s vocabulary is. */
const UNKNOWN: ReadonlySet<string> = new Set(
  'GAC MultiD ADHD PM Orient Coding C40/OMT C/OMT Rad/SM Cast/SM CWA OB,OB Cl'.split(/[ ,](?!Cl)/),
)

describe.skipIf(realWorkbook === null)(withRealWorkbook('the rotation patterns of a real program'), () => {
  const reading: Reading = { layout: 'templates', ay: 2025, block: null }

  test('are read completely for the three years: 56 half-days each, or one that is empty in the file', () => {
    const { templates } = readTemplates(sheets.get('Templates')!)
    expect(templates).toHaveLength(90)
    const active = templates.filter(({ pgy, isArchived }) => pgy !== null && !isArchived)
    const count = (pgy: number): number[] =>
      active
        .filter((one) => one.pgy === pgy)
        .map(({ halfDays }) => halfDays.filter(({ text }) => text.trim() !== '').length)
    expect(active.every(({ halfDays }) => halfDays.length === 56)).toBe(true)
    expect(count(3)).toEqual([56, 56, 56, 56, 56, 56, 56, 56, 56, 55, 56])
    expect(count(2)).toEqual([56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56])
    expect(count(1)).toEqual([...Array.from({ length: 17 }, () => 56), 56, 55, 0])
  })

  test('become patterns whose every half-day is what the cell says, or is listed', () => {
    const facts = programOf([])
    const { rows, report } = staged(facts, 'Templates', reading)
    const { templates } = readTemplates(sheets.get('Templates')!)
    const open = new Set(report.codes.map(({ text }) => text))
    const score = { right: 0, listed: 0 }
    const wrong: string[] = []
    for (const { row, halfDays, pgy } of templates) {
      const pattern = rows.find(({ id }) => id === `template-${row}`)?.changes[0]?.to as
        Fact<'rotationPattern'> | undefined
      if (pattern === undefined || pgy === null) continue
      const [index, rotation] = [indexOf(pattern), facts.rotation.get(pattern.rotation)]
      for (const { cell, text, week, weekday, half } of halfDays) {
        const written = text.trim()
        const is = patternCellAt(index, week, weekday, half)?.activity ?? null
        if (UNKNOWN.has(written)) {
          if (is === null && open.has(written)) score.listed += 1
          else wrong.push(cell)
          continue
        }
        const meant = written === '' ? null : (WRITTEN[written] ?? written)
        // What the calendar or the whole program says by itself has no cell of its own.
        const isWeekendOff = (weekday === 'sat' || weekday === 'sun') && rotation?.weekendWork !== true
        const isLecture = weekday === 'wed' && (meant === 'LEC' || meant === 'CC')
        if (
          is === meant ||
          (is === null && (isLecture || (isWeekendOff && facts.activity.get(meant ?? '')?.family === 'off')))
        )
          score.right += 1 // prettier-ignore
        else wrong.push(`${cell}: ${is ?? 'open'}, and not ${meant ?? 'open'}`)
      }
    }
    expect(wrong).toEqual([])
    expect([score.right + score.listed, score]).toEqual([32 * 56, { right: 1744, listed: 48 }])
    expect(report.counts).toMatchObject({ read: 51, changing: 35 })
    expect(rowsProblem(rows)).toBeNull()
  })
})

/** Who stands in the rows of the block’s sheet; their names there are letters, some of them twice. */
const ROWS: readonly (readonly [first: number, count: number, pgy: 1 | 2 | 3 | null])[] = [
  [9, 5, 3],
  [14, 6, 2],
  [20, 6, 1],
  [31, 15, null],
]
const ON_SHEET = ROWS.flatMap(([first, count, pgy]) =>
  Array.from({ length: count }, (_, at): Someone => [`row-${first + at}`, `Row ${first + at}`, pgy]),
)
/** Codes that are only this program’s. */
const OWN_CODES = ['WICS', 'C4', 'USAFP', 'USU', 'HAFP']

describe.skipIf(realWorkbook === null)(withRealWorkbook('the block of a real program'), () => {
  const block = { start: day('2026-02-12'), end: day('2026-03-11') }
  const activity = (code: string): Choices['newActivities'][number] => ({
    ...USUAL_ACTIVITY,
    ...{ code, name: code, family: 'administration' },
  })
  const choices: Choices = {
    ...NO_CHOICES,
    names: [
      ...ON_SHEET.map(([id]) => ({ cell: `E${id.slice(4)}`, personId: id, remember: false })),
      ...['E67', 'E68'].map((cell) => ({ cell, personId: null, remember: false })),
    ],
    codes: OWN_CODES.map((code) => ({ key: code.toLowerCase(), text: code, activity: code, remember: false })),
    newActivities: OWN_CODES.map(activity),
  }
  const reading: Reading = { layout: 'block', ay: 2025, block: 9 }

  test('becomes pins: afterwards every half-day is what the sheet says', () => {
    const facts = programOf(ON_SHEET)
    const { rows, report } = staged(facts, 'Block 9', reading, choices)
    expect(report.counts).toMatchObject({ openNames: 0, openWords: 0, flagged: 8 })
    expect(report.notes[0]).toBe('The dates of the sheet are of 2025; its days are those of the block.')
    expect(rowsProblem(rows)).toBeNull()
    const after = taken(facts, rows)
    const again = staged(after, 'Block 9', reading, choices)
    expect(again.report.counts).toMatchObject({
      changing: 0,
      alreadySo: report.counts.alreadySo + report.counts.changing,
    })
    expect([report.counts.read, report.counts.alreadySo, report.counts.changing]).toEqual([1718, 389, 1255])
  })

  test('has the footer of the sheet: 34 half-days counted, on 4 too few attendings and on 2 none', () => {
    const facts = programOf(ON_SHEET)
    const { rows, report } = staged(facts, 'Block 9', reading, choices)
    expect(report.footer?.sheet).toEqual({ counted: 34, tooFew: 4, none: 2 })
    expect(rows.find(({ id }) => id === 'attendings')?.why).toBe(
      'The sheet’s own footer counts one attending each for HV, PR, V1, VAS; none for CC, SM, VasC. Leave it out to keep how the program counts.',
    )
    // The sheet’s formulas end a row too early: a resident in row 25 is not counted. Without them all is the same.
    expect(report.footer?.without?.cell).toBe('E25')
    const schedule = { facts: taken(facts, rows), today: TODAY }
    const footersOf = (people: readonly string[]) =>
      clinicFooters(schedule, halfDays(schedule, people, block.start, block.end), block.start, block.end)
    const everybody = ON_SHEET.map(([id]) => id)
    expect(tallyOf(footersOf(everybody.filter((id) => id !== 'row-25')))).toEqual({ counted: 34, tooFew: 4, none: 2 })
    // With them, two half-days more are short: in truth.
    expect(tallyOf(footersOf(everybody))).toEqual({ counted: 34, tooFew: 6, none: 2 })
    expect(report.footer?.differ.map(({ day: on, half, sheet, plan }) => [isoOf(on), half, sheet, plan])).toEqual([
      ['2026-02-25', 'am', { needed: 3, there: 3 }, { needed: 4, there: 3 }],
      ['2026-03-10', 'pm', { needed: 2, there: 2 }, { needed: 3, there: 2 }],
    ])
  })
})
