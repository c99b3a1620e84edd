import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { refused } from '#domain/result.ts'
import { pinKey } from '#domain/rotations/pin.ts'
import { versionOf } from '../../plan/plan.ts'
import { aPlanServer, settled } from '../../plan/plan-server.test-data.ts'
import { tellRefusals } from '../../plan/told-refusals.ts'
import { bothSides } from './both-sides.ts'
import { BLOCK, sampleFacts } from './block.test-data.ts'
import { type BlockEdit, type BlockPlan, createBlockStore, decideBlock } from './block-plan.ts'
import { pinAt } from './block-view.ts'

const PLAN: BlockPlan = {
  block: BLOCK,
  schedule: { facts: sampleFacts(), today: day('2027-02-16') },
  revision: 1,
  versions: new Map(),
  mayEdit: true,
  undo: null,
  redo: null,
  others: [],
  by: 'Renata Voss',
}
const begin = () => {
  const remote = aPlanServer(PLAN, {
    decide: decideBlock(PLAN),
    facts: 'pin',
    about: (edit: BlockEdit) => edit.map(pinKey),
  })
  return { remote, store: createBlockStore(remote.plan, remote.server) }
}
type Store = ReturnType<typeof begin>['store']

const TUESDAY = { person: 'adeyemi', day: day('2027-02-23'), half: 'pm' } as const
const pinned = (activity: string | null, at: object = {}): BlockEdit => [{ ...TUESDAY, activity, ...at }]
const there = ({ state }: Store) => pinAt(state.view, 'adeyemi', '2027-02-23/pm')?.activity ?? null
const said = ({ state: { view, clash } }: Store) => clash?.edit.map((pin) => bothSides(view, pin))

describe('two people on one half-day', () => {
  it('see theirs and mine; mine is put back only when asked for', async () => {
    const { remote, store } = begin()
    remote.hold()
    store.commit(pinned('US'))
    remote.somebodyElse(pinned('PR'))
    remote.letGo()
    await settled()
    expect(there(store)).toBe('PR')
    expect(said(store)).toEqual(['Adeyemi, Tue 23 Feb PM is PR; you wanted US'])
    store.dropClash()
    store.commit(pinned('US'))
    await settled()
    expect([there(store), store.state.clash]).toEqual(['US', null])
    expect(remote.plan.schedule.facts.pin.get(pinKey(TUESDAY))?.activity).toBe('US')
  })

  it('lose none of several half-days, and no note', async () => {
    const { remote, store } = begin()
    store.commit(pinned('US'))
    await settled()
    remote.hold()
    store.commit([{ ...TUESDAY, note: 'With the scanner.' }])
    store.commit([...pinned('C', { half: 'am' }), ...pinned(null)])
    remote.somebodyElse(pinned(null))
    remote.letGo()
    await settled()
    expect([there(store), store.state.pending]).toEqual([null, []])
    expect(said(store)).toEqual(['Adeyemi, Tue 23 Feb PM is C; you wanted a note to it'])
    store.dropClash()
    expect(said(store)).toEqual(undefined)
    // Given back already by somebody else: nobody is asked, and the rest of it is written.
    expect(pinAt(store.state.view, 'adeyemi', '2027-02-23/am')?.activity).toBe('C')
  })

  it('that give a half-day back and pin it are told as well', async () => {
    const { remote, store } = begin()
    remote.somebodyElse(pinned('US'))
    store.heard(2)
    await settled()
    remote.hold()
    store.commit(pinned(null))
    remote.somebodyElse(pinned('PR'))
    remote.letGo()
    await settled()
    expect(said(store)).toEqual(['Adeyemi, Tue 23 Feb PM is PR; you wanted it back to its pattern'])
  })

  it('are not overwritten by what waited for the network', async () => {
    const { remote, store } = begin()
    remote.cut()
    store.commit(pinned('US'))
    await settled()
    remote.somebodyElse(pinned('PR'))
    remote.mend()
    // What the other did is heard of before what waits goes.
    store.heard(2)
    await settled()
    store.resume()
    await settled()
    expect([there(store), remote.plan.schedule.facts.pin.get(pinKey(TUESDAY))?.activity]).toEqual(['PR', 'PR'])
    expect(said(store)).toEqual(['Adeyemi, Tue 23 Feb PM is PR; you wanted US'])
    store.close()
  })
})

describe('whoever is alone on their half-days', () => {
  const CODES = ['US', 'PR', null] as const
  const step = fc.oneof(
    fc.record({
      does: fc.constant('edit' as const),
      at: fc.integer({ min: 0, max: 2 }),
      code: fc.constantFrom(...CODES),
    }),
    fc.record({ does: fc.constant('note' as const), at: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ does: fc.constantFrom('other' as const, 'hear' as const, 'undo' as const, 'rest' as const) }),
  )
  const place = (at: number) => ({ person: 'vance', day: day(`2027-02-2${2 + at}`), half: 'am' }) as const

  it('clashes neither with themselves nor with what others do beside, undone or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const { remote, store } = begin()
        let others = 0
        for (const one of steps) {
          if (one.does === 'edit') store.commit([{ ...place(one.at), activity: one.code }])
          else if (one.does === 'note') store.commit([{ ...place(one.at), note: 'So it is.' }])
          else if (one.does === 'other') remote.somebodyElse(pinned(others++ % 2 === 0 ? 'US' : 'PR'))
          else if (one.does === 'hear') store.heard(remote.plan.revision)
          else if (one.does === 'undo') await store.undo()
          else await settled()
          expect(store.state.clash).toBeNull()
        }
        await settled()
        store.heard(null)
        await settled()
        expect([store.state.clash, store.state.pending]).toEqual([null, []])
        expect(store.state.plan.schedule.facts.pin).toEqual(remote.plan.schedule.facts.pin)
        for (const key of remote.plan.schedule.facts.pin.keys())
          expect(versionOf(store.state.plan, key)).toBe(versionOf(remote.plan, key))
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is not written after all', () => {
  const listening = (store: Store): readonly string[] => {
    const told: string[] = []
    tellRefusals(store, { refuse: (message) => told.push(message), withdraw: () => told.push('withdrawn') })
    return told
  }

  it('is told of, with what the server said', async () => {
    const decide = decideBlock(PLAN)
    const remote = aPlanServer(PLAN, {
      decide: (schedule, edit: BlockEdit) =>
        edit.some(({ activity }) => activity === 'PR') ? refused('gone', 'PR is archived.') : decide(schedule, edit),
      facts: 'pin',
      about: (edit: BlockEdit) => edit.map(pinKey),
    })
    const store = createBlockStore(remote.plan, remote.server)
    const told = listening(store)
    store.commit(pinned('US'))
    await settled()
    expect(told).toEqual([])
    store.commit(pinned('PR'))
    await settled()
    expect([there(store), told]).toEqual(['US', ['PR is archived.']])
    await store.redo()
    expect(told).toEqual(['PR is archived.'])
  })

  it('leaves no word of having been done beside the notice of a clash', async () => {
    const { remote, store } = begin()
    const told = listening(store)
    remote.hold()
    store.commit(pinned('US'))
    remote.somebodyElse(pinned('PR'))
    remote.letGo()
    await settled()
    expect(told).toEqual(['withdrawn'])
    store.dropClash()
    expect(told).toEqual(['withdrawn'])
  })
})
