import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES, UNDISCLOSED } from '#domain/leave/absence.ts'
import { FACULTY_ROLES } from '#domain/people/person-year.ts'
import { REQUIREMENT_DEFAULTS } from '#domain/rotations/weekly-requirement.ts'
import { SOURCES } from '#domain/schedule/change.ts'
import {
  aFacultyWeek,
  aPin,
  aCallNight,
  aPerson,
  aPersonYear,
  aPlannedRotation,
  aRotation,
  anAbsence,
  anFmitWeek,
} from '#testing/builders.ts'
import { testDatabase } from '#testing/database.ts'
import { type FactLists, put, remove, write } from '#testing/door.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { inProgram } from './connection.ts'

const { store, pool } = await testDatabase()

let count = 0
const aProgram = async (facts: FactLists = {}): Promise<string> => {
  const id = `program-${++count}`
  valueOf(await store.createProgram(id))
  valueOf(await put(store, id, { person: [aPerson({ id: 'ada' }), aPerson({ id: 'ben' })], ...facts }))
  return id
}

const constraintOf = async (id: string, facts: FactLists): Promise<unknown> => {
  const { reason, data } = refusalOf(await put(store, id, facts))
  expect(reason).toBe('contradiction')
  return (data as { constraint: string }).constraint
}

const away = (given: Partial<ReturnType<typeof anAbsence>>) =>
  anAbsence({ id: 'second', person: 'ada', first: day('2026-08-10'), last: day('2026-08-14'), ...given })

describe('two approved absences of one person and type over one half-day', () => {
  const first = away({ id: 'first', last: day('2026-08-12'), lastHalf: 'am' })

  test.each([
    ['the same days', {}],
    ['one half-day in common', { first: day('2026-08-12'), firstHalf: 'am' as const }],
    ['one within the other', { first: day('2026-08-11'), last: day('2026-08-11') }],
  ])('cannot be: %s', async (_, given) => {
    const id = await aProgram({ absence: [first] })
    expect(await constraintOf(id, { absence: [away(given)] })).toBe('absence_once')
  })

  test.each([
    ['the afternoon after a morning', { first: day('2026-08-12'), firstHalf: 'pm' as const }],
    ['another person', { person: 'ben' }],
    ['another type', { type: 'conference' as const }],
    ['one that is only asked for', { status: 'requested' as const }],
    ['one that was cancelled', { status: 'cancelled' as const }],
  ])('may be: %s', async (_, given) => {
    const id = await aProgram({ absence: [first] })
    valueOf(await put(store, id, { absence: [away(given)] }))
  })

  test('may pass through such a state within one change set', async () => {
    const id = await aProgram({ absence: [first] })
    const joined = { ...first, last: day('2026-08-20') }
    valueOf(
      await write(store, id, () => [
        { kind: 'absence', key: 'second', from: null, to: away({}) },
        { kind: 'absence', key: 'first', from: first, to: joined },
        { kind: 'absence', key: 'second', from: away({}), to: null },
      ]),
    )
  })

  test('may be in two programs', async () => {
    await aProgram({ absence: [first] })
    await aProgram({ absence: [first] })
  })
})

describe('the plan names people who are there', () => {
  const nobody: readonly [string, FactLists][] = [
    ['person_year_person', { personYear: [aPersonYear({ person: 'eve', year: 2026 })] }],
    ['week_wish_person', { weekWish: [{ person: 'eve', weekStart: day('2026-07-03'), wish: 'would-like' }] }],
    ['absence_person', { absence: [away({ person: 'eve' })] }],
    ['name_alias_person', { nameAlias: [{ alias: 'eve', person: 'eve' }] }],
    [
      'absence_detail_absence',
      {
        absenceDetail: [
          { absence: 'none', reason: 'Surgery', location: null, orders: null, replacement: null, original: null },
        ],
      },
    ],
    ['fmit_week_person', { fmitWeek: [anFmitWeek({ person: 'eve', weekStart: day('2026-07-03') })] }],
    ['call_night_person', { callNight: [aCallNight({ person: 'eve', night: day('2026-07-05') })] }],
    ['faculty_week_person', { facultyWeek: [aFacultyWeek({ person: 'eve' })] }],
    ['pin_person', { pin: [aPin({ person: 'eve' })] }],
    ['rotation_pattern_rotation', { rotationPattern: [{ rotation: 'none', cells: [] }] }],
    ['weekly_requirement_rotation', { weeklyRequirement: [{ rotation: 'none', ...REQUIREMENT_DEFAULTS }] }],
    ['planned_rotation_person', { plannedRotation: [aPlannedRotation({ resident: 'eve', rotation: 'Clinic' })] }],
  ]

  test.each(nobody)('%s', async (constraint, facts) => {
    expect(await constraintOf(await aProgram(), facts)).toBe(constraint)
  })

  test('and not of another program', async () => {
    await aProgram({ person: [aPerson({ id: 'eve' })] })
    const id = await aProgram()
    expect(await constraintOf(id, { fmitWeek: [anFmitWeek({ person: 'eve', weekStart: day('2026-07-03') })] })).toBe(
      'fmit_week_person',
    )
  })

  test('whoever is in it cannot be taken out', async () => {
    const id = await aProgram({ fmitWeek: [anFmitWeek({ person: 'ada', weekStart: day('2026-07-03') })] })
    expect(refusalOf(await remove(store, id, 'person', 'ada'))).toMatchObject({
      reason: 'contradiction',
      data: { constraint: 'fmit_week_person' },
    })
    valueOf(await remove(store, id, 'person', 'ben'))
  })

  test('somebody may come with their first week, in whatever order', async () => {
    const id = await aProgram()
    valueOf(
      await write(store, id, () => [
        {
          kind: 'fmitWeek',
          key: '2026-07-03',
          from: null,
          to: anFmitWeek({ person: 'eve', weekStart: day('2026-07-03') }),
        },
        { kind: 'person', key: 'eve', from: null, to: aPerson({ id: 'eve' }) },
      ]),
    )
  })
})

describe('dates', () => {
  const week = (iso: string): FactLists => ({ fmitWeek: [anFmitWeek({ person: 'ada', weekStart: day(iso) })] })
  const night = (iso: string): FactLists => ({ callNight: [aCallNight({ person: 'ada', night: day(iso) })] })

  test('an FMIT week is known by a Friday', async () => {
    const id = await aProgram(week('2026-07-03'))
    expect(await constraintOf(id, week('2026-07-04'))).toBe('fmit_friday')
    expect(
      await constraintOf(id, { weekWish: [{ person: 'ada', weekStart: day('2026-07-02'), wish: 'rather-not' }] }),
    ).toBe('fmit_friday')
  })

  test('lie in years that can be planned: 1 July 2020 to 30 June 2101', async () => {
    const id = await aProgram(night('2020-07-01'))
    valueOf(await put(store, id, night('2101-06-30')))
    const outside: readonly FactLists[] = [
      night('2020-06-30'),
      night('2101-07-01'),
      week('2020-06-26'),
      week('2101-07-01'),
      { absence: [away({ first: day('2020-06-30') })] },
      { absence: [away({ last: day('2101-07-01') })] },
      { holiday: [{ day: day('2101-07-04'), name: 'Independence Day', kept: true }] },
      { blockDates: [{ year: 2020, block: 0, start: day('2020-06-25'), end: day('2020-07-01') }] },
    ]
    for (const facts of outside) expect(await constraintOf(id, facts)).toBe('plannable_day')
    expect(await constraintOf(id, { yearNote: [{ year: 2101, text: 'Too far.' }] })).toBe('academic_year')
    expect(
      await constraintOf(id, {
        plannedRotation: [aPlannedRotation({ year: 2019, resident: 'ada', rotation: 'Clinic' })],
      }),
    ).toBe('academic_year')
  })

  test('a block ends after it starts', async () => {
    const backwards = { year: 2026, block: 1, start: day('2026-07-30'), end: day('2026-07-02') }
    expect(await constraintOf(await aProgram(), { blockDates: [backwards] })).toBe('block_dates_order')
  })
})

describe('one row a key, whoever asks', () => {
  const insert = (id: string, sql: string): Promise<unknown> =>
    inProgram(pool, id, 'write', (connection) => connection.query(sql, [id]))

  test('one attending a week, and one person a night', async () => {
    const id = await aProgram({
      fmitWeek: [anFmitWeek({ person: 'ada', weekStart: day('2026-07-03') })],
      callNight: [aCallNight({ person: 'ada', night: day('2026-07-05') })],
    })
    await expect(
      insert(
        id,
        `INSERT INTO fmit_week (program_id, week_start, person_id, version) VALUES ($1, '2026-07-03', 'ben', 3)`,
      ),
    ).rejects.toThrow('fmit_week_pkey')
    await expect(
      insert(
        id,
        `INSERT INTO call_night (program_id, night, person_id, override, version) VALUES ($1, '2026-07-05', 'ben', true, 3)`,
      ),
    ).rejects.toThrow('call_night_pkey')
  })

  test('a person-year is of a faculty role or a PGY, with weeks and days in order', async () => {
    const id = await aProgram()
    const personYear = (role: string, pgy: string, weeks: string, days: string): Promise<unknown> =>
      insert(
        id,
        `INSERT INTO person_year (program_id, person_id, year, role, pgy, min_weeks, max_weeks, active_from, active_to,
         max_weeks_per_month, draft_fmit, draft_call, duties, version)
         VALUES ($1, 'ada', 2026, ${role}, ${pgy}, ${weeks}, ${days}, 2, true, true, '{}', 1)`,
      )
    await expect(personYear(`'core'`, '1', '0, 1', 'NULL, NULL')).rejects.toThrow('person_year_role_or_pgy')
    await expect(personYear('NULL', 'NULL', '0, 1', 'NULL, NULL')).rejects.toThrow('person_year_role_or_pgy')
    await expect(personYear('NULL', '4', '0, 1', 'NULL, NULL')).rejects.toThrow('person_year_pgy_check')
    await expect(personYear(`'core'`, 'NULL', '2, 1', 'NULL, NULL')).rejects.toThrow('person_year_weeks')
    await expect(personYear(`'core'`, 'NULL', '0, 1', `'2027-01-02', '2027-01-01'`)).rejects.toThrow(
      'person_year_active',
    )
  })
})

describe('words that are chosen from a list', () => {
  test('are the domain’s: types and states of absences, faculty roles, sources', async () => {
    const absence = ABSENCE_TYPES.flatMap((type) =>
      ABSENCE_STATUSES.map((status) => away({ id: `${type}-${status}`, type, status })),
    )
    const person = FACULTY_ROLES.map((role) => aPerson({ id: role }))
    const personYear = FACULTY_ROLES.map((role) => aPersonYear({ person: role, year: 2026, role }))
    const id = await aProgram({ absence })
    for (const source of SOURCES.filter((each) => each !== 'undo' && each !== 'redo'))
      valueOf(
        await write(store, id, () => [{ kind: 'rotation', key: source, from: null, to: aRotation(source) }], {
          source,
        }),
      )
    valueOf(await put(store, id, { person, personYear }))
  })

  test('an absence of undisclosed type is never stored', async () => {
    await expect(put(store, await aProgram(), { absence: [away({ type: UNDISCLOSED })] })).rejects.toThrow(
      'absence_type_check',
    )
  })

  test('an undo says of what, and nothing else does', async () => {
    const id = await aProgram()
    const add = (name: string, said: object): Promise<unknown> =>
      write(store, id, () => [{ kind: 'rotation', key: name, from: null, to: aRotation(name) }], said)
    await expect(add('a', { source: 'undo' })).rejects.toThrow('change_log_of')
    await expect(add('b', { source: 'edit', of: 1 })).rejects.toThrow('change_log_of')
    await expect(add('c', { source: 'redo', of: 9 })).rejects.toThrow('foreign key')
  })
})

describe('text', () => {
  test.each(['E\0ve', 'E\ud800ve', '\udc00'])('that PostgreSQL cannot hold is refused: %j', async (name) => {
    const id = await aProgram()
    expect(refusalOf(await put(store, id, { person: [aPerson({ id: 'eve', name })] })).reason).toBe('contradiction')
    const said = { reason: name }
    expect(
      refusalOf(await write(store, id, () => [{ kind: 'rotation', key: 'r', from: null, to: aRotation('r') }], said))
        .reason,
    ).toBe('contradiction')
    expect((await store.read(id)).seq).toBe(1)
  })
})
