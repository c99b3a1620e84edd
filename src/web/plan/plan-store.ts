import type { Refusal } from '#domain/result.ts'
import type { FactKind } from '#domain/schedule/facts.ts'
import { type Judged, judge } from '#rules/judge.ts'
import type { HeldState } from '../held-state.ts'
import { type Plan, type PlanServer, type Written, versionOf } from './plan.ts'
import {
  type Decide,
  type Dropped,
  type Judge,
  type Made,
  type Pending,
  broughtForward,
  withEdit,
  withEdits,
} from './rebase.ts'

/** What was refused last; its cells go back to what they were. */
export interface Rejection<Edit> {
  readonly id: number
  readonly edit: Edit | null
  readonly message: string
}

/** What a kind of plan adds to what all have in common. */
export interface PlanKind<P extends Plan, Edit, View> {
  readonly decide: Decide<Edit>
  /** Judges a plan as it was read; without it everything is judged. */
  readonly judge?: Judge
  /** What pages show, of a judged schedule. */
  readonly view: (judged: Judged, plan: P) => View
  /** The kind of facts that edits are about. */
  readonly facts: FactKind
  /** The keys of the facts that an edit is about: of two edits of one fact the later clashes. */
  readonly about: (edit: Edit, plan: P) => readonly string[]
}

export interface PlanState<P extends Plan, Edit, View> {
  /** As the server has it. */
  readonly plan: P
  /** With the edits that wait. */
  readonly judged: Judged
  /** The same as pages show it. */
  readonly view: View
  readonly pending: readonly Pending<Edit>[]
  /** The server cannot be reached, and something waits for it. */
  readonly waiting: boolean
  /** Two people changed the same: what was wanted here, and why it cannot stand as it is. Of several, the first. */
  readonly clash: Dropped<Edit> | null
  readonly rejection: Rejection<Edit> | null
}

/** A plan under edit: painted at once, written one edit after the other, taken back when refused. */
export interface PlanStore<P extends Plan, Edit, View> extends HeldState<PlanState<P, Edit, View>> {
  /** Makes an edit; `known` is what it comes to on the plan as it is here, when that has been worked out already. */
  readonly commit: (edit: Edit, known?: Made) => void
  /** Takes back the last change: one that still waits here, else the last of the history. */
  readonly undo: () => Promise<Written>
  readonly redo: () => Promise<Written>
  /** Somebody changed the program: `revision` is of that change, null when changes may have been missed. */
  readonly heard: (revision: number | null) => void
  /** Tries again what waits for the network. */
  readonly resume: () => void
  /** The clash is decided on; the next one shows, if there is one. */
  readonly dropClash: () => void
  readonly close: () => void
}

const RETRY_MS = 4000

const OVERTAKEN: Refusal<'version'> = {
  reason: 'version',
  message: 'Somebody else changed this while your change waited to be saved.',
}

/** The versions once an edit is written: those of the facts that have become others. */
const versionsAfter = (
  versions: Plan['versions'],
  keys: readonly string[],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  revision: number,
): Plan['versions'] => {
  const next = new Map(versions)
  for (const key of keys) {
    if (before.get(key) === after.get(key)) continue
    if (after.has(key)) next.set(key, revision)
    else next.delete(key)
  }
  return next
}

export const createPlanStore = <P extends Plan, Edit, View>(
  first: P,
  server: PlanServer<P, Edit>,
  kind: PlanKind<P, Edit, View>,
): PlanStore<P, Edit, View> => {
  type State = PlanState<P, Edit, View>
  /** The plan's own facts, judged: what waiting edits are put on. */
  const judgeAll = kind.judge ?? judge
  let base: Judged = judgeAll(first.schedule)
  let newest = first.revision
  let lastId = 0
  let closed = false
  const isClosed = (): boolean => closed
  let retry: ReturnType<typeof setTimeout> | undefined
  let state: State = {
    plan: first,
    judged: base,
    view: kind.view(base, first),
    pending: [],
    waiting: false,
    clash: null,
    rejection: null,
  }
  const listeners = new Set<() => void>()
  const set = (next: Partial<Omit<State, 'view'>>): void => {
    const { judged = state.judged, plan = state.plan } = next
    const isSame = judged === state.judged && plan === state.plan
    state = { ...state, ...next, view: isSame ? state.view : kind.view(judged, plan) }
    for (const listener of [...listeners]) listener()
  }

  // One is shown after the other, so that nothing that was wanted here is lost unseen.
  let clashes: readonly Dropped<Edit>[] = []

  /** Puts what waits on the plan as it is now, together with other news, in one go. */
  const rebase = (
    next: Partial<Omit<State, 'view' | 'judged' | 'clash'>>,
    clashing: readonly Dropped<Edit>[] = [],
  ): void => {
    const { judged, kept, dropped } = withEdits(kind.decide, base, next.pending ?? state.pending)
    clashes = [...clashes, ...clashing, ...dropped]
    set({ ...next, clash: clashes[0] ?? null, pending: kept, judged })
  }

  /** What waits here, and is about something that is another in a newer plan; but for what is so there already. */
  const overtakenIn = (plan: P): ReadonlyMap<Pending<Edit>, Refusal> =>
    new Map(
      state.pending.flatMap((waiting): readonly (readonly [Pending<Edit>, Refusal])[] => {
        const { edit } = waiting
        const moved = kind.about(edit, plan).filter((key) => versionOf(plan, key) !== versionOf(state.plan, key))
        if (moved.length === 0) return []
        const decided = kind.decide(base.schedule, edit)
        if (!decided.ok) return [[waiting, decided.refusal]]
        return decided.value.changes.some((change) => change.kind === kind.facts && moved.includes(change.key))
          ? [[waiting, OVERTAKEN]]
          : []
      }),
    )

  const read = async (): Promise<boolean> => {
    const answer = await server.read()
    if (isClosed() || !answer.ok) return false
    if (answer.plan.revision < state.plan.revision) return true
    newest = Math.max(newest, answer.plan.revision)
    base = broughtForward(base, answer.plan.schedule, judgeAll)
    const overtaken = overtakenIn(answer.plan)
    rebase(
      {
        plan: { ...answer.plan, schedule: base.schedule },
        pending: state.pending.filter((waiting) => !overtaken.has(waiting)),
      },
      [...overtaken].map(([{ edit }, refusal]) => ({ edit, refusal })),
    )
    return true
  }

  const written = ({ id, edit, summary }: Pending<Edit>, revision: number): void => {
    const pending = state.pending.filter((waiting) => waiting.id !== id)
    const made = pending.length === 0 ? state : withEdit(kind.decide, base, edit)
    if ('judged' in made) base = made.judged
    // Somebody else wrote in between: what they wrote is not here yet.
    if (revision > state.plan.revision + 1) newest = Math.max(newest, revision + 1)
    const { schedule } = base
    const versions = versionsAfter(
      state.plan.versions,
      kind.about(edit, state.plan),
      state.plan.schedule.facts[kind.facts],
      schedule.facts[kind.facts],
      revision,
    )
    const plan = { ...state.plan, schedule, revision, versions, undo: { summary }, redo: null }
    set({ plan, pending, waiting: false })
  }

  const refused = ({ id, edit }: Pending<Edit>, refusal: Refusal, isClash: boolean): void => {
    const pending = state.pending.filter((waiting) => waiting.id !== id)
    if (isClash) newest = Infinity
    if (isClash) rebase({ pending, waiting: false }, [{ edit, refusal }])
    else rebase({ pending, waiting: false, rejection: { id: ++lastId, edit, message: refusal.message } })
  }

  // Writes stand in line: each is made from what the one before left.
  let line: Promise<unknown> = Promise.resolve()
  const inLine = <Value>(job: () => Promise<Value>): Promise<Value> => {
    const turn = line.then(job)
    line = turn.catch(() => undefined)
    return turn
  }

  const catchUp = async (): Promise<void> => {
    if (isClosed() || newest <= state.plan.revision) return
    if (await read()) newest = state.plan.revision
  }

  const flush = async (): Promise<void> => {
    clearTimeout(retry)
    for (let [next] = state.pending; next && !isClosed(); [next] = state.pending) {
      const outcome = await server.write(next.edit, state.plan)
      if (isClosed()) return
      if (outcome.kind === 'unreachable') {
        set({ waiting: true })
        retry = setTimeout(() => void inLine(flush), RETRY_MS)
        return
      }
      if (outcome.kind === 'written') written(next, outcome.revision)
      else refused(next, outcome.refusal, outcome.isClash)
    }
    await catchUp()
  }

  const takeBack = async (way: 'undo' | 'redo'): Promise<Written> => {
    const last = state.pending.at(-1)
    if (last && way === 'undo') {
      rebase({ pending: state.pending.filter((waiting) => waiting !== last), waiting: state.pending.length > 1 })
      return { kind: 'written', revision: state.plan.revision }
    }
    const outcome = await server[way](state.plan)
    if (isClosed()) return outcome
    if (outcome.kind === 'refused') set({ rejection: { id: ++lastId, edit: null, message: outcome.refusal.message } })
    if (outcome.kind !== 'unreachable') await read()
    return outcome
  }

  return {
    get state() {
      return state
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    commit: (edit, known) => {
      const made = known ?? withEdit(kind.decide, state.judged, edit)
      if ('refusal' in made) {
        set({ rejection: { id: ++lastId, edit, message: made.refusal.message } })
        return
      }
      const { judged, summary } = made
      set({ judged, pending: [...state.pending, { id: ++lastId, edit, summary }], rejection: null })
      void inLine(flush)
    },
    undo: () => inLine(() => takeBack('undo')),
    redo: () => inLine(() => takeBack('redo')),
    heard: (revision) => {
      newest = Math.max(newest, revision ?? Infinity)
      void inLine(catchUp)
    },
    resume: () => void inLine(flush),
    dropClash: () => {
      clashes = clashes.slice(1)
      set({ clash: clashes[0] ?? null })
    },
    close: () => {
      closed = true
      clearTimeout(retry)
      listeners.clear()
    },
  }
}
