import * as z from 'zod'
import { yearEnd, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { addDays, isoDay, isoOf } from '#domain/calendar/day.ts'
import { holidaysBetween } from '#domain/calendar/holiday.ts'
import { removeHoliday, setHoliday } from '#domain/decisions/set-holiday.ts'
import { done, refused } from '#domain/result.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import { areaWritten, areaWrittenOf, writeAreaFact } from '../area-change.ts'
import { expectedVersion } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { VOCABULARY_REFUSALS } from '../rotations/rotation-kinds.ts'

/** Two years and the weeks at their edges. */
const MOST_DAYS = 800

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
  summary: 'The holidays of a stretch of days: the federal ones, kept or not, and the program’s own.',
  route: 'GET /api/v1/holidays',
  access: 'plan:read',
  input: z.strictObject({
    from: isoDay.optional().describe('Left out: the first day of the academic year'),
    to: isoDay.optional().describe(`Left out: the last day of that year; ${MOST_DAYS} days at the most`),
  }),
  output: z.strictObject({ from: isoDay, to: isoDay, items: z.array(holidayAnswer) }),
  refusals: [
    { reason: 'wrong_range', status: 422, when: `It ends before it starts, or is longer than ${MOST_DAYS} days.` },
  ],
  async run({ snapshot, today }, { from, to }) {
    const first = from ?? yearStart(yearOf(to ?? today))
    const last = to ?? yearEnd(yearOf(first))
    if (last < first || last > addDays(first, MOST_DAYS - 1))
      return refused('wrong_range', `Ask for days that end after they start, ${MOST_DAYS} at the most.`)
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
    return done({ from: first, to: last, items })
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
