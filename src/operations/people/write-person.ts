import * as z from 'zod'
import { type Refusal, type Result, done } from '#domain/result.ts'
import type { ChangeSet } from '#domain/schedule/change.ts'
import type { FactKind } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { personOf } from '#domain/schedule/schedule.ts'
import { conflict, conflictOf } from '../fmit/conflict.ts'
import { lastChangeOf } from '../fmit/last-change.ts'
import { type Written, writePlan } from '../fmit/write-plan.ts'
import type { Context, RefusalKind } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { personAnswer, personAnswerOf } from './person-answer.ts'

/** A fact and the version of it the caller was looking at. */
export interface ExpectedFact {
  readonly kind: FactKind
  readonly key: string
  readonly expectedVersion: number | null | undefined
}

export const VERSION: RefusalKind = {
  reason: 'version',
  status: 409,
  when: 'It is not what the caller was looking at; `changedBy` says who changed it.',
}
export const PERSON_REFUSALS: readonly RefusalKind[] = [VERSION, ...WRITE_REFUSALS]

/** Findings are told and never stand in the way here: the plan follows the people, not they it. */
export const TOLD = 'What is so is written down as it is.'

/** Writes a decision about people or the program, unless what it is about has changed. */
export const writeFact = (
  context: Context,
  { kind, key, expectedVersion }: ExpectedFact,
  decide: (schedule: Schedule) => Result<ChangeSet>,
): Promise<Result<Written<null>>> =>
  writePlan<null>(context, TOLD, async ({ schedule }, ground) => {
    const decided = decide(schedule)
    if (!decided.ok) return decided
    const isOther =
      expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== ground.versionOf(kind, key)
    if (!isOther) return done({ changeSet: decided.value, extra: null })
    const entry = await lastChangeOf(ground, kind, key, expectedVersion)
    return {
      ok: false,
      refusal: changedSince(entry && { name: entry.author.name, at: entry.at, summary: entry.summary }),
    }
  })

/** Refuses, because it is not what the caller was looking at: says who changed it. */
export const changedSince = (
  changedBy: { readonly name: string; readonly at: string; readonly summary: string } | null,
): Refusal<'version'> => ({
  reason: 'version',
  message: changedBy
    ? `${changedBy.name} changed this since you looked: ${changedBy.summary} Look again, then decide.`
    : 'This is not what you were looking at. Look again, then decide.',
  data: { changedBy },
})

/** What every write about people answers with, besides whom it is about. */
export const PEOPLE_WRITTEN = {
  message: z.string().describe('What happened, in one sentence'),
  conflicts: z.array(conflict).describe('What the change brought to the plan'),
  mended: z.array(conflict),
  revision: z.int(),
} as const

export const peopleWrittenOf = ({ answer, entry, after }: Written<unknown>) => ({
  message: entry?.summary ?? 'Nothing changed.',
  conflicts: answer.brought.broken.map(conflictOf),
  mended: answer.brought.mended.map(conflictOf),
  revision: after.seq,
})

export const personWritten = z.strictObject({ person: personAnswer, ...PEOPLE_WRITTEN })

/** The answer to a write about one person. */
export const personWrittenOf = (written: Written<null>, id: string): z.output<typeof personWritten> => {
  const { schedule } = written.answer.brought.after
  const person = personOf(schedule, id)
  if (person === null) throw new Error(`the person ${id} is gone as soon as written`)
  return { person: personAnswerOf(schedule, written.after, person), ...peopleWrittenOf(written) }
}
