import { type Day, day, daysFrom, isoOf } from '#domain/calendar/day.ts'
import { BLOCK_SCHEDULE_TRUTH, MAY_BE_LEAVE } from './block-schedule-truth.test-data.ts'
import type { LeaveNote } from './leave-note.ts'

/** How the leave notes of the real sheet were read, counted by cells, each in one list. */
export interface Score {
  readonly notes: number
  /** The right person and days, and nothing to look at. */
  readonly sure: readonly string[]
  /** Something for a person to look at, and nothing beside it that is wrong without saying so. */
  readonly flagged: readonly string[]
  /** Of these the ones whose person and days are right all the same. */
  readonly flaggedAndRight: readonly string[]
  /** Read wrongly, or not at all, and nobody is told; also what is no leave and was read as some. */
  readonly wrong: readonly string[]
}

const isFlagged = ({ doubts, errors }: LeaveNote): boolean => doubts.length > 0 || errors.length > 0

const spanDays = (span: string): Day[] => {
  const [first = '', last = first] = span.split('..')
  return daysFrom(day(first), day(last))
}

const noteDays = ({ first, last }: LeaveNote): Day[] => (first === null || last === null ? [] : daysFrom(first, last))
const sorted = (days: readonly Day[]): string =>
  [...new Set(days)]
    .sort((a, b) => a - b)
    .map(isoOf)
    .join(' ')

/** How one cell was read against what it says. */
const judged = (truth: string, notes: readonly LeaveNote[]): 'sure' | 'flaggedAndRight' | 'flagged' | 'wrong' => {
  const [named = '', ...spans] = truth.split(' ')
  const meant = spans.flatMap(spanDays)
  const person = ({ columns }: LeaveNote): boolean => (columns.person ?? 'nobody') === named
  const fits = (note: LeaveNote): boolean => person(note) && noteDays(note).every((one) => meant.includes(one))
  const right = notes.every(person) && sorted(notes.flatMap(noteDays)) === sorted(meant)
  if (right && notes.length > 0 && !notes.some(isFlagged)) return 'sure'
  if (!notes.some(isFlagged) || notes.some((note) => !isFlagged(note) && !fits(note))) return 'wrong'
  return right && meant.length > 0 ? 'flaggedAndRight' : 'flagged'
}

/** Counts how the real sheet was read. */
export const scoreOf = (read: readonly LeaveNote[]): Score => {
  const cells = Object.keys(BLOCK_SCHEDULE_TRUTH)
  const at = (cell: string): LeaveNote[] => read.filter(({ columns }) => columns.range === cell)
  const as = (...kinds: readonly ReturnType<typeof judged>[]): string[] =>
    cells.filter((cell) => kinds.includes(judged(BLOCK_SCHEDULE_TRUTH[cell] ?? '', at(cell))))
  const elsewhere = read.filter(({ columns }) => !cells.includes(columns.range ?? ''))
  const noLeave = elsewhere.filter((note) => !(isFlagged(note) && MAY_BE_LEAVE.includes(note.columns.range ?? '')))
  return {
    notes: cells.length,
    sure: as('sure'),
    flagged: as('flagged', 'flaggedAndRight'),
    flaggedAndRight: as('flaggedAndRight'),
    wrong: [...as('wrong'), ...noLeave.map(({ columns }) => columns.range ?? '')],
  }
}
