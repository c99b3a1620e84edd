import { beforeAll, describe, expect, it } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import { held, hillside, lockedUpTo, week } from '#domain/decisions/hillside.test-data.ts'
import { decodeFact, type FactKind } from '#domain/schedule/facts.ts'
import { fmitYear } from '#domain/schedule/fmit-year.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { isOfFmitYear } from '#rules/finding.ts'
import { judge } from '#rules/judge.ts'
import {
  aCallNight,
  aPersonYear,
  aPlannedRotation,
  aRotation,
  anAbsence,
  anFmitWeek,
  factsOf,
} from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { realYear, withRealYear } from '#testing/real-year.ts'
import { countsOf } from './conflict.ts'

const iso = (number: number): string => isoOf(week(number))

/** Ada has weeks 21 (now) and 30, Ben 34 over his leave, Cy 40; week 2 of the year before was Ben's. */
const plan = lockedUpTo(
  hillside(
    [
      ...held('ada', 21, 30),
      ...held('ben', 34),
      ...held('cy', 40),
      anFmitWeek({ person: 'ben', weekStart: day('2024-07-12') }),
    ],
    {
      absence: [
        anAbsence({ person: 'ben', first: day('2026-02-22'), type: 'conference' }),
        anAbsence({ person: 'ada', first: day('2026-08-15'), type: 'vacation' }),
      ],
      weekWish: [{ person: 'cy', weekStart: week(45), wish: 'would-like' }],
      callNight: [aCallNight({ person: 'ben', night: day('2026-04-04'), override: true })],
    },
  ),
  day('2025-11-28'),
)

describe('the FMIT year', () => {
  let test: TestApp
  let coordinator: Client
  let viewer: Client
  beforeAll(async () => {
    test = await testApp({ facts: plan.facts })
    coordinator = await test.as('coordinator')
    viewer = await test.as('viewer')
  })

  it('is the planner’s: weeks, blocks, edges, people, figures', async () => {
    const { value } = await viewer('GET /fmit/years/2025')
    expect(value).toMatchObject({
      ay: 2025,
      start: '2025-07-01',
      end: '2026-06-30',
      today: '2025-11-22',
      revision: 1,
      lockDate: '2025-11-28',
      can: { edit: false },
    })
    expect(value.weeks).toHaveLength(52)
    expect(value.blocks[1]).toEqual({
      number: 1,
      start: '2025-07-03',
      end: '2025-07-30',
      days: 28,
      weekNumbers: [1, 2, 3, 4],
    })
    expect(value.weeks[20]).toMatchObject({ week: 21, start: iso(21), state: 'current', locked: true, ownerId: 'ada' })
    expect(value.weeks[39]).toEqual({
      week: 40,
      start: '2026-04-03',
      end: '2026-04-09',
      block: 10,
      weekOfBlock: 4,
      month: '2026-04',
      holidays: [],
      state: 'future',
      locked: false,
      crossesBlock: true,
      crossesYear: false,
      ownerId: 'cy',
      version: 1,
      note: null,
      overrideReason: null,
      recoveryDate: '2026-04-10',
      calls: [
        { date: '2026-04-03', personId: 'cy', overridden: false },
        { date: '2026-04-04', personId: 'ben', overridden: true },
      ],
      conflicts: value.weeks[39]?.conflicts,
    })
    expect(value.boundary).toMatchObject({
      previousYearLast: { start: '2025-06-27', ownerId: null },
      nextYearFirst: { start: '2026-07-03', ownerId: null },
    })
    expect(value.faculty.map(({ id }) => id)).toEqual(['ada', 'ben', 'cy'])
    expect(value.faculty[2]).toMatchObject({
      name: 'Cy Moreau',
      count: 1,
      upcoming: 1,
      prefs: { preferred: [iso(45)] },
    })
    expect(value.summary).toMatchObject({ weeks: 52, assigned: 4, open: 48 })
  })

  it('counts what the rules find in the whole plan, each conflict in its week or beside them', async () => {
    const { value } = await coordinator('GET /fmit/years/2025')
    const found = judge(plan).findings.filter((finding) => isOfFmitYear(finding, 2025))
    expect(value.summary.conflicts).toEqual(countsOf(found))
    const shown = [...value.weeks.flatMap(({ conflicts }) => conflicts), ...value.conflicts]
    expect(shown.map(({ message }) => message).sort()).toEqual(found.map(({ message }) => message).sort())
    expect(value.weeks[33]?.conflicts[0]).toMatchObject({ rule: 'fmit-leave-overlap', severity: 'critical' })
  })

  it('carries what a client needs to come to the same by itself', async () => {
    const { value } = await coordinator('GET /fmit/years/2025')
    const lists = Object.fromEntries(
      Object.entries(value.facts).map(([kind, list]) => [kind, list.map((fact) => decodeFact(kind as FactKind, fact))]),
    )
    const schedule = { facts: factsOf(lists), today: day(value.today) }
    const { weeks, summary } = fmitYear(schedule, 2025)
    expect(weeks.map(({ attending }) => attending)).toEqual(value.weeks.map(({ ownerId }) => ownerId))
    expect(summary.fairness).toBe(value.summary.fairness)
    const found = judge(schedule).findings.filter((finding) => isOfFmitYear(finding, 2025))
    expect(countsOf(found)).toEqual(value.summary.conflicts)
  })

  it('sends the part of the facts that bears on the year', async () => {
    const { value } = await coordinator('GET /fmit/years/2025')
    expect(value.facts.fmitWeek.map(({ weekStart }) => weekStart)).toContain('2024-07-12')
    expect(value.facts.absence.map(({ person }) => person)).toEqual(['ben'])
    const later = (await coordinator('GET /fmit/years/2028')).value.facts
    expect([later.fmitWeek, later.absence, later.weekWish, later.callNight]).toEqual([[], [], [], []])
  })

  it('says who had each holiday in this year and the two before', async () => {
    const { value } = await coordinator('GET /fmit/years/2025')
    const thanksgiving = value.holidayOwners.find(({ id }) => id === 'thanksgiving')
    expect(thanksgiving?.years).toEqual([
      { ay: 2023, date: '2023-11-23', weekStart: '2023-11-17', ownerId: null },
      { ay: 2024, date: '2024-11-28', weekStart: '2024-11-22', ownerId: null },
      { ay: 2025, date: '2025-11-27', weekStart: '2025-11-21', ownerId: 'ada' },
    ])
  })

  it('has 52 or 53 open weeks when nothing is planned', async () => {
    for (const [ay, weeks] of [
      [2027, 53],
      [2031, 52],
    ] as const) {
      const { value } = await viewer(`GET /fmit/years/${ay}`)
      expect(value.summary).toMatchObject({ weeks, assigned: 0, open: weeks, coveragePct: 0, fairness: null })
      expect(value.weeks.every(({ ownerId, version }) => ownerId === null && version === 0)).toBe(true)
    }
  })

  it.each(['2019', '2101', '25', 'next', '2025.5'])('422 for the year %s', async (ay) => {
    expect(await viewer(`GET /fmit/years/${ay}`)).toMatchObject({ status: 422, body: { reason: 'invalid_input' } })
  })

  it('is new after every change, and the same text until then', async () => {
    const own = await testApp({ facts: plan.facts })
    const [writer, reader] = [await own.as('coordinator'), await own.as('viewer')]
    const before = (await reader('GET /fmit/years/2025')).text
    expect((await reader('GET /fmit/years/2025')).text).toBe(before)
    await writer('POST /fmit/assignments', { weekStart: iso(45), facultyId: 'cy' })
    const { value } = await reader('GET /fmit/years/2025')
    expect([value.revision, value.weeks[44]?.ownerId, value.weeks[44]?.version]).toEqual([2, 'cy', 2])
  })

  it.skipIf(realYear === null)(withRealYear('is under 150 kB for the real program'), async () => {
    const own = await testApp()
    const admin = await own.as('admin')
    expect((await admin('POST /program/import', JSON.parse(realYear!))).status).toBe(200)
    const { text } = await admin('GET /fmit/years/2025')
    expect(Buffer.byteLength(text)).toBeLessThan(150_000)
  })
})

describe('what is found in time away', () => {
  const resident = [
    anAbsence({ id: 'long', person: 'res', first: day('2026-02-01'), last: day('2026-03-05') }),
    anAbsence({ id: 'open', person: 'res', first: day('2025-11-10'), last: day('2025-11-14'), tentative: true }),
    anAbsence({ id: 'ada', person: 'ada', first: day('2025-11-10'), last: day('2025-11-14'), tentative: true }),
  ]
  const base = hillside(held('ada', 30), {
    absence: resident,
    rotation: [aRotation('Surgery', { leaveAllowed: false })],
    plannedRotation: [aPlannedRotation({ year: 2025, block: 8, resident: 'res', rotation: 'Surgery' })],
  })
  const personYear = new Map([
    ...base.facts.personYear,
    ['res/2025', aPersonYear({ person: 'res', year: 2025, pgy: 2 })],
  ])
  const withLeave: Schedule = { ...base, facts: { ...base.facts, personYear } }
  const rulesOf = (conflicts: readonly { readonly rule: string }[]) => conflicts.map(({ rule }) => rule)

  it('is in the plan, and not in the year of FMIT weeks, its figures, its health, or what an edit of it brings', async () => {
    const found = judge(withLeave).findings
    expect(new Set(rulesOf(found).filter((rule) => rule.startsWith('leave-')))).toEqual(
      new Set(['leave-away-from-program', 'leave-return-unconfirmed', 'leave-rotation-not-eligible']),
    )
    const { as } = await testApp({ facts: withLeave.facts })
    const coordinator = await as('coordinator')
    const { value } = await coordinator('GET /fmit/years/2025')
    const ofWeeks = found.filter(({ rule }) => !rule.startsWith('leave-'))
    const shown = [...value.weeks.flatMap(({ conflicts }) => conflicts), ...value.conflicts]
    expect(rulesOf(shown).sort()).toEqual(rulesOf(ofWeeks).sort())
    expect(value.summary.conflicts).toEqual(countsOf(ofWeeks))
    expect((await coordinator('GET /fmit/health')).value.conflicts).toEqual(countsOf(ofWeeks))
    const written = (await coordinator('POST /fmit/assignments', { weekStart: iso(45), facultyId: 'cy' })).value
    expect(rulesOf([...written.conflicts, ...written.mended]).filter((rule) => rule.startsWith('leave-'))).toEqual([])
    expect(written.summary.conflicts.critical).toBe(countsOf(ofWeeks).critical)
  })
})

describe('checking a week for somebody', () => {
  let coordinator: Client
  beforeAll(async () => {
    const { as } = await testApp({ facts: plan.facts })
    coordinator = await as('coordinator')
  })
  const check = (facultyId: string, weekStart: string) =>
    coordinator(`GET /fmit/check?facultyId=${facultyId}&weekStart=${weekStart}`)

  it('allows what is open and clean, and ranks who else and when else', async () => {
    const { value } = await check('cy', iso(45))
    expect(value).toMatchObject({ allowed: true, needsReason: false, locked: false, ownerId: null })
    expect(value.alternatives.people.map(({ id }) => id).sort()).toEqual(['ada', 'ben', 'cy'])
    expect(value.alternatives.people.every(({ why }) => why.length > 0)).toBe(true)
    const scores = value.alternatives.people.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(value.alternatives.weeks).toHaveLength(8)
    for (const start of value.alternatives.weeks) expect(start >= '2025-11-22').toBe(true)
  })

  it('says which reason is asked for, and leaves out of the alternatives who would need one', async () => {
    const { value } = await check('ada', iso(31))
    expect(value).toMatchObject({ allowed: false, needsReason: true })
    expect(value.conflicts[0]?.rule).toBe('fmit-back-to-back')
    expect(value.alternatives.people.map(({ id }) => id)).not.toContain('ada')
    expect(value.alternatives.weeks).not.toContain(iso(29))
  })

  it('says whose the week is, and that it is locked', async () => {
    expect((await check('ben', iso(30))).value).toMatchObject({ allowed: false, needsReason: false, ownerId: 'ada' })
    expect((await check('ada', iso(30))).value).toMatchObject({ allowed: true, ownerId: 'ada', conflicts: [] })
    expect((await check('cy', iso(22))).value).toMatchObject({ allowed: false, needsReason: true, locked: true })
  })

  it('writes nothing', async () => {
    const before = (await coordinator('GET /fmit/years/2025')).text
    await check('cy', iso(45))
    expect((await coordinator('GET /fmit/years/2025')).text).toBe(before)
  })

  it('404 unknown_person, 422 not_week_start, 404 outside_year, 422 without a week', async () => {
    expect((await check('zed', iso(45))).problem).toMatchObject({ status: 404, reason: 'unknown_person' })
    expect((await check('cy', '2026-05-09')).problem).toMatchObject({ status: 422, reason: 'not_week_start' })
    expect((await check('cy', '2150-07-03')).problem).toMatchObject({ status: 404, reason: 'outside_year' })
    expect((await coordinator('GET /fmit/check?facultyId=cy')).problem.fields?.[0]?.field).toBe('weekStart')
  })
})

describe('the timeline and the health of the plan', () => {
  let viewer: Client
  beforeAll(async () => {
    const { as } = await testApp({ facts: plan.facts })
    viewer = await as('viewer')
  })

  it('shows who is on when, with the planner’s own figures', async () => {
    const { value } = await viewer('GET /fmit/timeline')
    const year = (await viewer('GET /fmit/years/2025')).value
    expect(value).toMatchObject({ years: [2025], from: '2025-07-01', to: '2026-06-30', today: '2025-11-22' })
    const bars = value.rows.flatMap((row) => row.bars.map((bar) => [bar.weekStart, row.facultyId]))
    expect(bars.sort()).toEqual(
      year.weeks.flatMap(({ start, ownerId }) => (ownerId === null ? [] : [[start, ownerId]])).sort(),
    )
    for (const { facultyId, load } of value.rows) {
      const row = year.faculty.find(({ id }) => id === facultyId)
      expect(load).toMatchObject({ count: row?.count, target: row?.target, status: row?.status })
    }
    expect(value.metrics).toMatchObject({
      weeks: 52,
      open: year.summary.open,
      coveragePct: year.summary.coveragePct,
      fairness: year.summary.fairness,
      mean: 1.33,
      median: 1,
      min: 1,
      max: 2,
      stdev: 0.47,
    })
    const [ada] = value.rows
    expect(ada?.bars.map(({ status }) => status)).toEqual(['current', 'future'])
    expect(value.rows[1]?.bars[0]?.conflictSeverity).toBe('critical')
  })

  it('keeps to a range, a year and a person', async () => {
    const ranged = (await viewer('GET /fmit/timeline?from=2026-01-01&to=2026-02-28&facultyId=ben')).value
    expect(ranged.rows.map(({ facultyId, bars }) => [facultyId, bars.length])).toEqual([['ben', 1]])
    // From the week of Fri 26 December to that of Fri 27 February.
    expect(ranged.metrics.weeks).toBe(10)
    expect((await viewer('GET /fmit/timeline?ay=2024')).value.rows[0]?.bars[0]?.weekStart).toBe('2024-07-12')
    const two = (await viewer('GET /fmit/timeline?from=2024-07-01&to=2026-06-30')).value
    expect(two.years).toEqual([2024, 2025])
    expect(two.rows.find(({ facultyId }) => facultyId === 'ben')?.load.count).toBe(2)
  })

  it('422 wrong_range', async () => {
    for (const query of ['from=2026-02-01&to=2026-01-01', 'from=2020-07-01&to=2025-06-30'])
      expect((await viewer(`GET /fmit/timeline?${query}`)).problem).toMatchObject({
        status: 422,
        reason: 'wrong_range',
      })
  })

  it('says how the plan stands: coverage, gaps by how near they are, conflicts, fairness', async () => {
    const { value } = await viewer('GET /fmit/health')
    const year = (await viewer('GET /fmit/years/2025')).value
    expect(value).toMatchObject({
      status: 'critical',
      ay: 2025,
      today: '2025-11-22',
      conflicts: year.summary.conflicts,
      fairness: year.summary.fairness,
    })
    expect(value.coverage.year).toEqual({ weeks: 52, open: 48, coveragePct: year.summary.coveragePct })
    expect(value.coverage.ahead.weeks).toBe(14)
    expect(value.gaps[0]).toMatchObject({ week: 22, weekStart: iso(22), daysAway: 6, severity: 'high' })
    expect(value.gaps[1]).toMatchObject({ week: 23, severity: 'medium' })
    expect(value.gaps[0]?.candidates.length).toBeLessThanOrEqual(3)
    expect(value.callGaps).toContain('2025-11-23')
  })

  it('is healthy when every week ahead is covered and nothing is critical', async () => {
    const alternating = Array.from({ length: 52 }, (_, i) => held(['ada', 'ben', 'cy'][i % 3]!, i + 1)).flat()
    const { as } = await testApp({ facts: hillside(alternating).facts })
    const reader = await as('viewer')
    const { value } = await reader('GET /fmit/health')
    expect([value.conflicts.critical, value.coverage.year.open]).toEqual([0, 0])
    expect([value.status, value.gaps]).toEqual(['healthy', []])
  })
})

describe('the history', () => {
  it('tells who changed what, newest first, of a year or of one week, with the import among the week’s', async () => {
    const { as } = await testApp({ facts: plan.facts })
    const [coordinator, viewer] = [await as('coordinator', 'Rosa Tamang'), await as('viewer')]
    await coordinator(`PUT /fmit/assignments/${iso(40)}`, { note: 'Later start' })
    await coordinator('POST /fmit/assignments', { weekStart: iso(45), facultyId: 'cy' })
    const { value } = await viewer('GET /fmit/years/2025/history')
    expect(value.entries.map(({ summary, by, undoToken }) => [summary, by.name, undoToken])).toEqual([
      ["Week 45 is Cy Moreau's.", 'Rosa Tamang', 'change-3'],
      ['The note on week 40 has changed.', 'Rosa Tamang', 'change-2'],
    ])
    const ofWeek = (await viewer(`GET /fmit/years/2025/history?weekStart=${iso(40)}`)).value.entries
    expect(ofWeek.map(({ source, undoToken }) => [source, undoToken])).toEqual([
      ['edit', 'change-2'],
      ['import', null],
    ])
    expect(ofWeek[1]?.changes).toMatchObject([{ kind: 'fmitWeek', key: iso(40), from: null, to: { person: 'cy' } }])
    expect((await viewer('GET /fmit/years/2025/history?limit=1')).value.entries).toHaveLength(1)
    expect((await viewer('GET /fmit/years/2026/history')).value.entries).toEqual([])
    expect((await viewer('GET /fmit/years/2025/history?limit=0')).problem.fields?.[0]?.field).toBe('limit')
  })
})
