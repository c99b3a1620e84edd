import { describe, expect, test } from 'vitest'
import { dayKey } from '#domain/schedule/facts.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { judge } from '#rules/judge.ts'
import { type Edit, decideEdit, weeksOfEdit } from './edit.ts'
import { versionOf } from '../../plan/plan.ts'
import { aPlanServer, settled } from '../../plan/plan-server.test-data.ts'
import { createPlannerStore } from './planner-store.ts'
import { samplePlan, week } from './sample-year.test-data.ts'

const assign = (number: number, person: string, replace = false): Edit => ({
  kind: 'weeks',
  ops: [{ op: 'assign', weekStart: week(number), person, replace }],
})
const clear = (number: number): Edit => ({ kind: 'weeks', ops: [{ op: 'unassign', weekStart: week(number) }] })

const aServer = () =>
  aPlanServer(samplePlan(), {
    decide: decideEdit,
    facts: 'fmitWeek',
    about: (edit: Edit) => weeksOfEdit(edit).map(dayKey),
  })

const attending = (store: ReturnType<typeof createPlannerStore>, number: number) =>
  fmitWeekAt(store.state.view.judged.schedule, week(number))?.person ?? null

describe('a plan under edit', () => {
  test('an edit is there at once, and written afterwards', async () => {
    const remote = aServer()
    remote.hold()
    const store = createPlannerStore(remote.plan, remote.server)
    store.commit(assign(41, 'abdi'))
    expect(attending(store, 41)).toBe('abdi')
    expect(store.state.pending).toHaveLength(1)
    remote.letGo()
    await settled()
    expect(store.state.pending).toHaveLength(0)
    expect(store.state.plan.revision).toBe(2)
    expect(versionOf(store.state.plan, dayKey(week(41)))).toBe(2)
    expect(fmitWeekAt(remote.plan.schedule, week(41))?.person).toBe('abdi')
  })

  test('what the rules find is of the plan as edited', async () => {
    const remote = aServer()
    const store = createPlannerStore(remote.plan, remote.server)
    for (const edit of [assign(41, 'abdi'), clear(12), assign(46, 'osei'), assign(13, 'osei', true)]) store.commit(edit)
    const { judged } = store.state.view
    expect(judged.findings).toEqual(judge(judged.schedule).findings)
    await settled()
    expect(store.state.view.judged.findings).toEqual(judge(remote.plan.schedule).findings)
  })

  test('edits made while others are on their way are written in order', async () => {
    const remote = aServer()
    remote.hold()
    const store = createPlannerStore(remote.plan, remote.server)
    store.commit(assign(41, 'abdi'))
    store.commit(clear(41))
    store.commit(assign(41, 'osei'))
    remote.letGo()
    await settled()
    expect(store.state.pending).toHaveLength(0)
    expect(store.state.rejection).toBeNull()
    expect(fmitWeekAt(remote.plan.schedule, week(41))?.person).toBe('osei')
    expect(store.state.plan.revision).toBe(remote.plan.revision)
  })

  test('a refused edit is taken back and says why; the others stay', async () => {
    const remote = aServer()
    const store = createPlannerStore(remote.plan, {
      ...remote.server,
      write: async (edit, plan) =>
        weeksOfEdit(edit).includes(week(41))
          ? { kind: 'refused', isClash: false, refusal: { reason: 'conflicts', message: 'Write why.' } }
          : remote.server.write(edit, plan),
    })
    store.commit(assign(46, 'osei'))
    store.commit(assign(41, 'abdi'))
    await settled()
    expect(attending(store, 41)).toBeNull()
    expect(attending(store, 46)).toBe('osei')
    expect(store.state.rejection).toMatchObject({ edit: assign(41, 'abdi'), message: 'Write why.' })
  })

  test("somebody else's change is taken in under what waits here", async () => {
    const remote = aServer()
    remote.hold()
    const store = createPlannerStore(remote.plan, remote.server)
    store.commit(assign(41, 'abdi'))
    remote.somebodyElse(assign(46, 'osei'))
    store.heard(2)
    remote.letGo()
    await settled()
    expect([attending(store, 41), attending(store, 46)]).toEqual(['abdi', 'osei'])
    expect(store.state.plan.revision).toBe(3)
  })

  test('when both changed one week, theirs shows and mine is kept to be decided on', async () => {
    const remote = aServer()
    remote.hold()
    const store = createPlannerStore(remote.plan, remote.server)
    store.commit(assign(41, 'abdi'))
    remote.somebodyElse(assign(41, 'osei'))
    remote.letGo()
    await settled()
    expect(attending(store, 41)).toBe('osei')
    expect(store.state.clash?.edit).toEqual(assign(41, 'abdi'))
    store.dropClash()
    store.commit(assign(41, 'abdi', true))
    await settled()
    expect(fmitWeekAt(remote.plan.schedule, week(41))?.person).toBe('abdi')
    expect(store.state.clash).toBeNull()
  })

  test('what waits while somebody else changes the same is kept to be decided on, one after the other', async () => {
    const remote = aServer()
    remote.cut()
    const store = createPlannerStore(remote.plan, remote.server)
    for (const edit of [assign(41, 'abdi'), clear(12), assign(46, 'osei'), assign(13, 'osei', true)]) store.commit(edit)
    await settled()
    remote.somebodyElse(assign(41, 'osei'))
    remote.somebodyElse(assign(12, 'osei', true))
    // Just the same, by somebody else: that is no quarrel.
    remote.somebodyElse(assign(13, 'osei', true))
    remote.mend()
    store.heard(4)
    await settled()
    store.resume()
    await settled()
    expect([41, 12, 46, 13].map((number) => attending(store, number))).toEqual(['osei', 'osei', 'osei', 'osei'])
    expect(store.state.pending).toEqual([])
    expect(store.state.clash?.edit).toEqual(assign(41, 'abdi'))
    store.dropClash()
    expect(store.state.clash?.edit).toEqual(clear(12))
    store.dropClash()
    expect(store.state.clash).toBeNull()
    expect(remote.plan.schedule.facts.fmitWeek).toEqual(store.state.plan.schedule.facts.fmitWeek)
    store.close()
  })

  test('without a network edits wait, can be taken back, and go when it is there again', async () => {
    const remote = aServer()
    remote.cut()
    const store = createPlannerStore(remote.plan, remote.server)
    store.commit(assign(41, 'abdi'))
    store.commit(assign(46, 'osei'))
    store.commit(clear(12))
    await settled()
    expect(store.state.waiting).toBe(true)
    expect(store.state.pending).toHaveLength(3)
    await store.undo()
    expect(attending(store, 12)).toBe('kealoha')
    expect(store.state.pending).toHaveLength(2)
    remote.mend()
    store.resume()
    await settled()
    expect(store.state.pending).toHaveLength(0)
    expect(store.state.waiting).toBe(false)
    expect(remote.plan.revision).toBe(3)
    store.close()
  })

  test('what is refused to be undone says why', async () => {
    const remote = aServer()
    const store = createPlannerStore(remote.plan, remote.server)
    await store.undo()
    expect(store.state.rejection?.message).toBe('Nothing to undo.')
  })

  test('an old change that is heard late asks for nothing', async () => {
    const remote = aServer()
    let reads = 0
    const store = createPlannerStore(remote.plan, {
      ...remote.server,
      read: () => {
        reads++
        return remote.server.read()
      },
    })
    store.commit(assign(41, 'abdi'))
    await settled()
    store.heard(2)
    await settled()
    expect(reads).toBe(0)
    store.heard(null)
    await settled()
    expect(reads).toBe(1)
  })
})
