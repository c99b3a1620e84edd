import type * as z from 'zod'
import { type Proposal, type ProposalHead, rollbackUntil } from '#domain/proposals/proposal.ts'
import { PROPOSAL_STATES } from '#domain/proposals/proposal-state.ts'
import { MOST_AWAY_DAYS, awayDays, awayStatus } from '#domain/leave/away-days.ts'
import { absencesOf } from '#domain/schedule/schedule.ts'
import type { LeaveReading } from '#spreadsheets/leave/leave-note.ts'
import { aliasRowId } from './batch-rows.ts'
import type { batchHead, batchItem, batchPreview, editedRows } from './batch-answer.ts'
import type { BatchView } from './batch-view.ts'
import { discreetSample } from './discreet.ts'
import { candidatesOf } from './row-answer-of.ts'
import type { ReadRow } from './read-row.ts'
import { nameIn } from './stage-rows.ts'
import { type About, type Staging, aboutOf } from './staging.ts'

type Item = z.output<typeof batchItem>
type Head = z.output<typeof batchHead>
type Preview = z.output<typeof batchPreview>

/** A batch as lists show it. */
export const batchItemOf = (proposal: Proposal | ProposalHead): Item => {
  const { id, version, state, author, createdAt, applied, closed } = proposal
  const { fileName, sheet, counts, outcome } = aboutOf(proposal)
  return {
    ...{ batchId: id, version, fileName, sheet, state, author, createdAt, counts, closed },
    applied: applied && { at: applied.at, by: applied.by, counts: outcome },
    rollbackUntil: rollbackUntil(proposal),
  }
}

const columnsOf = ({ columns }: Pick<LeaveReading, 'columns'>): Head['columns'] =>
  columns.map(({ index, letter, header, field, sample }) => {
    const isPrivate = field === 'note' || field === 'location' || field === 'orders' || field === 'replacement'
    return { index, letter, header, field, sample: isPrivate ? discreetSample(field, sample) : sample }
  })

const duplicateIn = ({ duplicateOf }: About): Head['duplicateOf'] => {
  const state = PROPOSAL_STATES.find((each) => each === duplicateOf?.state)
  return duplicateOf === null || state === undefined ? null : { ...duplicateOf, state }
}

const NO_TYPES =
  'The sheet names no kinds of leave beside the dates: what it does not mark was taken as vacation. Choose another kind for all rows when it is not.'

const problemsOf = (staging: Staging, { layout, problems }: LeaveReading): string[] => [
  ...staging.notes,
  ...problems,
  ...(layout === 'block-schedule' && staging.reading.defaultType === null ? [NO_TYPES] : []),
]

/** A batch without its rows. Of one whose cells are gone, what lists show is left. */
export const batchHeadOf = (
  proposal: Proposal | ProposalHead,
  staging: Staging,
  reading: LeaveReading | null,
  revision: number,
): Head => {
  const about = aboutOf(proposal)
  const { sheet, headerRow, academicYear, defaultType } = staging.reading
  return {
    ...batchItemOf(proposal),
    ...{ revision, sheet, academicYear, defaultType, kind: staging.kind, kept: about.kept },
    sheets: staging.sheets.map(({ name }) => name),
    layout: reading?.layout ?? 'table',
    headerRow: reading?.headerRow ?? headerRow,
    columns: reading === null ? [] : columnsOf(reading),
    problems: reading === null ? [] : problemsOf(staging, reading),
    duplicateOf: duplicateIn(about),
  }
}

/** Names that are not certain, and those that somebody settled; in the order in which they first stand in the sheet. */
export const namesOf = ({ ground, staged, staging }: BatchView): Preview['names'] => {
  const choices = new Map(staging.names.map((choice) => [choice.name, choice]))
  const byName = new Map<string, ReadRow[]>()
  for (const row of staged.rows) {
    const name = nameIn(row.note)
    if (name === '') continue
    const same = byName.get(name)
    if (same) same.push(row)
    else byName.set(name, [row])
  }
  return [...byName].flatMap(([name, rows]) => {
    const choice = choices.get(name)
    const [first] = rows
    const asked = rows.find(({ who }) => who.personId === null || who.doubt !== null) ?? first
    if (first === undefined || asked === undefined) return []
    const isCertain = choice === undefined && asked.who.doubt === null && asked.who.personId !== null
    if (isCertain && (asked.who.band === 'exact' || asked.who.band === 'sure')) return []
    return [
      {
        name: first.note.person,
        rows: [...new Set(rows.map(({ note }) => note.row))],
        rowIds: rows.map(({ id }) => id),
        candidates: [...candidatesOf(ground.facts, ground.academicYear, asked.who.candidates)],
        personId: choice === undefined ? asked.who.personId : choice.personId,
        band: asked.who.band,
        settled: choice !== undefined,
        leftOut: choice?.personId === null,
        remember: choice?.remember ?? false,
      },
    ]
  })
}

/** How many days residents are away with the batch, of those for whom that differs. */
export const awayOf = ({ facts, after, ground }: BatchView): Preview['away'] =>
  [...facts.person.values()]
    .filter(({ kind }) => kind === 'resident')
    .flatMap(({ id, name }) => {
      const ay = ground.academicYear
      const before = awayDays(absencesOf({ facts }, id), ay).days
      const then = awayDays(absencesOf(after.schedule, id), ay).days
      if (before === then) return []
      return [
        { personId: id, personName: name, ay, before, after: then, limit: MOST_AWAY_DAYS, status: awayStatus(then) },
      ]
    })

/** What an edit comes to: the rows that stand otherwise than before. */
export const editedRowsOf = (
  { version }: Pick<ProposalHead, 'version'>,
  before: BatchView,
  view: BatchView,
  revision: number,
): z.output<typeof editedRows> => {
  // A row of which nothing differs is the very same.
  const was = new Set(before.rows)
  return { version, revision, counts: view.counts, rows: view.rows.filter((row) => !was.has(row)) }
}

/** The names of the proposal's rows that remember names standing in these rows. */
export const aliasRowsFor = (rows: readonly ReadRow[]): readonly string[] => [
  ...new Set(rows.map(({ note }) => aliasRowId(nameIn(note)))),
]
