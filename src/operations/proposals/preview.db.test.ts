import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/calendar/day.ts'
import { held, hillside, week } from '#domain/decisions/hillside.test-data.ts'
import { aCallNight, aPersonYear, anAbsence } from '#testing/builders.ts'
import { type Answered, type Client, type TestApp, testApp } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'
import { absenceRow, give, iso, owners, proposed, staged } from './proposals.test-data.ts'

const preview = async (client: Client, id: string, rows?: readonly string[]) =>
  (await client(`POST /proposals/${id}/preview`, rows === undefined ? {} : { rows })).value

describe('a proposal of weeks', () => {
  let test: TestApp
  let coordinator: Client
  let id: string
  beforeAll(async () => {
    const { facts } = hillside([...held('ada', 30, 34), ...held('ben', 38)], {
      callNight: [aCallNight({ person: 'cy', night: addDays(week(34), 1), override: true })],
      absence: [anAbsence({ person: 'ada', first: addDays(week(34), 2) })],
    })
    const personYear = new Map(
      ['ada', 'ben', 'cy'].map((person) => [
        `${person}/2025`,
        aPersonYear({ person, year: 2025, minWeeks: 1, targetWeeks: 2, maxWeeks: 6 }),
      ]),
    )
    test = await testApp({ facts: { ...facts, personYear } })
    coordinator = await test.as('coordinator')
    // Cy has one of the calls of 34 already: with the week it follows from it. Away in 34 is mended; two weeks in a row are not.
    const proposal = await proposed(coordinator, [give(34, 'cy'), give(39, 'ben'), give(25, 'cy')])
    id = proposal.id
  })

  it('has a row a week with chips, in words, and what it brings along', async () => {
    const { rows } = await preview(coordinator, id)
    expect(rows).toEqual([
      {
        ...{ id: 'week-25', label: 'Week 25', why: null, first: iso(25), last: '2025-12-25', taken: true },
        people: [{ id: 'cy', name: 'Cy Moreau' }],
        ...{ was: 'open', becomes: 'Cy Moreau', overlap: null },
        cells: [{ label: 'Week 25', was: null, becomes: 'CM' }],
        brings: '2 new calls, holiday',
      },
      {
        ...{ id: 'week-34', label: 'Week 34', why: null, first: iso(34), last: '2026-02-26', taken: true },
        people: [
          { id: 'cy', name: 'Cy Moreau' },
          { id: 'ada', name: 'Ada Lovell' },
        ],
        ...{ was: 'Ada Lovell', becomes: 'Cy Moreau', overlap: null },
        cells: [{ label: 'Week 34', was: 'AL', becomes: 'CM' }],
        brings: '1 call moves',
      },
      {
        ...{ id: 'week-39', label: 'Week 39', why: null, first: iso(39), last: '2026-04-02', taken: true },
        people: [{ id: 'ben', name: 'Ben Osei' }],
        ...{ was: 'open', becomes: 'Ben Osei', overlap: null },
        cells: [{ label: 'Week 39', was: null, becomes: 'BO' }],
        brings: '2 new calls',
      },
    ])
  })

  it('counts rules, weeks and fairness before and after, of all', async () => {
    const { rules, broken, mended, fairness, also, counts, needsReason } = await preview(coordinator, id)
    const of = (rule: string) => rules.find((one) => one.rule === rule)
    expect(of('fmit-leave-overlap')).toMatchObject({ before: 1, after: 0, severity: 'critical' })
    expect(of('fmit-back-to-back')).toMatchObject({ before: 0, after: 1, severity: 'critical' })
    expect(of('fmit-back-to-back')?.statement).toMatch(/^[A-Z].+\.$/)
    expect(mended.find(({ rule }) => rule === 'fmit-leave-overlap')?.rows).toEqual(['week-34'])
    expect(broken.find(({ rule }) => rule === 'fmit-back-to-back')?.rows).toEqual(['week-39'])
    expect(fairness.ay).toBe(2025)
    expect(fairness.people).toEqual([
      { id: 'ada', name: 'Ada Lovell', before: 2, after: 1, target: 2 },
      { id: 'ben', name: 'Ben Osei', before: 1, after: 2, target: 2 },
      { id: 'cy', name: 'Cy Moreau', before: 0, after: 2, target: 2 },
    ])
    // (2/2 + 1/2)² ÷ 3·(1 + 1/4), and (1/2 + 2/2 + 2/2)² ÷ 3·(1/4 + 1 + 1).
    expect(fairness.before).toBeCloseTo(0.6, 6)
    expect(fairness.after).toBeCloseTo(6.25 / 6.75, 6)
    expect(also).toEqual(['5 call nights, 3 recovery Fridays, 1 holiday.', 'Nobody’s leave changes.'])
    expect(counts).toEqual({ rows: 3, taken: 3, changes: 4, people: 3, overlaps: 0 })
    expect(needsReason).toBe(true)
  })

  it('counts anew for the rows that are taken; the list of rules stays', async () => {
    const all = await preview(coordinator, id)
    const { rows, rules, broken, fairness, also, counts, needsReason } = await preview(coordinator, id, ['week-34'])
    expect(rows.map(({ id, taken }) => [id, taken])).toEqual([
      ['week-25', false],
      ['week-34', true],
      ['week-39', false],
    ])
    expect(rules.map(({ rule }) => rule)).toEqual(all.rules.map(({ rule }) => rule))
    expect(rules.find(({ rule }) => rule === 'fmit-back-to-back')).toMatchObject({ before: 0, after: 0 })
    expect(rules.find(({ rule }) => rule === 'fmit-leave-overlap')).toMatchObject({ before: 1, after: 0 })
    expect(broken.map(({ rule }) => rule)).not.toContain('fmit-back-to-back')
    expect(fairness.people.map(({ after }) => after)).toEqual([1, 1, 1])
    expect(fairness.after).toBeCloseTo(1, 6)
    expect(also).toEqual(['1 call night, 1 recovery Friday.', 'Nobody’s leave changes.'])
    expect(counts).toEqual({ rows: 3, taken: 1, changes: 2, people: 2, overlaps: 0 })
    expect(needsReason).toBe(false)
  })

  it('comes to nothing when none is taken', async () => {
    const { rules, broken, mended, fairness, also, counts } = await preview(coordinator, id, [])
    expect([broken, mended, counts.taken, counts.changes, counts.people]).toEqual([[], [], 0, 0, 0])
    for (const { before, after } of [...rules, ...fairness.people]) expect(after).toBe(before)
    expect(fairness.after).toBe(fairness.before)
    expect(also).toEqual(['Nobody’s leave changes.'])
  })

  it('is the same read whole, and asked for whole', async () => {
    const { value } = await coordinator(`GET /proposals/${id}`)
    expect(value).toEqual(await preview(coordinator, id))
    expect(value).toEqual(await preview(coordinator, id, ['week-39', 'week-25', 'week-34']))
  })

  it('writes nothing', async () => {
    const before = await test.store.proposals.read(test.programId, id)
    await preview(coordinator, id)
    expect(await test.store.proposals.read(test.programId, id)).toEqual(before)
    expect((await test.store.read(test.programId)).seq).toBe(1)
  })

  it('says of an accepted proposal that it is what it will be: counts of the preview are those of the plan', async () => {
    const { fairness, counts } = await preview(coordinator, id, ['week-25', 'week-34'])
    const { value } = await coordinator(`POST /proposals/${id}/accept`, {
      ...{ rows: ['week-25', 'week-34'], expectedVersion: 1, reason: null },
    })
    expect(value.counts).toMatchObject({ rows: counts.taken, changes: counts.changes, people: counts.people })
    const year = (await coordinator('GET /fmit/years/2025')).value
    expect(year.summary.fairness).toBeCloseTo(fairness.after!, 9)
    for (const { id, after } of fairness.people) expect(year.faculty.find((one) => one.id === id)?.count).toBe(after)
    const ended = await preview(coordinator, id)
    expect(ended.rows.map(({ id, taken }) => [id, taken])).toEqual([
      ['week-25', true],
      ['week-34', true],
      ['week-39', false],
    ])
    expect(ended).toMatchObject({
      counts: { rows: 3, taken: 2, changes: 3, people: 2, overlaps: 0 },
      ...{ broken: [], mended: [], rules: [], also: [], needsReason: false },
      proposal: { state: 'applied', takenCount: 2 },
    })
    expect(ended.rows[1]).toMatchObject({ was: 'Ada Lovell', becomes: 'Cy Moreau' })
  })

  it('404 unknown_proposal, 422 unknown_row', async () => {
    expect(await coordinator('POST /proposals/nothing/preview', {})).toMatchObject({
      status: 404,
      body: { reason: 'unknown_proposal' },
    })
    expect(await coordinator(`POST /proposals/${id}/preview`, { rows: ['week-25', 'week-99'] })).toMatchObject({
      status: 422,
      body: { reason: 'unknown_row', row: 'week-99' },
    })
  })
})

describe('when the plan moved on', () => {
  let test: TestApp
  let coordinator: Client
  beforeEach(async () => {
    test = await testApp({ facts: hillside([...held('ada', 30, 34), ...held('ben', 38)]).facts })
    coordinator = await test.as('coordinator')
  })

  it('shows side by side what overlaps, and takes it not', async () => {
    const { id } = await proposed(coordinator, [give(34, 'cy'), give(42, 'cy')])
    await coordinator('POST /fmit/assignments', { weekStart: iso(34), facultyId: 'ben', replace: true })
    const { rows, counts, proposal } = await preview(coordinator, id, ['week-34', 'week-42'])
    expect(rows.map(({ id, taken, overlap }) => [id, taken, overlap])).toEqual([
      ['week-34', false, { what: 'Week 34', base: 'Ada Lovell', now: 'Ben Osei', proposed: 'Cy Moreau' }],
      ['week-42', true, null],
    ])
    expect(counts).toMatchObject({ taken: 1, overlaps: 1 })
    expect(proposal.behind).toBe(1)
  })

  it('takes as done what somebody made by hand', async () => {
    const { id } = await proposed(coordinator, [give(34, 'cy'), give(42, 'cy')])
    await coordinator('POST /fmit/assignments', {
      weekStart: iso(34),
      facultyId: 'cy',
      replace: true,
      reason: 'As agreed',
    })
    const { rows, counts, also } = await preview(coordinator, id)
    expect(rows.map(({ taken, overlap, brings }) => [taken, overlap, brings])).toEqual([
      [true, null, null],
      [true, null, '2 new calls'],
    ])
    expect(counts).toMatchObject({ taken: 2, changes: 1, overlaps: 0 })
    expect(also[0]).toBe('2 call nights, 1 recovery Friday.')
  })
})

describe('a proposal of leave', () => {
  const SECRET = /hovland|camp|orthop/i
  const detail = { reason: 'Camp Hovland', location: 'Orthopaedic ward', original: 'Camp Hovland, knee' }
  const first = day('2026-04-05')
  let test: TestApp
  let coordinator: Client
  let id: string
  beforeAll(async () => {
    test = await testApp({ facts: hillside(held('ada', 40)).facts })
    coordinator = await test.as('coordinator')
    const made = await staged(test, [
      absenceRow('2', anAbsence({ id: 'n2', person: 'ada', first, last: addDays(first, 2), type: 'medical' }), detail),
      absenceRow('3', anAbsence({ id: 'n3', person: 'res', first: day('2026-05-04'), lastHalf: 'am' })),
      { ...absenceRow('4', anAbsence({ id: 'n4', person: 'res', first: day('2026-05-11') })), changes: [] },
    ])
    id = made.id
  })

  it('is told by person and days, with what it breaks, and no year of weeks', async () => {
    const { rows, broken, rules, fairness, also, counts, needsReason } = await preview(coordinator, id)
    expect(rows.map(({ was, becomes, cells, brings }) => [was, becomes, cells, brings])).toEqual([
      [null, 'Ada Lovell: Medical leave, Sun 5 – Tue 7 Apr, approved', [], 'protected details'],
      [null, 'Rae Sato: Vacation, Mon 4 May, to noon of the last day, approved', [], null],
      [null, null, [], null],
    ])
    expect(broken.find(({ rule }) => rule === 'fmit-leave-overlap')?.rows).toEqual(['2'])
    expect(rules.find(({ rule }) => rule === 'fmit-leave-overlap')).toMatchObject({ before: 0, after: 1 })
    expect(fairness).toEqual({ ay: null, before: null, after: null, people: [] })
    expect(also).toEqual(['2 absences change.'])
    expect(counts).toEqual({ rows: 3, taken: 3, changes: 3, people: 2, overlaps: 0 })
    // Leave is never held up by a week that it meets: that is a finding.
    expect(needsReason).toBe(false)
  })

  it('tells nothing of what is kept apart: in no answer, nor in a refusal', async () => {
    const { programId, store } = test
    const answers: Answered[] = [
      await coordinator('GET /proposals'),
      await coordinator(`GET /proposals/${id}`),
      await coordinator(`POST /proposals/${id}/preview`, {}),
    ]
    // Entered by hand in the meantime: the row overlaps.
    const { facts } = await store.read(programId)
    const there = anAbsence({ id: 'n2', person: 'ada', first: day('2026-06-01'), type: 'sick' })
    valueOf(
      await store.change(programId, { id: 'cli', name: 'Cli' }, new Date(), () => ({
        ok: true,
        value: {
          changeSet: {
            ...{ summary: 'By hand.', source: 'edit', reason: null, area: 'leave' },
            changes: [
              { kind: 'absence', key: 'n2', from: facts.absence.get('n2') ?? null, to: there },
              {
                kind: 'absenceDetail',
                key: 'n2',
                from: null,
                to: { absence: 'n2', orders: null, replacement: null, ...detail },
              },
            ],
          } as const,
          answer: null,
        },
      })),
    )
    const overlapping = await coordinator(`GET /proposals/${id}`)
    expect(overlapping.value.rows[0]?.overlap).toEqual({
      what: 'Sun 5 – Tue 7 Apr',
      base: 'nothing',
      now: 'Ada Lovell: Sick, Mon 1 Jun, approved',
      proposed: 'Ada Lovell: Medical leave, Sun 5 – Tue 7 Apr, approved',
    })
    answers.push(overlapping, await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1 }))
    answers.push(await coordinator(`POST /proposals/${id}/rebase`, { expectedVersion: 1, keep: { 2: 'proposed' } }))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 409, 200])
    for (const { text } of answers) expect(text).not.toMatch(SECRET)
  })
})

it('takes no row that could only be taken beside one that is left out', async () => {
  const there = anAbsence({ id: 'n1', person: 'res', first: day('2026-04-05') })
  const test = await testApp({ facts: hillside([], { absence: [there] }).facts })
  const coordinator = await test.as('coordinator')
  const gone = { ...absenceRow('1', there), changes: [{ kind: 'absence', key: 'n1', from: there, to: null }] as const }
  const over = absenceRow('2', anAbsence({ id: 'n2', person: 'res', first: day('2026-04-05') }))
  const { id } = await staged(test, [gone, over])
  const takenOf = async (rows: readonly string[]) =>
    (await preview(coordinator, id, rows)).rows.flatMap((row) => (row.taken ? [row.id] : []))
  expect(await takenOf(['1', '2'])).toEqual(['1', '2'])
  expect(await takenOf(['1'])).toEqual(['1'])
  expect(await takenOf(['2'])).toEqual([])
  expect(await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1, rows: ['2'] })).toMatchObject({
    status: 409,
    body: { reason: 'overlap', rows: [{ id: '2' }] },
  })
  expect((await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1 })).status).toBe(200)
})

it('shows two people the same, and each what is taken on their own screen', async () => {
  const test = await testApp({ facts: hillside(held('ada', 30)).facts })
  const [one, other] = [await test.as('coordinator', 'Renata Voss'), await test.as('admin', 'Ines Abdi')]
  const { id } = await proposed(one, [give(30, 'ben'), give(40, 'cy')])
  expect(await preview(other, id)).toEqual(await preview(one, id))
  expect((await preview(other, id, ['week-40'])).counts.taken).toBe(1)
  expect((await preview(one, id)).counts.taken).toBe(2)
  expect(await owners(other)).toEqual({ 30: 'ada' })
})

it('carries 2,000 rows, in and out', async () => {
  const test = await testApp({ facts: hillside().facts })
  const coordinator = await test.as('coordinator')
  const rows = Array.from({ length: 2000 }, (_, i) => {
    const first = addDays(day('2025-07-01'), Math.floor(i / 8) % 360)
    const type = (['vacation', 'sick', 'training', 'conference'] as const)[i % 4]!
    const person = ['ada', 'ben', 'cy', 'res'][Math.floor(i / 4) % 4]!
    const half = i >= 1440 ? ({ firstHalf: 'pm' } as const) : ({ lastHalf: 'am' } as const)
    return absenceRow(`${i}`, anAbsence({ id: `n${i}`, person, first: addDays(first, i % 2), type, ...half }))
  })
  const unique = rows.filter(
    (row, i) => rows.findIndex((other) => sameSlot(row.changes[0]?.to as Absent, other.changes[0]?.to as Absent)) === i,
  )
  const { id } = await staged(test, unique)
  const whole = await preview(coordinator, id)
  expect(whole.counts).toMatchObject({ rows: unique.length, taken: unique.length, overlaps: 0 })
  const half = unique.filter((_, i) => i % 2 === 0).map((row) => row.id)
  const { value } = await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 1, rows: half })
  expect(value.counts).toMatchObject({ rows: half.length, changes: half.length })
  expect((await test.store.read(test.programId)).facts.absence.size).toBe(half.length)
  const back = await coordinator(`POST /proposals/${id}/rollback`, { reason: 'The wrong file' })
  expect(back.status).toBe(200)
  expect((await test.store.read(test.programId)).facts.absence.size).toBe(0)
})

type Absent = ReturnType<typeof anAbsence>
const sameSlot = (a: Absent, b: Absent): boolean =>
  a.person === b.person && a.type === b.type && a.first === b.first && a.firstHalf === b.firstHalf
