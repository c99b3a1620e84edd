import {
  type AcademicYear,
  FIRST_YEAR,
  LAST_YEAR,
  isPlannableYear,
  yearEnd,
  yearLabel,
  yearRange,
  yearStart,
} from '#domain/calendar/academic-year.ts'
import { type Day, isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { fmitWeekEnd, fmitWeekStart, isFmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { doubled } from './doubled.ts'
import { type Problem, problemIn } from './problem.ts'
import { ADJUNCT, type ProgramFile, type Section, recordName, rotationName } from './program-file.ts'
import { vocabularyProblems } from './vocabulary-problems.ts'

/** Everything in a file of the right form that cannot be: unknown people, impossible dates, doubled records. */
export const fileProblems = (file: ProgramFile, year: AcademicYear, base: Facts): readonly Problem[] => [
  ...yearProblems(year),
  ...doubledProblems(file),
  ...unknownProblems(file, new Set([...file.people.map(({ id }) => id), ...base.person.keys()])),
  ...vocabularyProblems(file, base),
  ...dayProblems(file),
  ...blockProblems(file, year),
  ...personProblems(file, year),
  ...absenceProblems(file),
  ...weekProblems(file),
]

const yearProblems = (year: AcademicYear): readonly Problem[] =>
  isPlannableYear(year)
    ? []
    : [{ record: 'file', field: 'blocks', message: `Turnus plans 2020 to 2100, and this is ${yearLabel(year)}.` }]

const doubledProblems = (file: ProgramFile): readonly Problem[] => [
  ...doubled('blocks', file.blocks, 'block', ({ block }) => `Block ${String(block)}`),
  ...doubled('holidays', file.holidays, 'date', ({ date }) => isoOf(date)),
  ...doubled('people', file.people, 'id', ({ id }) => id),
  ...doubled('duties', file.duties, 'name', ({ name }) => name),
  ...doubled('rotations', file.rotations, '', rotationName),
  ...doubled('overlays', file.overlays ?? [], 'id', ({ id }) => id),
  ...doubled('facultyWeeks', file.facultyWeeks ?? [], 'person', ({ person }) => `The usual week of ${person}`),
  ...doubled(
    'pins',
    file.pins ?? [],
    'date',
    ({ person, date, half }) => `The ${half === 'am' ? 'morning' : 'afternoon'} of ${person} on ${isoOf(date)}`,
  ),
  ...doubled(
    'rotationPlan',
    file.rotationPlan,
    'block',
    ({ block, resident }) => `Block ${String(block)} of ${resident}`,
  ),
  ...doubled('fmitWeeks', file.fmitWeeks, 'start', ({ start }) => `The week of ${isoOf(start)}`),
  ...doubled('calls', file.calls, 'date', ({ date }) => `The night of ${isoOf(date)}`),
  ...doubled('wishes', file.wishes ?? [], 'week', ({ person, week }) => `The wish of ${person} for ${isoOf(week)}`),
]

const unknownProblems = (file: ProgramFile, known: ReadonlySet<string>): readonly Problem[] => {
  const unknown = (section: Section, index: number, field: string, id: string): readonly Problem[] =>
    known.has(id)
      ? []
      : [problemIn(section, index, field, `Nobody in people is ${id}. Correct the id, or add the person to people.`)]
  return [
    ...file.credentials.flatMap(({ faculty }, i) =>
      faculty.flatMap((id, j) => unknown('credentials', i, `faculty[${String(j)}]`, id)),
    ),
    ...file.rotationPlan.flatMap(({ resident }, i) => unknown('rotationPlan', i, 'resident', resident)),
    ...(file.facultyWeeks ?? []).flatMap(({ person }, i) => unknown('facultyWeeks', i, 'person', person)),
    ...(file.pins ?? []).flatMap(({ person }, i) => unknown('pins', i, 'person', person)),
    ...file.absences.flatMap(({ person }, i) => unknown('absences', i, 'person', person)),
    ...file.fmitWeeks.flatMap(({ faculty }, i) => unknown('fmitWeeks', i, 'faculty', faculty)),
    ...file.calls.flatMap(({ faculty }, i) => unknown('calls', i, 'faculty', faculty)),
    ...(file.wishes ?? []).flatMap(({ person }, i) => unknown('wishes', i, 'person', person)),
  ]
}

const dayProblems = (file: ProgramFile): readonly Problem[] => {
  const [first, last] = [yearStart(FIRST_YEAR), yearEnd(LAST_YEAR)]
  const outside = (section: Section, index: number, days: Readonly<Record<string, Day>>): readonly Problem[] =>
    Object.entries(days)
      .filter(([, day]) => day < first || day > last)
      .map(([field, day]) =>
        problemIn(
          section,
          index,
          field,
          `${isoOf(day)} is not between ${isoOf(first)} and ${isoOf(last)}. Correct it.`,
        ),
      )
  return [
    ...file.holidays.flatMap(({ date }, i) => outside('holidays', i, { date })),
    ...file.absences.flatMap(({ start, end }, i) => outside('absences', i, { start, end })),
    ...file.fmitWeeks.flatMap(({ start }, i) => outside('fmitWeeks', i, { start })),
    ...file.calls.flatMap(({ date }, i) => outside('calls', i, { date })),
    ...(file.wishes ?? []).flatMap(({ week }, i) => outside('wishes', i, { week })),
    ...(file.pins ?? []).flatMap(({ date }, i) => outside('pins', i, { date })),
    ...file.rotationPlan.flatMap(({ splitDay }, i) =>
      splitDay === undefined ? [] : outside('rotationPlan', i, { splitDay }),
    ),
  ]
}

const endsBeforeStart = (start: Day, end: Day): string =>
  `It ends on ${isoOf(end)}, before it starts on ${isoOf(start)}. Correct one of the two.`

const blockProblems = ({ blocks }: ProgramFile, year: AcademicYear): readonly Problem[] =>
  blocks.flatMap(({ block, start, end }, index) => {
    if (end < start) return [problemIn('blocks', index, 'end', endsBeforeStart(start, end))]
    const outside = [
      { field: 'start', day: start },
      { field: 'end', day: end },
    ]
      .filter(({ day }) => day < yearStart(year) || day > yearEnd(year))
      .map(({ field, day }) =>
        problemIn(
          'blocks',
          index,
          field,
          `${isoOf(day)} lies outside the academic year, ${yearRange(year)}. Correct it.`,
        ),
      )
    const before = blocks.findIndex((other, i) => i < index && other.start <= end && other.end >= start)
    const overlap =
      before < 0
        ? []
        : [
            problemIn(
              'blocks',
              index,
              'start',
              `Block ${String(block)} overlaps ${recordName('blocks', before)}. Correct one of the two.`,
            ),
          ]
    return [...outside, ...overlap]
  })

const personProblems = ({ people }: ProgramFile, year: AcademicYear): readonly Problem[] =>
  people.flatMap((person, index) => {
    const [from, to] = [person.from ?? yearStart(year), person.to ?? yearEnd(year)]
    const isOdd =
      person.kind === 'faculty' &&
      person.role !== undefined &&
      (person.role === 'adjunct') !== (person.facultyType === ADJUNCT)
    return [
      ...(from > to ? [problemIn('people', index, 'to', endsBeforeStart(from, to))] : []),
      ...(isOdd
        ? [
            problemIn(
              'people',
              index,
              'role',
              `It is ${person.role}, but ${person.facultyType}. Take the role out, or correct the type.`,
            ),
          ]
        : []),
    ]
  })

const absenceProblems = ({ absences }: ProgramFile): readonly Problem[] =>
  absences.flatMap(({ start, end, startHalf, endHalf, approved, status }, index) => [
    ...(halfDayIndex(start, startHalf ?? 'am') > halfDayIndex(end, endHalf ?? 'pm')
      ? [problemIn('absences', index, 'end', endsBeforeStart(start, end))]
      : []),
    ...(approved && status
      ? [
          problemIn(
            'absences',
            index,
            'status',
            `It is approved and also ${status}. Take the status out, or write approved: false.`,
          ),
        ]
      : []),
  ])

const WEEKDAY_NAMES = {
  mon: 'a Monday',
  tue: 'a Tuesday',
  wed: 'a Wednesday',
  thu: 'a Thursday',
  fri: 'a Friday',
  sat: 'a Saturday',
  sun: 'a Sunday',
} as const

const weekStartProblem = (section: Section, index: number, field: string, start: Day): readonly Problem[] =>
  isFmitWeekStart(start)
    ? []
    : [
        problemIn(
          section,
          index,
          field,
          `${isoOf(start)} is ${WEEKDAY_NAMES[weekdayOf(start)]}, and FMIT weeks start on a Friday. The week that holds it starts on ${isoOf(fmitWeekStart(start))}.`,
        ),
      ]

const weekProblems = (file: ProgramFile): readonly Problem[] => [
  ...file.fmitWeeks.flatMap(({ start, end }, index) => {
    const wrongStart = weekStartProblem('fmitWeeks', index, 'start', start)
    if (wrongStart.length > 0) return wrongStart
    return end === fmitWeekEnd(start)
      ? []
      : [
          problemIn(
            'fmitWeeks',
            index,
            'end',
            `It ends on ${isoOf(end)}. The week of ${isoOf(start)} ends on Thursday ${isoOf(fmitWeekEnd(start))}.`,
          ),
        ]
  }),
  ...(file.wishes ?? []).flatMap(({ week }, index) => weekStartProblem('wishes', index, 'week', week)),
]
