import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { parseDay, isoOf } from '#domain/calendar/day.ts'
import type {
  Applied,
  By,
  Closed,
  Proposal,
  ProposalDraft,
  ProposalHead,
  ProposalNext,
  ProposalRow,
} from '#domain/proposals/proposal.ts'
import { rowsProblem } from '#domain/proposals/proposal-rows.ts'
import { type ProposalState, isClosed, stateAfter } from '#domain/proposals/proposal-state.ts'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { type Source, decodeChange, encodeChange } from '#domain/schedule/change.ts'
import { derived } from '#domain/schedule/derived.ts'
import { type Connection, inProgram } from './connection.ts'
import { type Contradiction, contradictionOf } from './truths.ts'
import { notifyProposal } from './watch-changes.ts'

export interface ProposalQuery {
  readonly states?: readonly ProposalState[]
  readonly area?: string
  readonly source?: Source
  readonly limit: number
  readonly offset: number
}

export type UnknownProposal = Refusal<'unknown_proposal'>
export type StaleProposal = Refusal<'version'>

/** Proposals: change sets that are not applied yet. Only the door applies one. */
export interface Proposals {
  /** Throws when two rows change the same fact: that is a bug of the source. */
  create(programId: string, draft: ProposalDraft): Promise<Result<Proposal, Contradiction>>
  /** The same, and reads nothing of it back but the head: for whoever has the rest in hand. */
  insert(programId: string, draft: ProposalDraft): Promise<Result<ProposalHead, Contradiction>>
  read(programId: string, id: string): Promise<Proposal | null>
  /** The same without rows and staging, which may be long. */
  head(programId: string, id: string): Promise<ProposalHead | null>
  /** Newest first. */
  list(
    programId: string,
    query: ProposalQuery,
  ): Promise<{ readonly items: readonly ProposalHead[]; readonly total: number }>
  /**
   * Changes what is given, and counts the version up. Refuses when it is not the version the caller saw. Whoever watches
   * is told, and `by` whom.
   */
  update(
    programId: string,
    id: string,
    expectedVersion: number,
    next: ProposalNext,
    by?: By,
  ): Promise<Result<Proposal, UnknownProposal | StaleProposal | Contradiction>>
  /** The same, and reads nothing of it back but the head: for whoever has the rest in hand. */
  write(
    programId: string,
    id: string,
    expectedVersion: number,
    next: ProposalNext,
    by?: By,
  ): Promise<Result<ProposalHead, UnknownProposal | StaleProposal | Contradiction>>
}

interface HeadRow {
  readonly id: string
  readonly source: Source
  readonly title: string
  readonly area: string
  readonly state: ProposalState
  readonly version: number
  readonly base: number
  readonly author_id: string
  readonly author_name: string
  readonly created_at: Date
  readonly about: unknown
  readonly applied: Applied | null
  readonly closed: Closed | null
  readonly row_count: number
}
interface Row extends HeadRow {
  readonly rows: readonly RowJson[]
  readonly staging: unknown
}
type RowJson = Omit<ProposalRow, 'first' | 'last' | 'changes'> & {
  readonly first: string | null
  readonly last: string | null
  readonly changes: readonly unknown[]
}

const HEAD = `id, source, title, area, state, version, base, author_id, author_name, created_at, about, applied, closed,
  row_count`

const dayOrNull = (text: string | null) => (text === null ? null : parseDay(text))

const rowOf = ({ id, label, why, people, first, last, changes }: RowJson): ProposalRow => ({
  ...{ id, label, why, people },
  first: dayOrNull(first),
  last: dayOrNull(last),
  changes: changes.map(decodeChange),
})

const jsonOfRow = (row: ProposalRow): RowJson => ({
  ...row,
  first: row.first && isoOf(row.first),
  last: row.last && isoOf(row.last),
  changes: row.changes.map(encodeChange),
})

const headOf = (row: HeadRow): ProposalHead => ({
  id: row.id,
  source: row.source,
  title: row.title,
  area: row.area,
  state: row.state,
  version: row.version,
  base: row.base,
  author: { id: row.author_id, name: row.author_name },
  createdAt: row.created_at.toISOString(),
  about: row.about,
  applied: row.applied,
  closed: row.closed,
  rowCount: row.row_count,
})

const proposalOf = ({ rows, staging, ...row }: Row): Proposal => {
  const { rowCount: _, ...head } = headOf(row)
  return { ...head, rows: rows.map(rowOf), staging }
}

/** A character that is none, or half of one. */
const NO_TEXT = /\\u(?:0000|d[89a-f][0-9a-f]{2})/

/**
 * The text of JSON that PostgreSQL can hold. It would take any, but not read a nought character or half of one out of it
 * again: a backup that has one is never restored.
 */
const storable = (text: string): string => {
  // A backslash that is written out is no escape.
  if (NO_TEXT.test(text) && NO_TEXT.test(text.replaceAll('\\\\', '')))
    throw Object.assign(new Error('a text of a proposal cannot be stored'), { code: UNTRANSLATABLE })
  return text
}
const UNTRANSLATABLE = '22P05'

const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : storable(JSON.stringify(value))

/** Sources change few rows of many at a time, and give the others as they were: each is written out once. */
export const writtenRow = derived((row: ProposalRow): string => JSON.stringify(jsonOfRow(row)))

const rowsJson = (rows: readonly ProposalRow[]): string => {
  const problem = rowsProblem(rows)
  if (problem !== null) throw new Error(`The rows make no proposal: ${problem}.`)
  return storable(`[${rows.map(writtenRow).join(',')}]`)
}

/** A proposal as a transaction sees it. */
export const readProposal = async (
  connection: Connection,
  programId: string,
  id: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<Proposal | null> => {
  const { rows } = await connection.query<Row>(
    `SELECT ${HEAD}, rows, staging FROM proposal WHERE program_id = $1 AND id = $2 ${lock}`,
    [programId, id],
  )
  return rows[0] === undefined ? null : proposalOf(rows[0])
}

const readHead = async (connection: Connection, programId: string, id: string): Promise<ProposalHead | null> => {
  const { rows } = await connection.query<HeadRow>(`SELECT ${HEAD} FROM proposal WHERE program_id = $1 AND id = $2`, [
    programId,
    id,
  ])
  return rows[0] === undefined ? null : headOf(rows[0])
}

/** Refuses unless a proposal is what the caller saw; holds it to the end of the transaction. */
export const holdProposal = async (
  connection: Connection,
  programId: string,
  id: string,
  expectedVersion: number,
): Promise<Result<void, UnknownProposal | StaleProposal>> => {
  const { rows } = await connection.query<Pick<Row, 'version' | 'state'>>(
    'SELECT version, state FROM proposal WHERE program_id = $1 AND id = $2 FOR UPDATE',
    [programId, id],
  )
  const [held] = rows
  if (held === undefined) return refused('unknown_proposal', 'There is no such proposal. Choose one from the list.')
  if (held.version === expectedVersion) return done(undefined)
  return refused('version', 'Somebody changed this proposal since you looked. Look again, then decide.', {
    expectedVersion,
    version: held.version,
    state: held.state,
  })
}

/** Writes what is given of a proposal that is held, and counts its version up. One that is open again is not closed. */
export const writeProposal = async (
  connection: Connection,
  programId: string,
  id: string,
  given: ProposalNext,
  by: By | null = null,
): Promise<void> => {
  const next = given.state === undefined || isClosed(given.state) ? given : { ...given, closed: null }
  const columns: Readonly<Record<keyof ProposalNext, unknown>> = {
    title: next.title,
    area: next.area,
    state: next.state,
    base: next.base,
    rows: next.rows && rowsJson(next.rows),
    staging: json(next.staging),
    about: json(next.about),
    applied: json(next.applied),
    closed: json(next.closed),
  }
  const names = (Object.keys(columns) as (keyof ProposalNext)[]).filter((name) => next[name] !== undefined)
  const sets = ['version = version + 1', ...names.map((name, index) => `${name} = $${index + 3}`)]
  const { rows } = await connection.query<{ version: number }>(
    `UPDATE proposal SET ${sets.join(', ')} WHERE program_id = $1 AND id = $2 RETURNING version`,
    [programId, id, ...names.map((name) => columns[name])],
  )
  for (const { version } of rows) await notifyProposal(connection, { programId, id, version, by })
}

/** A change set that takes another back, or brings it back. */
interface TakeBack {
  readonly of: number | null
  readonly source: Source
  readonly author: By
  /** ISO moment. */
  readonly at: string
}

/** A proposal that went along with an undo or a redo. */
export interface Followed extends Pick<Row, 'id' | 'source'> {
  /** Of the file that it came with, where there was one. */
  readonly hash: string | null
  readonly state: 'applied' | 'rolled_back'
}

/**
 * Has a proposal go along when what was taken of it is undone, or brought back, by whichever way: an undo rolls it back
 * and a redo restores it. Null when there is none, or it has gone along already.
 */
export const followTakeBack = async (
  connection: Connection,
  programId: string,
  { of, source, author, at }: TakeBack,
): Promise<Followed | null> => {
  if (of === null) return null
  const { rows } = await connection.query<Pick<Row, 'id' | 'state' | 'source'> & Pick<Followed, 'hash'>>(
    `SELECT id, state, source, about ->> 'hash' AS hash FROM proposal
     WHERE program_id = $1 AND (applied ->> 'seq')::bigint = $2 FOR UPDATE`,
    [programId, of],
  )
  const [taken] = rows
  const state = taken && stateAfter(taken.state, source === 'undo' ? 'rollback' : 'restore')
  // Rolled back as a whole, it has gone along already.
  if (taken === undefined || state?.ok !== true) return null
  const closed = isClosed(state.value) ? { at, by: author, reason: null } : null
  await writeProposal(connection, programId, taken.id, { state: state.value, closed }, author)
  const { id, hash, source: from } = taken
  return { id, hash, source: from, state: source === 'undo' ? 'rolled_back' : 'applied' }
}

/** What the database will not hold, as a refusal. */
const orContradiction = async <Value, R extends Refusal>(
  work: Promise<Result<Value, R>>,
): Promise<Result<Value, R | Contradiction>> => {
  try {
    return await work
  } catch (error) {
    const contradiction = contradictionOf(error)
    if (contradiction === null) throw error
    return contradiction
  }
}

const insert = async (connection: Connection, programId: string, draft: ProposalDraft): Promise<string> => {
  const id = randomUUID()
  const { source, title, area, base, author, createdAt, rows, staging, about } = draft
  await connection.query(
    `INSERT INTO proposal (program_id, id, source, title, area, state, version, base, author_id, author_name,
       created_at, rows, staging, about)
     VALUES ($1, $2, $3, $4, $5, 'staged', 1, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[programId, id, source, title, area, base, author.id, author.name, createdAt],
      ...[rowsJson(rows), json(staging), json(about)],
    ],
  )
  await notifyProposal(connection, { programId, id, version: 1, by: author })
  return id
}

const found = <Read extends ProposalHead | Proposal>(proposal: Read | null): Read => {
  if (proposal === null) throw new Error('a proposal that was just written is gone')
  return proposal
}

/** Makes a proposal, and reads of it what is asked for. */
const making =
  <Read extends ProposalHead | Proposal>(
    pool: pg.Pool,
    read: (connection: Connection, programId: string, id: string) => Promise<Read | null>,
  ) =>
  (programId: string, draft: ProposalDraft) =>
    orContradiction<Read, Contradiction>(
      inProgram(pool, programId, 'write', async (connection) => {
        const id = await insert(connection, programId, draft)
        return done(found(await read(connection, programId, id)))
      }),
    )

/** Writes a proposal that is what the caller saw, and reads of it what is asked for. */
const changing =
  <Read extends ProposalHead | Proposal>(
    pool: pg.Pool,
    read: (connection: Connection, programId: string, id: string) => Promise<Read | null>,
  ) =>
  (programId: string, id: string, expectedVersion: number, next: ProposalNext, by?: By) =>
    orContradiction(
      inProgram(pool, programId, 'write', async (connection) => {
        const held = await holdProposal(connection, programId, id, expectedVersion)
        if (!held.ok) return held
        await writeProposal(connection, programId, id, next, by)
        return done(found(await read(connection, programId, id)))
      }),
    )

/** Proposals over a PostgreSQL database. */
export const postgresProposals = (pool: pg.Pool): Proposals => ({
  create: making(pool, readProposal),

  insert: making(pool, readHead),

  read: (programId, id) => inProgram(pool, programId, 'read', (connection) => readProposal(connection, programId, id)),

  list: (programId, { states, area, source, limit, offset }) =>
    inProgram(pool, programId, 'read', async (connection) => {
      const where = `program_id = $1 AND ($2::text[] IS NULL OR state = ANY ($2))
        AND ($3::text IS NULL OR area = $3) AND ($4::text IS NULL OR source = $4)`
      const asked = [programId, states ?? null, area ?? null, source ?? null]
      const { rows } = await connection.query<HeadRow>(
        `SELECT ${HEAD} FROM proposal WHERE ${where} ORDER BY created_at DESC, id LIMIT $5 OFFSET $6`,
        [...asked, limit, offset],
      )
      const { rows: counted } = await connection.query<{ total: number }>(
        `SELECT count(*) AS total FROM proposal WHERE ${where}`,
        asked,
      )
      return { items: rows.map(headOf), total: counted[0]?.total ?? 0 }
    }),

  head: (programId, id) => inProgram(pool, programId, 'read', (connection) => readHead(connection, programId, id)),

  update: changing(pool, readProposal),

  write: changing(pool, readHead),
})
