import { type AcademicYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Day, isoOf } from '#domain/calendar/day.ts'
import { holidaysBetween } from '#domain/calendar/holiday.ts'
import { type Note, noteOf } from './import-report.ts'
import type { FileAbsence } from './join-absences.ts'
import { type ProgramFile, type Section, recordName } from './program-file.ts'
import { dutyCalled } from './role-of-duties.ts'
import { differingBlocks, placeInBlock } from './want-blocks.ts'

/** What is odd in a file, and how it is taken. Nothing of it stands in the way. */
export const fileNotes = (file: ProgramFile, absences: readonly FileAbsence[], year: AcademicYear): readonly Note[] => [
  ...outsideNotes(file, absences, year),
  ...blockNotes(file, year),
  ...holidayNotes(file),
  ...weekNotes(file),
  ...dutyNotes(file),
  ...credentialNotes(file),
]

const whereOutside = (first: Day, last: Day, year: AcademicYear): string | null => {
  if (yearOf(last) < year) return 'lies before'
  if (yearOf(first) > year) return 'lies after'
  if (yearOf(first) < year) return 'begins before'
  return yearOf(last) > year ? 'ends after' : null
}

const outsideNotes = (file: ProgramFile, absences: readonly FileAbsence[], year: AcademicYear): readonly Note[] => {
  const outside = (section: Section, index: number, what: string, first: Day, last: Day): readonly Note[] => {
    const where = whereOutside(first, last, year)
    if (where === null) return []
    const record = recordName(section, index)
    return [noteOf('outside-year', [record], `${record}, ${what}, ${where} the year ${yearLabel(year)}; it is kept.`)]
  }
  return [
    ...absences.flatMap(({ absence: { person, first, last }, records: [index = 0] }) =>
      outside('absences', index, `${person} ${isoOf(first)} to ${isoOf(last)}`, first, last),
    ),
    ...file.fmitWeeks.flatMap(({ start }, i) => outside('fmitWeeks', i, `the week of ${isoOf(start)}`, start, start)),
    ...file.calls.flatMap(({ date }, i) => outside('calls', i, `the night of ${isoOf(date)}`, date, date)),
  ]
}

const blockNotes = (file: ProgramFile, year: AcademicYear): readonly Note[] => {
  const calendar = new Map(blocksOf(year).map((block) => [block.number, block]))
  return differingBlocks(file, year).map(({ block, start, end }) => {
    const usual = calendar.get(block)
    const dates = usual ? `${isoOf(usual.start)} to ${isoOf(usual.end)}` : 'no such block'
    return noteOf(
      'block-dates',
      [
        recordName(
          'blocks',
          file.blocks.findIndex((other) => other.block === block),
        ),
      ],
      `Block ${String(block)} is ${isoOf(start)} to ${isoOf(end)} here; the calendar has ${dates}. The file's dates are kept.`,
    )
  })
}

const holidayNotes = ({ holidays }: ProgramFile): readonly Note[] =>
  holidays.flatMap(({ date, name, kept = true }, index) => {
    const [federal] = holidaysBetween(date, date)
    const record = recordName('holidays', index)
    if (federal?.name === name || !kept) return []
    return [
      noteOf(
        'holiday-name',
        [record],
        federal
          ? `${isoOf(date)} is called ${JSON.stringify(name)} here and ${federal.name} in the calendar; the file's name is kept.`
          : `${isoOf(date)}, ${JSON.stringify(name)}, is no federal holiday; it is kept as the program's own.`,
      ),
    ]
  })

const weekNotes = ({ blocks, fmitWeeks }: ProgramFile): readonly Note[] =>
  fmitWeeks.flatMap(({ start, block, weekOfBlock }, index) => {
    const own = blocks.find((dates) => dates.start <= start && dates.end >= start)
    const [number, week] = placeInBlock(start, own)
    if ((block ?? number) === number && (weekOfBlock ?? week) === week) return []
    return [
      noteOf(
        'week-block',
        [recordName('fmitWeeks', index)],
        `The week of ${isoOf(start)} is week ${String(weekOfBlock ?? week)} of Block ${String(block ?? number)} here; by its Friday it is week ${String(week)} of Block ${String(number)}, which counts.`,
      ),
    ]
  })

const dutyNotes = ({ people, duties }: ProgramFile): readonly Note[] =>
  people.flatMap(({ id, duty }, index) =>
    (duty ?? [])
      .filter((name) => !dutyCalled(duties, name))
      .map((name) =>
        noteOf(
          'duty-unknown',
          [recordName('people', index)],
          `${id} has the duty ${JSON.stringify(name)}, which duties does not have; the weeks of the role are taken.`,
        ),
      ),
  )

const credentialNotes = ({ credentials }: ProgramFile): readonly Note[] => {
  const first = new Map<string, number>()
  return credentials.flatMap(({ name }, index) => {
    const before = first.get(name)
    if (before === undefined) {
      first.set(name, index)
      return []
    }
    const records = [recordName('credentials', before), recordName('credentials', index)]
    return [noteOf('credential-doubled', records, `${records.join(' and ')} are both called ${name}; both are kept.`)]
  })
}
