import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { held, hillside, week } from '#domain/decisions/hillside.test-data.ts'
import { ROLES } from '#domain/people/role.ts'
import { aCallNight, anAbsence, anFmitWeek } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import type { OutputOf } from '../contract.ts'

type YearJson = OutputOf<'GET /api/v1/fmit/years/:ay'>

const NOTE = 'Site visit on Monday'
const REASON = 'Agreed with him, leave moved'
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const plan = hillside(
  [
    anFmitWeek({ person: 'cy', weekStart: week(40), note: NOTE, reason: REASON }),
    ...held('ada', 10),
    ...held('ben', 30),
  ],
  {
    absence: [anAbsence({ person: 'cy', first: day('2026-04-05'), last: day('2026-04-07'), type: 'sick' })],
    // Ben takes Cy's Saturday.
    callNight: [aCallNight({ person: 'ben', night: day('2026-04-04'), override: true })],
  },
)

describe('export-fmit-year', () => {
  let app: TestApp
  let coordinator: Client
  beforeAll(async () => {
    app = await testApp({ facts: plan.facts })
    coordinator = await app.as('coordinator')
  })
  const exported = (client: Client, query: string) => client(`GET /fmit/years/2025/export?${query}`)
  // The client has held the one against its schema, and a test below holds the other against the one.
  const read = async (client: Client) => JSON.parse((await client('GET /fmit/years/2025')).text) as YearJson
  const exportedYear = async (query: string) =>
    JSON.parse((await exported(coordinator, `format=json${query}`)).text) as Omit<YearJson, 'facts'>

  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', WORKBOOK],
    ['ics', 'text/calendar; charset=utf-8'],
    ['json', 'application/json'],
  ])('gives %s as a file to keep, and not to be kept on the way', async (format, type) => {
    const { status, headers } = await exported(coordinator, `format=${format}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toContain(type)
    expect(headers).toMatchObject({
      'content-disposition': `attachment; filename="fmit-2025-26.${format}"`,
      'x-contains-phi': 'true',
      'cache-control': 'no-store',
    })
  })

  it('has in its tables what the planner shows of a week', async () => {
    const shown = (await read(coordinator)).weeks[39]?.conflicts.map(({ message }) => message) ?? []
    expect(shown.length).toBeGreaterThan(0)
    const csv = await exported(coordinator, 'format=csv')
    const row = csv.text.split('\r\n')[40] ?? ''
    expect(row).toContain('2025–26,40,2026-04-03,2026-04-09,10,4,Cy Moreau,Core,Cy Moreau,Ben Osei,2026-04-10,')
    expect(row).toContain(shown.join(' ').replaceAll('"', '""'))
    expect(row.endsWith(`,${NOTE}`)).toBe(true)
    // The workbook reads back with the same words.
    const response = await app.app.inject({
      url: '/api/v1/fmit/years/2025/export?format=xlsx',
      headers: coordinator.headers,
    })
    const { sheets } = await readXlsx(response.rawPayload)
    expect(sheets.map(({ name }) => name)).toEqual(['Weeks', 'Matrix'])
    expect(sheets[0]?.rows[40]?.slice(-2)).toEqual([shown.join(' '), NOTE])
  })

  it('has as JSON the year as it is read, without the facts', async () => {
    const { facts, ...year } = await read(coordinator)
    expect(facts).toBeDefined()
    expect(await exportedYear('')).toEqual(year)
  })

  it('tells a calendar no note, no reason and nothing of leave', async () => {
    const { text } = await exported(coordinator, 'format=ics')
    expect(text).toContain('SUMMARY:FMIT week 40: Cy Moreau')
    expect(text).toContain('UID:fmit-week-2026-04-03@test.turnus')
    for (const hidden of [NOTE, REASON, 'sick', 'leave']) expect(text).not.toContain(hidden)
  })

  it('keeps to the weeks of one person, and to the nights they take', async () => {
    const csv = await exported(coordinator, 'format=csv&facultyId=ben')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="fmit-2025-26-ben.csv"')
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(2)
    const json = await exportedYear('&facultyId=ben')
    expect(json.weeks.map(({ week: number }) => number)).toEqual([30])
    expect(json.faculty.map(({ id }) => id)).toEqual(['ben'])
    for (const { data } of json.conflicts) expect(data['person']).toBe('ben')
    const { text } = await exported(coordinator, 'format=ics&facultyId=ben')
    expect(text.match(/SUMMARY:.*/g)?.sort()).toEqual([
      'SUMMARY:FMIT call',
      'SUMMARY:FMIT call',
      'SUMMARY:FMIT call',
      'SUMMARY:FMIT week 30',
      'SUMMARY:Recovery after FMIT week 30',
    ])
    expect(text).toContain('DTSTART;VALUE=DATE:20260404')
  })

  it('404 unknown_person, 422 for a format or a year there is none of', async () => {
    expect(await exported(coordinator, 'format=csv&facultyId=zed')).toMatchObject({
      status: 404,
      body: { reason: 'unknown_person', person: 'zed' },
    })
    for (const query of ['format=pdf', '', 'format=csv&person=ben'])
      expect(await exported(coordinator, query)).toMatchObject({ status: 422, body: { reason: 'invalid_input' } })
    expect((await coordinator('GET /fmit/years/1999/export?format=csv')).status).toBe(422)
  })

  it('is for everybody signed in, and the kind of an absence for planners only', async () => {
    expect((await exported(app.nobody, 'format=csv')).status).toBe(401)
    for (const role of ROLES) {
      const client = await app.as(role)
      const planner = role === 'admin' || role === 'coordinator'
      expect((await exported(client, 'format=csv')).text.includes('is sick')).toBe(planner)
      expect((await exported(client, 'format=json')).text.includes('"sick"')).toBe(planner)
      for (const format of ['xlsx', 'ics']) expect((await exported(client, `format=${format}`)).status).toBe(200)
    }
  })
})
