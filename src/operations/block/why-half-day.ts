import * as z from 'zod'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { USUAL_WEEKEND, isSameWeekend } from '#domain/calendar/weekend.ts'
import { unknownPerson } from '#domain/decisions/week-refusals.ts'
import { done, refused } from '#domain/result.ts'
import type { Cause } from '#domain/schedule/half-day-cause.ts'
import { spokenHalfDay } from '#domain/schedule/spoken-half-day.ts'
import type { LogEntry } from '#store/store.ts'
import { may } from '../access.ts'
import { academicYear } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { type Context, defineOperation } from '../kit.ts'
import { visibleTo } from '../redaction.ts'
import { UNKNOWN_BLOCK, blockNamed, blockNumber, halfDayPlace } from './fields.ts'

const setBy = z.strictObject({
  what: z.string().describe('What was set: "Call", "Pattern", "Pin"'),
  name: z.string(),
  at: z.iso.datetime(),
})

/** How far back to look for whoever set the one field that matters, when other fields were set since. */
const MOST_ENTRIES = 200

const setsField =
  ({ kind, key, field }: Cause) =>
  ({ changes }: LogEntry): boolean =>
    changes.some((change) => {
      if (change.kind !== kind || change.key !== key) return false
      if (field === undefined || change.kind !== 'program') return true
      return !isSameWeekend(change.from?.[field] ?? USUAL_WEEKEND, change.to?.[field] ?? USUAL_WEEKEND)
    })

/** Who wrote the fact behind a half-day last, and when. */
const setByOf = async (
  { snapshot, store, programId }: Pick<Context, 'snapshot' | 'store' | 'programId'>,
  cause: Cause,
): Promise<z.output<typeof setBy> | null> => {
  const seq = snapshot.versionOf(cause.kind, cause.key)
  const [last] = seq === 0 ? [] : await store.log(programId, { seq })
  if (last === undefined) return null
  const isIt = setsField(cause)
  const entry = isIt(last) ? last : (await store.log(programId, { before: seq, limit: MOST_ENTRIES })).find(isIt)
  return entry ? { what: cause.what, name: entry.author.name, at: entry.at } : null
}

export const whyHalfDay = defineOperation({
  name: 'why-half-day',
  summary: 'Why a half-day is what it is: because of what, in place of what, as what it counts, and who set that.',
  route: 'GET /api/v1/blocks/:ay/:number/why',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({ ay: academicYear, number: blockNumber, ...halfDayPlace }),
  output: z.strictObject({
    cell: z
      .strictObject({ activity: z.string(), name: z.string() })
      .nullable()
      .describe('Null while nothing says what it is'),
    because: z.string().describe('As it goes on after "because" or a dash, without a full stop'),
    replaces: z
      .array(z.strictObject({ code: z.string(), because: z.string() }))
      .describe('What it would be otherwise, the strongest first'),
    counts: z.string().nullable().describe('A sentence: "Counts as one attending; the margin is +1."'),
    moves: z.string().nullable().describe('A sentence: "Moves when the call moves. Pin to keep it."'),
    setBy: setBy.nullable().describe('Null when the calendar itself makes it so, or when it is not for the reader'),
  }),
  refusals: [
    UNKNOWN_BLOCK,
    UNKNOWN_PERSON,
    { reason: 'outside_range', status: 422, when: 'The day is not in the block.' },
  ],
  async run(context, { ay, number, person, day, half }) {
    const { actor, snapshot, today } = context
    const schedule = { facts: visibleTo(actor, snapshot.facts), today }
    const block = blockNamed(schedule, ay, number)
    if (!block.ok) return block
    const nobody = unknownPerson(schedule, person)
    if (nobody) return { ok: false, refusal: nobody }
    if (day < block.value.start || day > block.value.end)
      return refused('outside_range', `${spokenDay(day)} is not in Block ${number}. Open its block.`)
    const mayPin = may(actor.role, 'plan:edit')
    const { cause, replaces, ...why } = spokenHalfDay(schedule, { person, day, half }, { mayPin })
    return done({ ...why, replaces: [...replaces], setBy: cause && (await setByOf(context, cause)) })
  },
})
