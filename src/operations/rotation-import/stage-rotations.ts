import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type AcademicYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { keepInAudit } from '../audited.ts'
import { blockNumber } from '../block/fields.ts'
import { type BroughtFile, EITHER_FILE, fileFields, isEither, readBrought, shownName } from '../brought-file.ts'
import { academicYear } from '../fields.ts'
import { type Context, defineOperation } from '../kit.ts'
import { keepSheet } from '../leave-import/kept-sheet.ts'
import { createProposal } from '../proposals/index.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { chosenSheet, foundSheets, readingOf } from './choose-sheet.ts'
import { layout } from './fields.ts'
import { type ImportAnswer, importAnswer, importAnswerOf } from './import-answer.ts'
import { everyImport, letGoOf } from './let-go.ts'
import { BRING_REFUSALS } from './refusals.ts'
import { areaOf, stageSheet } from './stage-sheet.ts'
import { type About, NO_CHOICES, type Reading, aboutOf, keptStaging } from './staging.ts'

const TITLES: Readonly<Record<Reading['layout'], (reading: Reading) => string>> = {
  templates: () => 'Patterns of rotations from a file',
  'rotation-year': ({ ay }) => `The residents’ year ${yearLabel(ay)} from a file`,
  block: ({ ay, block }) => `Block ${block ?? 0} of ${yearLabel(ay)} from a file`,
}

const hashOf = ({ file, text }: BroughtFile, reading: Reading, sheet: string): string =>
  createHash('sha256')
    .update(file?.bytes ?? text ?? '')
    .update(JSON.stringify([sheet, reading]))
    .digest('hex')

interface Asked extends BroughtFile {
  readonly sheet?: string | undefined
  readonly layout?: Reading['layout'] | undefined
  readonly ay?: AcademicYear | undefined
  readonly block?: number | undefined
}

const staged = async (context: Context, input: Asked): Promise<Result<ImportAnswer>> => {
  const { snapshot, today, store, programId } = context
  const book = await readBrought(input)
  if (!book.ok) return book
  const chosen = chosenSheet(foundSheets(book.value), input.sheet)
  if (!chosen.ok) return chosen
  const { sheet } = chosen.value
  const reading = readingOf(snapshot.facts, chosen.value, input.ay ?? yearOf(today), input.layout, input.block)
  if (!reading.ok) return reading
  const imports = await everyImport(context)
  await letGoOf(context, imports)
  const hash = hashOf(input, reading.value, sheet.name)
  const [same] = imports.filter((one) => aboutOf(one).hash === hash)
  const duplicateOf = same && { id: same.id, at: same.createdAt, by: same.author, state: same.state }
  if (same !== undefined && isOpen(same.state))
    return refused('duplicate_file', 'This sheet waits already. Go on there, or discard that import.', { duplicateOf })
  const kept = keepSheet(sheet)
  const read = stageSheet(snapshot.facts, today, kept, reading.value, NO_CHOICES)
  if ('problem' in read) return refused('nothing_read', read.problem)
  const bytes = input.file?.bytes.length ?? input.text?.length ?? 0
  const about: About = {
    rotations: true,
    ...reading.value,
    ...{ fileName: shownName(input), sheet: sheet.name, hash, bytes },
    ...{ counts: read.report.counts, duplicateOf: duplicateOf ?? null, kept: true },
  }
  const created = await createProposal(context, {
    ...{ source: 'import', area: areaOf(reading.value), title: TITLES[reading.value.layout](reading.value) },
    rows: read.rows,
    staging: keptStaging({ reading: reading.value, sheet: kept, choices: NO_CHOICES, report: read.report }),
    about,
  })
  if (!created.ok) return created
  await keepInAudit(context, {
    action: 'import-staged',
    target: { kind: 'proposal', id: created.value.id },
    details: { hash, rows: read.rows.length, bytes },
  })
  const proposal = await store.proposals.read(programId, created.value.id)
  if (proposal === null) throw new Error(`the import ${created.value.id} is gone as soon as it was made`)
  return done(importAnswerOf(proposal))
}

export const stageRotations = defineOperation({
  name: 'stage-rotations',
  summary: 'Bring in a sheet of rotations, as a proposal: patterns, the residents’ year, or the half-days of a block.',
  route: 'POST /api/v1/rotation-imports',
  access: 'plan:edit',
  sensitive: true,
  status: 201,
  upload: 'file',
  input: z
    .strictObject({
      ...fileFields,
      sheet: z.string().min(1).max(255).optional().describe('Left out: the first that is about rotations'),
      layout: layout.optional(),
      ay: academicYear.optional().describe('Academic year of the sheet; left out, the present one'),
      block: blockNumber.optional().describe('Of a sheet of half-days; left out, what the sheet says'),
    })
    .refine(isEither, EITHER_FILE),
  output: importAnswer,
  refusals: [...BRING_REFUSALS, ...WRITE_REFUSALS],
  run: staged,
})
