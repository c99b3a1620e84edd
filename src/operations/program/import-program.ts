import * as z from 'zod'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { PROGRAM } from '#domain/decisions/areas.ts'
import { type Result, done } from '#domain/result.ts'
import { type Change, changesBetween } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Decision, Ground } from '#store/store.ts'
import { audited } from '../audited.ts'
import { type Context, defineOperation } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { type ImportReport, importReport } from './import-report.ts'
import { SECTIONS } from './program-file.ts'
import { readProgram } from './read-program-file.ts'
import { SAMPLE_QUERY, samplePeople, withoutSample } from './sample-facts.ts'

const peopleIn = (json: unknown): readonly unknown[] =>
  typeof json === 'object' && json !== null && 'people' in json && Array.isArray(json.people) ? json.people : []

/**
 * The facts that a file is taken into: all there are, or, when they still hold the sample program and the file is not
 * of it, those without the sample's people. A real program is not mixed with invented people.
 */
const baseFor = async (ground: Ground, json: unknown): Promise<Facts> => {
  const [sample] = await ground.log(SAMPLE_QUERY)
  if (!sample) return ground.facts
  const gone = samplePeople(ground, sample)
  const people = peopleIn(json)
  const isOfSample = people.some(
    (person) => typeof person === 'object' && person !== null && 'id' in person && gone.has(String(person.id)),
  )
  return isOfSample || people.length === 0 ? ground.facts : withoutSample(ground.facts, gone)
}

const summaryOf = ({ year, sections }: ImportReport): string =>
  `The program file of ${yearLabel(year)} was read: ${sections.people.read} people, ` +
  `${sections.fmitWeeks.read} FMIT weeks, ${sections.calls.read} call nights, ${sections.absences.stored} absences.`

const countsOf = (changes: readonly Change[]) => ({
  added: changes.filter(({ from }) => from === null).length,
  changed: changes.filter(({ from, to }) => from !== null && to !== null).length,
  removed: changes.filter(({ to }) => to === null).length,
})

const imported = z.strictObject({
  report: importReport,
  changes: z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() }),
  /** The change set that was written; null when the program says all that already. */
  seq: z.int().nullable(),
  /** People of the sample program who were there and are gone, with all that named them. */
  samplePeopleRemoved: z.int(),
})
export type Imported = z.output<typeof imported>

/** Takes a parsed file in as one change set, or refuses it whole. `fileName` is what refusals call it. */
export const takeInProgram = async (
  { store, programId, actor, now }: Pick<Context, 'store' | 'programId' | 'actor' | 'now'>,
  json: unknown,
  fileName: string,
): Promise<Result<Imported>> => {
  const author = { id: actor.id, name: actor.name }
  const saved = await store.change(programId, author, now, async (ground): Promise<Result<Decision<Answer>>> => {
    const base = await baseFor(ground, json)
    const read = readProgram(json, base, fileName)
    if (!read.ok) return read
    const { facts, report } = read.value
    const changes = changesBetween(ground.facts, facts)
    return done({
      changeSet: { changes, summary: summaryOf(report), source: 'import', reason: null, area: PROGRAM },
      answer: {
        report,
        changes: countsOf(changes),
        samplePeopleRemoved: ground.facts.person.size - base.person.size,
      },
      audit: [
        audited(
          { actor, now },
          {
            action: 'import-applied',
            target: { kind: 'program', id: String(report.year) },
            details: countsOf(changes),
          },
        ),
      ],
    })
  })
  return saved.ok ? done({ ...saved.value.answer, seq: saved.value.entry?.seq ?? null }) : saved
}

type Answer = Omit<Imported, 'seq'>

/** The lists of the file. The operation reads them itself, so that it can tell of every problem by record and field. */
const input = z.looseObject(
  Object.fromEntries(
    ['note', 'weekend', 'blockPolicy', ...SECTIONS].map((field) => [
      field,
      z.unknown().optional().describe(`${field} of the program file`),
    ]),
  ),
)

export const importProgram = defineOperation({
  name: 'import-program',
  summary: 'Take in a program file: people, weeks, call nights, absences and the rest of one academic year.',
  route: 'POST /api/v1/program/import',
  access: 'program:admin',
  input,
  output: imported,
  refusals: [
    { reason: 'file_refused', status: 422, when: 'Something in the file cannot be; `problems` names each.' },
    ...WRITE_REFUSALS,
  ],
  sensitive: true,
  run: (context, json) => takeInProgram(context, json, 'The program file'),
})
