import { beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { changesBetween } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { OutputOf } from '#operations/contract.ts'
import { HOSTILE_FILES } from '#spreadsheets/book/hostile-files.test-data.ts'
import { bookOf, yearSheet } from '#spreadsheets/rotations/rotation-book.test-data.ts'
import { factsOf } from '#testing/builders.ts'
import { type Client, type TestApp, testApp, writeFacts } from '#testing/http.ts'
import { BLOCK_9, WORKBOOK, programFacts } from './import.test-data.ts'

type Import = OutputOf<'POST /api/v1/rotation-imports'>

const formOf = (
  content: Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  name = 'rotations.xlsx',
): FormData => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new File([content as never], name))
  return form
}

let test: TestApp
let rosa: Client
const factsNow = async (): Promise<Facts> => (await test.store.read(test.programId)).facts
const bring = async (sheet: string, fields: Readonly<Record<string, string>> = {}): Promise<Import> =>
  (await rosa('POST /rotation-imports', formOf(WORKBOOK, { ay: '2025', sheet, ...fields }))).value
const settle = (one: Pick<Import, 'id' | 'version'>, said: object) =>
  rosa(`PUT /rotation-imports/${one.id}/choices` as 'PUT /rotation-imports/x/choices', {
    expectedVersion: one.version,
    ...said,
  })
const reasonOf = async (
  answer: Promise<{ readonly problem: { readonly status: number; readonly reason: string } }>,
) => {
  const { status, reason } = (await answer).problem
  return `${status} ${reason}`
}

beforeEach(async () => {
  test = await testApp({ facts: programFacts() })
  rosa = await test.as('coordinator', 'Rosa Tamang')
})

describe('a workbook of rotations', () => {
  it('is looked into: each sheet is what it looks like, and nothing is kept', async () => {
    const { value } = await rosa('POST /rotation-imports/sheets', formOf(WORKBOOK))
    expect(value.sheets.map(({ name, layout, block }) => [name, layout, block])).toEqual([
      ['Notes', null, null],
      ['Block Schedule', 'rotation-year', null],
      ['Block 9', 'block', 9],
      ['Templates', 'templates', null],
    ])
    expect((await rosa('GET /rotation-imports')).value).toEqual({ items: [], total: 0 })
  })

  it('has its patterns accepted: aliases resolved, an unknown code settled and remembered, all of it rolled back', async () => {
    const before = await factsNow()
    const read = await bring('Templates')
    expect(read.counts).toMatchObject({ read: 3, changing: 2, openWords: 1, leftOut: 1 })
    expect(read.report?.codes).toMatchObject([{ text: 'XRAY', cells: ['K4'], count: 1, state: 'open', meant: null }])
    expect(read.report?.flags.map(({ cell, isTaken }) => [cell, isTaken])).toEqual([
      ['A6', false],
      ['A4', true],
    ])
    const choice = { kind: 'activity', code: 'RAD', remember: true }
    const settled = (await settle(read, { codes: [{ key: 'xray', choice }] })).value
    expect([settled.version, settled.rows, settled.counts.openWords]).toEqual([2, 3, 0])
    expect(await factsNow()).toEqual(before)

    const preview = (await rosa(`POST /proposals/${read.id}/preview` as 'POST /proposals/x/preview', {})).value
    expect(preview.rows.map(({ label, becomes }) => [label, becomes])).toEqual([
      ['New words', 'RAD: also written XRAY'],
      ['Cardiology', expect.stringMatching(/^\d+ half-days: CARDS/)],
      ['Surgical Experience', expect.stringMatching(/Ophtho/)],
    ])
    const accepted = await rosa(`POST /proposals/${read.id}/accept` as 'POST /proposals/x/accept', {
      expectedVersion: settled.version,
    })
    expect(accepted.status).toBe(200)
    const after = await factsNow()
    const cells = after.rotationPattern.get('Cardiology')?.cells ?? []
    const at = (week: number | null, weekday: string, half: string) =>
      cells.find((one) => one.week === week && one.weekday === weekday && one.half === half)?.activity
    expect([at(null, 'thu', 'am'), at(1, 'mon', 'pm'), at(2, 'mon', 'pm'), at(null, 'wed', 'pm')]).toEqual([
      'CARDS',
      'RAD',
      'C',
      undefined,
    ])
    expect(after.rotationPattern.get('Surgical Experience')?.cells.map(({ activity }) => activity)).toEqual(
      expect.arrayContaining(['Ophtho', 'URO', 'ENT']),
    )
    expect(after.activity.get('RAD')?.aliases).toContain('XRAY')
    const again = await bring('Templates')
    expect(again.counts).toMatchObject({ alreadySo: 2, changing: 0, openWords: 0 })
    expect(again.duplicateOf).toMatchObject({ id: read.id, state: 'applied' })

    const rolledBack = await rosa(`POST /proposals/${read.id}/rollback` as 'POST /proposals/x/rollback', {
      reason: 'Only tried out.',
      expectedVersion: settled.version + 1,
    })
    expect(rolledBack.status).toBe(200)
    expect(await factsNow()).toEqual(before)
  })

  it('has its year accepted: split blocks, days of FMIT within one, names and misspelt rotations settled', async () => {
    const before = await factsNow()
    const read = await bring('Block Schedule')
    expect(read.report?.names).toMatchObject([{ cell: 'A10', text: 'RAMAN', state: 'open' }])
    expect(read.report?.rotations.map(({ text, state }) => [text, state])).toEqual([
      ['Surger Exp', 'taken'],
      ['Underwater basket weaving', 'open'],
    ])
    expect(read.report?.flags.map(({ cell, isTaken }) => [cell, isTaken])).toEqual([
      ['R8', true],
      ['T8', false],
    ])
    const settled = (
      await settle(read, {
        names: [{ cell: 'A10', choice: { kind: 'leave-out' } }],
        rotations: [
          {
            key: 'underwater basket weaving',
            choice: { kind: 'new', name: 'Basket weaving', code: 'BW', setting: 'outpatient' },
          },
        ],
      })
    ).value
    expect(settled.counts).toMatchObject({ read: 9, changing: 8, leftOut: 1, openNames: 0, openWords: 0 })
    expect(
      (
        await rosa(`POST /proposals/${read.id}/accept` as 'POST /proposals/x/accept', {
          expectedVersion: settled.version,
        })
      ).status,
    ).toBe(200)
    const after = await factsNow()
    const planned = (block: number, person: string) => {
      const { rotation, second = null } = after.plannedRotation.get(`2025/${block}/${person}`) ?? { rotation: null }
      return [rotation, second]
    }
    expect(planned(2, 'okonkwo')).toEqual(['Labor and Delivery Intern', null])
    expect(planned(5, 'okonkwo')).toEqual(['Family Medicine Inpatient Team Intern', null])
    expect(planned(4, 'iyer')).toEqual(['Night Float', 'Cardiology'])
    expect(planned(7, 'iyer')).toEqual(['Family Medicine Clinic Resident', null])
    expect(planned(9, 'iyer')).toEqual(['Surgical Experience', null])
    expect(planned(10, 'iyer')).toEqual(['Basket weaving', null])
    const pins = changesBetween(before, after).filter(({ kind }) => kind === 'pin')
    expect([pins.length, pins.at(0)?.key, pins.at(-1)?.key]).toEqual([10, 'iyer/2026-01-01/am', 'iyer/2026-01-05/pm'])
  })

  it('is asked about once: what somebody chose for a text is remembered, until it is rolled back', async () => {
    const before = await factsNow()
    const read = await bring('Block Schedule')
    const settled = (
      await settle(read, {
        names: [{ cell: 'A10', choice: { kind: 'leave-out' } }],
        rotations: [
          { key: 'surger exp', choice: { kind: 'rotation', name: 'Surgical Experience' } },
          { key: 'underwater basket weaving', choice: { kind: 'new', name: 'Basket weaving', code: 'BW' } },
        ],
      })
    ).value
    expect(settled.report?.rotations.map(({ text, isRemembered }) => [text, isRemembered])).toEqual([
      ['Surger Exp', true],
      ['Underwater basket weaving', true],
    ])
    const preview = (await rosa(`POST /proposals/${read.id}/preview` as 'POST /proposals/x/preview', {})).value
    expect(preview.rows[0]).toMatchObject({
      label: 'New words',
      becomes: 'Basket weaving (BW); Surgical Experience: also written Surger Exp',
    })
    await rosa(`POST /proposals/${read.id}/accept` as 'POST /proposals/x/accept', { expectedVersion: settled.version })
    const { rotation } = await factsNow()
    expect(rotation.get('Surgical Experience')?.aliases).toEqual(['Surger Exp'])
    expect(rotation.get('Basket weaving')?.aliases).toEqual(['Underwater basket weaving'])

    // Another sheet, written likewise; and texts that mean nothing by themselves.
    const texts = { 2: 'SURGER exp', 3: 'Underwater  basket-weaving', 4: 'NICU/LND', 7: 'Knives/FMIT Jan 1-Jan5' }
    const other = bookOf({ Year: yearSheet(['PGY-2 rotations', ['IYER, Priya', texts]]) })
    const next = (await rosa('POST /rotation-imports', formOf(other, { ay: '2025' }))).value
    expect(next.report?.rotations.map(({ text, state }) => [text, state])).toEqual([
      ['NICU/LND', 'open'],
      ['Knives', 'open'],
    ])
    expect(next.report?.flags.map(({ cell }) => cell)).toEqual(['H5', 'N5'])
    const cardiology = { kind: 'rotation', name: 'Cardiology' }
    const chosen = ['nicu lnd', 'knives'].map((key) => ({ key, choice: cardiology }))
    const { report, counts } = (await settle(next, { rotations: chosen })).value
    expect(report?.rotations.map(({ state, isRemembered }) => [state, isRemembered])).toEqual([
      ['taken', false],
      ['taken', false],
    ])
    expect(counts).toMatchObject({ changing: 4, openWords: 0 })

    await rosa(`POST /proposals/${read.id}/rollback` as 'POST /proposals/x/rollback', {
      ...{ reason: 'Only tried out.', expectedVersion: settled.version + 1 },
    })
    expect(await factsNow()).toEqual(before)
    expect((await bring('Block Schedule')).report?.rotations.map(({ text, state }) => [text, state])).toEqual([
      ['Surger Exp', 'taken'],
      ['Underwater basket weaving', 'open'],
    ])
  })

  it('has its block accepted as pins, and the footer is the sheet’s', async () => {
    const read = await bring('Block 9')
    expect(read.report?.notes[0]).toBe('The dates of the sheet are of 2025; its days are those of the block.')
    expect(read.report?.names).toMatchObject([
      { cell: 'E10', text: 'LINDQUIST', state: 'open', candidates: [{ personId: 'lindqvist' }], isChosen: false },
    ])
    const add = { kind: 'new', code: 'WXYZ', name: 'Something else', family: 'administration' }
    const settled = (
      await settle(read, {
        names: [{ cell: 'E10', choice: { kind: 'person', personId: 'lindqvist', remember: true } }],
        codes: [{ key: 'wxyz', choice: add }],
      })
    ).value
    expect(settled.newWords.activities).toEqual([{ code: 'WXYZ', name: 'Something else' }])
    const { footer } = settled.report ?? {}
    expect(footer).toMatchObject({
      sheet: { counted: 32, tooFew: 0, none: 12 },
      plan: { counted: 32, tooFew: 0, none: 12 },
      differ: [],
    })
    expect(
      (
        await rosa(`POST /proposals/${read.id}/accept` as 'POST /proposals/x/accept', {
          expectedVersion: settled.version,
        })
      ).status,
    ).toBe(200)
    const block = (await rosa('GET /blocks/2025/9')).value
    const thursday = block.footers.filter(({ day }) => day === block.start)
    expect(thursday.map(({ needed, there }) => [needed, there])).toEqual([
      [1, 1],
      [0, 0],
    ])
    const iyer = block.people.find(({ id }) => id === 'iyer')
    expect(iyer?.cells.slice(0, 4)).toEqual(['C', 'CC', 'C', 'PR'])
    expect((await factsNow()).nameAlias.get('lindquist')).toEqual({ alias: 'lindquist', person: 'lindqvist' })
    expect((await bring('Block 9')).counts).toMatchObject({ changing: 0, openNames: 0, openWords: 0 })
  })

  it('leaves everything as it was when it is discarded, and lets go of its cells', async () => {
    const before = await factsNow()
    const read = await bring('Block Schedule')
    expect(
      await reasonOf(rosa('POST /rotation-imports', formOf(WORKBOOK, { ay: '2025', sheet: 'Block Schedule' }))),
    ).toBe('409 duplicate_file')
    const discarded = await rosa(
      `DELETE /rotation-imports/${read.id}?expectedVersion=1` as 'DELETE /rotation-imports/x',
    )
    expect(discarded.value).toMatchObject({ state: 'rejected', closedBy: { name: 'Rosa Tamang' } })
    expect(await factsNow()).toEqual(before)
    const gone = (await rosa(`GET /rotation-imports/${read.id}` as 'GET /rotation-imports/x')).value
    expect([gone.report, gone.canChange, gone.rows]).toEqual([null, false, 0])
    expect(await reasonOf(settle(gone, {}))).toBe('409 invalid_state')
    const audit = await test.store.audit.list(test.programId, { limit: 10, offset: 0 })
    expect(audit.items.map(({ action }) => action)).toEqual(['import-rejected', 'import-staged'])
  })

  it('is not opened, at either door, when it is no file to read', async () => {
    const bomb = HOSTILE_FILES.find(({ becomes }) => becomes === 'hostile_file')
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(120)
    const files: readonly (readonly [content: Uint8Array, name: string, refusal: string])[] = [
      [large, 'rotations.csv', '413 too_large'],
      [Buffer.from('GIF89a'), 'picture.gif', '415 wrong_type'],
      [new Uint8Array(), 'rotations.xlsx', '422 empty_file'],
      [(await bomb?.make()) ?? new Uint8Array(), 'rotations.xlsx', '422 hostile_file'],
      [WORKBOOK.slice(0, 200), 'rotations.xlsx', '422 unreadable_file'],
    ]
    for (const [content, name, refusal] of files)
      for (const route of ['POST /rotation-imports', 'POST /rotation-imports/sheets'] as const)
        expect([route, await reasonOf(rosa(route, formOf(content, {}, name)))]).toEqual([route, refusal])
    const both = formOf(WORKBOOK, { text: 'PROVIDER' })
    expect(await reasonOf(rosa('POST /rotation-imports/sheets', both))).toBe('422 invalid_input')
    expect((await rosa('GET /rotation-imports')).value.total).toBe(0)
  })

  it('is refused, with what to do', async () => {
    const post = (content: Uint8Array, fields: Readonly<Record<string, string>> = {}) =>
      reasonOf(rosa('POST /rotation-imports', formOf(content, { ay: '2025', ...fields })))
    expect(await reasonOf(rosa('POST /rotation-imports', { text: 'To do\nPagers', ay: 2025 }))).toBe('422 nothing_read')
    expect(await post(WORKBOOK, { sheet: 'Notes' })).toBe('422 nothing_read')
    expect(await post(WORKBOOK, { sheet: 'No such' })).toBe('422 unknown_sheet')
    expect(await post(WORKBOOK, { sheet: 'Block 9', layout: 'templates' })).toBe('422 nothing_read')
    expect(await post(WORKBOOK, { sheet: 'Block 9', block: '8' })).toBe('409 other_block')
    expect(await post(bookOf({ Sheet: { ...BLOCK_9, rows: [[], ...BLOCK_9.rows.slice(1)] } }))).toBe('409 other_block')
    // Dates that are not those of the block.
    expect(await post(bookOf({ 'Block 9': { rows: BLOCK_9.rows.map((row, at) => (at === 0 ? ['', '', '8', ...row.slice(3)] : row)) } }))).toBe('422 nothing_read') // prettier-ignore
    // The year that begins on a Thursday has no Block 0.
    const zero = { rows: BLOCK_9.rows.map((row, at) => (at === 0 ? ['', '', '0', ...row.slice(3)] : row)) }
    expect(await post(bookOf({ Sheet: zero }), { ay: '2027' })).toBe('404 unknown_block')
    expect(await reasonOf(rosa('GET /rotation-imports/none' as 'GET /rotation-imports/x'))).toBe('404 unknown_proposal')
    expect(await reasonOf(rosa('DELETE /rotation-imports/none' as 'DELETE /rotation-imports/x'))).toBe(
      '404 unknown_proposal',
    )

    const read = await bring('Block 9')
    const said = (more: object, one: Pick<Import, 'id' | 'version'> = read) => reasonOf(settle(one, more))
    expect(await said({ names: [{ cell: 'A1', choice: null }] })).toBe('422 unknown_name')
    expect(await said({ names: [{ cell: 'E10', choice: { kind: 'person', personId: 'nobody' } }] })).toBe(
      '404 unknown_person',
    )
    expect(await said({ codes: [{ key: 'none', choice: null }] })).toBe('422 unknown_word')
    expect(await said({ codes: [{ key: 'wxyz', choice: { kind: 'activity', code: 'NONE' } }] })).toBe(
      '422 unknown_activity',
    )
    const taken = { kind: 'new', code: 'lec', name: 'Lecture', family: 'education' }
    expect(await said({ codes: [{ key: 'wxyz', choice: taken }] })).toBe('409 code_taken')
    expect(await said({}, { id: read.id, version: 7 })).toBe('409 version')
    expect(await said({}, { id: 'none', version: 1 })).toBe('404 unknown_proposal')
    const year = await bring('Block Schedule')
    const rotation = (choice: object) => said({ rotations: [{ key: 'surger exp', choice }] }, year)
    expect(await rotation({ kind: 'rotation', name: 'No such' })).toBe('422 unknown_rotation')
    expect(await rotation({ kind: 'new', name: 'Another', code: 'NF' })).toBe('409 code_taken')
    expect(await said({ rotations: [{ key: 'none', choice: null }] }, year)).toBe('422 unknown_word')
    // The block is no longer what the sheet was read for.
    const moved = { year: 2025, block: 9, start: day('2026-02-19'), end: day('2026-03-18') }
    await writeFacts(test.store, test.programId, factsOf({ blockDates: [moved] }))
    expect(await said({})).toBe('409 cells_gone')
  })
})
