import type { Refusal } from '#domain/result.ts'
import { type Answer, OFFLINE, type Problem, UNREADABLE } from '../client.ts'
import type { Plan, PlanServer, Written } from './plan.ts'

/** The server was not reached, or had no time: the same may be tried again. */
export const isUnreachable = ({ reason, status }: Problem): boolean =>
  reason === OFFLINE || reason === UNREADABLE || status === 503 || status === 429

/** What the server said to a write. `clashes` are the reasons that say that somebody else was faster. */
export const writtenBy = (
  answer: Answer<{ readonly revision: number }>,
  clashes: readonly string[] = ['version'],
): Written => {
  if (answer.ok) return { kind: 'written', revision: answer.value.revision }
  const { refusal } = answer
  return isUnreachable(refusal)
    ? { kind: 'unreachable' }
    : { kind: 'refused', refusal: refusal satisfies Refusal, isClash: clashes.includes(refusal.reason) }
}

/** What the server said to a reading of a plan. */
export const readBy = <P extends Plan>(answer: Answer<P>): Awaited<ReturnType<PlanServer<P, never>['read']>> =>
  answer.ok
    ? { ok: true, plan: answer.value }
    : { ok: false, refusal: answer.refusal, unreachable: isUnreachable(answer.refusal) }
