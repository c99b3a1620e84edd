import { type ChangeSet, type Source, decodeChange, encodeChange } from '#domain/schedule/change.ts'
import type { Connection } from './connection.ts'
import type { Author } from './author.ts'
import { type ChainWords, type Head, type Link, type LogVerification, chained, verifyChain } from './hash-chain.ts'
import type { LogEntry, LogQuery } from './store.ts'

interface Row extends Link {
  readonly author_id: string
  readonly author_name: string
  readonly source: Source
  readonly area: string
  readonly reason: string | null
  readonly summary: string
  readonly changes: readonly unknown[]
  readonly of: number | null
}

const COLUMNS = 'seq, at, author_id, author_name, source, area, reason, summary, changes, "of", prev_hash, hash'

const entryOf = (row: Row): LogEntry => ({
  seq: row.seq,
  at: row.at.toISOString(),
  author: { id: row.author_id, name: row.author_name },
  source: row.source,
  area: row.area,
  reason: row.reason,
  summary: row.summary,
  changes: row.changes.map(decodeChange),
  of: row.of,
  hash: row.hash,
})

/** Adds a change set as the entry after `head`. */
export const appendEntry = async (
  connection: Connection,
  programId: string,
  head: Head,
  author: Author,
  at: Date,
  changeSet: ChangeSet,
  of: number | null,
): Promise<LogEntry> => {
  const row = chained(programId, head, {
    at,
    author_id: author.id,
    author_name: author.name,
    source: changeSet.source,
    area: changeSet.area,
    reason: changeSet.reason,
    summary: changeSet.summary,
    changes: changeSet.changes.map(encodeChange),
    of,
  })
  await connection.query(
    `INSERT INTO change_log (program_id, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      programId,
      row.seq,
      row.at.toISOString(),
      row.author_id,
      row.author_name,
      row.source,
      row.area,
      row.reason,
      row.summary,
      JSON.stringify(row.changes),
      row.of,
      row.prev_hash,
      row.hash,
    ],
  )
  return { ...changeSet, seq: row.seq, at: row.at.toISOString(), author, of, hash: row.hash }
}

/** Entries of a program that a query asks for, newest first. */
export const readLog = async (
  connection: Connection,
  programId: string,
  query: LogQuery = {},
): Promise<readonly LogEntry[]> => {
  const { rows } = await connection.query<Row>(
    `SELECT ${COLUMNS} FROM change_log
     WHERE program_id = $1
       AND ($2::text IS NULL OR area = $2) AND ($3::text IS NULL OR author_id = $3)
       AND ($4::text[] IS NULL OR source = ANY ($4)) AND ($5::bigint IS NULL OR seq = $5)
       AND ($6::bigint IS NULL OR seq < $6)
     ORDER BY seq DESC LIMIT $7`,
    [
      programId,
      query.area ?? null,
      query.authorId ?? null,
      query.sources ?? null,
      query.seq ?? null,
      query.before ?? null,
      query.limit ?? null,
    ],
  )
  return rows.map(entryOf)
}

/** Entries after `seq`, oldest first: what a snapshot of then lacks. */
export const readLogAfter = async (
  connection: Connection,
  programId: string,
  seq: number,
  limit: number | null = null,
): Promise<readonly LogEntry[]> => {
  const { rows } = await connection.query<Row>(
    `SELECT ${COLUMNS} FROM change_log WHERE program_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    [programId, seq, limit],
  )
  return rows.map(entryOf)
}

const WORDS: ChainWords = {
  entry: 'Change set',
  ends: (last, head) => `The log ends at change set ${last}, the program at ${head}.`,
}

/** Goes through the log of a program from its first entry and finds any edit, omission, addition or change of order. */
export const verifyEntries = (connection: Connection, programId: string, head: Head): Promise<LogVerification> =>
  verifyChain(
    programId,
    head,
    async (seq, limit) => {
      const { rows } = await connection.query<Row>(
        `SELECT ${COLUMNS} FROM change_log WHERE program_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
        [programId, seq, limit],
      )
      return rows
    },
    WORDS,
  )
