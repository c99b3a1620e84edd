import type pg from 'pg'
import { type Connection, inProgram } from './connection.ts'
import type { Author } from './author.ts'
import { type ChainWords, type Head, type Link, type LogVerification, chained, verifyChain } from './hash-chain.ts'

/** What the audit keeps: looks at what is protected, and what was taken out of Turnus or brought into it. */
export const AUDIT_ACTIONS = [
  'detail-viewed',
  'exported',
  'import-staged',
  'import-applied',
  'import-rolled-back',
  'import-rejected',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** Ids, counts and names of fields. Never anything that somebody wrote about an absence. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** Something to keep in the audit. */
export interface AuditDraft {
  readonly actor: Author
  readonly action: AuditAction
  /** What it was done to: `{ kind: 'absence', id }`, `{ kind: 'proposal', id }`. */
  readonly target: { readonly kind: string; readonly id: string }
  readonly details: AuditDetails
  readonly at: Date
}

/** Something that the audit keeps. */
export interface AuditEntry extends Omit<AuditDraft, 'at'> {
  readonly seq: number
  /** ISO moment. */
  readonly at: string
  readonly hash: string
}

export interface AuditQuery {
  readonly action?: AuditAction
  readonly limit: number
  readonly offset: number
}

/** The audit of every program: only ever added to, each entry holding the hash of the one before. */
export interface Audit {
  /**
   * Keeps an entry. Wait for it before handing out what it is about: what could not be kept must not be seen.
   * What is done by a change set is kept with it instead (`Decision.audit`): both are written, or neither.
   */
  append(programId: string, draft: AuditDraft): Promise<AuditEntry>
  /** Newest first. */
  list(programId: string, query: AuditQuery): Promise<{ readonly items: readonly AuditEntry[]; readonly total: number }>
  /** Goes through all of it and finds any edit, omission, addition or change of order. */
  verify(programId: string): Promise<LogVerification>
}

interface Row extends Link {
  readonly actor_id: string
  readonly actor_name: string
  readonly action: AuditAction
  readonly target_kind: string
  readonly target_id: string
  readonly details: AuditDetails
}

const COLUMNS = 'seq, at, actor_id, actor_name, action, target_kind, target_id, details, prev_hash, hash'

const entryOf = (row: Row): AuditEntry => ({
  seq: row.seq,
  at: row.at.toISOString(),
  actor: { id: row.actor_id, name: row.actor_name },
  action: row.action,
  target: { kind: row.target_kind, id: row.target_id },
  details: row.details,
  hash: row.hash,
})

const headOf = async (connection: Connection, programId: string, lock: '' | 'FOR UPDATE' = ''): Promise<Head> => {
  const { rows } = await connection.query<Head>(`SELECT seq, hash FROM audit_head WHERE program_id = $1 ${lock}`, [
    programId,
  ])
  const head = rows[0]
  if (head === undefined) throw new Error(`There is no audit of a program "${programId}".`)
  return head
}

/** Starts the audit of a program that was just made. */
export const startAudit = async (connection: Connection, programId: string): Promise<void> => {
  await connection.query('INSERT INTO audit_head (program_id) VALUES ($1)', [programId])
}

/** Keeps an entry within a transaction, with whatever else that writes. */
export const appendAudit = async (
  connection: Connection,
  programId: string,
  { actor, action, target, details, at }: AuditDraft,
): Promise<AuditEntry> => {
  // Held until the end of the transaction: writers of one audit take turns.
  const head = await headOf(connection, programId, 'FOR UPDATE')
  const row = chained(programId, head, {
    at,
    actor_id: actor.id,
    actor_name: actor.name,
    action,
    target_kind: target.kind,
    target_id: target.id,
    details,
  })
  await connection.query(
    `INSERT INTO audit_entry (program_id, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      programId,
      row.seq,
      row.at.toISOString(),
      row.actor_id,
      row.actor_name,
      row.action,
      row.target_kind,
      row.target_id,
      JSON.stringify(row.details),
      row.prev_hash,
      row.hash,
    ],
  )
  await connection.query('UPDATE audit_head SET seq = $2, hash = $3 WHERE program_id = $1', [
    programId,
    row.seq,
    row.hash,
  ])
  return entryOf(row)
}

const WORDS: ChainWords = {
  entry: 'Audit entry',
  ends: (last, head) => `The audit ends at entry ${last}, and should end at ${head}.`,
}

/** The audits over a PostgreSQL database. */
export const postgresAudit = (pool: pg.Pool): Audit => ({
  append: (programId, draft) =>
    inProgram(pool, programId, 'write', (connection) => appendAudit(connection, programId, draft)),

  list: (programId, { action, limit, offset }) =>
    inProgram(pool, programId, 'read', async (connection) => {
      const where = 'program_id = $1 AND ($2::text IS NULL OR action = $2)'
      const { rows } = await connection.query<Row>(
        `SELECT ${COLUMNS} FROM audit_entry WHERE ${where} ORDER BY seq DESC LIMIT $3 OFFSET $4`,
        [programId, action ?? null, limit, offset],
      )
      const { rows: counted } = await connection.query<{ total: number }>(
        `SELECT count(*) AS total FROM audit_entry WHERE ${where}`,
        [programId, action ?? null],
      )
      return { items: rows.map(entryOf), total: counted[0]?.total ?? 0 }
    }),

  verify: (programId) =>
    inProgram(pool, programId, 'read', async (connection) =>
      verifyChain(
        programId,
        await headOf(connection, programId),
        async (seq, limit) => {
          const { rows } = await connection.query<Row>(
            `SELECT ${COLUMNS} FROM audit_entry WHERE program_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
            [programId, seq, limit],
          )
          return rows
        },
        WORDS,
      ),
    ),
})
