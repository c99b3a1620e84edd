import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { clientConfig } from '#store/connection.ts'
import { type Database, openDatabase } from '#store/open-database.ts'
import { TEMPLATE } from './database-server.ts'
import { closeAfterwards } from './opened.ts'
import { valueOf } from './outcome.ts'

/** Makes a migrated, empty database on the server of this test run, and gives its address as a DATABASE_URL. */
export const cloneDatabase = async (): Promise<string> => {
  const server = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  const client = new pg.Client(clientConfig({ ...server, database: 'postgres' }))
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  await client.end()
  const password = server.password === null ? '' : `:${encodeURIComponent(server.password)}`
  return `postgresql://${server.user}${password}@localhost:${server.port}/${name}?host=${encodeURIComponent(server.host)}`
}

/** An open database of the test file's own, closed when the file is done; a further connection to one that is given. */
export const testDatabase = async (url?: string): Promise<Database> => {
  const database = valueOf(await openDatabase({ url: url ?? (await cloneDatabase()) }, { doing: 'tests' }))
  closeAfterwards(() => database.close())
  return database
}
