import { beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '#domain/schedule/facts.ts'
import { aPlannedRotation, aRotation } from '#testing/builders.ts'
import { type Client, NOW, type TestApp, testApp } from '#testing/http.ts'
import { HEADERS, away, batchOf, csvOf, drawn, paste, programFacts, rowOf, stage, xlsxOf } from './import.test-data.ts'
import { awayIn } from './stage.test-data.ts'

/** New with a note; two that are one; one over a call; one that is there. */
const ROWS = [
  ['Iyer, Priya', '2026-01-19', '2026-01-22', 'LV', 'chk w/ chief'],
  ['Okonkwo, Adaeze', '2026-02-25', '2026-03-03', 'Leave', ''],
  ['Okonkwo, Adaeze', '2026-03-01', '2026-03-05', 'Leave', ''],
  ['Halvorsen, Tor', '2026-04-13', '2026-04-17', 'CME', ''],
  ['Abdi, Farhan', '2026-05-04', '2026-05-08', 'Leave', ''],
]
const READ = [
  '2 iyer 2026-01-19–2026-01-22 vacation: new',
  '3 okonkwo 2026-02-25–2026-03-03 vacation: joined',
  '4 okonkwo 2026-03-01–2026-03-05 vacation: joined',
  '5 halvorsen 2026-04-13–2026-04-17 conference: touches',
  '6 abdi 2026-05-04–2026-05-08 vacation: there',
]

let test: TestApp
let rosa: Client
const factsNow = async (): Promise<Facts> => (await test.store.read(test.programId)).facts

beforeEach(async () => {
  test = await testApp({ facts: programFacts({ absence: [away('abdi', '2026-05-04', '2026-05-08')] }) })
  rosa = await test.as('coordinator', 'Rosa Tamang')
})

describe('a sheet of time away', () => {
  it('is staged, looked at, applied and rolled back', async () => {
    const before = await factsNow()
    const staged = await stage(rosa, 'leave tracker.xlsx', xlsxOf(ROWS))
    expect(staged).toMatchObject({
      ...{ fileName: 'leave tracker.xlsx', kind: 'xlsx', sheet: 'Leave', sheets: ['Leave'], layout: 'table' },
      ...{ headerRow: 1, academicYear: 2025, problems: [], duplicateOf: null, kept: true, state: 'staged', version: 1 },
      counts: {
        total: 5,
        new: 1,
        joined: 2,
        there: 1,
        touches: 1,
        who: 0,
        unreadable: 0,
        doubt: 0,
        choose: 0,
        leftOut: 0,
      },
    })
    expect(staged.columns.map(({ letter, header, field }) => [letter, header, field])).toEqual([
      ['A', 'Name', 'person'],
      ['B', 'First day', 'first'],
      ['C', 'Last day', 'last'],
      ['D', 'Type', 'type'],
      ['E', 'Notes', 'note'],
    ])
    expect(drawn(staged.rows)).toEqual(READ)
    expect(await factsNow()).toEqual(before)

    const batch = batchOf(rosa, staged.batchId)
    const seen = await batch.preview()
    expect(seen.rows).toEqual(staged.rows)
    expect(rowOf(seen, 2)).toMatchObject({
      cells: { person: 'A2', first: 'B2' },
      hasNote: true,
      days: 4,
      settled: true,
    })
    expect(rowOf(seen, 4).result.text).toBe('Joined with row 3')
    expect(rowOf(seen, 5).touches).toEqual(['Halvorsen takes call on Tue 14 Apr and is at a conference that day.'])
    expect(rowOf(seen, 6)).toMatchObject({
      conflict: 'duplicate',
      action: 'skip',
      meets: [{ absenceId: 'abdi-2026-05-04' }],
    })
    expect(seen.away).toEqual([
      { personId: 'iyer', personName: 'Priya Iyer', ay: 2025, before: 0, after: 4, limit: 28, status: 'ok' },
      { personId: 'okonkwo', personName: 'Adaeze Okonkwo', ay: 2025, before: 0, after: 9, limit: 28, status: 'ok' },
    ])

    const applied = (await batch.apply({ expectedVersion: 1 })).value
    expect(applied).toMatchObject({
      ...{ created: 3, merged: 0, extended: 0, replaced: 0, skipped: 1, left: 0 },
      message: '3 absences come in from a file: 3 new.',
      undoToken: `change-${applied.revision}`,
      rollbackUntil: new Date(NOW.getTime() + 86_400_000).toISOString(),
    })
    expect(applied.conflicts.map(({ rule }) => rule)).toContain('call-on-absence')
    const after = await factsNow()
    expect(awayIn(after)).toEqual([
      'abdi 2026-05-04am–2026-05-08pm vacation approved',
      'halvorsen 2026-04-13am–2026-04-17pm conference approved',
      'iyer 2026-01-19am–2026-01-22pm vacation approved',
      'okonkwo 2026-02-25am–2026-03-05pm vacation approved',
    ])
    expect([...after.absenceDetail.values()].map(({ reason }) => reason)).toEqual(['chk w/ chief'])

    const then = await batch.preview()
    expect([then.state, drawn(then.rows)]).toEqual(['applied', READ])

    const back = (await batch.rollback()).value
    expect(back.batch).toMatchObject({ state: 'rolled_back', closed: { reason: 'Only tried out.' } })
    expect(await factsNow()).toEqual(before)
  })

  it('is the same batch for whoever looks at proposals, and can be accepted there', async () => {
    const { batchId, version } = await stage(rosa, 'leave.csv', csvOf(ROWS))
    const proposal = (await rosa(`GET /proposals/${batchId}` as 'GET /proposals/x')).value
    expect(proposal.rows.map(({ label, becomes }) => [label, becomes])).toEqual([
      ['Priya Iyer, 19 – 22 Jan', 'Priya Iyer: Vacation, Mon 19 – Thu 22 Jan, approved'],
      ['Adaeze Okonkwo, 25 Feb – 5 Mar', 'Adaeze Okonkwo: Vacation, Wed 25 Feb – Thu 5 Mar, approved'],
      ['Tor Halvorsen, 13 – 17 Apr', 'Tor Halvorsen: Conference, Mon 13 – Fri 17 Apr, approved'],
    ])
    await rosa(`POST /proposals/${batchId}/accept` as 'POST /proposals/x/accept', { expectedVersion: version })
    expect(awayIn(await factsNow())).toHaveLength(4)
    const { items } = await test.store.audit.list(test.programId, { action: 'import-applied', limit: 9, offset: 0 })
    expect(items).toMatchObject([{ target: { kind: 'proposal', id: batchId }, details: { rows: 3 } }])
  })

  it('changes nothing when it is brought in again', async () => {
    const first = await stage(rosa, 'leave.csv', csvOf(ROWS))
    await batchOf(rosa, first.batchId).apply({ expectedVersion: 1 })
    const before = await test.store.read(test.programId)
    const again = await stage(rosa, 'leave.csv', csvOf(ROWS))
    expect(again.duplicateOf).toMatchObject({ batchId: first.batchId, state: 'applied', by: { name: 'Rosa Tamang' } })
    expect(again.counts).toMatchObject({ total: 5, there: 5 })
    const applied = (await batchOf(rosa, again.batchId).apply({ expectedVersion: 1 })).value
    expect(applied).toMatchObject({
      created: 0,
      merged: 0,
      extended: 0,
      replaced: 0,
      skipped: 5,
      left: 0,
      undoToken: null,
    })
    const after = await test.store.read(test.programId)
    expect([after.seq, after.facts]).toEqual([before.seq, before.facts])
  })

  it('is still there after a restart, with what was said of it', async () => {
    const { batchId } = await paste(rosa, csvOf([...ROWS, ['Tran', '2026-06-01', '', 'LV', '']]))
    await batchOf(rosa, batchId).name({ expectedVersion: 1, name: 'Tran', personId: 'bao', remember: false })
    const again = await testApp({ url: test.url })
    const other = await again.as('coordinator', 'Grace Abara')
    const seen = await batchOf(other, batchId).preview()
    expect([seen.version, drawn(seen.rows)]).toEqual([2, [...READ, '7 bao 2026-06-01–2026-06-01 vacation: new']])
    expect((await batchOf(other, batchId).apply({ expectedVersion: 2 })).value.created).toBe(4)
  })
})

describe('what of the plan a row touches', () => {
  it('is said in the sentences of the rules, and where it goes beyond the year', async () => {
    const plan = programFacts({
      rotation: [{ ...aRotation('Surgery'), leaveAllowed: false }],
      plannedRotation: [aPlannedRotation({ year: 2025, block: 9, resident: 'abdi', rotation: 'Surgery' })],
      absence: [away('iyer', '2025-09-01', '2025-09-20')],
    })
    const own = await testApp({ facts: plan })
    const client = await own.as('coordinator')
    const rows = [
      ['Abdi, Farhan', '2026-02-16', '2026-02-20', 'LV', ''],
      ['Lindqvist, Maya', '2026-03-30', '2026-04-03', 'LV', ''],
      ['Okonkwo, Adaeze', '2026-06-29', '2026-07-03', 'LV', ''],
      ['Iyer, Priya', '2025-10-06', '2025-10-14', 'LV', ''],
    ]
    const { batchId } = await paste(client, csvOf(rows))
    const seen = await batchOf(client, batchId).preview()
    expect(seen.rows.map(({ touches }) => touches)).toEqual([
      [
        expect.stringMatching(
          /^Abdi's leave on .* falls on Surgery in Block 9, where leave is not allowed\./,
        ) as string,
      ],
      [
        'Lindqvist is on vacation for 4 of the 7 days of week 39: Mon 30 Mar – Thu 2 Apr.',
        'Lindqvist is on vacation on Fri 3 Apr, the recovery day after week 39.',
      ],
      ['Ends after this academic year.'],
      [],
    ])
    expect(seen.away.map(({ personId, before, after, status }) => [personId, before, after, status])).toEqual([
      ['iyer', 20, 29, 'over'],
      ['abdi', 0, 5, 'ok'],
      ['okonkwo', 0, 2, 'ok'],
    ])
  })
})

describe('a file', () => {
  const NAMES = [['Sørensen, Anna', '2026-01-19', '2026-01-22', 'LV', 'Tromsø – “été”; really']]
  const inLatin = (text: string): Uint8Array =>
    Uint8Array.from(text.replace('–', '\u0096').replace('“', '\u0093').replace('”', '\u0094'), (letter) =>
      letter.codePointAt(0)!,
    )
  const ENCODINGS = [
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-8 with BOM', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['Windows-1252', inLatin],
  ] as const
  const SEPARATORS = [',', ';', '\t'] as const
  it.each(ENCODINGS.flatMap(([name, encode]) => SEPARATORS.map((separator) => [name, separator, encode] as const)))(
    'is read as CSV in %s with “%s” between its cells',
    async (_, separator, encode) => {
      const { batchId, rows } = await stage(rosa, 'leave.csv', encode(csvOf(NAMES, { separator })))
      expect(drawn(rows)).toEqual(['2 sorensen 2026-01-19–2026-01-22 vacation: new'])
      expect(rows[0]!.name).toBe('Sørensen, Anna')
      await batchOf(rosa, batchId).apply({ expectedVersion: 1 })
      const [detail] = [...(await factsNow()).absenceDetail.values()]
      expect(detail!.reason).toBe('Tromsø – “été”; really')
    },
  )

  it('is read from cells that were pasted', async () => {
    const text = csvOf(ROWS, { separator: '\t' })
    const staged = (await rosa('POST /absences/import/stage', { text, name: 'From an e-mail', academicYear: 2025 }))
      .value
    expect(staged).toMatchObject({ fileName: 'From an e-mail', kind: 'text', sheets: ['Pasted'] })
    expect(drawn(staged.rows)).toEqual(READ)
  })

  it('is read from the row of headers wherever it stands, and from the sheet that has time away in it', async () => {
    const rows = [['Hillside leave'], [], [...HEADERS], ...ROWS]
    const { headerRow, rows: read } = await stage(rosa, 'leave.xlsx', xlsxOf(rows.slice(1), { headers: rows[0]! }))
    expect([headerRow, drawn(read).length]).toEqual([3, 5])
  })

  it('is in the list, newest first, by state and in pages', async () => {
    const one = await stage(rosa, 'one.csv', csvOf(ROWS))
    const two = await stage(rosa, 'two.csv', csvOf(ROWS.slice(1)))
    await batchOf(rosa, one.batchId).apply({ expectedVersion: 1 })
    const list = async (query = '') =>
      (await rosa(`GET /absences/import/batches${query}` as 'GET /absences/import/batches')).value
    const all = await list()
    expect([all.total, all.items.map(({ fileName }) => fileName).sort()]).toEqual([2, ['one.csv', 'two.csv']])
    expect((await list('?state=open')).items.map(({ batchId }) => batchId)).toEqual([two.batchId])
    const [applied] = (await list('?state=applied')).items
    expect(applied).toMatchObject({
      ...{ batchId: one.batchId, state: 'applied', author: { name: 'Rosa Tamang' }, counts: { total: 5 } },
      applied: { by: { name: 'Rosa Tamang' }, counts: { created: 3, skipped: 1 } },
    })
    const page = await list('?page=2&pageSize=1')
    expect([page.total, page.page, page.pageSize, page.items.length]).toEqual([2, 2, 1, 1])
  })

  it('can be filled in from a template', async () => {
    const template = await rosa('GET /absences/import/template.csv')
    expect(template.headers['content-type']).toBe('text/csv; charset=utf-8')
    const { rows, problems } = await stage(rosa, 'template.csv', template.text)
    expect(rows.map(({ type, status, hasNote }) => [type, status, hasNote])).toEqual([
      ['vacation', 'approved', false],
      ['conference', 'requested', true],
    ])
    expect([rows.length, problems]).toEqual([2, []])
    expect(rows.flatMap(({ errors, doubts }) => [...errors, ...doubts])).toEqual([])
  })
})

describe('what the columns hold', () => {
  const OTHER = { headers: ['Wer', 'von', 'bis', 'Art', 'x'] }
  const COLUMNS = { 0: 'person', 1: 'first', 2: 'last', 3: 'type', 4: null }

  it('can be chosen, is read anew at once, and is known the next time', async () => {
    const { batchId, counts, problems, columns, version } = await stage(rosa, 'urlaub.xlsx', xlsxOf(ROWS, OTHER))
    expect([counts.total, problems.length > 0, columns.map(({ sample }) => sample)[0]]).toEqual([0, true, 'Wer'])
    const headed = (await batchOf(rosa, batchId).reading({ expectedVersion: version, headerRow: 1, columns: COLUMNS }))
      .value
    expect([headed.version, drawn(headed.rows), headed.counts.total]).toEqual([2, READ, 5])
    expect(headed.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Wer', 'person'],
      ['von', 'first'],
      ['bis', 'last'],
      ['Art', 'type'],
      ['x', null],
    ])
    expect([...(await factsNow()).columnMapping.values()]).toEqual([
      { headers: 'Wer|von|bis|Art|x', columns: { 0: 'person', 1: 'first', 2: 'last', 3: 'type', 4: 'none' } },
    ])
    const next = await stage(rosa, 'urlaub 2.xlsx', xlsxOf(ROWS.slice(1), { headers: OTHER.headers }))
    expect([next.headerRow, drawn(next.rows).length]).toEqual([1, 4])
  })

  it('can be said as the file is sent', async () => {
    const { rows } = await stage(rosa, 'urlaub.csv', csvOf(ROWS, OTHER), {
      columns: JSON.stringify(COLUMNS),
      headerRow: '1',
    })
    expect(drawn(rows)).toEqual(READ)
    expect((await factsNow()).columnMapping.size).toBe(1)
  })

  it('that were remembered are not taken back by an undo of leave', async () => {
    const { batchId } = await stage(rosa, 'urlaub.csv', csvOf(ROWS, OTHER), {
      columns: JSON.stringify(COLUMNS),
      headerRow: '1',
    })
    await batchOf(rosa, batchId).apply({ expectedVersion: 1 })
    await rosa('POST /absences/undo', {})
    expect((await batchOf(rosa, batchId).preview()).state).toBe('rolled_back')
    const facts = await factsNow()
    expect([facts.absence.size, facts.columnMapping.size]).toEqual([1, 1])
  })

  it('keeps what was said of rows and names when the year or the type is read otherwise', async () => {
    const rows = [
      ['Tran', '19 Jan', '22 Jan', '', ''],
      ['Iyer, Priya', '2 Mar', '', '', ''],
    ]
    const { batchId, rows: read } = await paste(rosa, csvOf(rows))
    expect(read.map(({ result }) => result.kind)).toEqual(['who', 'doubt'])
    const batch = batchOf(rosa, batchId)
    await batch.name({ expectedVersion: 1, name: 'Tran', personId: 'bao' })
    await batch.row('r3b', { expectedVersion: 2, status: 'requested' })
    const anew = (await batch.reading({ expectedVersion: 3, defaultType: 'conference', academicYear: 2026 })).value
    expect(anew).toMatchObject({ version: 4, academicYear: 2026, defaultType: 'conference' })
    expect(drawn(anew.rows).map((row) => row.split(':')[0])).toEqual([
      '2 bao 2027-01-19–2027-01-22 conference',
      '3 iyer 2027-03-02–2027-03-02 conference',
    ])
    expect(anew.rows[1]!.status).toBe('requested')
  })
})

describe('a name', () => {
  const rows = [
    ['LINDQUIST', '2026-01-19', '2026-01-22', 'LV', ''],
    ['Lindquist', '2026-02-02', '2026-02-03', 'LV', ''],
    ['Nobody, Known', '2026-02-02', '', 'LV', ''],
  ]
  it('that somebody settles is settled for all its rows, and is known the next time', async () => {
    const { batchId } = await paste(rosa, csvOf(rows))
    const batch = batchOf(rosa, batchId)
    const seen = await batch.preview()
    expect(seen.names).toMatchObject([
      {
        name: 'LINDQUIST',
        rows: [2, 3],
        personId: null,
        settled: false,
        candidates: [{ personId: 'lindqvist', role: 'Core faculty' }],
      },
      { name: 'Nobody, Known', rows: [4], personId: null, band: 'none' },
    ])
    const edited = (await batch.name({ expectedVersion: 1, name: 'Lindquist', personId: 'lindqvist', remember: true }))
      .value
    expect([edited.version, drawn(edited.rows)]).toEqual([
      2,
      ['2 lindqvist 2026-01-19–2026-01-22 vacation: new', '3 lindqvist 2026-02-02–2026-02-03 vacation: new'],
    ])
    const left = (await batch.name({ expectedVersion: 2, name: 'Nobody, Known', personId: null })).value
    expect(left.counts).toMatchObject({ new: 2, leftOut: 1, who: 0 })
    expect((await factsNow()).nameAlias.size).toBe(0)
    await batch.apply({ expectedVersion: 3 })
    expect([...(await factsNow()).nameAlias.values()]).toEqual([{ alias: 'lindquist', person: 'lindqvist' }])
    const next = await paste(rosa, csvOf([['lindquist', '2026-05-04', '', 'LV', '']]))
    expect(drawn(next.rows)).toEqual(['2 lindqvist 2026-05-04–2026-05-04 vacation: new'])
    await batch.rollback()
    expect((await factsNow()).nameAlias.size).toBe(0)
  })
  it('is not remembered when nobody wants that, or when its rows are not taken', async () => {
    const { batchId } = await paste(rosa, csvOf([...rows, ['Tran', '2026-06-01', '', 'LV', '']]))
    const batch = batchOf(rosa, batchId)
    await batch.name({ expectedVersion: 1, name: 'LINDQUIST', personId: 'lindqvist', remember: false })
    await batch.name({ expectedVersion: 2, name: 'Tran', personId: 'bao', remember: true })
    await batch.apply({ expectedVersion: 3, rows: ['r2b', 'r3b'] })
    const facts = await factsNow()
    expect([facts.nameAlias.size, facts.absence.size]).toEqual([0, 3])
  })
})
