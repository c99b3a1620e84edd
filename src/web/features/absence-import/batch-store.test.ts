import { describe, expect, test } from 'vitest'
import type { Answer } from '../../client.ts'
import type { Batch, Row } from './batch.ts'
import { aBatch, aCandidate, aRow, anUnknown } from './batch.test-data.ts'
import { type BatchServer, createBatchStore } from './batch-store.ts'
import { type Edit, withEdit } from './edits.ts'

const MAYA = { id: 'lindqvist', name: 'Maya Lindqvist' }
const rows = [
  aRow('4'),
  anUnknown('9', 'LINDQUIST', [aCandidate('lindqvist', 'Maya Lindqvist', 0.78)]),
  anUnknown('17', 'Dr. Tran'),
  anUnknown('34', 'LINDQUIST'),
]
const isMaya: Edit = { kind: 'name', name: 'LINDQUIST', rowIds: ['9', '34'], person: MAYA, remember: true }
const leaveOut = (rowId: string): Edit => ({ kind: 'row', rowId, change: { action: 'skip' } })
const refuse = (status: number, reason: string, message: string): Answer<never> => ({ ok: false, refusal: { status, reason, message, data: {} } }) // prettier-ignore

/** A server that takes what it is told, whose answers the test lets go when it wants. */
const aServer = () => {
  let batch = aBatch(rows)
  let reachable = true
  let refusing: string | null = null
  let holds = false
  const held: (() => void)[] = []
  const written: Edit[] = []
  const judged = (row: Row): Row => (row.settled && row.result.kind === 'who' ? { ...row, result: row.action === 'skip' ? { kind: 'left-out', text: 'Left out' } : { kind: 'new', text: 'New' } } : row) // prettier-ignore
  const take = (edit: Edit): void => {
    const next = withEdit(batch, edit)
    batch = { ...next, version: batch.version + 1, rows: next.rows.map(judged) }
  }
  const server: BatchServer = {
    read: async () => (reachable ? { ok: true, value: batch } : refuse(0, 'offline', 'Not reached.')),
    write: async (edit, version) => {
      if (holds) await new Promise<void>((go) => held.push(go))
      if (!reachable) return refuse(0, 'offline', 'Not reached.')
      if (refusing !== null) return refuse(422, 'wrong_action', refusing)
      if (version !== batch.version) return refuse(409, 'version', 'Somebody changed this import.')
      const before = batch
      take(edit)
      written.push(edit)
      return { ok: true, value: { version: batch.version, rows: batch.rows.filter((row, at) => row !== before.rows[at]) } } // prettier-ignore
    },
  }
  return {
    server,
    written,
    somebodyElse: take,
    get batch() {
      return batch
    },
    hold: () => (holds = true),
    letGo: () => {
      holds = false
      held.splice(0).forEach((go) => go())
    },
    cut: () => (reachable = false),
    mend: () => (reachable = true),
    refuse: (message: string | null) => (refusing = message),
  }
}
const kindOf = ({ rows: list }: Batch, id: string) => list.find((row) => row.id === id)?.result.kind
const personOf = ({ rows: list }: Batch, id: string) => list.find((row) => row.id === id)?.personId
const settled = async () => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve()
}

describe('an import under work', () => {
  test('what is said is there at once, for every row of a name, and written afterwards', async () => {
    const remote = aServer()
    remote.hold()
    const store = createBatchStore(remote.batch, remote.server)
    store.make(isMaya)
    expect(personOf(store.state.batch, '34')).toBe('lindqvist')
    expect([...store.state.saving]).toEqual(['9', '34'])
    expect(kindOf(store.state.batch, '9')).toBe('who')
    remote.letGo()
    await settled()
    expect(kindOf(store.state.batch, '9')).toBe('new')
    expect(store.state.saving.size).toBe(0)
    expect(store.state.batch.version).toBe(2)
  })

  test('words said one after the other are written in that order, each on what the one before left', async () => {
    const remote = aServer()
    remote.hold()
    const store = createBatchStore(remote.batch, remote.server)
    const said = [isMaya, leaveOut('17'), leaveOut('9')]
    said.forEach(store.make)
    await settled()
    remote.letGo()
    await settled()
    expect(remote.written).toEqual(said)
    expect(store.state.pending).toEqual([])
    expect(kindOf(store.state.batch, '9')).toBe('new')
  })

  test('what is refused goes back, is said, and may be tried again', async () => {
    const remote = aServer()
    const store = createBatchStore(remote.batch, remote.server)
    remote.refuse('This cannot be done with the row.')
    store.make(leaveOut('17'))
    await settled()
    expect(kindOf(store.state.batch, '17')).toBe('who')
    expect(store.state.lost).toMatchObject({ kind: 'refused', message: 'This cannot be done with the row.' })
    remote.refuse(null)
    store.remake()
    await settled()
    expect(kindOf(store.state.batch, '17')).toBe('left-out')
    expect(store.state.lost).toBeNull()
  })

  test('without the network it waits, nothing is lost, and it is written once the network is back', async () => {
    const remote = aServer()
    const store = createBatchStore(remote.batch, remote.server)
    remote.cut()
    store.make(isMaya)
    await settled()
    store.make(leaveOut('17'))
    await settled()
    expect(store.state.waiting).toBe(true)
    expect(store.state.pending.length).toBe(2)
    expect(personOf(store.state.batch, '9')).toBe('lindqvist')
    remote.mend()
    store.resume()
    await settled()
    expect(store.state.waiting).toBe(false)
    expect(remote.written).toEqual([isMaya, leaveOut('17')])
    store.close()
  })
})

describe('two people on one import', () => {
  test('who works on other rows loses nothing: it is read anew and written again by itself', async () => {
    const remote = aServer()
    const store = createBatchStore(remote.batch, remote.server)
    remote.somebodyElse(leaveOut('17'))
    store.make(isMaya)
    await settled()
    expect(kindOf(store.state.batch, '17')).toBe('left-out')
    expect(kindOf(store.state.batch, '9')).toBe('new')
    expect(store.state.lost).toBeNull()
    expect(store.state.others.times).toBe(1)
  })

  test('who works on the same row sees what the other said, and may put their own back', async () => {
    const remote = aServer()
    const store = createBatchStore(remote.batch, remote.server)
    remote.somebodyElse({ ...isMaya, person: { id: 'abdi', name: 'Farhan Abdi' } })
    store.make(isMaya)
    await settled()
    expect(personOf(store.state.batch, '9')).toBe('abdi')
    expect(store.state.lost).toMatchObject({ kind: 'clash', edits: [isMaya] })
    store.remake()
    await settled()
    expect(personOf(store.state.batch, '9')).toBe('lindqvist')
  })

  test('who is told of it reads what is new, and whose it is; of one’s own work nothing is said', async () => {
    const remote = aServer()
    const store = createBatchStore(remote.batch, remote.server, 'user:me')
    remote.somebodyElse(leaveOut('17'))
    store.heard({ version: 2, by: { id: 'user:her', name: 'Ines Halvorsen' } })
    await settled()
    expect(kindOf(store.state.batch, '17')).toBe('left-out')
    expect(store.state.others).toEqual({ times: 1, name: 'Ines Halvorsen' })
    store.make(isMaya)
    store.heard({ version: 3, by: { id: 'user:me', name: 'Dana Whitcombe' } })
    await settled()
    expect(store.state.others.times).toBe(1)
  })
})

test('a sheet read anew keeps in sight what was chosen until the rows are there', async () => {
  const remote = aServer()
  remote.hold()
  const store = createBatchStore(remote.batch, remote.server)
  store.make({ kind: 'reading', reading: { academicYear: 2027 } })
  expect(store.state.batch.academicYear).toBe(2027)
  const seen: number[] = []
  store.subscribe(() => seen.push(store.state.batch.academicYear))
  remote.letGo()
  await settled()
  expect(new Set(seen)).toEqual(new Set([2027]))
})

test('what it is taken in with is what is written', async () => {
  const remote = aServer()
  const store = createBatchStore(remote.batch, remote.server)
  store.make(isMaya)
  const batch = await store.settled()
  expect(batch.version).toBe(2)
  expect(personOf(batch, '9')).toBe('lindqvist')
})
