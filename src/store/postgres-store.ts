import type pg from 'pg'
import { type Change, applyChanges, decodeChange, encodeChange } from '#domain/schedule/change.ts'
import { keyOf } from '#domain/schedule/facts.ts'
import { done, refused } from '#domain/result.ts'
import { type AuditDraft, appendAudit, postgresAudit, startAudit } from './audit-log.ts'
import { appendEntry, readLog, readLogAfter, verifyEntries } from './change-log.ts'
import { type Connection, inEveryProgram, inProgram } from './connection.ts'
import type { Head } from './hash-chain.ts'
import {
  type Followed,
  followTakeBack,
  holdProposal,
  postgresProposals,
  readProposal,
  writeProposal,
} from './proposals.ts'
import { type KeptSnapshot, after, emptySnapshot, loadSnapshot, replay } from './snapshot.ts'
import type { Author, Ground, LogEntry, Settling, Store } from './store.ts'
import { contradictionOf, wordsRefused } from './truths.ts'
import { type ChangeWatch, notifyChange } from './watch-changes.ts'
import { writeFacts } from './write-facts.ts'

/** Over so many change sets, reading the tables is quicker than replaying the log. */
const LONGEST_REPLAY = 200

/** The store over a PostgreSQL database. Keeps each program's facts in memory and brings them forward by the log. */
export const postgresStore = (pool: pg.Pool, watch: ChangeWatch): Store => {
  const kept = new Map<string, KeptSnapshot>()

  const keep = (snapshot: KeptSnapshot): void => {
    if ((kept.get(snapshot.programId)?.seq ?? -1) < snapshot.seq) kept.set(snapshot.programId, snapshot)
  }

  /** The facts as of `seq`, which this connection's transaction sees as the head. */
  const snapshotAt = async (connection: Connection, programId: string, seq: number): Promise<KeptSnapshot> => {
    const known = kept.get(programId)
    if (known?.seq === seq) return known
    if (known === undefined || known.seq > seq || seq - known.seq > LONGEST_REPLAY)
      return seq === 0 ? emptySnapshot(programId) : loadSnapshot(connection, programId, seq)
    return replay(known, await readLogAfter(connection, programId, known.seq))
  }

  return {
    read: (programId) =>
      inProgram(pool, programId, 'read', async (connection) => {
        const { seq } = await headOf(connection, programId)
        const snapshot = await snapshotAt(connection, programId, seq)
        keep(snapshot)
        return snapshot
      }),

    change: async (programId, author, now, decide) => {
      try {
        const result = await inProgram(pool, programId, 'write', async (connection) => {
          // Held until the end of the transaction: writers of one program take turns.
          const head = await headOf(connection, programId, 'FOR UPDATE')
          const before = await snapshotAt(connection, programId, head.seq)
          const ground: Ground = {
            ...before,
            log: (query) => readLog(connection, programId, query),
            proposal: (id) => readProposal(connection, programId, id),
          }
          const decision = await decide(ground)
          if (!decision.ok) return decision
          const { changeSet, of = null, answer, settles, audit = [] } = decision.value
          const held = settles && (await holdProposal(connection, programId, settles.proposal, settles.expectedVersion))
          if (held?.ok === false) return held
          if (changeSet.changes.length === 0) {
            if (settles) await settle(connection, programId, settles, null, author)
            await keepInAudit(connection, programId, audit)
            return done({ before, after: before, entry: null, answer })
          }
          const changes = changeSet.changes.map(asStored)
          const applied = applyChanges(before.facts, changes)
          if (!applied.ok) return refused('clash', applied.refusal.message, applied.refusal.data)
          const refusal = wordsRefused([author.id, author.name, changeSet.summary, changeSet.reason, changeSet.area])
          if (refusal !== null) return refusal
          const seq = head.seq + 1
          await writeFacts(connection, programId, seq, changes)
          const entry = await appendEntry(connection, programId, head, author, now, { ...changeSet, changes }, of)
          await connection.query('UPDATE program_head SET seq = $2, hash = $3 WHERE program_id = $1', [
            programId,
            seq,
            entry.hash,
          ])
          if (settles) await settle(connection, programId, settles, seq, author)
          const followed = await followTakeBack(connection, programId, entry)
          await keepInAudit(connection, programId, [...audit, ...auditOfFollowed(followed, entry, now)])
          await notifyChange(connection, { programId, seq })
          return done({ before, after: after(before, seq, applied.value, changes), entry, answer })
        })
        // Only now is it committed.
        if (result.ok) keep(result.value.after)
        return result
      } catch (error) {
        const contradiction = contradictionOf(error)
        if (contradiction === null) throw error
        return contradiction
      }
    },

    log: (programId, query) =>
      inProgram(pool, programId, 'read', (connection) => readLog(connection, programId, query)),

    proposals: postgresProposals(pool),

    audit: postgresAudit(pool),

    watch: (listener) => watch.add(listener),

    watchProposals: (listener) => watch.addProposals(listener),

    createProgram: async (programId) => {
      const made = await inProgram(pool, programId, 'write', async (connection) => {
        const { rowCount } = await connection.query(
          'INSERT INTO program_head (program_id) VALUES ($1) ON CONFLICT DO NOTHING',
          [programId],
        )
        if (rowCount !== 1) return false
        await startAudit(connection, programId)
        return true
      })
      return made
        ? done(undefined)
        : refused('program_exists', `There is a program "${programId}" already. Choose another name.`)
    },

    programs: () => inEveryProgram(pool, 'read', readHeads),

    verifyLog: (programId) =>
      inProgram(pool, programId, 'read', async (connection) =>
        verifyEntries(connection, programId, await headOf(connection, programId)),
      ),
  }
}

/** What a file brought in, and somebody took back or brought back as they do with any change, is kept like a rollback. */
const auditOfFollowed = (followed: Followed | null, { author, changes }: LogEntry, at: Date): readonly AuditDraft[] => {
  if (followed?.source !== 'import') return []
  const { id, hash, state } = followed
  const action = state === 'applied' ? 'import-applied' : 'import-rolled-back'
  const target = { kind: 'proposal', id }
  return [{ action, target, details: { hash, changes: changes.length }, actor: author, at }]
}

/** One after the other: each holds the hash of the one before. */
const keepInAudit = async (connection: Connection, programId: string, drafts: readonly AuditDraft[]): Promise<void> => {
  for (const draft of drafts) await appendAudit(connection, programId, draft)
}

const settle = async (
  connection: Connection,
  programId: string,
  { proposal, next: { applied, ...next } }: Settling,
  seq: number | null,
  { id, name }: Author,
): Promise<void> =>
  writeProposal(
    connection,
    programId,
    proposal,
    applied === undefined ? next : { ...next, applied: { ...applied, seq } },
    { id, name },
  )

/** Where every program stands. */
export const readHeads = async (
  connection: Connection,
): Promise<readonly { readonly programId: string; readonly seq: number }[]> => {
  const { rows } = await connection.query<{ programId: string; seq: number }>(
    'SELECT program_id AS "programId", seq FROM program_head ORDER BY program_id',
  )
  return rows
}

/** The last change set of a program; the lock, when asked for, is held to the end of the transaction. */
export const headOf = async (
  connection: Connection,
  programId: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<Head> => {
  const { rows } = await connection.query<Head>(`SELECT seq, hash FROM program_head WHERE program_id = $1 ${lock}`, [
    programId,
  ])
  const head = rows[0]
  if (head === undefined) throw new Error(`There is no program "${programId}".`)
  return head
}

/** The change as it will be read back, so that what is kept in memory is what is stored. */
const asStored = (change: Change): Change => {
  const stored = decodeChange(JSON.parse(JSON.stringify(encodeChange(change))))
  for (const fact of [stored.from, stored.to])
    if (fact !== null && keyOf(stored.kind, fact as never) !== stored.key)
      throw new Error(`A change of ${stored.kind} ${stored.key} holds the fact ${keyOf(stored.kind, fact as never)}.`)
  return stored
}
