import { beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { held, hillside } from '#domain/decisions/hillside.test-data.ts'
import { anAbsence } from '#testing/builders.ts'
import { type Client, NOW, type TestApp, testApp } from '#testing/http.ts'
import type { AuditDraft } from '#store/audit-log.ts'
import { auditWords } from './audit-words.ts'

const away = anAbsence({
  id: 'away',
  person: 'ben',
  first: day('2026-04-05'),
  last: day('2026-04-11'),
  type: 'medical',
})
const { facts, today } = hillside(held('ada', 30), { absence: [away] })

const draft = (given: Partial<AuditDraft> = {}): AuditDraft => ({
  actor: { id: 'user:ada', name: 'Ada Lovell' },
  action: 'detail-viewed',
  target: { kind: 'absence', id: 'away' },
  details: { fields: ['reason'] },
  at: NOW,
  ...given,
})

describe('the audit', () => {
  let test: TestApp
  let coordinator: Client
  beforeEach(async () => {
    test = await testApp({ facts })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
  })
  const keep = (given: Partial<AuditDraft> = {}) => test.store.audit.append(test.programId, draft(given))

  it('is empty before anybody looked at anything', async () => {
    expect((await coordinator('GET /audit')).value).toEqual({ items: [], total: 0, page: 1, pageSize: 50 })
  })

  it('says who did what, newest first, and is not kept on the way', async () => {
    await keep()
    await keep({ action: 'import-applied', target: { kind: 'proposal', id: 'p1' }, details: { created: 2 } })
    const { value, headers } = await coordinator('GET /audit')
    expect(headers).toMatchObject({ 'x-contains-phi': 'true', 'cache-control': 'no-store' })
    expect(value).toEqual({
      items: [
        {
          seq: 2,
          at: NOW.toISOString(),
          by: { id: 'user:ada', name: 'Ada Lovell' },
          action: 'import-applied',
          target: { kind: 'proposal', id: 'p1' },
          details: { created: 2 },
          summary: 'Brought a file in: 2 created.',
        },
        {
          seq: 1,
          at: NOW.toISOString(),
          by: { id: 'user:ada', name: 'Ada Lovell' },
          action: 'detail-viewed',
          target: { kind: 'absence', id: 'away' },
          details: { fields: ['reason'] },
          summary: 'Looked at what is kept apart of Ben Osei’s absence, Sun 5 – Sat 11 Apr.',
        },
      ],
      total: 2,
      page: 1,
      pageSize: 50,
    })
  })

  it('is read a page at a time, and of one action', async () => {
    for (let i = 0; i < 5; i++) await keep()
    await keep({ action: 'exported', target: { kind: 'absences', id: 'csv' } })
    const seqs = async (query: string) => (await coordinator(`GET /audit?${query}`)).value.items.map(({ seq }) => seq)
    expect(await seqs('page=2&pageSize=2')).toEqual([4, 3])
    expect(await seqs('action=exported')).toEqual([6])
    expect(await seqs('action=detail-viewed&pageSize=3')).toEqual([5, 4, 3])
    expect((await coordinator('GET /audit?action=looked')).problem).toMatchObject({
      status: 422,
      reason: 'invalid_input',
    })
  })

  it('is for planners', async () => {
    for (const role of ['admin', 'coordinator'] as const)
      expect((await (await test.as(role))('GET /audit')).status).toBe(200)
    for (const role of ['faculty', 'resident', 'viewer'] as const)
      expect((await (await test.as(role))('GET /audit')).problem).toMatchObject({ status: 403, reason: 'forbidden' })
    expect((await test.nobody('GET /audit')).problem).toMatchObject({ status: 401, reason: 'not_signed_in' })
  })

  it('is not told of the kind of an absence', async () => {
    await keep()
    expect((await coordinator('GET /audit')).text).not.toMatch(/medical/i)
  })
})

describe('what is taken out', () => {
  let test: TestApp
  let admin: Client
  beforeEach(async () => {
    test = await testApp({ facts })
    admin = await test.as('admin', 'Rosa Tamang')
  })
  const kept = async () => (await admin('GET /audit')).value.items.map(({ by, summary }) => `${by.name}: ${summary}`)

  it('is in the audit: the program file, and the FMIT year in whichever form', async () => {
    expect((await admin('GET /program/export?year=2025')).status).toBe(200)
    const viewer = await test.as('viewer', 'Front desk')
    for (const format of ['csv', 'ics']) await viewer(`GET /fmit/years/2025/export?format=${format}`)
    expect(await kept()).toEqual([
      'Front desk: Took out the FMIT weeks of 2025–26 as ics.',
      'Front desk: Took out the FMIT weeks of 2025–26 as csv.',
      'Rosa Tamang: Took out the program file of 2025–26 as json.',
    ])
  })

  it.each([
    ['a year that is not kept', 'GET /program/export?year=2031', 404],
    ['somebody who is not there', 'GET /fmit/years/2025/export?format=csv&facultyId=nobody', 404],
    ['a form there is none of', 'GET /fmit/years/2025/export?format=doc', 422],
  ])('leaves no entry when it is refused: %s', async (_, request, status) => {
    expect((await admin(request)).status).toBe(status)
    expect(await kept()).toEqual([])
  })

  it('leaves no entry when the one who asks may not', async () => {
    const coordinator = await test.as('coordinator')
    expect((await coordinator('GET /program/export')).status).toBe(403)
    expect(await kept()).toEqual([])
  })
})

describe('a program file that is brought in', () => {
  it('is in the audit when it is, and not when it is refused', async () => {
    const test = await testApp({ facts })
    const admin = await test.as('admin')
    const file = JSON.parse((await admin('GET /program/export?year=2025')).text) as { people: unknown[] }
    expect((await admin('POST /program/import', { ...file, people: [{}] })).status).toBe(422)
    const applied = async () =>
      (await admin('GET /audit?action=import-applied')).value.items.map((item) => item.summary)
    expect(await applied()).toEqual([])
    await admin('POST /program/import', file)
    expect(await applied()).toEqual(['Brought a file in: nothing.'])
    const fourth = { ...file, people: [...file.people, { ...(file.people[0] as object), id: 'new' }] }
    expect((await admin('POST /program/import', fourth)).status).toBe(200)
    expect((await applied())[0]).toMatch(/^Brought a file in: \d added/)
  })
})

describe('an entry in words', () => {
  it.each<[Partial<AuditDraft>, string]>([
    [{}, 'Looked at what is kept apart of Ben Osei’s absence, Sun 5 – Sat 11 Apr.'],
    [
      { target: { kind: 'absence', id: 'gone' }, details: { personId: 'ben' } },
      'Looked at what is kept apart of an absence of Ben Osei that is gone.',
    ],
    [{ target: { kind: 'absence', id: 'gone' } }, 'Looked at what is kept apart of an absence that is gone.'],
    [
      {
        action: 'exported',
        target: { kind: 'absences', id: '2025-07-01/2026-06-30' },
        details: { from: '2025-07-01', to: '2026-06-30', format: 'xlsx', withDetails: true, rows: 12, details: 3 },
      },
      'Took out the time away of Tue 1 Jul – Tue 30 Jun as xlsx, with what is kept apart: 12 rows, 3 details.',
    ],
    [
      { action: 'exported', target: { kind: 'absences', id: 'csv' }, details: { format: 'csv', withDetails: false } },
      'Took out a list of absences as csv.',
    ],
    [
      { action: 'exported', target: { kind: 'call-month', id: '2026-04' }, details: {} },
      'Took out call month 2026-04.',
    ],
    [{ action: 'import-staged', details: { rows: 3, leftOut: 0 } }, 'Read a file to bring in: 3 rows.'],
    [{ action: 'import-applied', details: { created: 1, leftOut: 2 } }, 'Brought a file in: 1 created, 2 left out.'],
    [{ action: 'import-rolled-back', details: {} }, 'Took back what a file had brought in.'],
    [{ action: 'import-rejected', details: {} }, 'Discarded what was read of a file.'],
  ])('%j', (given, words) => expect(auditWords({ facts, today }, draft(given))).toBe(words))
})
