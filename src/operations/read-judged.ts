import type { Judged } from '#rules/judge.ts'
import type { Snapshot } from '#store/store.ts'
import { judgedFor } from './judging.ts'
import type { Context } from './kit.ts'
import { visibleTo } from './redaction.ts'

/** The plan as the caller may see it, judged. */
export const readJudged = (context: Context): { readonly snapshot: Snapshot; readonly judged: Judged } => {
  const { snapshot, actor, today } = context
  return { snapshot, judged: judgedFor(context, { facts: visibleTo(actor, snapshot.facts), today }) }
}
