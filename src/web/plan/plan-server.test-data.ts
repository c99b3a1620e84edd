import { type Change, applyChanges, invert } from '#domain/schedule/change.ts'
import { type Plan, type PlanServer, type Written, versionOf } from './plan.ts'
import type { PlanKind } from './plan-store.ts'

/** A server that decides as the real one does, whose answers a test lets go when it wants. */
export const aPlanServer = <P extends Plan, Edit>(
  first: P,
  { decide, facts, about }: Pick<PlanKind<P, Edit, never>, 'decide' | 'facts' | 'about'>,
) => {
  let plan = first
  let reachable = true
  const held: (() => void)[] = []
  let holds = false
  /** What was changed from here, and can be taken back. */
  const own: (readonly Change[])[] = []

  const apply = (changes: readonly Change[]): Written => {
    const applied = applyChanges(plan.schedule.facts, changes)
    if (!applied.ok) throw new Error(applied.refusal.message)
    if (changes.length === 0) return { kind: 'written', revision: plan.revision }
    const revision = plan.revision + 1
    const versions = new Map(plan.versions)
    for (const { kind, key } of changes)
      if (kind === facts && applied.value[facts].has(key)) versions.set(key, revision)
      else versions.delete(key)
    plan = { ...plan, schedule: { ...plan.schedule, facts: applied.value }, revision, versions }
    return { kind: 'written', revision }
  }
  const change = (edit: Edit, from: P | null): Written => {
    const decided = decide(plan.schedule, edit)
    // What is so already clashes with nobody.
    const touched = decided.ok ? decided.value.changes.map(({ key }) => key) : about(edit, plan)
    if (from && touched.some((key) => versionOf(plan, key) !== versionOf(from, key)))
      return { kind: 'refused', isClash: true, refusal: { reason: 'version', message: 'Somebody was faster.' } }
    if (!decided.ok) return { kind: 'refused', isClash: false, refusal: decided.refusal }
    if (from && touched.length > 0) own.push(decided.value.changes)
    return apply(decided.value.changes)
  }
  const nothing = (message: string): Written => ({
    kind: 'refused',
    isClash: false,
    refusal: { reason: 'nothing', message },
  })
  const server: PlanServer<P, Edit> = {
    read: async () => ({ ok: true, plan }),
    write: async (edit, from) => {
      if (holds) await new Promise<void>((go) => held.push(go))
      return reachable ? change(edit, from) : { kind: 'unreachable' }
    },
    undo: async () => {
      const last = own.pop()
      return last ? apply(invert(last)) : nothing('Nothing to undo.')
    },
    redo: async () => nothing('Nothing to redo.'),
  }
  return {
    server,
    get plan() {
      return plan
    },
    somebodyElse: (edit: Edit) => change(edit, null),
    hold: () => (holds = true),
    letGo: () => {
      holds = false
      held.splice(0).forEach((go) => go())
    },
    cut: () => (reachable = false),
    mend: () => (reachable = true),
  }
}

/** Until everything that was let go has been answered. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
