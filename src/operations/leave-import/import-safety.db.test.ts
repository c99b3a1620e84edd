import { beforeEach, describe, expect, it } from 'vitest'
import { HOSTILE_FILES } from '#spreadsheets/book/hostile-files.test-data.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { aPerson } from '#testing/builders.ts'
import { type Client, NOW, type TestApp, testApp } from '#testing/http.ts'
import { batchOf, csvOf, drawn, formOf, paste, programFacts, stage, xlsxOf } from './import.test-data.ts'

let test: TestApp
let rosa: Client
let now = NOW
const factsNow = async (): Promise<Facts> => (await test.store.read(test.programId)).facts
const DAY = 86_400_000

beforeEach(async () => {
  now = NOW
  test = await testApp({ facts: programFacts(), now: () => now })
  rosa = await test.as('coordinator', 'Rosa Tamang')
})

/** What a sheet says that must stay in the one protected field. */
const SECRET = 'With the 2nd Battalion to Fort Example, wheels up 4 May 0600Z, order MO-1234-26'
const TELLS = /Battalion|Fort Example|0600|MO-1234|Example Bay/
const HEADERS = ['Name', 'First day', 'Last day', 'Type', 'Notes', 'TDY location', 'Replacement', 'Orders']
const ROWS = [
  ['Bao Tran', '2026-05-04', '2026-05-08', 'DEP', SECRET, 'Example Bay, Japan', 'Fort Example clinic', 'yes'],
  ['Priya Iyer', '2026-05-04', '2026-05-08', 'LV', 'Wedding of a cousin', '', '', ''],
]

describe('what a sheet says of service members on the move', () => {
  it('is in no answer, log or audit, and whole only in the protected field', async () => {
    const staged = await rosa(
      'POST /absences/import/stage',
      formOf('leave.csv', csvOf(ROWS, { headers: HEADERS }), { academicYear: '2025' }),
    )
    const { batchId } = staged.value
    const batch = batchOf(rosa, batchId)
    const at = `/absences/import/batches/${batchId}`
    const looked = async (): Promise<readonly string[]> => [
      (await rosa(`GET ${at}/preview`)).text,
      (await rosa('GET /absences/import/batches')).text,
      (await rosa(`GET /proposals/${batchId}`)).text,
      (await rosa('GET /proposals')).text,
      (await rosa('GET /log')).text,
      (await rosa('GET /audit')).text,
    ]
    const before = [
      staged.text,
      ...(await looked()),
      (await batch.row('r2b', { expectedVersion: 1, status: 'approved' })).text,
    ]
    const refused = (await batch.apply({ expectedVersion: 1 })).text
    const applied = (await batch.apply({ expectedVersion: 2 })).text
    const after = [...(await looked()), refused, applied, (await batch.rollback()).text, ...(await looked())]
    for (const text of [...before, ...after]) expect(text).not.toMatch(TELLS)
    for (const text of [...before, refused, applied]) expect(text).not.toContain('Wedding')
    expect(staged.value.rows[0]!.hints.join(' ')).toMatch(/^Taken out of its note: .*unit.*place/)
  })
  it('is kept whole beside what is left of it', async () => {
    const { batchId } = await stage(rosa, 'leave.csv', csvOf(ROWS, { headers: HEADERS }))
    await batchOf(rosa, batchId).apply({ expectedVersion: 1 })
    const facts = await factsNow()
    const of = (person: string) => {
      const { id } = [...facts.absence.values()].find((one) => one.person === person)!
      return facts.absenceDetail.get(id)!
    }
    expect(of('bao')).toMatchObject({ location: 'Japan', orders: true })
    expect(of('bao').original).toContain(SECRET)
    expect(JSON.stringify({ ...of('bao'), original: null })).not.toMatch(TELLS)
    expect(of('iyer')).toMatchObject({ reason: 'Wedding of a cousin', original: null })
  })
})

describe('every answer about a batch', () => {
  it('says that it carries protected information, and is kept by nobody', async () => {
    const staged = await rosa('POST /absences/import/stage', { text: csvOf(ROWS, { headers: HEADERS }) })
    const batch = batchOf(rosa, staged.value.batchId)
    const answers = [
      staged,
      await rosa('GET /absences/import/batches'),
      await rosa(`GET /absences/import/batches/${staged.value.batchId}/preview`),
      await batch.row('r2b', { expectedVersion: 9 }),
      await batch.apply({ expectedVersion: 9 }),
    ]
    for (const { headers } of answers)
      expect([headers['x-contains-phi'], headers['cache-control']]).toEqual(['true', 'no-store'])
  })
})

describe('the audit', () => {
  it('has who staged, applied, rolled back and discarded what, by hash and counts, and nothing of what it says', async () => {
    const one = await paste(rosa, csvOf(ROWS, { headers: HEADERS }))
    const batch = batchOf(rosa, one.batchId)
    await batch.apply({ expectedVersion: 1 })
    await batch.rollback()
    const two = await paste(rosa, csvOf(ROWS.slice(1), { headers: HEADERS }))
    await batchOf(rosa, two.batchId).discard()
    await batchOf(rosa, two.batchId).discard()
    const three = await paste(rosa, csvOf(ROWS.slice(0, 1), { headers: HEADERS }))
    await rosa(`POST /proposals/${three.batchId}/reject` as 'POST /proposals/x/reject', {})
    // Taken back and brought back as any other change is.
    const four = await paste(rosa, csvOf(ROWS.slice(0, 1), { headers: HEADERS }))
    await batchOf(rosa, four.batchId).apply({ expectedVersion: 1 })
    expect((await rosa('POST /absences/undo', {})).status).toBe(200)
    expect((await rosa('POST /absences/redo', {})).status).toBe(200)
    const { items } = await test.store.audit.list(test.programId, { limit: 20, offset: 0 })
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/) as string
    expect(
      [...items].reverse().map(({ action, target, details, actor }) => [action, target.id, details, actor.name]),
    ).toEqual([
      ['import-staged', one.batchId, { hash, rows: 2, bytes: expect.any(Number) as number }, 'Rosa Tamang'],
      [
        'import-applied',
        one.batchId,
        { hash, created: 2, merged: 0, extended: 0, replaced: 0, skipped: 0, left: 0 },
        'Rosa Tamang',
      ],
      ['import-rolled-back', one.batchId, { hash, changes: 4 }, 'Rosa Tamang'],
      ['import-staged', two.batchId, { hash, rows: 1, bytes: expect.any(Number) as number }, 'Rosa Tamang'],
      ['import-rejected', two.batchId, { hash, rows: 1 }, 'Rosa Tamang'],
      ['import-staged', three.batchId, { hash, rows: 1, bytes: expect.any(Number) as number }, 'Rosa Tamang'],
      ['import-rejected', three.batchId, { hash, rows: 1 }, 'Rosa Tamang'],
      ['import-staged', four.batchId, { hash, rows: 1, bytes: expect.any(Number) as number }, 'Rosa Tamang'],
      [
        'import-applied',
        four.batchId,
        { hash, created: 1, merged: 0, extended: 0, replaced: 0, skipped: 0, left: 0 },
        'Rosa Tamang',
      ],
      ['import-rolled-back', four.batchId, { hash, changes: 2 }, 'Rosa Tamang'],
      ['import-applied', four.batchId, { hash, changes: 2 }, 'Rosa Tamang'],
    ])
    expect((await test.store.audit.verify(test.programId)).problem).toBe(null)
  })
})

describe('cells that are not needed any more', () => {
  const whole = async (id: string): Promise<string> =>
    JSON.stringify(await test.store.proposals.read(test.programId, id))

  it('are let go of when a batch is discarded, from whichever page', async () => {
    const one = await paste(rosa, csvOf(ROWS, { headers: HEADERS }))
    expect(await whole(one.batchId)).toMatch(TELLS)
    await batchOf(rosa, one.batchId).discard()
    const two = await paste(rosa, csvOf(ROWS.slice(0, 1), { headers: HEADERS }))
    await rosa(`POST /proposals/${two.batchId}/reject` as 'POST /proposals/x/reject', {})
    await rosa('GET /absences/import/batches')
    for (const { batchId } of [one, two]) {
      expect(await whole(batchId)).not.toMatch(/Battalion|Wedding|Tran/)
      const seen = await batchOf(rosa, batchId).preview()
      expect([seen.kept, seen.rows, seen.counts.total > 0]).toEqual([false, [], true])
    }
  })
  it('are let go of 30 days after a batch was applied; what was taken stays', async () => {
    const { batchId } = await paste(rosa, csvOf(ROWS, { headers: HEADERS }))
    const batch = batchOf(rosa, batchId)
    await batch.apply({ expectedVersion: 1 })
    now = new Date(NOW.getTime() + 30 * DAY)
    await rosa('GET /absences/import/batches')
    expect([await whole(batchId), (await batch.preview()).rows.length]).toEqual([expect.stringMatching(TELLS), 2])
    now = new Date(NOW.getTime() + 30 * DAY + 1)
    const { items } = (await rosa('GET /absences/import/batches')).value
    expect(items).toMatchObject([
      { batchId, state: 'applied', counts: { total: 2 }, applied: { counts: { created: 2 } } },
    ])
    expect(await whole(batchId)).not.toMatch(/Battalion|Wedding/)
    expect((await batch.preview()).rows).toEqual([])
    expect(
      (await rosa(`GET /proposals/${batchId}` as 'GET /proposals/x')).value.rows.map(({ taken }) => taken),
    ).toEqual([true, true])
    expect(JSON.stringify([...(await factsNow()).absenceDetail.values()])).toContain('Battalion')
  })
})

describe('names, headers and files that are made to do harm', () => {
  it('are texts: script, formulas, the names of what every object has', async () => {
    const names = [
      '<script>alert(1)</script>',
      '=HYPERLINK("http://example.org")',
      '__proto__',
      'constructor',
      "'; DROP TABLE absence; --",
    ]
    const rows = names.map((name) => [name, '2026-05-04', '', 'LV', '=1+1', 'x', 'y'])
    const headers = ['Name', 'First day', 'Last day', 'Type', 'Notes', '__proto__', 'constructor']
    const staged = await stage(rosa, '../../<b>__proto__</b>.csv', csvOf(rows, { headers }))
    expect(staged.fileName).toBe('b>.csv')
    expect(staged.rows.map(({ name, result }) => [name, result.kind])).toEqual(names.map((name) => [name, 'who']))
    expect(staged.columns.map(({ header }) => header)).toEqual(headers)
    const batch = batchOf(rosa, staged.batchId)
    for (const [at, name] of names.entries()) {
      const said = await batch.name({ expectedVersion: at + 1, name, personId: 'bao', remember: true })
      expect([said.status, said.value.rows.some((row) => row.name === name && row.personId === 'bao')]).toEqual([
        200,
        true,
      ])
    }
    const columns = { '0': 'person', '1': 'first', '5': null }
    await batch.reading({ expectedVersion: 6, columns })
    expect((await batch.apply({ expectedVersion: 7, skipUnsettled: true })).status).toBe(200)
    const facts = await factsNow()
    expect(facts.nameAlias.size).toBe(5)
    expect([...facts.columnMapping.keys()]).toEqual([headers.join('|')])
    expect(({} as Record<string, unknown>)['x']).toBe(undefined)
  })

  it('come out of an export as texts', async () => {
    const facts = programFacts()
    test = await testApp({
      facts: { ...facts, person: new Map([...facts.person, ['evil', aPerson({ id: 'evil', name: '=cmd|calc' })]]) },
    })
    const client = await test.as('coordinator')
    const { batchId } = await stage(client, 'leave.csv', csvOf([['=cmd|calc', '2026-05-04', '', 'LV', '@SUM(1+1)']]))
    expect((await batchOf(client, batchId).apply({ expectedVersion: 1 })).value.created).toBe(1)
    const { text } = await client('GET /absences/export?format=csv&from=2025-07-01&to=2026-06-30&withDetails=true')
    expect(text).toMatch(/'=cmd\|calc/)
    expect(text).toMatch(/'@SUM\(1\+1\)/)
    expect(text).not.toMatch(/(^|[,"])[=@]/m)
  })

  it('are refused or read as texts, and others are answered meanwhile', async () => {
    // One of each fate; the guard itself is tested with all of them.
    const fates = new Map(HOSTILE_FILES.map((file) => [file.becomes, file]))
    expect(fates.size).toBeGreaterThan(3)
    for (const { what, name, make, becomes } of fates.values()) {
      const [answer, health] = await Promise.all([
        rosa('POST /absences/import/stage', formOf(name, await make())),
        test.nobody('GET /health'),
      ])
      expect([what, health.status]).toEqual([what, 200])
      const { reason } = answer.status < 300 ? { reason: 'read' } : answer.problem
      // A file that can be read need not hold leave, or may be in a batch already.
      const read = ['read', 'nothing_read', 'duplicate_file']
      expect([what, becomes === 'read' ? read.includes(reason) : reason === becomes]).toEqual([what, true])
    }
    expect((await factsNow()).absence.size).toBe(0)
  })

  it('lets nothing of a workbook run or be followed', async () => {
    const { rows } = await stage(rosa, 'leave.xlsx', xlsxOf([['Bao Tran', '=TODAY()', '', 'LV', '']]))
    expect(drawn(rows)).toEqual(['2 bao ?–? vacation: unreadable'])
  })
})
