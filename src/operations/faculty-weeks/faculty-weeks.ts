import * as z from 'zod'
import { removeFacultyWeek, setFacultyWeek } from '#domain/decisions/set-faculty-week.ts'
import { FACULTY_WEEKS } from '#domain/decisions/areas.ts'
import { done } from '#domain/result.ts'
import { patternCell, rotationPattern } from '#domain/rotations/rotation-pattern.ts'
import { personYearKey } from '#domain/schedule/facts.ts'
import type { Snapshot } from '#store/store.ts'
import { AREA_WRITTEN, areaTakeBack, areaWritten, areaWrittenOf, writeAreaFact } from '../area-change.ts'
import { academicYear, expectedVersion, personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { OUTSIDE_YEAR } from '../people/year-refusals.ts'
import { UNKNOWN_ACTIVITY, VOCABULARY_REFUSALS } from '../rotations/rotation-kinds.ts'

const facultyWeekAnswer = z.strictObject({
  person: z.string(),
  name: z.string(),
  ay: z.int(),
  cells: z.array(patternCell).describe('By weeks of a block, from Thursday to Wednesday; a null week is every one'),
  version: z.int().describe('0 while nothing is said'),
})

const answerOf = (
  { facts, versionOf }: Pick<Snapshot, 'facts' | 'versionOf'>,
  person: string,
  ay: number,
): z.output<typeof facultyWeekAnswer> => {
  const key = personYearKey(person, ay)
  return {
    person,
    name: facts.person.get(person)?.name ?? person,
    ay,
    cells: facts.facultyWeek.get(key)?.cells ?? [],
    version: versionOf('facultyWeek', key),
  }
}

const place = { person: personId, ay: academicYear } as const

export const readFacultyWeeks = defineOperation({
  name: 'read-faculty-weeks',
  summary: 'What each of the faculty usually does in a year, half-day by half-day.',
  route: 'GET /api/v1/faculty-weeks',
  access: 'plan:read',
  input: z.strictObject({ ay: academicYear }),
  output: z.strictObject({ items: z.array(facultyWeekAnswer), total: z.int() }),
  refusals: [],
  async run({ snapshot }, { ay }) {
    const items = [...snapshot.facts.personYear.values()]
      .filter(({ year, pgy }) => year === ay && pgy === null)
      .map(({ person }) => answerOf(snapshot, person, ay))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    return done({ items, total: items.length })
  },
})

export const setFacultyWeekOperation = defineOperation({
  name: 'set-faculty-week',
  summary: 'Say what somebody of the faculty usually does in a year; no half-day at all takes it back.',
  route: 'PUT /api/v1/faculty-weeks/:person',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ ...place, cells: rotationPattern.shape.cells, expectedVersion }),
  output: z.strictObject({ week: facultyWeekAnswer, ...AREA_WRITTEN }),
  refusals: [
    UNKNOWN_PERSON,
    OUTSIDE_YEAR,
    { reason: 'wrong_kind', status: 422, when: 'A resident has no usual week.' },
    { reason: 'not_in_year', status: 422, when: 'Nothing is said of the person in that year.' },
    UNKNOWN_ACTIVITY,
    ...VOCABULARY_REFUSALS,
  ],
  async run(context, { person, ay, cells, expectedVersion }) {
    const expected = { kind: 'facultyWeek', key: personYearKey(person, ay), expectedVersion } as const
    const written = await writeAreaFact(context, expected, (schedule) =>
      setFacultyWeek(schedule, { person, year: ay, cells }),
    )
    if (!written.ok) return written
    return done({ week: answerOf(written.value.after, person, ay), ...areaWrittenOf(written.value) })
  },
})

export const removeFacultyWeekOperation = defineOperation({
  name: 'remove-faculty-week',
  summary: 'Take back what somebody of the faculty usually does in a year.',
  route: 'DELETE /api/v1/faculty-weeks/:person',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ ...place, expectedVersion }),
  output: areaWritten,
  refusals: [
    UNKNOWN_PERSON,
    { reason: 'no_usual_week', status: 404, when: 'Nothing is said of the person in that year.' },
    ...VOCABULARY_REFUSALS,
  ],
  async run(context, { person, ay, expectedVersion }) {
    const expected = { kind: 'facultyWeek', key: personYearKey(person, ay), expectedVersion } as const
    const written = await writeAreaFact(context, expected, (schedule) =>
      removeFacultyWeek(schedule, { person, year: ay }),
    )
    return written.ok ? done(areaWrittenOf(written.value)) : written
  },
})

export const undoFacultyWeek = areaTakeBack({
  direction: 'undo',
  name: 'undo-faculty-week',
  route: 'POST /api/v1/faculty-weeks/undo',
  summary: 'Take back a change of what faculty usually do.',
  place: {},
  areaOf: () => FACULTY_WEEKS,
})
export const redoFacultyWeek = areaTakeBack({
  direction: 'redo',
  name: 'redo-faculty-week',
  route: 'POST /api/v1/faculty-weeks/redo',
  summary: 'Bring back a change of what faculty usually do that was taken back.',
  place: {},
  areaOf: () => FACULTY_WEEKS,
})
