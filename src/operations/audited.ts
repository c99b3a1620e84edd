import type { AuditDraft } from '#store/audit-log.ts'
import type { Context } from './kit.ts'

/** Something that the one who asks does, as the audit keeps it; for `Decision.audit`, beside the changes it goes with. */
export const audited = (
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  done: Pick<AuditDraft, 'action' | 'target' | 'details'>,
): AuditDraft => ({ ...done, actor: { id: actor.id, name: actor.name }, at: now })

/** Keeps in the audit what the one who asks is about to be given. An answer that could not be kept is not given. */
export const keepInAudit = async (
  context: Pick<Context, 'store' | 'programId' | 'actor' | 'now'>,
  done: Pick<AuditDraft, 'action' | 'target' | 'details'>,
): Promise<void> => {
  await context.store.audit.append(context.programId, audited(context, done))
}
