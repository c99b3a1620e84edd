import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { aPerson } from '#testing/builders.ts'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { AUTHOR, NOW, put } from '#testing/door.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { clientConfig } from './connection.ts'
import type { Committed, ProposalTold } from './watch-changes.ts'

const url = await cloneDatabase()
const { store } = await testDatabase(url)
const beside = await testDatabase(url)

const watching = (each: typeof store) => {
  const heard: Committed[] = []
  const stop = each.watch((change) => heard.push(change))
  return { heard, stop }
}

test('a change is heard in every process, once each, in order', async () => {
  valueOf(await store.createProgram('hillside'))
  const [here, there] = [watching(store), watching(beside.store)]
  for (const id of ['a', 'b', 'c']) valueOf(await put(store, 'hillside', { person: [aPerson({ id })] }))
  valueOf(await put(beside.store, 'hillside', { person: [aPerson({ id: 'd' })] }))
  const all = [1, 2, 3, 4].map((seq) => ({ programId: 'hillside', seq }))
  await vi.waitFor(() => expect([here.heard, there.heard]).toEqual([all, all]), { timeout: 10_000 })
  here.stop()
  there.stop()
})

test('nothing is heard of what was refused, nor after stopping', async () => {
  valueOf(await store.createProgram('seaside'))
  const { heard, stop } = watching(beside.store)
  const stopped = watching(beside.store)
  stopped.stop()
  const away = { weekStart: 20637, person: 'nobody', note: null, reason: null, decided: null } as never
  refusalOf(await put(store, 'seaside', { fmitWeek: [away] }))
  valueOf(await put(store, 'seaside', { person: [aPerson({ id: 'a' })] }))
  await vi.waitFor(() => expect(heard).toEqual([{ programId: 'seaside', seq: 1 }]), { timeout: 10_000 })
  expect(stopped.heard).toEqual([])
  stop()
})

test('a proposal is heard of in every process when it is made and when it changes, and by whom', async () => {
  valueOf(await store.createProgram('upland'))
  const heard: ProposalTold[] = []
  const stop = beside.store.watchProposals((proposal) => heard.push(proposal))
  const draft = { source: 'solver', title: 'Fill', area: 'fmit/2026', base: 0, author: AUTHOR, rows: [] } as const
  const { id } = valueOf(await store.proposals.create('upland', { ...draft, createdAt: NOW.toISOString() }))
  const ines = { id: 'user:ines', name: 'Ines Abdi' }
  valueOf(await store.proposals.update('upland', id, 1, { title: 'Fill and mend' }, ines))
  refusalOf(await store.proposals.update('upland', id, 1, { title: 'Too late' }, ines))
  valueOf(await store.proposals.update('upland', id, 2, { title: 'Mend' }))
  await vi.waitFor(
    () =>
      expect(heard).toEqual([
        { programId: 'upland', id, version: 1, by: AUTHOR },
        { programId: 'upland', id, version: 2, by: ines },
        { programId: 'upland', id, version: 3, by: null },
      ]),
    { timeout: 10_000 },
  )
  stop()
})

test('what was committed while the connection was broken is told when it is back', async () => {
  valueOf(await store.createProgram('lakeside'))
  const { heard, stop } = watching(beside.store)
  const name = new URL(url).pathname.slice(1)
  const elsewhere = new URL(url)
  elsewhere.pathname = '/postgres'
  const client = new pg.Client(clientConfig({ url: elsewhere.href }))
  await client.connect()
  // Nobody can connect any more, so that those who listened stay cut off; who writes is connected already.
  await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`)
  const cut = await client.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'LISTEN%'`,
    [name],
  )
  expect(cut.rowCount).toBe(2)
  valueOf(await put(store, 'lakeside', { person: [aPerson({ id: 'a' })] }))
  valueOf(await put(store, 'lakeside', { person: [aPerson({ id: 'b' })] }))
  expect(heard).toEqual([])
  await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`)
  await client.end()
  const both = [1, 2].map((seq) => ({ programId: 'lakeside', seq }))
  await vi.waitFor(() => expect(heard).toEqual(both), { timeout: 20_000 })
  valueOf(await put(store, 'lakeside', { person: [aPerson({ id: 'c' })] }))
  await vi.waitFor(() => expect(heard).toHaveLength(3), { timeout: 10_000 })
  stop()
})
