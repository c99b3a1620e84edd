import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { day, isoOf } from '#domain/calendar/day.ts'
import { type LeaveAction, mergedTime } from '#domain/leave/overlap.ts'
import { surnameOf } from '#domain/people/person.ts'
import { inWords, listed, sentence } from '../../words.ts'
import type { Batch, Candidate, LeaveType, Row, RowChange } from './batch.ts'
import { type DoubtEdit, type Edit, rowsInDoubt } from './edits.ts'
import { type NamePlace, placeOfName } from './row-view.ts'
import { type Away, FIELD_WORDS, awayWords, rowsNamed } from './words.ts'

/** One way to settle a row, as it is offered. `else` and `correct` ask for more before they can be taken. */
export type Option = {
  readonly title: string
  readonly detail?: string
  /** At its right: how likely it is. */
  readonly aside?: { readonly words: string; readonly good: boolean }
  /** On the button, once it is chosen. */
  readonly verb: string
} & (
  | { readonly kind: 'person'; readonly id: string; readonly person: { readonly id: string; readonly name: string } }
  | { readonly kind: 'else'; readonly id: 'else' }
  | { readonly kind: 'out'; readonly id: 'out' }
  | { readonly kind: 'action'; readonly id: string; readonly action: LeaveAction }
  | { readonly kind: 'right'; readonly id: 'right' }
  | { readonly kind: 'everywhere'; readonly id: 'everywhere'; readonly doubt: Pick<DoubtEdit, 'field' | 'message'> }
  | { readonly kind: 'correct'; readonly id: 'correct' }
)

/** What a row asks, or what is told of one that asks nothing. */
export interface Question {
  readonly about: 'who' | 'unreadable' | 'choose' | 'doubt' | 'told'
  /** Above the title: where it stands. */
  readonly lead: string
  readonly title: string
  readonly options: readonly Option[]
  /** What stands chosen at first: what is so now, or what is likely. Null: somebody has to choose. */
  readonly preset: string | null
  /** The name it is about, when settling it settles every row of the name. */
  readonly name: NamePlace | null
}

/** From here on a name is worth to be suggested; with a second as near, nobody is (`band`). */
const LIKELY = 0.7
const POSSIBLE = 0.6

const likelihood = ({ score }: Candidate): NonNullable<Option['aside']> =>
  score >= LIKELY
    ? { words: 'likely', good: true }
    : { words: score >= POSSIBLE ? 'possible' : 'unlikely', good: false }

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L} ]/gu, ' ')
    .toLowerCase()
    .trim()

/** Letters to change, add or leave out between two words. */
export const lettersApart = (a: string, b: string): number => {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(
        Math.min(
          (before[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (before[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1),
        ),
      )
    before = row
  }
  return before[b.length] ?? 0
}

/** "One letter differs.": how a written name and a surname differ, where it is a slip; else nothing. */
export const slipWords = (written: string, name: string): string | null => {
  const surname = plain(surnameOf(name))
  const nearest = Math.min(
    ...plain(written)
      .split(/\s+/)
      .filter((word) => word.length > 1)
      .map((word) => lettersApart(word, surname)),
  )
  if (nearest === 0) return 'The surname is the same.'
  if (nearest > 2) return null
  return `${sentence(inWords(nearest))} ${nearest === 1 ? 'letter differs' : 'letters differ'}.`
}

const aPerson = (written: string, candidate: Candidate): Option => ({
  kind: 'person',
  id: `person:${candidate.personId}`,
  person: { id: candidate.personId, name: candidate.personName },
  title: candidate.personName,
  detail: [`${candidate.role}.`, slipWords(written, candidate.personName)].filter(Boolean).join(' '),
  aside: likelihood(candidate),
  verb: `It is ${surnameOf(candidate.personName)}`,
})

const SOMEONE_ELSE: Option = { kind: 'else', id: 'else', title: 'Someone else…', verb: 'It is this person' }
const CORRECT: Option = { kind: 'correct', id: 'correct', title: 'Correct the row…', verb: 'Take it so' }

const out = (title: string, verb: string): Option => ({ kind: 'out', id: 'out', title, verb })
const THIS_OUT = out('Leave this row out', 'Leave it out')

type Meeting = Row['meets'][number]
const WHOLE_DAYS = { firstHalf: 'am', lastHalf: 'pm' } as const

/** The row's days as one with those it meets. */
const joined = (row: Row, there: Meeting): Away | null => {
  if (row.first === null || row.last === null) return null
  const type: LeaveType = row.type ?? there.type
  const { first, firstHalf, last, lastHalf } = mergedTime(
    { first: day(row.first), firstHalf: row.firstHalf, last: day(row.last), lastHalf: row.lastHalf, type },
    { first: day(there.first), last: day(there.last), ...WHOLE_DAYS, type: there.type },
  )
  return { first: isoOf(first), firstHalf, last: isoOf(last), lastHalf }
}

/** What each action would do, with the days it is about. */
export const actionOption = (action: LeaveAction, row: Row, year: AcademicYear): Option => {
  const [there] = row.meets
  const own = awayWords(row, year)
  const others = row.meets.map((meeting) => awayWords({ ...meeting, ...WHOLE_DAYS }, year))
  const both = there ? joined(row, there) : null
  const all = both ? awayWords(both, year) : own
  const words: Readonly<Record<LeaveAction, readonly [title: string, detail: string]>> = {
    create: there ? ['Keep both', `${own} comes in beside ${listed(others)}.`] : ['Take it in', `${own} is new.`],
    skip: there
      ? ['Leave this row out', `${listed(others)} ${others.length === 1 ? 'stays as it is' : 'stay as they are'}.`]
      : ['Leave this row out', ''],
    merge: ['Join them', `One absence: ${all}.`],
    extend: ['Make what is there longer', `${listed(others)} becomes ${all}.`],
    replace: ['Replace what is there', `${listed(others)} goes, ${own} comes.`],
  }
  const [title, detail] = words[action]
  return { kind: 'action', id: `action:${action}`, action, title, ...(detail === '' ? {} : { detail }), verb: title }
}

const actionsOf = (row: Row, year: AcademicYear): readonly Option[] =>
  row.choices.map((action) => actionOption(action, row, year))

/** Whether the row's people question is about the name, and so about every row that has it. */
const who = (batch: Batch, row: Row): Question => {
  const place = placeOfName(batch, row)
  const rows = place?.name.rows ?? [row.row]
  const candidates = place?.name.candidates ?? row.candidates
  const first = candidates[0]
  const count = place?.name.rowIds.length ?? 1
  const settled = place?.name.settled === true
  const chosen = settled ? (place.name.leftOut ? 'out' : place.name.personId && `person:${place.name.personId}`) : row.personId && `person:${row.personId}` // prettier-ignore
  const guessed = first && row.band !== 'ambiguous' && first.score >= LIKELY ? `person:${first.personId}` : null
  return {
    about: 'who',
    lead: [place?.at ? `Name ${place.at} of ${place.of}` : null, rowsNamed(rows)].filter(Boolean).join(' · '),
    title: row.name === '' ? 'Whose row is this?' : `Who is “${row.name}”?`,
    options: [
      ...candidates.map((candidate) => aPerson(row.name, candidate)),
      SOMEONE_ELSE,
      count === 1 ? THIS_OUT : out(`Leave these ${count} rows out`, `Leave ${count} rows out`),
    ],
    preset: chosen || guessed,
    name: place,
  }
}

/** Whether a row was given to somebody whose name is not quite what is written. */
const isPersonUnsure = ({ doubts }: Row): boolean =>
  doubts.some(({ field, accepted }) => field === 'person' && !accepted)

/** Where the person is not sure, the way to say who it is instead. */
const elseIfUnsure = (row: Row): readonly Option[] =>
  isPersonUnsure(row) ? [{ ...SOMEONE_ELSE, title: 'It is someone else…' }] : []

const unreadable = (batch: Batch, row: Row): Question => ({
  about: 'unreadable',
  lead: `Row ${row.row}${row.name === '' ? '' : ` · ${row.name}`}`,
  title: 'This row can’t be read.',
  options: [{ ...CORRECT, title: 'Say what is meant' }, ...elseIfUnsure(row), THIS_OUT],
  preset: 'correct',
  name: placeOfName(batch, row),
})

const choose = (batch: Batch, row: Row): Question => ({
  about: 'choose',
  lead: `Row ${row.row} · ${row.personName ?? row.name}`,
  title: row.meets.length > 1 ? 'Several absences are there then.' : 'There is something then already.',
  options: [...actionsOf(row, batch.academicYear), CORRECT, ...elseIfUnsure(row)],
  preset: row.action === null ? null : `action:${row.action}`,
  name: placeOfName(batch, row),
})

/** Of the doubts of a row, the one that most others have too: it may be looked at for all of them. */
const everywhere = ({ rows }: Batch, row: Row): readonly Option[] => {
  const [most] = row.doubts
    .filter(({ accepted, field }) => !accepted && field !== 'person')
    .map((doubt) => ({ doubt, count: rowsInDoubt(rows, doubt).length }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
  if (!most) return []
  const { field, message } = most.doubt
  return [
    {
      kind: 'everywhere',
      id: 'everywhere',
      doubt: { field, message },
      title: `Right in all ${most.count} rows that say so`,
      detail: message,
      verb: `Right in all ${most.count} rows`,
    },
  ]
}

/** A name that is not quite somebody's is looked at once, for all of its rows; anything else a row at a time. */
const doubt = (batch: Batch, row: Row): Question => {
  const name = isPersonUnsure(row) ? placeOfName(batch, row) : null
  return {
    about: 'doubt',
    lead: name ? sentence(rowsNamed(name.name.rows)) : `Row ${row.row} · ${row.personName ?? row.name}`,
    title: name
      ? `Is “${row.name}” ${row.personName ?? 'this person'}?`
      : `Is ${awayWords(row, batch.academicYear)} right?`,
    options: [
      { kind: 'right', id: 'right', title: 'That is right', verb: 'That is right' },
      ...everywhere(batch, row),
      ...elseIfUnsure(row),
      { ...CORRECT, title: name ? 'Correct the days…' : 'Correct it…' },
      THIS_OUT,
    ],
    preset: 'right',
    name,
  }
}

const told = (batch: Batch, row: Row): Question => {
  const actions = actionsOf(row, batch.academicYear)
  return {
    about: 'told',
    lead: `Row ${row.row} · ${row.personName ?? row.name}`,
    title: row.result.kind === 'touches' ? 'It touches the plan.' : row.result.text,
    options: [...actions, CORRECT, { ...SOMEONE_ELSE, title: 'It is someone else…' }],
    preset: row.action === null ? null : `action:${row.action}`,
    name: placeOfName(batch, row),
  }
}

export const questionOf = (batch: Batch, row: Row): Question => {
  switch (row.result.kind) {
    case 'who':
      return who(batch, row)
    case 'unreadable':
      return unreadable(batch, row)
    case 'choose':
      return choose(batch, row)
    case 'doubt':
      // It may only wait for another row, which it is joined with.
      return row.doubts.some(({ accepted }) => !accepted) ? doubt(batch, row) : told(batch, row)
    case 'left-out':
      // Of a name that was left out, whom it means may still be said.
      return row.personId === null ? who(batch, row) : told(batch, row)
    case 'touches':
    case 'joined':
    case 'there':
    case 'new':
      return told(batch, row)
  }
}

/** What was filled in where an option asks for more. */
export interface Filled {
  readonly else: { readonly id: string; readonly name: string } | null
  readonly remember: boolean
  readonly correction: RowChange
}

/** What an option comes to; null when it asks for something that is not filled in, or is so already. */
export const editOf = (row: Row, question: Question, option: Option, filled: Filled): Edit | null => {
  const place = question.name
  // Doubts stand in sight of whoever settles the row.
  const seen = row.doubts.some(({ accepted }) => !accepted) ? { accepted: true as const } : {}
  const mean = (person: { readonly id: string; readonly name: string } | null): Edit =>
    place
      ? {
          kind: 'name',
          name: place.name.name,
          rowIds: place.name.rowIds,
          person,
          remember: person !== null && filled.remember,
        }
      : person
        ? { kind: 'row', rowId: row.id, change: { personId: person.id }, personName: person.name }
        : { kind: 'row', rowId: row.id, change: { action: 'skip' } }
  switch (option.kind) {
    case 'person':
      return mean(option.person)
    case 'else':
      return filled.else && mean(filled.else)
    case 'out':
      return question.about === 'who' ? mean(null) : { kind: 'row', rowId: row.id, change: { action: 'skip' } }
    case 'action':
      return option.action === row.action && row.settled
        ? null
        : { kind: 'row', rowId: row.id, change: { action: option.action, ...seen } }
    case 'right':
      return place && row.personId !== null && row.personName !== null
        ? mean({ id: row.personId, name: row.personName })
        : { kind: 'row', rowId: row.id, change: { accepted: true } }
    case 'everywhere':
      return { kind: 'doubt', ...option.doubt }
    case 'correct': {
      const { correction } = filled
      return Object.keys(correction).length === 0
        ? null
        : { kind: 'row', rowId: row.id, change: { ...correction, ...seen } }
    }
  }
}

/** "First day away, cell B63": where something was read. */
export const placeWords = (field: keyof typeof FIELD_WORDS, cell: string | null | undefined): string =>
  cell ? `${FIELD_WORDS[field]}, cell ${cell}` : FIELD_WORDS[field]
