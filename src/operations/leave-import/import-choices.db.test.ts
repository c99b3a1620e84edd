import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { clientConfig } from '#store/connection.ts'
import { type Client, type TestApp, testApp, writeFacts } from '#testing/http.ts'
import { away, batchOf, csvOf, drawn, paste, programFacts, rowOf } from './import.test-data.ts'
import { awayIn } from './stage.test-data.ts'

const THERE = away('iyer', '2026-03-02', '2026-03-06')
const DETAIL = { absence: THERE.id, reason: 'Wedding', location: null, orders: null, replacement: null, original: null }

let test: TestApp
let rosa: Client
const read = () => test.store.read(test.programId)
const factsNow = async (): Promise<Facts> => (await read()).facts
const brought = async (...rows: readonly (readonly string[])[]) =>
  batchOf(rosa, (await paste(rosa, csvOf(rows))).batchId)
/** Somebody writes other leave meanwhile. */
const meanwhile = async (change: (absences: Map<string, Absence>) => void): Promise<void> => {
  const facts = await factsNow()
  const absence = new Map(facts.absence)
  change(absence)
  await writeFacts(test.store, test.programId, { ...facts, absence }, facts)
}

/** What only the owner of the database may do. */
const owner = async (sql: string): Promise<void> => {
  const client = new pg.Client(clientConfig({ url: test.url }))
  await client.connect()
  await client.query(sql)
  await client.end()
}

beforeEach(async () => {
  test = await testApp({ facts: programFacts({ absence: [THERE], absenceDetail: [DETAIL] }) })
  rosa = await test.as('coordinator', 'Rosa Tamang')
})

describe('a row that meets what is there', () => {
  it.each([
    ['skip', ['2026-03-05', '2026-03-10', 'LV'], [], ['iyer 2026-03-02am–2026-03-06pm vacation approved']],
    ['merge', ['2026-03-05', '2026-03-10', 'LV'], ['merged'], ['iyer 2026-03-02am–2026-03-10pm vacation approved']],
    [
      'create',
      ['2026-03-05', '2026-03-10', 'LV'],
      ['created'],
      ['iyer 2026-03-02am–2026-03-06pm vacation approved', 'iyer 2026-03-07am–2026-03-10pm vacation approved'],
    ],
    ['extend', ['2026-02-27', '2026-03-10', 'LV'], ['extended'], ['iyer 2026-02-27am–2026-03-10pm vacation approved']],
    ['replace', ['2026-02-27', '2026-03-10', 'LV'], ['replaced'], ['iyer 2026-02-27am–2026-03-10pm vacation approved']],
    [
      'replace',
      ['2026-03-02', '2026-03-06', 'CME'],
      ['replaced'],
      ['iyer 2026-03-02am–2026-03-06pm conference approved'],
    ],
  ] as const)(
    '%s %s: and a rollback restores everything exactly',
    async (action, [first, last, type], counted, then) => {
      const before = await factsNow()
      const batch = await brought(['Priya Iyer', first, last, type, 'Trip'])
      const edited = (await batch.row('r2b', { expectedVersion: 1, action })).value
      expect([edited.row.action, edited.row.settled, edited.version]).toEqual([action, true, 2])
      const { created, merged, extended, replaced } = (await batch.apply({ expectedVersion: 2 })).value
      const counts = Object.entries({ created, merged, extended, replaced })
      expect(counts.filter(([, count]) => count > 0)).toEqual(counted.map((what) => [what, 1]))
      expect(awayIn(await factsNow())).toEqual(then)
      await batch.rollback()
      const after = await read()
      expect(after.facts).toEqual(before)
      expect(after.facts.absenceDetail.get(THERE.id)).toEqual(DETAIL)
    },
  )

  it('stops the whole until somebody chooses, or leaves it out', async () => {
    const batch = await brought(
      ['Priya Iyer', '2026-02-27', '2026-03-10', 'LV', ''],
      ['Tran', '2026-05-04', '', 'LV', ''],
      ['Bao Tran', '2026-05-04', '', 'LV', ''],
    )
    const before = await factsNow()
    const refused = await batch.apply({ expectedVersion: 1 })
    expect(refused).toMatchObject({
      status: 422,
      problem: {
        reason: 'unsettled',
        detail: 'Row 2 and 1 more have a question. Settle it, or leave those rows out.',
        rows: [
          { id: 'r2b', row: 2, result: 'Meets Vacation, 2 – 6 Mar. Choose what to do.' },
          { id: 'r3b', row: 3, result: 'Who is this?' },
        ],
      },
    })
    expect(await factsNow()).toEqual(before)
    const applied = (await batch.apply({ expectedVersion: 1, skipUnsettled: true })).value
    expect(applied).toMatchObject({ created: 1, skipped: 0, left: 2 })
    expect((await batch.preview()).counts).toMatchObject({ new: 1, leftOut: 2 })
  })

  it('can be resolved in the very call that applies', async () => {
    const batch = await brought(['Priya Iyer', '2026-02-27', '2026-03-10', 'LV', ''])
    expect((await batch.apply({ expectedVersion: 1, resolutions: { r2b: 'merge' } })).problem.reason).toBe(
      'wrong_action',
    )
    expect((await batch.apply({ expectedVersion: 1, resolutions: { r9b: 'skip' } })).problem.reason).toBe('unknown_row')
    const applied = (await batch.apply({ expectedVersion: 1, resolutions: { r2b: 'extend' } })).value
    expect([applied.extended, awayIn(await factsNow())]).toEqual([
      1,
      ['iyer 2026-02-27am–2026-03-10pm vacation approved'],
    ])
  })
})

describe('some rows of a batch', () => {
  it('are taken, and the others are left; of two that are joined one can be taken alone', async () => {
    const batch = await brought(
      ['Bao Tran', '2026-03-02', '2026-03-05', 'LV', ''],
      ['Bao Tran', '2026-03-04', '2026-03-09', 'LV', ''],
      ['Adaeze Okonkwo', '2026-03-04', '2026-03-09', 'LV', ''],
    )
    expect((await batch.apply({ expectedVersion: 1, rows: ['r2b', 'r7b'] })).problem.reason).toBe('unknown_row')
    const before = await factsNow()
    const applied = (await batch.apply({ expectedVersion: 1, rows: ['r2b'] })).value
    expect(applied).toMatchObject({ created: 1, skipped: 0, left: 2 })
    expect(awayIn(await factsNow())).toContain('bao 2026-03-02am–2026-03-05pm vacation approved')
    expect((await factsNow()).absence.size).toBe(2)
    const { rows } = (await rosa(`GET /proposals/${(await batch.preview()).batchId}` as 'GET /proposals/x')).value
    expect(rows.map(({ taken }) => taken)).toEqual([true])
    await batch.rollback()
    expect(await factsNow()).toEqual(before)
  })
  it('are only those without a question, when nobody minds', async () => {
    const batch = await brought(['Bao Tran', '2026-03-02', '', 'LV', ''], ['Tran', '2026-03-04', '', 'LV', ''])
    expect((await batch.apply({ expectedVersion: 1, rows: ['r3b'] })).problem.reason).toBe('unsettled')
    expect((await batch.apply({ expectedVersion: 1, rows: ['r2b'] })).value.created).toBe(1)
  })
})

describe('a plan that moved on', () => {
  it('stops a batch that would do something else now, and is shown in it from then on', async () => {
    const batch = await brought(
      ['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''],
      ['Iyer, Priya', '2026-05-04', '', 'LV', ''],
    )
    await meanwhile((absences) => absences.set('new', away('bao', '2026-03-05', '2026-03-10', { id: 'new' })))
    const before = await factsNow()
    const stale = await batch.apply({ expectedVersion: 1 })
    expect(stale).toMatchObject({
      status: 409,
      problem: {
        reason: 'stale_preview',
        rows: [{ id: 'r2b', row: 2, result: 'Joined with Vacation, 5 – 10 Mar, which is there' }],
        version: 2,
      },
    })
    expect(await factsNow()).toEqual(before)
    expect(drawn((await batch.preview()).rows)).toEqual([
      '2 bao 2026-03-02–2026-03-06 vacation: joined',
      '3 iyer 2026-05-04–2026-05-04 vacation: new',
    ])
    expect((await batch.apply({ expectedVersion: 1 })).problem.reason).toBe('version')
    expect((await batch.apply({ expectedVersion: 2 })).value).toMatchObject({ created: 1, merged: 1 })
  })
  it('stops nothing when only what the batch is not about has changed', async () => {
    const batch = await brought(['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''])
    await meanwhile((absences) => absences.set('new', away('bao', '2026-03-07', '2026-03-10', { id: 'new' })))
    expect((await batch.apply({ expectedVersion: 1 })).value.created).toBe(1)
  })
  it('stops nothing when the rows that would do something else are not taken', async () => {
    const batch = await brought(
      ['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''],
      ['Iyer, Priya', '2026-05-04', '', 'LV', ''],
    )
    await meanwhile((absences) => absences.set('new', away('bao', '2026-03-05', '2026-03-10', { id: 'new' })))
    expect((await batch.apply({ expectedVersion: 1, rows: ['r3b'] })).value).toMatchObject({ created: 1, left: 1 })
  })
  it('has what was approved approved anew', async () => {
    const batch = await brought(['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''])
    const { batchId } = await batch.preview()
    await rosa(`POST /proposals/${batchId}/approve` as 'POST /proposals/x/approve', {})
    await meanwhile((absences) => absences.set('new', away('bao', '2026-03-05', '2026-03-10', { id: 'new' })))
    expect((await batch.apply({ expectedVersion: 2 })).problem.reason).toBe('stale_preview')
    expect((await batch.preview()).state).toBe('staged')
  })
  it('is known to whoever has just looked', async () => {
    const batch = await brought(['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''])
    await meanwhile((absences) => absences.set('new', away('bao', '2026-03-05', '2026-03-10', { id: 'new' })))
    const { revision } = await batch.preview()
    expect((await batch.apply({ expectedVersion: 1, expectedRevision: revision - 1 })).problem.reason).toBe(
      'stale_preview',
    )
    const anew = await brought(['Bao Tran', '2026-06-01', '2026-06-05', 'LV', ''])
    await meanwhile((absences) => absences.set('more', away('bao', '2026-06-04', '2026-06-10', { id: 'more' })))
    const seen = await anew.preview()
    expect((await anew.apply({ expectedVersion: 1, expectedRevision: seen.revision })).value.merged).toBe(1)
  })
  it('and no longer has what would have been joined', async () => {
    const batch = await brought(['Priya Iyer', '2026-03-05', '2026-03-10', 'LV', ''])
    await meanwhile((absences) => absences.delete(THERE.id)).catch(() => undefined)
    const facts = await factsNow()
    await writeFacts(test.store, test.programId, { ...facts, absence: new Map(), absenceDetail: new Map() }, facts)
    const stale = (await batch.apply({ expectedVersion: 1 })).problem
    expect(stale).toMatchObject({ reason: 'stale_preview', rows: [{ row: 2, result: 'New' }] })
    expect((await batch.apply({ expectedVersion: 2 })).value.created).toBe(1)
  })
  it('cannot be rolled back into when somebody changed the same since', async () => {
    const batch = await brought(['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''])
    await batch.apply({ expectedVersion: 1 })
    await meanwhile((absences) => {
      const mine = [...absences.values()].find(({ person }) => person === 'bao')!
      absences.set(mine.id, { ...mine, last: day('2026-03-07') })
    })
    expect((await batch.rollback()).problem.reason).toBe('diverged')
  })
})

describe('two people on one batch', () => {
  it('do not overwrite each other: the second looks again', async () => {
    const batch = await brought(
      ['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''],
      ['Tran', '2026-05-04', '', 'LV', ''],
    )
    const grace = await test.as('admin', 'Grace Abara')
    const hers = batchOf(grace, (await batch.preview()).batchId)
    await batch.name({ expectedVersion: 1, name: 'Tran', personId: 'khoa', remember: false })
    for (const answer of [
      await hers.row('r2b', { expectedVersion: 1, status: 'requested' }),
      await hers.name({ expectedVersion: 1, name: 'Tran', personId: 'bao' }),
      await hers.reading({ expectedVersion: 1, academicYear: 2026 }),
      await hers.apply({ expectedVersion: 1 }),
      await hers.discard('?expectedVersion=1'),
    ])
      expect(answer).toMatchObject({ status: 409, problem: { reason: 'version', version: 2, state: 'staged' } })
    expect(rowOf(await hers.preview(), 3).personId).toBe('khoa')
    expect((await hers.row('r2b', { expectedVersion: 2, status: 'requested' })).value.row.status).toBe('requested')
  })
  it('of whom one applies it: the other can only roll it back', async () => {
    const batch = await brought(['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''])
    const { batchId } = await batch.preview()
    const answers = await Promise.all([batch.apply({ expectedVersion: 1 }), batch.apply({ expectedVersion: 1 })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await factsNow()).absence.size).toBe(2)
    const other = batchOf(await test.as('admin'), batchId)
    expect((await other.apply({ expectedVersion: 2 })).problem.reason).toBe('invalid_state')
    expect((await other.rollback()).status).toBe(200)
  })
})

describe('an edit of a row', () => {
  it('says what else stands otherwise: a row that is joined with it', async () => {
    const batch = await brought(
      ['Bao Tran', '2026-03-02', '2026-03-05', 'LV', ''],
      ['Bao Tran', '2026-03-09', '2026-03-12', 'LV', ''],
      ['Priya Iyer', '2026-05-04', '', 'LV', ''],
    )
    const { rows, row, counts } = (await batch.row('r2b', { expectedVersion: 1, last: '2026-03-10' })).value
    expect(rows.map((one) => [one.row, one.result.text])).toEqual([
      [2, 'Joined with row 3'],
      [3, 'Joined with row 2'],
    ])
    expect([row.id, row.last, counts.joined]).toEqual(['r2b', '2026-03-10', 2])
    const back = (await batch.row('r2b', { expectedVersion: 2, last: null })).value
    expect([back.row.last, back.counts.new]).toEqual(['2026-03-05', 3])
  })
  it('settles a doubt that somebody has looked at, and opens it again', async () => {
    const batch = await brought(['Bao Tran', '2026-03-02', '2026-03-05', '', ''])
    const { doubts, settled } = rowOf(await batch.preview(), 2)
    expect([doubts.map(({ accepted }) => accepted), settled]).toEqual([[false], false])
    const looked = (await batch.row('r2b', { expectedVersion: 1, accepted: true })).value.row
    expect([looked.doubts.map(({ accepted }) => accepted), looked.settled, looked.result.kind]).toEqual([
      [true],
      true,
      'new',
    ])
    expect((await batch.row('r2b', { expectedVersion: 2, accepted: false })).value.row.settled).toBe(false)
  })
})

describe('an apply that the database cannot hold', () => {
  it('leaves everything as it was, and can be tried again', async () => {
    const batch = await brought(
      ['Bao Tran', '2026-03-02', '2026-03-06', 'LV', ''],
      ['Priya Iyer', '2026-05-04', '', 'LV', ''],
    )
    const before = await read()
    await owner('ALTER TABLE absence ADD CONSTRAINT absence_once_more CHECK (person_id <> $$bao$$)')
    const failed = await batch.apply({ expectedVersion: 1 })
    expect([failed.status, failed.problem.reason]).toEqual([500, 'bug'])
    const after = await read()
    expect([after.seq, after.facts]).toEqual([before.seq, before.facts])
    expect((await test.store.audit.list(test.programId, { action: 'import-applied', limit: 9, offset: 0 })).total).toBe(
      0,
    )
    expect((await batch.preview()).state).toBe('staged')
    await owner('ALTER TABLE absence DROP CONSTRAINT absence_once_more')
    expect((await batch.apply({ expectedVersion: 1 })).value.created).toBe(2)
  })
})
