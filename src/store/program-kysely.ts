import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'

const settingProgram = (programId: string): string =>
  `SELECT set_config('turnus.program_id', ${pg.escapeLiteral(programId)}, false)`

/** Connections that see one program's rows while they are lent, and nothing once they are given back. */
const poolOf = (pool: pg.Pool, programId: string): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect()
    try {
      await client.query(settingProgram(programId))
    } catch (error) {
      client.release(true)
      throw error
    }
    return {
      query: client.query.bind(client),
      release: () => {
        // A connection that cannot be cleared is thrown away.
        client.query(settingProgram('')).then(
          () => client.release(),
          () => client.release(true),
        )
      },
    }
  },
  // The connections belong to whoever opened the database.
  end: () => Promise.resolve(),
})

/** Queries on the tables that are not facts, for a library that knows nothing of programs. */
export const programKysely = (pool: pg.Pool, programId: string): Kysely<unknown> =>
  new Kysely({ dialect: new PostgresDialect({ pool: poolOf(pool, programId) }) })
