import { createHash, randomUUID } from 'node:crypto'
import type { LeaveType } from '#domain/leave/absence.ts'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { LEAVE } from '#domain/decisions/areas.ts'
import type { LeaveField } from '#domain/leave/leave-fields.ts'
import type { ProposalHead } from '#domain/proposals/proposal.ts'
import { PROPOSAL_STATES, isOpen } from '#domain/proposals/proposal-state.ts'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { writtenRow } from '#store/proposals.ts'
import { keepInAudit } from '../audited.ts'
import { type BroughtFile, readBrought, shownName } from '../brought-file.ts'
import type { Context } from '../kit.ts'
import { createProposal } from '../proposals/index.ts'
import { keptOfView } from './batch.ts'
import { type BatchView, keepView, makeView } from './batch-view.ts'
import { keepSheet } from './kept-sheet.ts'
import { inPieces } from './in-pieces.ts'
import { letOldGo } from './let-go.ts'
import { MOST_ROWS, readKept, rememberedColumns } from './read-kept.ts'
import { rememberMapping } from './remember-mapping.ts'
import { type About, type Reading, type Staging, aboutOf, isBatch } from './staging.ts'

export interface StageFile extends BroughtFile {
  readonly sheet?: string | undefined
  readonly academicYear?: number | undefined
  readonly defaultType?: LeaveType | undefined
  readonly headerRow?: number | undefined
  readonly columns?: Readonly<Record<string, LeaveField | null>> | undefined
}

export interface StagedFile {
  readonly proposal: ProposalHead
  readonly view: BatchView
  readonly revision: number
}

const PAGE = 200

/** The newest batch of the same file, and whether one of them is still open. */
const sameFile = async (
  { store, programId }: Context,
  hash: string,
): Promise<{ readonly open: ProposalHead | null; readonly newest: ProposalHead | null }> => {
  let newest: ProposalHead | null = null
  for (let offset = 0; ; offset += PAGE) {
    const { items, total } = await store.proposals.list(programId, {
      ...{ states: PROPOSAL_STATES, area: LEAVE, source: 'import', limit: PAGE, offset },
    })
    const same = items.filter((item) => isBatch(item) && aboutOf(item).hash === hash)
    newest ??= same[0] ?? null
    const open = same.find(({ state }) => isOpen(state)) ?? null
    if (open !== null || offset + PAGE >= total) return { open, newest }
  }
}

const duplicateOf = ({ id, createdAt, author, state }: ProposalHead) => ({
  ...{ batchId: id, at: createdAt, by: author, state },
})

const alreadyIn = (open: ProposalHead) =>
  refused('duplicate_file', 'This file is in a batch that waits already. Go on there, or discard that one.', {
    duplicateOf: duplicateOf(open),
  })

const readingFor = (input: StageFile, sheet: string, today: Context['today']): Reading => ({
  sheet,
  headerRow: input.headerRow ?? null,
  columns:
    input.columns === undefined
      ? null
      : Object.entries(input.columns).map(([index, field]): [number, LeaveField | null] => [Number(index), field]),
  academicYear: input.academicYear ?? yearOf(today),
  defaultType: input.defaultType ?? null,
})

const isBlank = ({ rows }: Staging['sheets'][number]): boolean => rows.every((cells) => cells.length === 0)

/** How to read one of the sheets: as it was said, or as it was said of such headers before. */
const readingOf = (context: Context, input: StageFile, sheet: Staging['sheets'][number]): Reading => {
  const reading = readingFor(input, sheet.name, context.today)
  if (reading.columns !== null || reading.headerRow !== null) return reading
  return { ...reading, ...rememberedColumns(context.snapshot.facts, sheet) }
}

const NOTHING: Result<never, Refusal<'nothing_read'>> = refused(
  'nothing_read',
  'Nothing in the file looks like time away. Choose a file with names and dates in it.',
)

/** The sheet that was asked for, else the first that holds time away, else the first with anything to choose from. */
const chosenReading = async (
  context: Context,
  input: StageFile,
  staging: Omit<Staging, 'reading'>,
): Promise<Result<Reading, Refusal<'nothing_read' | 'unknown_sheet'>>> => {
  const { sheets } = staging
  if (input.sheet !== undefined) {
    const asked = sheets.find(({ name }) => name === input.sheet)
    if (asked === undefined)
      return refused('unknown_sheet', 'The file has no such sheet. Choose one of those it has.', {
        sheets: sheets.map(({ name }) => name),
      })
    return isBlank(asked) ? NOTHING : done(readingOf(context, input, asked))
  }
  const filled = sheets.filter((sheet) => !isBlank(sheet))
  // What somebody hid is read last.
  const inOrder = [...filled.filter(({ hidden }) => !hidden), ...filled.filter(({ hidden }) => hidden)]
  for (const sheet of inOrder) {
    const reading = readingOf(context, input, sheet)
    const { notes } = await readKept({ ...staging, reading }, context.today)
    if (notes.length > 0) return done(reading)
  }
  const [first] = inOrder.filter(({ rows }) => rows.filter((cells) => cells.length > 0).length > 1)
  return first === undefined ? NOTHING : done(readingOf(context, input, first))
}

const NO_COUNTS = {
  ...{ total: 0, new: 0, joined: 0, there: 0, who: 0, unreadable: 0, doubt: 0, choose: 0, touches: 0, leftOut: 0 },
}

/** Reads a file and keeps it as a batch. Nothing of the plan changes. */
export const stageFile = async (context: Context, input: StageFile): Promise<Result<StagedFile>> => {
  await letOldGo(context)
  const bytes = input.file?.bytes ?? Buffer.from(input.text ?? '')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { open, newest } = await sameFile(context, hash)
  if (open !== null) return alreadyIn(open)
  const book = await readBrought(input)
  if (!book.ok) return book
  const { kind, date1904, notes, sheets } = book.value
  const kept: Omit<Staging, 'reading'> = {
    ...{ kind, date1904, notes: [...notes], seed: randomUUID() },
    sheets: sheets.map(keepSheet),
    ...{ rows: [], names: [], taken: null },
  }
  const reading = await chosenReading(context, input, kept)
  if (!reading.ok) return reading
  const staging: Staging = { ...kept, reading: reading.value }
  const view = await makeView(context, staging, context.snapshot.facts)
  if (view.rows.length > MOST_ROWS)
    return refused('too_large', `More than ${MOST_ROWS} rows are time away. Split the sheet, and bring in the parts.`)
  const about: About = {
    fileName: shownName(input),
    sheet: reading.value.sheet,
    ...{ hash, bytes: bytes.length, counts: NO_COUNTS, outcome: null, kept: true },
    duplicateOf: newest && duplicateOf(newest),
  }
  const title = `Time away from a file, ${view.rows.length} ${view.rows.length === 1 ? 'row' : 'rows'}`
  const batch = keptOfView(view, about)
  // Written out bit by bit, so that storing them is no long work at once.
  await inPieces(batch.rows, writtenRow)
  const made = await createProposal(context, { source: 'import', area: LEAVE, title, ...batch })
  if (!made.ok) {
    // Whoever brought it in at the same moment was faster.
    const { open: faster } = await sameFile(context, hash)
    return made.refusal.reason === 'contradiction' && faster !== null ? alreadyIn(faster) : made
  }
  const proposal = made.value
  keepView(context, proposal.id, proposal.version, view)
  await keepInAudit(context, {
    action: 'import-staged',
    target: { kind: 'proposal', id: proposal.id },
    details: { hash, rows: view.rows.length, bytes: bytes.length },
  })
  if (input.columns !== undefined) {
    const remembered = await rememberMapping(context, view.reading)
    if (!remembered.ok) return remembered
  }
  return done({ proposal, view, revision: context.snapshot.seq })
}
