import * as z from 'zod'
import { type Result, done } from '#domain/result.ts'
import type { ChangeSet } from '#domain/schedule/change.ts'
import type { FactKind } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import type { Ground, LogEntry } from '#store/store.ts'
import { conflict, conflictOf } from './fmit/conflict.ts'
import { ownHistory } from './fmit/own-history.ts'
import { type Direction, takeBack, takeBackRefusals } from './fmit/take-back.ts'
import { undoTokenOf } from './fmit/undo-token.ts'
import { type Written, writePlan } from './fmit/write-plan.ts'
import { type Context, type Method, defineOperation } from './kit.ts'
import { type ExpectedFact, TOLD, writeFact } from './people/write-person.ts'

/** What every change of an area answers with, besides what it is about. */
export const AREA_WRITTEN = {
  message: z.string().describe('What happened, in one sentence'),
  conflicts: z.array(conflict).describe('What the change brought to the plan'),
  mended: z.array(conflict).describe('What the change did away with'),
  revision: z.int(),
  undoToken: z.string().nullable().describe('Takes the change back; null when nothing changed'),
} as const
export const areaWritten = z.strictObject(AREA_WRITTEN)

export const areaWrittenOf = ({ entry, after, answer }: Written<unknown>): z.output<typeof areaWritten> => ({
  message: entry?.summary ?? 'It is so already.',
  conflicts: answer.brought.broken.map(conflictOf),
  mended: answer.brought.mended.map(conflictOf),
  revision: after.seq,
  undoToken: entry && undoTokenOf(entry.seq),
})

/** Writes a decision, whatever it is about. Findings are told and never stand in the way. */
export const writeArea = (
  context: Context,
  decide: (schedule: Schedule, ground: Ground) => Result<ChangeSet>,
): Promise<Result<Written<null>>> =>
  writePlan<null>(context, TOLD, async ({ schedule }, ground) => {
    const decided = decide(schedule, ground)
    return decided.ok ? done({ changeSet: decided.value, extra: null }) : decided
  })

/** Writes a decision about one fact, unless it is another than the caller was looking at. */
export const writeAreaFact = <K extends FactKind>(
  context: Context,
  expected: ExpectedFact & { readonly kind: K },
  decide: (schedule: Schedule) => Result<ChangeSet>,
): Promise<Result<Written<null>>> => writeFact(context, expected, decide)

/** The next change of an area that the caller can take back, or bring back. */
export const areaStep = z.strictObject({ undoToken: z.string(), summary: z.string() })

const stepOf = (entry: LogEntry | undefined): z.output<typeof areaStep> | null =>
  entry ? { undoToken: undoTokenOf(entry.seq), summary: entry.summary } : null

/** What undo and redo would do in an area, for the caller. */
export const areaSteps = async (
  { store, programId, actor }: Pick<Context, 'store' | 'programId' | 'actor'>,
  area: string,
): Promise<{ readonly undo: z.output<typeof areaStep> | null; readonly redo: z.output<typeof areaStep> | null }> => {
  const own = await ownHistory({ log: (query) => store.log(programId, query) }, area, actor.id)
  return { undo: stepOf(own.undo.at(-1)), redo: stepOf(own.redo.at(-1)) }
}

const undoToken = z.string().max(40).optional().describe('Of the change; left out: your latest there')

/** Defines the operation that takes back, or brings back, a change of an area. */
export const areaTakeBack = <
  const Route extends `${Extract<Method, 'POST'>} /api/v1/${string}`,
  Place extends z.ZodRawShape,
>({
  direction,
  name,
  route,
  summary,
  place,
  areaOf,
}: {
  readonly direction: Direction
  readonly name: string
  readonly route: Route
  readonly summary: string
  /** The fields of the route that say which area. */
  readonly place: Place
  readonly areaOf: (place: z.output<z.ZodObject<Place>>) => string
}) =>
  defineOperation({
    name,
    summary,
    route,
    access: 'plan:edit',
    sensitive: true,
    input: z.strictObject({ ...place, undoToken }),
    output: areaWritten,
    refusals: takeBackRefusals(direction),
    async run(context, input) {
      // The shape is the place and the token; TypeScript does not add the two up.
      const { undoToken: token, ...where } = input as { readonly undoToken?: string }
      const area = areaOf(where as z.output<z.ZodObject<Place>>)
      const asked = { area, authorId: context.actor.id, token }
      const written = await writePlan(context, null, (_judged, ground) => takeBack(ground, direction, asked))
      if (!written.ok) return written
      const { extra: entry } = written.value.answer
      return done({ ...areaWrittenOf(written.value), undoToken: undoTokenOf(entry.seq) })
    },
  })
