import * as z from 'zod'
import { assignFmitWeek } from '#domain/decisions/assign-fmit-week.ts'
import { done } from '#domain/result.ts'
import { besideClinic } from '#rules/finding.ts'
import { consequences } from '#rules/consequences.ts'
import { personId, weekStart } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { alternatives, peopleFor, weeksFor, yearOfWeek } from './alternatives.ts'
import { conflict, conflictOf } from './conflict.ts'
import { NOT_WEEK_START, OUTSIDE_YEAR, UNKNOWN_PERSON } from './week-refusals.ts'

const MOST_PEOPLE = 5
const MOST_WEEKS = 8

/** A lock and an owner are told, not refused: somebody wants to know what would be. */
const TRIED = 'To see what would follow.'

export const checkFmitWeek = defineOperation({
  name: 'check-fmit-week',
  summary: 'What would follow if somebody had a week, and what else could be done.',
  route: 'GET /api/v1/fmit/check',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({ facultyId: personId, weekStart }),
  output: z.strictObject({
    allowed: z.boolean().describe('It can be assigned as it is, without a reason or a replacement'),
    needsReason: z.boolean().describe('The week is locked, or critical findings would follow'),
    locked: z.boolean(),
    ownerId: z.string().nullable().describe('Who would be replaced'),
    conflicts: z.array(conflict).describe('What it would bring'),
    mended: z.array(conflict),
    alternatives,
  }),
  refusals: [UNKNOWN_PERSON, NOT_WEEK_START, OUTSIDE_YEAR],
  async run(context, { facultyId, weekStart }) {
    const { judged } = readJudged(context)
    const decided = assignFmitWeek(judged.schedule, { weekStart, person: facultyId, replace: true, reason: TRIED })
    if (!decided.ok) return decided
    const { broken, mended, critical } = consequences(judged, decided.value.changes)
    const year = yearOfWeek(judged, weekStart)
    const column = year.weeks.find(({ start }) => start === weekStart)
    const owner = column?.attending ?? null
    const changes = owner !== facultyId
    const locked = column?.locked === true
    const needsReason = changes && (locked || critical.length > 0)
    return done({
      allowed: !needsReason && (owner === null || !changes),
      needsReason,
      locked,
      ownerId: owner,
      conflicts: besideClinic(broken).map(conflictOf),
      mended: besideClinic(mended).map(conflictOf),
      alternatives: {
        people: [...peopleFor(judged, year, weekStart, MOST_PEOPLE)],
        weeks: [...weeksFor(judged, year, facultyId, MOST_WEEKS)],
      },
    })
  },
})
