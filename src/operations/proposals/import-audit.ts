import type { Proposal } from '#domain/proposals/proposal.ts'
import type { AuditAction, AuditDetails, AuditDraft } from '#store/audit-log.ts'
import { audited } from '../audited.ts'
import type { Context } from '../kit.ts'

/** The hash of the file, where the source says it of itself. */
const hashIn = (about: unknown): string | null =>
  typeof about === 'object' && about !== null && 'hash' in about && typeof about.hash === 'string' ? about.hash : null

/**
 * What the audit keeps when a proposal is taken, rolled back or discarded that an import made, from whichever page: its
 * file by hash, and counts. Of other sources it keeps nothing.
 */
export const importAudit = (
  context: Pick<Context, 'actor' | 'now'>,
  { id, source, about }: Pick<Proposal, 'id' | 'source' | 'about'>,
  action: Extract<AuditAction, `import-${string}`>,
  counts: AuditDetails,
): readonly AuditDraft[] =>
  source === 'import'
    ? [audited(context, { action, target: { kind: 'proposal', id }, details: { hash: hashIn(about), ...counts } })]
    : []
