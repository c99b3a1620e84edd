import { type Day, day } from '#domain/calendar/day.ts'
import type { Source } from '#domain/schedule/change.ts'
import { dayOfMoment, momentFrom } from '../../moments.ts'
import { counted, shortRange } from '../../words.ts'
import { type Head, type Preview, type Row, isOpen } from './preview.ts'
import type { Told } from './told.ts'

/** Where a proposal comes from. */
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  edit: 'Draft',
  paste: 'Pasted',
  import: 'Import',
  solver: 'Solver',
  swap: 'Swap',
  assistant: 'Assistant',
  undo: 'Taken back',
  redo: 'Brought back',
  rollover: 'Carried over',
}

/** "1 change", "3 changes". */
export const changes = (count: number): string => counted(count, 'change')

/** "all 8 changes", "its one change", "3 of 8 changes". */
export const takenOfAll = (taken: number, rows: number): string =>
  taken < rows ? `${taken} of ${changes(rows)}` : rows === 1 ? 'its one change' : `all ${changes(rows)}`

/** The days of a row, where its label does not say them: "9 – 15 Apr". */
export const daysOf = ({ label, first, last }: Pick<Row, 'label' | 'first' | 'last'>): string | null => {
  if (first === null || last === null) return null
  const words =
    first === last ? shortRange(day(first), day(last)).replace(/^.* – /, '') : shortRange(day(first), day(last))
  return label.includes(words) ? null : words
}

/** A row as it is named to whoever does not see it. */
export const nameOf = (row: Row): string => {
  const where = [row.label, daysOf(row)].filter((part) => part !== null).join(', ')
  if (row.was === null) return `${where}: new, ${row.becomes ?? 'nothing'}`
  return row.becomes === null ? `${where}: ${row.was} goes` : `${where}: ${row.was} becomes ${row.becomes}`
}

const MANY = 2

const saying = (verb: string, told: readonly Told[]): string | null => {
  if (told.length === 0) return null
  const more = told.length > MANY ? ` And ${told.length - MANY} more.` : ''
  return `${verb}: ${told.slice(0, MANY).map(({ finding }) => finding.message).join(' ')}${more}` // prettier-ignore
}

/** What a row mends and what it brings, in findings; null when it does neither. */
export const toldWords = (told: readonly Told[]): string | null => {
  const said = [
    saying(
      'Mends',
      told.filter(({ does }) => does === 'mends'),
    ),
    saying(
      'Brings',
      told.filter(({ does }) => does === 'breaks'),
    ),
  ].filter((part) => part !== null)
  return said.length === 0 ? null : said.join(' ')
}

/** What a row is proposed for: what its source says, else what comes of it. */
export const whyOf = ({ why }: Pick<Row, 'why'>, told: readonly Told[]): string | null => why ?? toldWords(told)

/** What a fact says of somebody, under a heading that names them: "Vacation, Tue 1 Dec" of "Ines Okonkwo: Vacation, …". */
export const withoutName = (text: string | null, { people }: Pick<Row, 'people'>): string | null => {
  const named = people.find(({ name }) => text?.startsWith(`${name}: `))
  return named === undefined ? text : (text?.slice(named.name.length + 2) ?? null)
}

/** A label where there is little room, and who it is about is said beside it: "Wk 41" of "Week 41", "3 Mar" of "Ada, 3 Mar". */
export const shortLabel = ({ label, people }: Pick<Row, 'label' | 'people'>): string => {
  const named = people.find(({ name }) => label.startsWith(`${name}, `))
  return (named === undefined ? label : label.slice(named.name.length + 2)).replace(/^Week (?=\d)/, 'Wk ')
}

/** A label within a sentence: "week 41", and a name as it is. */
export const inSentence = (label: string): string => label.replace(/^(Week|Block|Row)\b/, (word) => word.toLowerCase())

/** Who made it, when, and from what. */
export const madeWords = ({ source, author, createdAt }: Head, today: Day): string =>
  `${SOURCE_WORDS[source]} by ${author.name}, ${momentFrom(createdAt, today)}`

/** What became of one that ended, in sentences. */
export const endWords = ({ proposal, rows }: Preview, today: Day): readonly string[] => {
  const { appliedAt, appliedBy, closed, state, takenCount } = proposal
  const accepted =
    appliedAt !== null && appliedBy !== null
      ? [`${appliedBy.name} accepted ${takenOfAll(takenCount ?? 0, rows.length)}, ${momentFrom(appliedAt, today)}.`]
      : []
  if (closed === null) return accepted
  const how = state === 'rolled_back' ? 'rolled it back' : state === 'rejected' ? 'discarded it' : 'tried to accept it'
  return [...accepted, `${closed.by.name} ${how}, ${momentFrom(closed.at, today)}.`]
}

/** The state in a word or two, for lists. */
export const stateWords = ({ state, appliedBy, closed }: Head): string => {
  switch (state) {
    case 'staged':
      return 'waits'
    case 'approved':
      return 'approved, not applied yet'
    case 'failed':
      return 'could not be applied'
    case 'applied':
      return `accepted by ${appliedBy?.name ?? 'somebody'}`
    case 'rejected':
      return `discarded by ${closed?.by.name ?? 'somebody'}`
    case 'rolled_back':
      return `rolled back by ${closed?.by.name ?? 'somebody'}`
  }
}

/** Until when all of it can be taken back; null when it cannot, or not any more. The hour is the server's to judge. */
export const rollbackWords = ({ rollbackUntil }: Head, today: Day): string | null =>
  rollbackUntil === null || dayOfMoment(rollbackUntil) < today
    ? null
    : `It can be rolled back until ${momentFrom(rollbackUntil, today)}.`

/** What somebody else did to a proposal between two looks at it. */
export const sinceWords = (before: Preview, after: Preview, by: string | null, today: Day): string => {
  if (!isOpen(after.proposal)) return endWords(after, today).at(-1) ?? ''
  const who = by ?? 'Somebody'
  if (after.proposal.state === 'failed' && before.proposal.state !== 'failed')
    return `${after.proposal.closed?.by.name ?? who} tried to accept it, and the plan could not hold it: ${after.proposal.closed?.reason ?? ''}`
  const [was, is] = [before.rows, after.rows].map((rows) => new Set(rows.map(({ id }) => id)))
  const gone = before.rows.filter(({ id }) => !is?.has(id)).length
  const come = after.rows.filter(({ id }) => !was?.has(id)).length
  const told = [
    gone === 0 ? null : `${changes(gone)} ${gone === 1 ? 'is' : 'are'} gone`,
    come === 0 ? null : `${changes(come)} ${come === 1 ? 'is' : 'are'} new`,
  ].filter((part) => part !== null)
  const did =
    after.proposal.state === 'approved' && before.proposal.state !== 'approved'
      ? 'approved it'
      : after.proposal.base === before.proposal.base
        ? 'changed it'
        : 'rebased it onto the plan as it is now'
  return `${who} ${did}${told.length === 0 ? '' : `: ${told.join(', ')}`}. What you ticked stays ticked.`
}
