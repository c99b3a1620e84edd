import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { USUAL_ACTIVITY } from '#domain/rotations/activity.ts'
import { day } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { isUsualWeekend } from '#domain/calendar/weekend.ts'
import { classifyOverlap } from '#domain/leave/overlap.ts'
import { type Fact, type FactKind, type Facts, dayKey, decodeFact, encodeFact, keyOf } from '#domain/schedule/facts.ts'
import { aPerson, aPersonYear, aRotation, factsOf } from '#testing/builders.ts'
import { type ProgramJson, programJson } from '#testing/program-files.ts'
import { type AnyFact, PEOPLE, anyFact } from '#testing/random-facts.ts'
import { realYear, withRealYear } from '#testing/real-year.ts'
import { programFileText, yearsKept } from './file-of-facts.ts'
import { type ProgramRead, readProgram, readProgramFile } from './read-program-file.ts'
import { newProgram } from './sample-facts.ts'

const readText = (text: string, base?: Facts): ProgramRead => {
  const read = readProgramFile(text, base ? { base } : {})
  if (!read.ok) throw new Error(JSON.stringify(read.refusal, null, 1))
  return read.value
}
const read = (json: ProgramJson, base?: Facts): ProgramRead => readText(JSON.stringify(json), base)
const exported = (facts: Facts, year: number): ProgramJson => JSON.parse(programFileText(facts, year)) as ProgramJson

/** Every half-day somebody is away, by person, type and status, whatever absence it comes from. */
const halfDaysAway = (absences: NonNullable<ProgramJson['absences']>): readonly string[] =>
  [
    ...new Set(
      absences.flatMap(({ person, start, end, startHalf, endHalf, type, approved, status }) => {
        const [first, last] = [halfDayIndex(day(start), startHalf ?? 'am'), halfDayIndex(day(end), endHalf ?? 'pm')]
        const kind = `${person} ${type} ${approved ? 'approved' : (status ?? 'requested')}`
        return Array.from({ length: last - first + 1 }, (_, i) => `${kind} ${String(first + i)}`)
      }),
    ),
  ].sort()

/** Facts without the ids that only tell records apart. */
const content = (facts: Facts): unknown =>
  Object.fromEntries(
    Object.entries(facts).map(([kind, byKey]) => [
      kind,
      [...byKey.values()]
        .map((fact) => (['absence', 'duty', 'credential'].includes(kind) ? { ...fact, id: '' } : fact))
        .sort(byJson),
    ]),
  )
/** The same for the same content, whatever order fields were written in. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
const byJson = (a: unknown, b: unknown): number => (textOf(a) < textOf(b) ? -1 : 1)

const CODES = ['C', 'L&D', 'Öl', 'PCAT']
const ROTATIONS = [' Odd  name ', 'Cardiology', "Kids' ward; --"]
/** What a file does not carry: it is protected, or remembered of an import. */
const LEFT_OUT: readonly FactKind[] = ['absenceDetail', 'nameAlias', 'columnMapping', 'blockDates']

/** Drawn facts as a program could have them: what they name is there, and nothing stands twice that may stand once. */
const carried = (drawn: readonly AnyFact[]): Facts => {
  const lists: Partial<Record<FactKind, unknown[]>> = {
    person: [...PEOPLE, 'eve', 'fay'].map((id) => aPerson({ id })),
    personYear: [aPersonYear({ person: 'fay', year: 2026 })],
    activity: CODES.map((code) => ({ ...USUAL_ACTIVITY, code, name: code, family: 'clinic' })),
    rotation: ROTATIONS.map((name) => aRotation(name)),
  }
  for (const { kind, fact } of drawn)
    if (!LEFT_OUT.includes(kind)) (lists[kind] ??= []).push(decodeFact(kind, encodeFact(kind, fact)))
  const facts = factsOf(lists as Parameters<typeof factsOf>[0])
  const kept = <K extends FactKind>(kind: K, isKept: (fact: Fact<K>, at: number, all: Fact<K>[]) => boolean) =>
    new Map(([...facts[kind].values()] as Fact<K>[]).filter(isKept).map((fact) => [keyOf(kind, fact), fact]))
  const isOnce = ({ status }: Fact<'absence'>): boolean => status === 'approved' || status === 'requested'
  return {
    ...facts,
    // Of the program as a whole a file carries the weekend alone, where it is not the usual one.
    program: new Map(
      [...facts.program]
        .filter(([, { weekend }]) => !isUsualWeekend(weekend))
        .map(([key, { weekend }]) => [key, { ...newProgram('UTC'), weekend }]),
    ),
    personYear: kept(
      'personYear',
      ({ person, pgy }) => (facts.person.get(person)?.kind === 'resident') === (pgy !== null),
    ),
    absence: kept(
      'absence',
      (one, at, all) =>
        !isOnce(one) ||
        !all
          .slice(0, at)
          .some(
            (other) =>
              other.person === one.person &&
              other.type === one.type &&
              other.status === one.status &&
              classifyOverlap(one, other),
          ),
    ),
    callNight: kept(
      'callNight',
      ({ night, person }) =>
        nightBucket(night) !== 'fmit' || facts.fmitWeek.get(dayKey(fmitWeekStart(night)))?.person !== person,
    ),
    // As they are stored: names are unlike, values by name, the least first.
    duty: new Map(
      [...facts.duty].map(([id, one]) => {
        const values = Object.entries(one.values)
          .map(([name, [a, b]]): [string, [number, number]] => [name, [Math.min(a, b), Math.max(a, b)]])
          .sort(([a], [b]) => (a < b ? -1 : 1))
        return [id, { ...one, name: `${id} ${one.name}`, values: Object.fromEntries(values) }]
      }),
    ),
    yearNote: kept('yearNote', ({ year }) => year < 2024),
  }
}

const member = (id: string, duty: readonly string[] = []) => ({
  id,
  kind: 'faculty' as const,
  duty: [...duty],
  facultyType: 'Full-Time Faculty' as const,
  excludedFromAutomaticCall: false,
  manualAssignmentOnly: false,
})

const YEAR = 2025

describe('a program file', () => {
  it('comes back out of the facts with the same content', () => {
    fc.assert(
      fc.property(programJson(YEAR), (json) => {
        const { facts, report } = read(json)
        const { absences, ...others } = exported(facts, YEAR)
        const { absences: original = [], ...expected } = json
        expect(others).toEqual(expected)
        expect(halfDaysAway(absences ?? [])).toEqual(halfDaysAway(original))
        expect(absences).toHaveLength(original.length - report.duplicateAbsences - report.joinedAbsences)
      }),
      { numRuns: 60 },
    )
  })

  it('changes nothing when it is taken in twice, or given out and taken in, and is the same byte for byte', () => {
    fc.assert(
      fc.property(programJson(YEAR), (json) => {
        const { facts } = read(json)
        const text = programFileText(facts, YEAR)
        expect(read(json, facts).changes).toEqual([])
        expect(readText(text, facts).changes).toEqual([])
        const fresh = readText(text).facts
        expect(content(fresh)).toEqual(content(facts))
        expect(programFileText(fresh, YEAR)).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('is merged into another one of the same or the next year, and what the facts must hold still holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(YEAR, YEAR + 1).chain((year) => programJson(year)),
        programJson(YEAR),
        (first, second) => {
          const { facts } = read(second, read(first).facts)
          expect(read(second, facts).changes).toEqual([])
          for (const night of facts.callNight.values())
            if (nightBucket(night.night) === 'fmit')
              expect(facts.fmitWeek.get(dayKey(fmitWeekStart(night.night)))?.person).not.toBe(night.person)
          const approved = [...facts.absence.values()].filter(({ status }) => status === 'approved')
          const halves = approved.flatMap(({ person, type, first: from, last, firstHalf, lastHalf }) => {
            const [a, b] = [halfDayIndex(from, firstHalf), halfDayIndex(last, lastHalf)]
            return Array.from({ length: b - a + 1 }, (_, i) => `${person} ${type} ${String(a + i)}`)
          })
          expect(new Set(halves).size).toBe(halves.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives out, over all its years, everything', () => {
    fc.assert(
      fc.property(programJson(YEAR), programJson(YEAR + 1), (first, second) => {
        const { facts } = read(second, read(first).facts)
        const again = yearsKept(facts).reduce<Facts | undefined>(
          (base, year) => readText(programFileText(facts, year), base).facts,
          undefined,
        )
        expect(content(again as Facts)).toEqual(content(facts))
      }),
      { numRuns: 40 },
    )
  })

  it('loses nothing of facts of any kind that it carries', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 90 }), (drawn) => {
        const facts = carried(drawn)
        const years = yearsKept(facts)
        const again = years.reduce<Facts | undefined>(
          (base, year) => readText(programFileText(facts, year), base).facts,
          undefined,
        )
        expect(content(again as Facts)).toEqual(content(facts))
        for (const year of years) {
          const text = programFileText(facts, year)
          expect(readText(text, facts).changes).toEqual([])
          expect(programFileText(again as Facts, year)).toBe(text)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('replaces what was refused by its like, so that a year over whose end it reaches comes back as it was', () => {
    const year = (blockStart: string, start: string, end: string): ProgramJson => ({
      blocks: [{ block: 2, start: blockStart, end: blockStart }],
      people: [member('F-1')],
      absences: [{ person: 'F-1', start, end, type: 'conference', approved: false, status: 'rejected' }],
    })
    const before = read(year('2025-08-01', '2026-05-29', '2026-06-11'))
    const { facts } = read(year('2026-08-01', '2026-06-11', '2026-06-12'), before.facts)
    expect([...facts.absence.values()]).toMatchObject([{ first: day('2026-06-11'), last: day('2026-06-12') }])
  })

  it('says which days are the weekend, in a program that keeps what else it says of itself', () => {
    const small: ProgramJson = {
      blocks: [{ block: 2, start: '2025-07-31', end: '2025-08-27' }],
      people: [member('F-1')],
    }
    const own = factsOf({ program: [{ ...newProgram('UTC'), name: 'Hillside', weekend: ['sun'] }] })
    expect(read({ ...small, weekend: ['sat', 'fri'] }, own).facts.program.get('program')).toMatchObject({
      ...{ name: 'Hillside', weekend: ['fri', 'sat'] },
    })
    expect(read(small, own).facts.program).toEqual(own.program)
    expect(read(small).facts.program.size).toBe(0)
    expect(exported(own, YEAR).weekend).toEqual(['sun'])
    expect(exported(read(small).facts, YEAR).weekend).toBeUndefined()
  })

  it('leaves alone what it says nothing about', () => {
    const small: ProgramJson = {
      blocks: [{ block: 2, start: '2025-07-31', end: '2025-08-27' }],
      people: [member('F-1')],
      fmitWeeks: [{ start: '2025-08-01', end: '2025-08-07', faculty: 'F-1' }],
    }
    const known: ProgramJson = {
      ...small,
      people: small.people?.map((one) => ({ ...one, name: 'Ines Okonkwo', targetWeeks: 5.5, active: false })),
      fmitWeeks: small.fmitWeeks?.map((week) => ({ ...week, note: 'Asked for it.' })),
      absences: [{ person: 'F-1', start: '2025-09-01', end: '2025-09-05', type: 'vacation', approved: true }],
    }
    expect(read(small, read(known).facts).changes).toEqual([])
  })

  it('keeps what was said of rotations, pins and time away where it says nothing of that', () => {
    const small: ProgramJson = {
      blocks: [{ block: 2, start: '2025-07-31', end: '2025-08-27' }],
      people: [member('F-1'), { id: 'R-1', kind: 'resident', pgy: 1 }],
      rotations: ['Cardiology', 'Nights'],
      rotationPlan: [{ block: 2, resident: 'R-1', rotation: 'Cardiology' }],
      absences: [{ person: 'F-1', start: '2025-09-01', end: '2025-09-05', type: 'vacation', approved: true }],
    }
    const known: ProgramJson = {
      ...small,
      activities: [{ code: 'C', name: 'Clinic', family: 'clinic', rooms: 1 }],
      rotations: [
        {
          name: 'Cardiology',
          capacity: 2,
          leaveAllowed: false,
          pattern: [{ weekday: 'mon', half: 'am', activity: 'C' }],
        },
        'Nights',
      ],
      rotationPlan: [
        { block: 2, resident: 'R-1', rotation: 'Cardiology', second: 'Nights', locked: true, note: 'Asked.' },
      ],
      absences: small.absences?.map((one) => ({
        ...one,
        tentative: true,
        author: 'Rosa Tamang',
        review: { by: 'Rosa Tamang', on: '2025-08-01', comment: null },
      })),
    }
    const { facts } = read(known)
    expect(read(small, facts).changes).toEqual([])
    expect([...facts.absence.values()]).toMatchObject([{ tentative: true, author: 'Rosa Tamang' }])
    const moved = read({ ...small, rotationPlan: [{ block: 2, resident: 'R-1', rotation: 'Nights' }] }, facts)
    expect(moved.changes).toMatchObject([{ kind: 'plannedRotation', to: { second: null, locked: false, note: null } }])
  })

  it('replaces an absence that it moves, and drops a waiver with the attending it was for', () => {
    const base: ProgramJson = {
      blocks: [{ block: 2, start: '2025-07-31', end: '2025-08-27' }],
      people: [member('F-1'), member('F-2')],
      absences: [
        { person: 'F-1', start: '2025-09-01', end: '2025-09-05', type: 'vacation', approved: true },
        { person: 'F-1', start: '2025-09-10', end: '2025-09-12', type: 'vacation', approved: true },
      ],
      fmitWeeks: [{ start: '2025-08-01', end: '2025-08-07', faculty: 'F-1', reason: 'Moving house.' }],
    }
    const { facts, changes } = read(
      {
        ...base,
        absences: [{ person: 'F-1', start: '2025-09-03', end: '2025-09-11', type: 'vacation', approved: true }],
        fmitWeeks: [{ start: '2025-08-01', end: '2025-08-07', faculty: 'F-2' }],
      },
      read(base).facts,
    )
    expect(changes.map(({ kind, to }) => [kind, to === null])).toEqual([
      ['absence', true],
      ['absence', false],
      ['fmitWeek', false],
    ])
    expect([...facts.absence.values()]).toMatchObject([{ first: day('2025-09-03'), last: day('2025-09-11') }])
    expect(facts.fmitWeek.get('2025-08-01')).toMatchObject({ person: 'F-2', reason: null })
  })
})

describe('a program file that cannot be', () => {
  const person = member('F-1', ['Program Director'])
  const good = {
    blocks: [{ block: 2, start: '2025-07-31', end: '2025-08-27' }],
    people: [person, { id: 'R-1', kind: 'resident', pgy: 1 }],
    rotations: ['Cardiology'],
    fmitWeeks: [{ start: '2025-08-01', end: '2025-08-07', faculty: 'F-1' }],
    calls: [{ date: '2025-08-11', faculty: 'F-1' }],
  }

  it('the one the cases below start from is good', () => {
    expect(readProgramFile(JSON.stringify(good)).ok).toBe(true)
  })

  it.each<[what: string, file: object, record: string, field: string, message: string]>([
    [
      'an unknown person',
      { fmitWeeks: [{ start: '2025-08-01', end: '2025-08-07', faculty: 'F-9' }] },
      'fmitWeeks[0]',
      'faculty',
      'Nobody in people is F-9. Correct the id, or add the person to people.',
    ],
    [
      'an unknown person in a list',
      { credentials: [{ name: 'Colposcopy', faculty: ['F-1', 'F-8'] }] },
      'credentials[0]',
      'faculty[1]',
      'Nobody in people is F-8. Correct the id, or add the person to people.',
    ],
    [
      'a day that does not exist',
      { calls: [{ date: '2025-02-30', faculty: 'F-1' }] },
      'calls[0]',
      'date',
      'It is "2025-02-30". Write the date as YYYY-MM-DD, and one that exists.',
    ],
    [
      'a day of another century',
      { calls: [{ date: '1925-08-11', faculty: 'F-1' }] },
      'calls[0]',
      'date',
      '1925-08-11 is not between 2020-07-01 and 2101-06-30. Correct it.',
    ],
    [
      'an end before the start',
      { absences: [{ person: 'F-1', start: '2025-09-02', end: '2025-09-01', type: 'sick', approved: true }] },
      'absences[0]',
      'end',
      'It ends on 2025-09-01, before it starts on 2025-09-02. Correct one of the two.',
    ],
    [
      'a week that does not start on a Friday',
      { fmitWeeks: [{ start: '2025-08-02', end: '2025-08-08', faculty: 'F-1' }] },
      'fmitWeeks[0]',
      'start',
      '2025-08-02 is a Saturday, and FMIT weeks start on a Friday. The week that holds it starts on 2025-08-01.',
    ],
    [
      'a week that does not end on its Thursday',
      { fmitWeeks: [{ start: '2025-08-01', end: '2025-08-08', faculty: 'F-1' }] },
      'fmitWeeks[0]',
      'end',
      'It ends on 2025-08-08. The week of 2025-08-01 ends on Thursday 2025-08-07.',
    ],
    [
      'a doubled week',
      { fmitWeeks: [...good.fmitWeeks, ...good.fmitWeeks] },
      'fmitWeeks[1]',
      'start',
      'The week of 2025-08-01 is in fmitWeeks[0] already. Keep one of the two.',
    ],
    [
      'a doubled night',
      { calls: [...good.calls, ...good.calls] },
      'calls[1]',
      'date',
      'The night of 2025-08-11 is in calls[0] already. Keep one of the two.',
    ],
    [
      'a doubled person',
      { people: [person, person] },
      'people[1]',
      'id',
      'F-1 is in people[0] already. Keep one of the two.',
    ],
    [
      'a field of another type',
      { calls: [{ date: 20250811, faculty: 'F-1' }] },
      'calls[0]',
      'date',
      'It is 20250811. Write a text, in quotes.',
    ],
    [
      'a missing field',
      { calls: [{ date: '2025-08-11' }] },
      'calls[0]',
      'faculty',
      'It is missing. Write a text, in quotes.',
    ],
    [
      'a field nobody knows',
      { calls: [{ date: '2025-08-11', faculty: 'F-1', facluty: 'F-1' }] },
      'calls[0]',
      'facluty',
      'There is no such field here. Correct its name, or take it out.',
    ],
    [
      'a list nobody knows',
      { absence: [] },
      'file',
      'absence',
      'There is no such field here. Correct its name, or take it out.',
    ],
    ['something that is no list', { calls: {} }, 'file', 'calls', 'It is {}. Write a list, in [ and ].'],
    [
      'a person of no kind',
      { people: [{ id: 'F-1', kind: 'nurse' }] },
      'people[0]',
      'kind',
      'It is "nurse". Write "faculty" or "resident".',
    ],
    [
      'a type of absence nobody knows',
      { absences: [{ person: 'F-1', start: '2025-09-01', end: '2025-09-01', type: 'undisclosed', approved: true }] },
      'absences[0]',
      'type',
      'It is "undisclosed". Write "vacation" or "conference" or "sick" or "medical" or "convalescent" or "maternity_paternity" or "family_emergency" or "emergency_leave" or "bereavement" or "deployment" or "tdy" or "training" or "military_duty".',
    ],
    [
      'an unknown rotation',
      { rotationPlan: [{ block: 2, resident: 'R-1', rotation: 'Cardioolgy' }] },
      'rotationPlan[0]',
      'rotation',
      'No rotation is called "Cardioolgy". Correct it, or add it to rotations.',
    ],
    [
      'an unknown second rotation',
      { rotationPlan: [{ block: 2, resident: 'R-1', rotation: 'Cardiology', second: 'Nihgts' }] },
      'rotationPlan[0]',
      'second',
      'No rotation is called "Nihgts". Correct it, or add it to rotations.',
    ],
    [
      'a split day without a second rotation',
      { rotationPlan: [{ block: 2, resident: 'R-1', rotation: 'Cardiology', splitDay: '2025-08-11' }] },
      'rotationPlan[0]',
      'splitDay',
      'It is "2025-08-11". A block that is not split has no day on which it is.',
    ],
    [
      'a rotation that is neither a name nor a record',
      { rotations: ['Cardiology', 7] },
      'rotations[1]',
      '',
      'It is 7. Write a name, in quotes, or a record, in { and }.',
    ],
    [
      'a field of a rotation that nobody knows',
      { rotations: ['Cardiology', { name: 'Nights', colour: 'blue' }] },
      'rotations[1]',
      'colour',
      'There is no such field here. Correct its name, or take it out.',
    ],
    [
      'an unknown half',
      { rotations: ['Cardiology', { name: 'C + N', halves: { first: 'Cardiology', second: 'Nights' } }] },
      'rotations[1]',
      'halves.second',
      'No rotation is called "Nights". Correct it, or add it to rotations.',
    ],
    [
      'a code that two rotations have',
      {
        rotations: [
          { name: 'Cardiology', code: 'CA' },
          { name: 'Cancer', code: 'ca' },
        ],
      },
      'rotations[1]',
      'code',
      'ca is the code of "Cardiology" already. Choose another for one of the two.',
    ],
    [
      'an activity nobody knows in a pattern',
      { rotations: [{ name: 'Cardiology', pattern: [{ weekday: 'mon', half: 'am', activity: 'CLI' }] }] },
      'rotations[0]',
      'pattern.0.activity',
      'No activity has the code CLI. Correct it, or add it to activities.',
    ],
    [
      'a half-day twice in a pattern',
      {
        activities: [{ code: 'C', name: 'Clinic', family: 'clinic' }],
        rotations: [{ name: 'Cardiology', pattern: [1, 1].map(() => ({ weekday: 'mon', half: 'am', activity: 'C' })) }],
      },
      'rotations[0]',
      'pattern',
      'It is [{"weekday":"mon","half":"am","activity":"C"},{"weekday":"mo…. One half-day stands in it twice.',
    ],
    [
      'fewer clinics at most than at least',
      {
        rotations: [
          {
            name: 'Cardiology',
            requirement: { fmClinicMin: 3, fmClinicMax: 2, specialtyMin: 0, specialtyMax: 4, academicsRequired: true },
          },
        ],
      },
      'rotations[0]',
      'requirement.fmClinicMax',
      'It is 2. The most clinics are fewer than the least.',
    ],
    [
      'codes that differ in letters alone',
      { activities: ['C', 'c'].map((code) => ({ code, name: 'Clinic', family: 'clinic' })) },
      'activities[1]',
      'code',
      'c is in activities[0] already. Choose another for one of the two.',
    ],
    [
      'a half-day pinned twice',
      {
        activities: [{ code: 'C', name: 'Clinic', family: 'clinic' }],
        pins: [1, 1].map(() => ({ person: 'R-1', date: '2025-08-11', half: 'pm', activity: 'C' })),
      },
      'pins[1]',
      'date',
      'The afternoon of R-1 on 2025-08-11 is in pins[0] already. Keep one of the two.',
    ],
    [
      'the usual week of nobody',
      {
        activities: [{ code: 'C', name: 'Clinic', family: 'clinic' }],
        facultyWeeks: [{ person: 'F-7', cells: [{ weekday: 'mon', half: 'am', activity: 'C' }] }],
      },
      'facultyWeeks[0]',
      'person',
      'Nobody in people is F-7. Correct the id, or add the person to people.',
    ],
    [
      'a text that no database keeps, in a record of a rotation',
      { rotations: [{ name: 'Cardiology', title: 'a\u0000b' }] },
      'rotations[0]',
      'title',
      'It is "a\\u0000b". A character in it is no text. Take it out.',
    ],
    [
      'a block that overlaps another',
      { blocks: [...good.blocks, { block: 3, start: '2025-08-27', end: '2025-09-24' }] },
      'blocks[1]',
      'start',
      'Block 3 overlaps blocks[0]. Correct one of the two.',
    ],
    [
      'a block outside the year',
      { blocks: [...good.blocks, { block: 13, start: '2026-06-04', end: '2026-07-01' }] },
      'blocks[1]',
      'end',
      '2026-07-01 lies outside the academic year, 2025-07-01 to 2026-06-30. Correct it.',
    ],
    [
      'a text that no database keeps',
      { note: 'a\u0000b' },
      'file',
      'note',
      'It is "a\\u0000b". A character in it is no text. Take it out.',
    ],
    [
      'a role that the faculty type is not of',
      { people: [{ ...person, role: 'adjunct' }] },
      'people[0]',
      'role',
      'It is adjunct, but Full-Time Faculty. Take the role out, or correct the type.',
    ],
    [
      'more weeks than a year has',
      { people: [{ ...person, fmitWeeks: [4, 60] }] },
      'people[0]',
      'fmitWeeks.1',
      'It is 60. The most there can be is 53.',
    ],
  ])('is refused for %s, with record, field and what to do', (_, part, record, field, message) => {
    const read = readProgramFile(JSON.stringify({ ...good, ...part }), { fileName: 'program.json' })
    expect(read).toMatchObject({
      ok: false,
      refusal: { reason: 'file_refused', data: { file: 'program.json', problems: [{ record, field, message }] } },
    })
  })

  it('is refused for a code that another rotation of the program has, and for one in other letters', () => {
    const base = factsOf({
      activity: [{ ...USUAL_ACTIVITY, code: 'Cl', name: 'Clinic', family: 'clinic' }],
      rotation: [aRotation('Cancer', { code: 'CA' })],
    })
    const problemsOf = (part: object): unknown => {
      const read = readProgram({ ...good, ...part }, base)
      return read.ok ? [] : read.refusal.data
    }
    expect(problemsOf({ rotations: ['Cancer', { name: 'Cardiology', code: 'CA' }] })).toMatchObject({
      problems: [{ record: 'rotations[1]', field: 'code' }],
    })
    expect(
      problemsOf({
        rotations: [
          { name: 'Cancer', archived: true },
          { name: 'Cardiology', code: 'CA' },
        ],
      }),
    ).toEqual([])
    expect(problemsOf({ activities: [{ code: 'CL', name: 'Clinic', family: 'clinic' }] })).toMatchObject({
      problems: [
        {
          record: 'activities[0]',
          message: 'The program has Cl, which differs from CL in letters alone. Write it so.',
        },
      ],
    })
  })

  it('is refused with all problems, up to 50', () => {
    const calls = Array.from({ length: 60 }, (_, i) => ({ date: '2025-13-01', faculty: `F-${String(i)}` }))
    const read = readProgramFile(JSON.stringify({ ...good, calls }), { fileName: 'program.json' })
    expect(read).toMatchObject({
      refusal: {
        message:
          'program.json cannot be read as a program, and nothing was taken from it. calls[0].date: It is "2025-13-01". Write the date as YYYY-MM-DD, and one that exists. 59 more below.',
        data: { count: 60 },
      },
    })
    expect(read.ok || (read.refusal.data as { readonly problems: readonly unknown[] }).problems).toHaveLength(50)
  })

  it('is refused when nothing says which year it is of', () => {
    expect(readProgramFile('{}')).toMatchObject({
      refusal: { data: { problems: [{ record: 'file', field: 'blocks' }] } },
    })
    expect(readProgramFile('[1]')).toMatchObject({ refusal: { data: { problems: [{ record: 'file', field: '' }] } } })
    expect(readProgramFile('null')).toMatchObject({ refusal: { data: { problems: [{ record: 'file', field: '' }] } } })
  })

  it('never breaks, whatever JSON it is', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(...Object.keys(good), 'wishes', 'duties', 'activities', 'pins', '__proto__'),
        fc.jsonValue(),
      ),
    )
    fc.assert(
      fc.property(anything, (json) => {
        const read = readProgram(json, undefined, 'program.json')
        expect(read.ok || read.refusal.reason).toBe('file_refused')
      }),
      { numRuns: 500 },
    )
  })
})

describe.skipIf(realYear === null)(withRealYear('the real year 2025–26'), () => {
  const text = realYear ?? '{}'
  const original = JSON.parse(text) as ProgramJson

  it('is taken in, with duplicates dropped, overlaps joined, and everything odd told', () => {
    const { facts, report } = readText(text)
    expect(report).toMatchObject({
      year: 2025,
      duplicateAbsences: 13,
      joinedAbsences: 16,
      derivedCalls: 104,
      sections: {
        people: { read: 29, stored: 29 },
        absences: { read: 171, stored: 142 },
        fmitWeeks: { read: 52, stored: 52 },
        calls: { read: 364, stored: 260 },
        rotationPlan: { read: 216, stored: 216 },
      },
    })
    expect(facts.absence.size).toBe(142)
    const told = (kind: string) => report.notes.filter((note) => note.kind === kind)
    expect(told('absence-duplicate')).toHaveLength(13)
    expect(told('absence-joined').flatMap(({ records }) => records.slice(1))).toHaveLength(16)
    expect(told('outside-year').flatMap(({ records }) => records)).toEqual([
      'absences[38]',
      'absences[49]',
      'absences[60]',
      'calls[0]',
    ])
    expect(told('block-dates').map(({ message }) => message)).toEqual([
      "Block 1 is 2025-07-01 to 2025-07-30 here; the calendar has 2025-07-03 to 2025-07-30. The file's dates are kept.",
    ])
    expect(told('holiday-name')).toHaveLength(3)
    expect(told('credential-doubled').map(({ records }) => records)).toEqual([['credentials[3]', 'credentials[6]']])
    expect(told('week-block')).toEqual([])
  })

  it('gives every role and its weeks from the duties', () => {
    const { facts } = readText(text)
    const roles = [...facts.personYear.values()].map(
      ({ role, minWeeks, maxWeeks }) => `${role ?? ''} ${minWeeks}–${maxWeeks}`,
    )
    const counts = Object.fromEntries(
      [...new Set(roles)].sort().map((role) => [role, roles.filter((r) => r === role).length]),
    )
    expect(counts).toEqual({
      ' 0–0': 17,
      'adjunct 0–0': 2,
      'apd 4–7': 1,
      'chief 2–4': 1,
      'core 4–7': 5,
      'oic 4–7': 1,
      'pd 4–6': 1,
      'sm 4–7': 1,
    })
  })

  it('comes back with the same content, and that changes nothing', () => {
    const { facts } = readText(text)
    const { absences = [], ...others } = exported(facts, YEAR)
    const { absences: before = [], ...expected } = original
    expect(others).toEqual(expected)
    expect(absences).toHaveLength(142)
    expect(halfDaysAway(absences)).toEqual(halfDaysAway(before))
    expect(readText(text, facts).changes).toEqual([])
    expect(readText(programFileText(facts, YEAR), facts).changes).toEqual([])
  })
})
