import type pg from 'pg'
import type { Role } from '#domain/people/role.ts'
import { done, refused } from '#domain/result.ts'
import type { AccessToken, Accounts, HeldSession, User } from './accounts.ts'
import { batchReads } from './batch-reads.ts'
import { inProgram } from './connection.ts'
import { newId, newSecret, secretHash } from './secret.ts'

const LINK_HOURS = 24
const MS_PER_HOUR = 3_600_000
/** A token's last use is noted to the minute, so that reading does not mean writing each time. */
const NOTED_EVERY_MS = 60_000
const UNIQUE_VIOLATION = '23505'

const USER = `SELECT u.id, u.email, u.name, u.role, u.person_id AS person, u.disabled, u.created_at AS "createdAt",
  c.password IS NOT NULL AS "hasPassword"
  FROM user_account u
  LEFT JOIN user_credential c ON c.program_id = u.program_id AND c.user_id = u.id AND c.provider_id = 'credential'`
const TOKEN = `id, name, role, created_at AS "createdAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"`

const isEmailTaken = (error: unknown): boolean =>
  (error as { code?: string; constraint?: string }).code === UNIQUE_VIOLATION &&
  (error as { constraint?: string }).constraint === 'user_account_email'

type SessionRow = User & Pick<HeldSession, 'byLink' | 'expiresAt' | 'updatedAt'> & { token: string; sessionId: string }

const heldOf = ({ sessionId, byLink, expiresAt, updatedAt, token: _, ...user }: SessionRow): HeldSession => ({
  ...{ id: sessionId, byLink, expiresAt, updatedAt },
  user,
})

/** Reads of one program's rows by a key, gathered from those who ask at the same time. */
const byProgram = <Value>(
  read: (programId: string, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
) => {
  const programs = new Map<string, (key: string) => Promise<Value | undefined>>()
  return async (programId: string, key: string): Promise<Value | null> => {
    const ask = programs.get(programId) ?? batchReads((keys: readonly string[]) => read(programId, keys))
    programs.set(programId, ask)
    return (await ask(key)) ?? null
  }
}

/** The accounts in a database. */
export const openAccounts = (pool: pg.Pool): Accounts => {
  const tokenOf = byProgram((programId, hashes) =>
    inProgram(pool, programId, 'read', async (connection) => {
      const { rows } = await connection.query<AccessToken & { hash: string }>(
        `SELECT ${TOKEN}, hash FROM access_token WHERE hash = ANY($1) AND revoked_at IS NULL`,
        [hashes],
      )
      return new Map(rows.map(({ hash, ...token }) => [hash, token]))
    }),
  )
  const sessionOf = byProgram((programId, tokens) =>
    inProgram(pool, programId, 'read', async (connection) => {
      const { rows } = await connection.query<SessionRow>(
        `SELECT s.token, s.id AS "sessionId", s.by_link AS "byLink", s.expires_at AS "expiresAt",
           s.updated_at AS "updatedAt", u.*
         FROM user_session s JOIN (${USER}) u ON u.id = s.user_id WHERE s.token = ANY($1)`,
        [tokens],
      )
      return new Map(rows.map((row) => [row.token, heldOf(row)]))
    }),
  )
  const userWhere = (programId: string, column: 'id' | 'email', value: string): Promise<User | null> =>
    inProgram(pool, programId, 'read', async (connection) => {
      const { rows } = await connection.query<User>(`${USER} WHERE u.${column} = $1`, [value])
      return rows[0] ?? null
    })

  return {
    users: (programId) =>
      inProgram(pool, programId, 'read', async (connection) => {
        const { rows } = await connection.query<User>(`${USER} ORDER BY u.name, u.id`)
        return rows
      }),
    user: (programId, id) => userWhere(programId, 'id', id),
    userByEmail: (programId, email) => userWhere(programId, 'email', email.toLowerCase()),

    async addUser(programId, { email, name, role, person }) {
      const id = newId()
      try {
        await inProgram(pool, programId, 'write', (connection) =>
          connection.query(
            'INSERT INTO user_account (program_id, id, email, name, role, person_id) VALUES ($1, $2, $3, $4, $5, $6)',
            [programId, id, email.toLowerCase(), name, role, person],
          ),
        )
      } catch (error) {
        if (isEmailTaken(error)) return refused('email_taken', `Somebody signs in with ${email} already.`)
        throw error
      }
      const user = await userWhere(programId, 'id', id)
      if (user === null) throw new Error(`the user ${id} is gone as soon as added`)
      return done(user)
    },

    async changeUser(programId, id, change) {
      const columns = { name: change.name, role: change.role, person_id: change.person, disabled: change.disabled }
      const given = Object.entries(columns).filter(([, value]) => value !== undefined)
      const settings = given.map(([column], i) => `${column} = $${i + 2}`)
      await inProgram(pool, programId, 'write', async (connection) => {
        await connection.query(
          `UPDATE user_account SET ${[...settings, 'updated_at = now()'].join(', ')} WHERE id = $1`,
          [id, ...given.map(([, value]) => value)],
        )
        if (change.disabled) await connection.query('DELETE FROM user_session WHERE user_id = $1', [id])
      })
      return userWhere(programId, 'id', id)
    },

    session: sessionOf,

    passwordHash: (programId, userId) =>
      inProgram(pool, programId, 'read', async (connection) => {
        const { rows } = await connection.query<{ password: string | null }>(
          `SELECT password FROM user_credential WHERE user_id = $1 AND provider_id = 'credential'`,
          [userId],
        )
        return rows[0]?.password ?? null
      }),

    setPasswordHash: (programId, userId, hash, keepSession) =>
      inProgram(pool, programId, 'write', async (connection) => {
        await connection.query(
          `INSERT INTO user_credential (program_id, id, user_id, account_id, provider_id, password)
           VALUES ($1, $2, $3::text, $3::text, 'credential', $4)
           ON CONFLICT (program_id, user_id, provider_id) DO UPDATE SET password = $4, updated_at = now()`,
          [programId, newId(), userId, hash],
        )
        await connection.query('DELETE FROM user_session WHERE user_id = $1 AND id IS DISTINCT FROM $2', [
          userId,
          keepSession,
        ])
        await connection.query('UPDATE user_session SET by_link = false WHERE user_id = $1', [userId])
      }),

    tokens: (programId) =>
      inProgram(pool, programId, 'read', async (connection) => {
        const { rows } = await connection.query<AccessToken>(
          `SELECT ${TOKEN} FROM access_token ORDER BY created_at, id`,
        )
        return rows
      }),

    async addToken(programId, name, role) {
      const secret = newSecret()
      const value = await inProgram(pool, programId, 'write', async (connection) => {
        const { rows } = await connection.query<AccessToken>(
          `INSERT INTO access_token (program_id, id, name, role, hash) VALUES ($1, $2, $3, $4, $5) RETURNING ${TOKEN}`,
          [programId, newId(), name, role satisfies Role, secretHash(secret)],
        )
        return rows[0] as AccessToken
      })
      return { secret, value }
    },

    async useToken(programId, secret, now) {
      const token = await tokenOf(programId, secretHash(secret))
      if (token !== null && now.getTime() - (token.lastUsedAt?.getTime() ?? 0) > NOTED_EVERY_MS)
        await inProgram(pool, programId, 'write', (connection) =>
          connection.query('UPDATE access_token SET last_used_at = $2 WHERE id = $1', [token.id, now]),
        )
      return token
    },

    revokeToken: (programId, id, now) =>
      inProgram(pool, programId, 'write', async (connection) => {
        const { rowCount } = await connection.query(
          'UPDATE access_token SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1',
          [id, now],
        )
        return rowCount === 1
      }),

    async addLink(programId, userId, now) {
      const secret = newSecret()
      const expiresAt = new Date(now.getTime() + LINK_HOURS * MS_PER_HOUR)
      await inProgram(pool, programId, 'write', async (connection) => {
        await connection.query('DELETE FROM one_time_link WHERE user_id = $1', [userId])
        await connection.query(
          'INSERT INTO one_time_link (program_id, hash, user_id, expires_at) VALUES ($1, $2, $3, $4)',
          [programId, secretHash(secret), userId, expiresAt],
        )
      })
      return { secret, value: { expiresAt } }
    },

    async useLink(programId, secret, now) {
      // One statement: of two that use a link at the same moment, one finds it used.
      const userId = await inProgram(pool, programId, 'write', async (connection) => {
        const { rows } = await connection.query<{ user_id: string }>(
          `UPDATE one_time_link l SET used_at = $2 FROM user_account u
           WHERE l.hash = $1 AND l.used_at IS NULL AND l.expires_at > $2
             AND u.program_id = l.program_id AND u.id = l.user_id AND NOT u.disabled
           RETURNING l.user_id`,
          [secretHash(secret), now],
        )
        return rows[0]?.user_id ?? null
      })
      return userId === null ? null : userWhere(programId, 'id', userId)
    },
  }
}
