import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, day, isoOf } from '#domain/calendar/day.ts'
import { PROPOSAL_STATES, type ProposalState } from '#domain/proposals/proposal-state.ts'
import { ROLES } from '#domain/people/role.ts'
import { OPERATIONS } from '#operations/index.ts'
import { sheetXml, workbookOf } from '#spreadsheets/book/workbook.test-data.ts'
import { type Answered, type Client, NOW, type TestApp, testApp } from '#testing/http.ts'
import { batchOf, csvOf, formOf, paste, programFacts, stage, xlsxOf } from './import.test-data.ts'

let test: TestApp
let rosa: Client
let now = NOW
/** A file that was not brought in before. */
let files = 0
let states = 0
const aFile = (): string => csvOf([['Bao Tran', '2026-03-02', '2026-03-06', 'LV', `file ${++files}`]])
const aBatch = async () => batchOf(rosa, (await paste(rosa, aFile())).batchId)
const reasonOf = ({ status, problem }: Answered): readonly [number, string] => [status, problem.reason]

beforeAll(async () => {
  test = await testApp({ facts: programFacts(), now: () => now })
  rosa = await test.as('coordinator', 'Rosa Tamang')
})

describe('a file is not taken in', () => {
  const send = async (name: string, content: Uint8Array | string, fields = {}) =>
    reasonOf(await rosa('POST /absences/import/stage', formOf(name, content, fields)))

  it.each([
    ['nothing in it', 'leave.csv', '', [422, 'empty_file']],
    ['an ending that is not read', 'leave.pdf', 'x', [415, 'wrong_type']],
    ['an old workbook', 'leave.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), [415, 'wrong_type']],
    ['a workbook that is none', 'leave.xlsx', 'Name,Start', [415, 'wrong_type']],
    ['a damaged workbook', 'leave.xlsx', xlsxOf([]).slice(0, 200), [422, 'unreadable_file']],
    ['nothing that looks like leave', 'leave.csv', 'just a line', [422, 'nothing_read']],
    [
      'only blank cells',
      'leave.xlsx',
      workbookOf({ sheets: [{ name: 'Leave', xml: sheetXml([['', '']]) }] }),
      [422, 'empty_file'],
    ],
  ] as const)('with %s', async (_, name, content, expected) => {
    expect(await send(name, content)).toEqual(expected)
  })
  it('with macros in it', async () => {
    const bytes = workbookOf({ sheets: [{ name: 'Leave', xml: sheetXml([['Name', 'Start']]) }] }, [
      { name: 'xl/vbaProject.bin', data: 'x' },
    ])
    expect(await send('leave.xlsx', bytes)).toEqual([422, 'hostile_file'])
  })
  it('of more than 10 MB, and no more letters than are read', async () => {
    expect(await send('leave.csv', `Name,Start\n${'x'.repeat(10 * 1024 * 1024)}`)).toEqual([413, 'too_large'])
    const text = 'x'.repeat(2_100_000)
    expect(reasonOf(await rosa('POST /absences/import/stage', { text }))).toEqual([422, 'invalid_input'])
    expect(reasonOf(await rosa('POST /absences/import/stage', { text: text.repeat(3) }))).toEqual([413, 'too_large'])
  })
  it('of more rows than anybody looks through', async () => {
    const rows = Array.from({ length: 5001 }, (_, at) => ['Bao Tran', '2026-03-02', '', 'LV', String(at)])
    const answer = await rosa('POST /absences/import/stage', formOf('leave.csv', csvOf(rows)))
    expect(reasonOf(answer)).toEqual([413, 'too_large'])
  })
  it('from a sheet that it has not', async () => {
    const answer = await rosa('POST /absences/import/stage', formOf('leave.xlsx', xlsxOf([]), { sheet: 'Master' }))
    expect(answer).toMatchObject({ status: 422, problem: { reason: 'unknown_sheet', sheets: ['Leave'] } })
  })
  it('twice while the first waits; and again, with a word about it, once that is settled', async () => {
    const file = aFile()
    const first = await stage(rosa, 'leave.csv', file)
    const again = await rosa('POST /absences/import/stage', formOf('other name.csv', file))
    expect(again).toMatchObject({
      status: 409,
      problem: {
        reason: 'duplicate_file',
        duplicateOf: { batchId: first.batchId, state: 'staged', by: { name: 'Rosa Tamang' } },
      },
    })
    await batchOf(rosa, first.batchId).discard()
    expect((await stage(rosa, 'leave.csv', file)).duplicateOf).toMatchObject({
      batchId: first.batchId,
      state: 'rejected',
    })
  })
  it('twice at the same moment: one of them is told of the other', async () => {
    const file = aFile()
    const both = await Promise.all(
      ['one.csv', 'other.csv'].map((name) => rosa('POST /absences/import/stage', formOf(name, file))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const [taken, told] = both.toSorted((a, b) => a.status - b.status)
    expect(told?.problem).toMatchObject({
      reason: 'duplicate_file',
      duplicateOf: { batchId: taken?.value.batchId, state: 'staged' },
    })
  })
  it.each([
    ['neither a file nor a text', {}],
    ['another year than there is', { text: 'x', academicYear: 1999 }],
    ['a type that is none', { text: 'x', defaultType: 'personal' }],
    ['a field that is none', { text: 'x', columns: { 0: 'colour' } }],
    ['columns that have no number', { text: 'x', columns: { first: 'person' } }],
    ['something nobody asked for', { text: 'x', folder: '/etc' }],
  ])('with %s', async (_, body) => {
    expect(reasonOf(await rosa('POST /absences/import/stage', body))).toEqual([422, 'invalid_input'])
  })
  it('with a mapping that is no JSON, or both a file and a text', async () => {
    const columns = await rosa('POST /absences/import/stage', formOf('leave.csv', aFile(), { columns: '{' }))
    const both = await rosa('POST /absences/import/stage', formOf('leave.csv', aFile(), { text: 'x' }))
    expect([reasonOf(columns), reasonOf(both)]).toEqual([
      [422, 'invalid_input'],
      [422, 'invalid_input'],
    ])
  })
})

describe('what is not there', () => {
  it('is refused: a batch, a row, a name, a person, a sheet, a choice', async () => {
    const nowhere = batchOf(rosa, 'nowhere')
    const asked = { expectedVersion: 1 }
    const answers = [
      await rosa('GET /absences/import/batches/nowhere/preview' as 'GET /absences/import/batches/x/preview'),
      await nowhere.reading(asked),
      await nowhere.row('r2b', asked),
      await nowhere.name({ ...asked, name: 'x', personId: null }),
      await nowhere.apply(asked),
      await nowhere.rollback(),
      await nowhere.discard(),
    ]
    for (const answer of answers) expect(reasonOf(answer)).toEqual([404, 'unknown_proposal'])
    const batch = await aBatch()
    expect(reasonOf(await batch.row('r9z', asked))).toEqual([404, 'unknown_row'])
    expect(reasonOf(await batch.row('r2b', { ...asked, personId: 'nobody' }))).toEqual([404, 'unknown_person'])
    expect(reasonOf(await batch.row('r2b', { ...asked, action: 'merge' }))).toEqual([422, 'wrong_action'])
    expect(reasonOf(await batch.name({ ...asked, name: 'Nobody', personId: null }))).toEqual([422, 'unknown_name'])
    expect(reasonOf(await batch.name({ ...asked, name: 'Bao Tran', personId: 'nobody' }))).toEqual([
      404,
      'unknown_person',
    ])
    expect(reasonOf(await batch.reading({ ...asked, sheet: 'Master' }))).toEqual([422, 'unknown_sheet'])
  })
  it('is refused as well when it is a proposal of another kind', async () => {
    const body = { title: 'Weeks', ops: [{ op: 'assign', weekStart: '2026-04-10', facultyId: 'halvorsen' }] }
    const made = await rosa('POST /fmit/years/2025/proposals', body)
    const batch = batchOf(rosa, made.value.proposal.id)
    expect(reasonOf(await batch.apply({ expectedVersion: 1 }))).toEqual([404, 'unknown_proposal'])
    const list = (await rosa('GET /absences/import/batches?pageSize=200')).value
    expect(list.items.map(({ batchId }) => batchId)).not.toContain(made.value.proposal.id)
  })
})

describe('the states of a batch', () => {
  /** A batch brought into each state, as people bring it there. */
  const INTO: Readonly<
    Record<ProposalState, (batch: Awaited<ReturnType<typeof aBatch>>, id: string) => Promise<unknown>>
  > = {
    staged: async () => undefined,
    approved: async (_, id) => rosa(`POST /proposals/${id}/approve` as 'POST /proposals/x/approve', {}),
    applied: async (batch) => batch.apply({ expectedVersion: 1 }),
    rejected: async (batch) => batch.discard(),
    rolled_back: async (batch) => {
      await batch.apply({ expectedVersion: 1 })
      return batch.rollback()
    },
    failed: async (_, id) =>
      test.store.proposals.update(test.programId, id, 1, {
        state: 'failed',
        closed: { at: now.toISOString(), by: { id: 'x', name: 'Rosa Tamang' }, reason: 'It would be there twice.' },
      }),
  }
  const ALLOWED: Readonly<Record<ProposalState, readonly string[]>> = {
    staged: ['reading', 'row', 'name', 'apply', 'discard'],
    approved: ['reading', 'row', 'name', 'apply', 'discard'],
    failed: ['reading', 'row', 'name', 'apply', 'discard'],
    applied: ['rollback'],
    rejected: ['discard'],
    rolled_back: [],
  }
  const DO = {
    reading: (batch: Awaited<ReturnType<typeof aBatch>>, expectedVersion: number) =>
      batch.reading({ expectedVersion, academicYear: 2025 }),
    row: (batch: Awaited<ReturnType<typeof aBatch>>, expectedVersion: number) =>
      batch.row('r2b', { expectedVersion, tentative: undefined, status: 'requested' }),
    name: (batch: Awaited<ReturnType<typeof aBatch>>, expectedVersion: number) =>
      batch.name({ expectedVersion, name: 'Bao Tran', personId: 'bao', remember: false }),
    apply: (batch: Awaited<ReturnType<typeof aBatch>>, expectedVersion: number) => batch.apply({ expectedVersion }),
    rollback: (batch: Awaited<ReturnType<typeof aBatch>>) => batch.rollback(),
    discard: (batch: Awaited<ReturnType<typeof aBatch>>) => batch.discard(),
  } as const

  it.each(
    PROPOSAL_STATES.flatMap((state) =>
      (Object.keys(DO) as (keyof typeof DO)[]).map((action) => [state, action] as const),
    ),
  )('%s: %s', async (state, action) => {
    // Each on days of its own, so that what one leaves does not meet the next.
    states += 1
    const first = isoOf(addDays(day('2025-08-01'), states * 3))
    const { batchId } = await paste(rosa, csvOf([['Bao Tran', first, '', 'LV', `state ${states}`]]))
    const batch = batchOf(rosa, batchId)
    await INTO[state](batch, batchId)
    const { version, state: before } = await batch.preview()
    expect(before).toBe(state)
    const answer: Answered = await DO[action](batch, version)
    if (ALLOWED[state].includes(action)) expect(answer.status).toBe(200)
    else expect(reasonOf(answer)).toEqual([409, 'invalid_state'])
    const after = (await batch.preview()).state
    const edited = action === 'reading' || action === 'row' || action === 'name'
    if (answer.status !== 200) expect(after).toBe(state)
    else if (edited) expect(after).toBe('staged')
  })

  it('a batch that nothing is left of cannot be read anew or applied', async () => {
    const batch = await aBatch()
    const { batchId } = await batch.preview()
    const proposal = (await test.store.proposals.read(test.programId, batchId))!
    await test.store.proposals.update(test.programId, batchId, 1, {
      about: { ...(proposal.about as object), kept: false },
    })
    expect(reasonOf(await batch.reading({ expectedVersion: 2, academicYear: 2025 }))).toEqual([409, 'cells_gone'])
    expect(reasonOf(await batch.apply({ expectedVersion: 2 }))).toEqual([409, 'cells_gone'])
  })

  it('an applied one can be rolled back for 24 hours', async () => {
    const batch = await aBatch()
    const { rollbackUntil } = (await batch.apply({ expectedVersion: 1, skipUnsettled: true })).value
    now = new Date(Date.parse(rollbackUntil!) + 1)
    expect(reasonOf(await batch.rollback())).toEqual([409, 'rollback_expired'])
    now = new Date(Date.parse(rollbackUntil!))
    expect((await batch.rollback()).status).toBe(200)
    now = NOW
  })
})

describe('who may', () => {
  const OURS = OPERATIONS.filter(({ route }) => route.includes('/absences/import/'))
  it('is asked of every one of the operations', () => {
    expect(OURS.map(({ name }) => name).sort()).toEqual([
      'accept-import-doubt',
      'apply-import',
      'discard-import',
      'edit-import-row',
      'name-import-rows',
      'preview-import',
      'read-import-anew',
      'read-import-batches',
      'read-import-template',
      'rollback-import',
      'stage-absences',
    ])
  })
  describe.each(ROLES)('%s', (role) => {
    it.each(OURS.map(({ name, route }) => [name, route] as const))('%s', async (_, route) => {
      const batch = await paste(rosa, aFile())
      const client = await test.as(role)
      const address = route.replace('/api/v1', '').replace(':id', batch.batchId).replace(':rowId', 'r2b')
      const BODIES: Readonly<Record<string, object>> = {
        'POST /absences/import/stage': { text: aFile() },
        names: { expectedVersion: 1, name: 'Bao Tran', personId: 'bao' },
        rollback: { reason: 'Only tried out.' },
        doubts: { expectedVersion: 1, field: 'type', message: 'No row has it.' },
      }
      const body = BODIES[address] ?? BODIES[address.split('/').at(-1) ?? ''] ?? { expectedVersion: 1 }
      const answer = await client(address, address.startsWith('GET') || address.startsWith('DELETE') ? undefined : body)
      const mayDo = role === 'admin' || role === 'coordinator'
      if (!mayDo) expect(reasonOf(answer)).toEqual([403, 'forbidden'])
      else expect([200, 201, 409, 422]).toContain(answer.status)
      expect((await test.nobody(address, { expectedVersion: 1 })).status).toBe(401)
    })
  })
})
