/** A process of its own that starts PostgreSQL in a data folder from given programs, asks it something and stops it. */
import pg from 'pg'
import { clientConfig } from '#store/connection.ts'
import { openDataFolder } from '#store/server/data-folder.ts'
import { startPostgres } from '#store/server/embedded-postgres.ts'
import { valueOf } from './outcome.ts'

const [folder, packaged] = process.argv.slice(2) as [string, string]
const started = await startPostgres(valueOf(await openDataFolder(folder)), { packaged })
if (started.ok) {
  const client = new pg.Client(clientConfig({ ...started.value.address, database: 'postgres' }))
  await client.connect()
  await client.query('CREATE EXTENSION btree_gist')
  const { rows } = await client.query<{ version: string }>('SELECT version()')
  await client.end()
  await started.value.stop()
  process.stdout.write(`${rows[0]?.version}\n`)
} else process.stdout.write(`${started.refusal.message}\n`)
