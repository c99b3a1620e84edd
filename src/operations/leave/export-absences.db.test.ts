import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { aPerson, anAbsence } from '#testing/builders.ts'
import { type LeaveApp, aDetail, adasLeave, leaveApp } from './leave-app.test-data.ts'

describe('time away as a file', () => {
  let test: LeaveApp
  beforeAll(async () => {
    test = await leaveApp({
      person: [aPerson({ id: 'formula', name: '=HYPERLINK("http://example.org")' })],
      absence: [
        adasLeave({ type: 'medical' }),
        anAbsence({ id: 'f', person: 'formula', first: day('2026-02-02'), status: 'requested' }),
        anAbsence({ id: 'next', person: 'cy', first: day('2026-08-03') }),
      ],
      absenceDetail: [aDetail({ original: 'NEVER' })],
    })
  })
  const kept = async () => (await test.rosa('GET /audit?action=exported')).value.items

  it('is a table of the academic year, without what is protected, and is in the audit', async () => {
    const { text, headers } = await test.rosa('GET /absences/export?format=csv')
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="time-away-2025-07-01-to-2026-06-30.csv"',
      'x-contains-phi': 'true',
      'cache-control': 'no-store',
    })
    expect(text.split('\r\n').slice(1)).toEqual([
      `"'=HYPERLINK(""http://example.org"")",Faculty,Vacation,2026-02-02,2026-02-02,,1,requested,,,,`,
      'Ada Lovell,Faculty,Medical leave,2026-05-04,2026-05-08,,5,approved,,,,',
      '',
    ])
    expect(text).not.toMatch(/Wedding|NEVER/)
    expect((await kept())[0]).toMatchObject({
      by: { name: 'Rosa Tamang' },
      target: { kind: 'absences', id: '2025-07-01/2026-06-30' },
      details: { from: '2025-07-01', to: '2026-06-30', format: 'csv', withDetails: false, rows: 2, details: 0 },
      summary: 'Took out the time away of Tue 1 Jul – Tue 30 Jun as csv: 2 rows.',
    })
  })

  it('has what is protected when that is asked for, which the audit says; never what was written before the scrubber', async () => {
    const { text } = await test.rosa('GET /absences/export?format=csv&from=2026-05-01&to=2026-12-31&withDetails=true')
    expect(text).toContain('Ada Lovell,Faculty,Medical leave,2026-05-04,2026-05-08,,5,approved,,,,,,Wedding,,,')
    expect(text).not.toContain('NEVER')
    expect((await kept())[0]).toMatchObject({
      details: { from: '2026-05-01', to: '2026-12-31', withDetails: true, rows: 2, details: 1 },
      summary: 'Took out the time away of Fri 1 May – Thu 31 Dec as csv, with what is kept apart: 2 rows, 1 details.',
    })
  })

  it('is a workbook of texts, no formulas among them', async () => {
    const url = '/api/v1/absences/export?format=xlsx'
    const { rawPayload, headers } = await test.app.inject({ method: 'GET', url, headers: test.rosa.headers })
    expect(headers['content-disposition']).toContain('.xlsx')
    const { sheets } = await readXlsx(rawPayload, { readStyles: true })
    expect(sheets[0]?.rows.map((row) => row[0])).toEqual(['Person', '=HYPERLINK("http://example.org")', 'Ada Lovell'])
    for (const cell of sheets[0]?.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  })

  it('422 wrong_range and invalid_input; and then there is nothing to keep in the audit', async () => {
    const before = (await kept()).length
    expect((await test.rosa('GET /absences/export?format=csv&from=2026-05-01&to=2026-01-01')).problem).toMatchObject({
      status: 422,
      reason: 'wrong_range',
    })
    expect((await test.rosa('GET /absences/export?format=pdf')).problem.fields?.[0]?.field).toBe('format')
    expect((await test.rosa('GET /absences/export?format=csv&withDetails=yes')).problem.fields?.[0]?.field).toBe(
      'withDetails',
    )
    expect(await kept()).toHaveLength(before)
  })
})
