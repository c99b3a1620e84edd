import * as z from 'zod'
import { yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { isoDay, isoOf } from '#domain/calendar/day.ts'
import { holidaysBetween } from '#domain/calendar/holiday.ts'
import { removeHoliday, setHoliday } from '#domain/decisions/set-holiday.ts'
import { done } from '#domain/result.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import { areaWritten, areaWrittenOf, writeAreaFact } from '../area-change.ts'
import { academicYear, expectedVersion } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { VOCABULARY_REFUSALS } from '../rotations/rotation-kinds.ts'

const holidayAnswer = z.strictObject({
  day: isoDay,
  name: z.string(),
  usualName: z.string().nullable().describe('What the calendar calls it; null for a day of the program’s own'),
  observed: z.boolean().describe('A federal one kept on another day than its own'),
  kept: z.boolean().describe('False when the program works then'),
  version: z.int().describe('0 while the program says nothing of its own'),
})

export const readHolidays = defineOperation({
  name: 'read-holidays',
  summary: 'The holidays of a year: the federal ones, kept or not, and the program’s own.',
  route: 'GET /api/v1/holidays',
  access: 'plan:read',
  input: z.strictObject({ ay: academicYear }),
  output: z.strictObject({ ay: z.int(), items: z.array(holidayAnswer) }),
  refusals: [],
  async run({ snapshot }, { ay }) {
    const [first, last] = [yearStart(ay), yearEnd(ay)]
    const { holiday } = snapshot.facts
    const federal = holidaysBetween(first, last)
    const own = [...holiday.values()].filter(
      ({ day }) => first <= day && day <= last && !federal.some((one) => one.day === day),
    )
    const items = [
      ...federal.map(({ day, name, observed }) => {
        const said = holiday.get(dayKey(day))
        return { day, name: said?.name ?? name, usualName: name, observed, kept: said?.kept ?? true }
      }),
      ...own.map(({ day, name, kept }) => ({ day, name, usualName: null, observed: false, kept })),
    ]
      .sort((a, b) => a.day - b.day)
      .map((one) => ({ ...one, version: snapshot.versionOf('holiday', isoOf(one.day)) }))
    return done({ ay, items })
  },
})

export const setHolidayOperation = defineOperation({
  name: 'set-holiday',
  summary: 'Keep a day as a holiday, call it otherwise, or work on a federal one.',
  route: 'PUT /api/v1/holidays/:day',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    day: isoDay,
    name: z.string().trim().min(1, 'Write a name.').max(160, 'Use 160 letters or fewer.').optional(),
    kept: z.boolean().optional().describe('False: the program works on this federal holiday'),
    expectedVersion,
  }),
  output: areaWritten,
  refusals: [
    { reason: 'outside_range', status: 422, when: 'The day is in no year that can be planned.' },
    { reason: 'name_missing', status: 422, when: 'It is no federal holiday, and no name is given.' },
    { reason: 'not_a_holiday', status: 422, when: 'The program cannot work on a day that only it keeps: take it out.' },
    ...VOCABULARY_REFUSALS,
  ],
  async run(context, { expectedVersion, ...asked }) {
    const fact = { kind: 'holiday', key: isoOf(asked.day), expectedVersion } as const
    const written = await writeAreaFact(context, fact, (schedule) => setHoliday(schedule, asked))
    return written.ok ? done(areaWrittenOf(written.value)) : written
  },
})

export const removeHolidayOperation = defineOperation({
  name: 'remove-holiday',
  summary: 'Give a day back to the calendar: one of the program’s own is taken out, a federal one is as usual.',
  route: 'DELETE /api/v1/holidays/:day',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ day: isoDay, expectedVersion }),
  output: areaWritten,
  refusals: [
    { reason: 'unknown_holiday', status: 404, when: 'The program says nothing of its own of that day.' },
    ...VOCABULARY_REFUSALS,
  ],
  async run(context, { day, expectedVersion }) {
    const fact = { kind: 'holiday', key: isoOf(day), expectedVersion } as const
    const written = await writeAreaFact(context, fact, (schedule) => removeHoliday(schedule, day))
    return written.ok ? done(areaWrittenOf(written.value)) : written
  },
})
