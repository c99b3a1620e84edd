import * as z from 'zod'
import { yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { rotationYearArea } from '#domain/decisions/areas.ts'
import { ACTIVITY_FAMILIES } from '#domain/rotations/activity.ts'
import { codeOf, titleOf } from '#domain/rotations/rotation.ts'
import { absence, isApproved, isPending, touches } from '#domain/leave/absence.ts'
import { done } from '#domain/result.ts'
import { FACT_KINDS } from '#domain/schedule/facts.ts'
import { programBlocks, splitDayOf } from '#domain/schedule/program-blocks.ts'
import { may } from '../access.ts'
import { areaStep, areaSteps } from '../area-change.ts'
import { academicYear } from '../fields.ts'
import { conflict, conflictOf } from '../fmit/conflict.ts'
import { defineOperation } from '../kit.ts'
import { findingsOfRotationYear } from '#rules/findings-of-rotation-year.ts'
import { readJudged } from '../read-judged.ts'
import { familyOf, placedIn } from '../rotations/template-answer.ts'
import { rotationYearWindow, rotationYearWindowOf } from './rotation-year-window.ts'

const { year: _, ...cell } = FACT_KINDS.plannedRotation.schema.shape

const output = z.strictObject({
  ay: z.int(),
  revision: z.int(),
  today: isoDay,
  blocks: z.array(z.strictObject({ number: z.int(), start: isoDay, end: isoDay, splitDay: isoDay })),
  residents: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      pgy: z.int(),
      from: isoDay.nullable().describe('First day with the program, when it is not the first of the year'),
      to: isoDay.nullable(),
    }),
  ),
  cells: z.array(z.strictObject({ ...cell, version: z.int() })),
  leave: z.array(z.strictObject({ resident: z.string(), first: isoDay, last: isoDay, status: absence.shape.status })),
  rotations: z.array(
    z.strictObject({
      name: z.string(),
      code: z.string(),
      title: z.string(),
      family: z.enum(ACTIVITY_FAMILIES).nullable(),
      who: z.array(z.int()),
      capacity: z.int().nullable(),
      leaveAllowed: z.boolean().nullable(),
      archived: z.boolean(),
      halves: z.strictObject({ first: z.string(), second: z.string() }).nullable(),
      placed: z.int(),
    }),
  ),
  conflicts: z.array(conflict),
  facts: rotationYearWindow.describe('What a client needs to judge the year by itself'),
  can: z.strictObject({ edit: z.boolean() }),
  undo: areaStep.nullable(),
  redo: areaStep.nullable(),
})

export const readRotationYear = defineOperation({
  name: 'read-rotation-year',
  summary: 'Which rotation each resident is on in each block of a year, their leave, and what does not fit.',
  route: 'GET /api/v1/rotation-years/:ay',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({ ay: academicYear }),
  output,
  refusals: [],
  async run(context, { ay }) {
    const { snapshot, judged } = readJudged(context)
    const { schedule } = judged
    const { facts, today } = schedule
    const residents = [...facts.personYear.values()]
      .flatMap(({ person, year, pgy, from, to }) => {
        const known = facts.person.get(person)
        return year === ay && pgy !== null && known ? [{ id: person, name: known.name, pgy, from, to }] : []
      })
      .sort((a, b) => b.pgy - a.pgy || a.name.localeCompare(b.name, 'en'))
    const ids = new Set(residents.map(({ id }) => id))
    const placed = placedIn(facts, ay)
    const edit = may(context.actor.role, 'plan:edit')
    return done({
      ay,
      revision: snapshot.seq,
      today,
      blocks: programBlocks(schedule, ay).map((block) => ({
        ...{ number: block.number, start: block.start, end: block.end, splitDay: splitDayOf(schedule, block) },
      })),
      residents,
      cells: [...facts.plannedRotation.values()]
        .filter(({ year }) => year === ay)
        .map(({ year, ...rest }) => ({
          ...rest,
          version: snapshot.versionOf('plannedRotation', `${year}/${rest.block}/${rest.resident}`),
        })),
      leave: [...facts.absence.values()]
        .filter((one) => ids.has(one.person) && touches(one, yearStart(ay), yearEnd(ay)))
        .filter((one) => isApproved(one) || isPending(one))
        .sort((a, b) => a.first - b.first)
        .map(({ person, first, last, status }) => ({ resident: person, first, last, status })),
      rotations: [...facts.rotation.values()]
        .sort((a, b) => titleOf(a).localeCompare(titleOf(b), 'en'))
        .map((one) => ({
          name: one.name,
          code: codeOf(one),
          title: titleOf(one),
          family: familyOf(facts, one.name),
          who: one.who,
          capacity: one.capacity,
          leaveAllowed: one.leaveAllowed,
          archived: one.archived,
          halves: one.halves,
          placed: placed.get(one.name) ?? 0,
        })),
      conflicts: findingsOfRotationYear(judged.findings, ay).map(conflictOf),
      facts: rotationYearWindowOf(facts, ay),
      can: { edit },
      ...(edit ? await areaSteps(context, rotationYearArea(ay)) : { undo: null, redo: null }),
    })
  },
})
