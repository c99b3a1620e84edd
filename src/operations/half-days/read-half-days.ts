import * as z from 'zod'
import { addDays, isoDay } from '#domain/calendar/day.ts'
import { unknownPerson } from '#domain/decisions/week-refusals.ts'
import { done, refused } from '#domain/result.ts'
import { peopleBetween } from '#domain/schedule/block-people.ts'
import { halfDays } from '#domain/schedule/half-days.ts'
import { holidaysKept } from '#domain/schedule/holidays.ts'
import { personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { visibleTo } from '../redaction.ts'
import { activityFields } from '../rotations/activity-answer.ts'

/** An academic year of a leap year. */
const MOST_DAYS = 366

const personCells = z.strictObject({
  id: z.string(),
  name: z.string(),
  pgy: z.int().nullable(),
  role: z.string().nullable(),
  cells: z
    .array(z.string().nullable())
    .describe('Codes of the half-days, morning and afternoon of each day in turn; null while nothing says what one is'),
})

export const readHalfDays = defineOperation({
  name: 'read-half-days',
  summary: 'The half-days of everybody, or of one person, over a stretch of days.',
  route: 'GET /api/v1/half-days',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({
    from: isoDay.describe('The first day'),
    to: isoDay.describe(`The last day; ${MOST_DAYS} days at the most`),
    person: personId.optional().describe('Of one person alone'),
  }),
  output: z.strictObject({
    from: isoDay,
    to: isoDay,
    today: isoDay,
    revision: z.int().describe('Of the plan; a live update names a later one'),
    people: z.array(personCells).describe('Residents by year, the most senior first, then faculty'),
    activities: z.array(z.strictObject(activityFields)).describe('What the codes mean: those that the half-days have'),
    holidays: z.array(z.strictObject({ day: isoDay, name: z.string() })),
  }),
  refusals: [
    UNKNOWN_PERSON,
    { reason: 'wrong_range', status: 422, when: `It ends before it starts, or is longer than ${MOST_DAYS} days.` },
  ],
  async run({ actor, snapshot, today }, { from, to, person }) {
    const schedule = { facts: visibleTo(actor, snapshot.facts), today }
    if (to < from || to > addDays(from, MOST_DAYS - 1))
      return refused('wrong_range', `Ask for days that end after they start, ${MOST_DAYS} at the most.`)
    const nobody = person === undefined ? null : unknownPerson(schedule, person)
    if (nobody) return { ok: false, refusal: nobody }
    const people = peopleBetween(schedule, from, to).filter((one) => person === undefined || one.person.id === person)
    const cells = halfDays(
      schedule,
      people.map((one) => one.person.id),
      from,
      to,
    )
    const codesOf = (id: string) => (cells.get(id) ?? []).map((one) => one?.cell?.activity ?? null)
    const rows = people.map(({ person: { id, name }, pgy, role }) => ({ id, name, pgy, role, cells: codesOf(id) }))
    const used = new Set(rows.flatMap((row) => row.cells))
    return done({
      ...{ from, to, today },
      revision: snapshot.seq,
      people: rows,
      activities: [...schedule.facts.activity.values()].filter(({ code }) => used.has(code)),
      holidays: holidaysKept(schedule, from, to).map(({ day, name }) => ({ day, name })),
    })
  },
})
