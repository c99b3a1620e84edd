import * as z from 'zod'
import { daysFrom } from '#domain/calendar/day.ts'
import { blockArea } from '#domain/decisions/areas.ts'
import { done } from '#domain/result.ts'
import { pinKey } from '#domain/rotations/pin.ts'
import { codeOf, titleOf } from '#domain/rotations/rotation.ts'
import { blockPeople } from '#domain/schedule/block-people.ts'
import { clinicFooters } from '#domain/schedule/clinic-footer.ts'
import { halfDays } from '#domain/schedule/half-days.ts'
import { splitDayOf } from '#domain/schedule/program-blocks.ts'
import { rotationParts } from '#domain/schedule/rotation-on.ts'
import { onCall } from '#domain/schedule/schedule.ts'
import { findingsOfBlock } from '#rules/findings-of-block.ts'
import { may } from '../access.ts'
import { areaSteps } from '../area-change.ts'
import { academicYear } from '../fields.ts'
import { conflictOf } from '../fmit/conflict.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { blockAnswer } from './block-answer.ts'
import { UNKNOWN_BLOCK, blockNamed, blockNumber } from './fields.ts'
import { scheduleWindowOf } from './schedule-window.ts'

export const readBlock = defineOperation({
  name: 'read-block',
  summary: 'A block: every half-day of everybody, who takes call, and the attendings and rooms that clinic takes.',
  route: 'GET /api/v1/blocks/:ay/:number',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({ ay: academicYear, number: blockNumber }),
  output: blockAnswer,
  refusals: [UNKNOWN_BLOCK],
  async run(context, { ay, number }) {
    const { snapshot, judged } = readJudged(context)
    const { schedule } = judged
    const named = blockNamed(schedule, ay, number)
    if (!named.ok) return named
    const { start, end } = named.value
    const people = blockPeople(schedule, named.value)
    const cells = halfDays(
      schedule,
      people.map(({ person }) => person.id),
      start,
      end,
    )
    const facts = scheduleWindowOf(schedule.facts, start, end)
    const edit = may(context.actor.role, 'plan:edit')
    return done({
      ay,
      number,
      start,
      end,
      splitDay: splitDayOf(schedule, named.value),
      today: schedule.today,
      revision: snapshot.seq,
      people: people.map(({ person: { id, name }, pgy, role }) => ({
        id,
        name,
        pgy,
        role,
        rotations: rotationParts(schedule, id, named.value).map(({ rotation, first, last }) => ({
          ...{ name: rotation.name, code: codeOf(rotation), title: titleOf(rotation), first, last },
        })),
        cells: (cells.get(id) ?? []).map((cell) => cell?.cell?.activity ?? null),
      })),
      staffCall: daysFrom(start, end).map((night) => onCall(schedule, night)?.person ?? null),
      footers: clinicFooters(schedule, cells, start, end).map(({ own: _, residents: __, ...footer }) => ({
        ...footer,
        margin: footer.there - footer.needed,
      })),
      conflicts: findingsOfBlock(judged.findings, named.value).map(conflictOf),
      facts,
      pinVersions: facts.pin.map((pin) => snapshot.versionOf('pin', pinKey(pin))),
      can: { edit },
      ...(edit ? await areaSteps(context, blockArea(ay, number)) : { undo: null, redo: null }),
    })
  },
})
