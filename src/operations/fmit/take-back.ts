import { type Differing, redo, undo } from '#domain/decisions/undo.ts'
import { type Refusal, type Result, done } from '#domain/result.ts'
import type { Ground, LogEntry } from '#store/store.ts'
import { lastChangeOf } from './last-change.ts'
import { ownHistory } from './own-history.ts'
import type { RefusalKind } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { seqOfToken } from './undo-token.ts'
import type { Decided } from './write-plan.ts'

export type Direction = 'undo' | 'redo'

/** What taking a change back, or bringing it back, may be refused for. */
export const takeBackRefusals = (direction: Direction): readonly RefusalKind[] => [
  { reason: `nothing_to_${direction}`, status: 409, when: `There is nothing to ${direction}.` },
  {
    reason: 'diverged',
    status: 409,
    when: 'Somebody has changed the same since; `changes` says who, what and when.',
  },
  ...WRITE_REFUSALS,
]

export interface TakeBack {
  readonly area: string
  readonly authorId: string
  /** Of one change set; left out, the caller's latest. */
  readonly token: string | undefined
  /** What others made is nothing to them. */
  readonly ownOnly?: boolean
}

/** Says who changed what since, and when, beside what differs. */
const withAuthors = async (
  ground: Ground,
  { seq }: LogEntry,
  direction: Direction,
  { message, data }: Refusal,
): Promise<Refusal<'diverged'>> => {
  const { differing } = data as { readonly differing: readonly Differing[] }
  const changes = await Promise.all(
    differing.map(async ({ kind, key }) => {
      const entry = await lastChangeOf(ground, kind, key, seq)
      return { kind, key, by: entry?.author.name ?? null, at: entry?.at ?? null, summary: entry?.summary ?? null }
    }),
  )
  const by = changes[0]?.by
  return {
    reason: 'diverged',
    message: by
      ? `Nothing to ${direction} here: ${by} has changed it since. ${changes[0]?.summary} Open the history.`
      : message,
    data: { changes },
  }
}

/** The change set that is meant; undefined when there is none. A token may name one that somebody else made. */
const meant = async (ground: Ground, direction: Direction, { area, authorId, token, ownOnly }: TakeBack) => {
  const own = await ownHistory(ground, area, authorId)
  if (token === undefined) return own[direction].at(-1)
  const seq = seqOfToken(token)
  if (seq === null) return undefined
  const isIt = (entry: LogEntry): boolean => entry.seq === seq
  const found = own[direction].find(isIt)
  if (found || own[direction === 'undo' ? 'redo' : 'undo'].some(isIt)) return found
  if (ownOnly) return undefined
  const [other] = await ground.log({ seq })
  return other?.area === area && other.of === null ? other : undefined
}

/**
 * Takes back a change set, or brings it back: the one the token names, else the caller's latest in the area. Refuses
 * when anything it would write is not as that change set left it.
 */
export const takeBack = async (
  ground: Ground,
  direction: Direction,
  asked: TakeBack,
): Promise<Result<Decided<LogEntry>>> => {
  const entry = await meant(ground, direction, asked)
  const decided = (direction === 'undo' ? undo : redo)(ground.facts, entry)
  if (decided.ok) {
    // Nothing is decided without a change set to take back.
    const { seq } = entry as LogEntry
    return done({ changeSet: decided.value, of: seq, extra: entry as LogEntry })
  }
  if (entry === undefined || decided.refusal.reason !== 'diverged') return decided
  return { ok: false, refusal: await withAuthors(ground, entry, direction, decided.refusal) }
}
