import { day, isoOf } from '#domain/calendar/day.ts'
import { done } from '#domain/result.ts'
import { pinKey } from '#domain/rotations/pin.ts'
import { familyOf } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import { type Answer, type InputOf, type OutputOf, call } from '../../client.ts'
import { readBy, writtenBy } from '../../plan/answers.ts'
import { factsOf } from '../../plan/facts-of.ts'
import { type PlanServer, versionOf } from '../../plan/plan.ts'
import type { BlockEdit, BlockPlan } from './block-plan.ts'

type BlockAnswer = OutputOf<'GET /api/v1/blocks/:ay/:number'>
type Change = InputOf<'PUT /api/v1/blocks/:ay/:number/pins'>['changes'][number]

/** Which block. */
export interface BlockName {
  readonly ay: number
  readonly number: number
}

/** A finding as it travels, without what only judging needs. */
const findingOf = ({ id, rule, severity, message, data }: BlockAnswer['conflicts'][number]): Finding => ({
  rule,
  severity,
  message,
  data,
  ...{ template: id, scope: 'person-year', key: id },
})

const planOf = (answer: BlockAnswer, by: string | null): BlockPlan => {
  const facts = factsOf(answer.facts)
  return {
    block: { year: answer.ay, number: answer.number, start: day(answer.start), end: day(answer.end) },
    schedule: { facts, today: day(answer.today) },
    revision: answer.revision,
    // Both in the order of the answer.
    versions: new Map([...facts.pin.keys()].map((key, at) => [key, answer.pinVersions[at] ?? 0])),
    mayEdit: answer.can.edit,
    undo: answer.undo,
    redo: answer.redo,
    others: answer.conflicts.map(findingOf).filter(({ rule }) => familyOf(rule) !== 'clinic'),
    by,
  }
}

/** Reads a block; `by` is who reads it, as the history names them. */
export const readBlock = async (name: BlockName, by: string | null): Promise<Answer<BlockPlan>> => {
  const answer = await call('GET /api/v1/blocks/:ay/:number', name)
  return answer.ok ? done(planOf(answer.value, by)) : answer
}

const changeOf = ({ person, day, half, activity, note }: BlockEdit[number], plan: BlockPlan): Change => ({
  ...{ person, day: isoOf(day), half, expectedVersion: versionOf(plan, pinKey({ person, day, half })) },
  ...(activity === undefined ? {} : { activity }),
  ...(note === undefined ? {} : { note }),
})

/** The server, for one block. */
export const blockServer = (name: BlockName, by: string | null): PlanServer<BlockPlan, BlockEdit> => ({
  read: async () => readBy(await readBlock(name, by)),
  write: async (edit, plan) =>
    writtenBy(
      await call('PUT /api/v1/blocks/:ay/:number/pins', { ...name, changes: edit.map((one) => changeOf(one, plan)) }),
      ['version', 'clash'],
    ),
  undo: async () => writtenBy(await call('POST /api/v1/blocks/:ay/:number/undo', name)),
  redo: async () => writtenBy(await call('POST /api/v1/blocks/:ay/:number/redo', name)),
})
