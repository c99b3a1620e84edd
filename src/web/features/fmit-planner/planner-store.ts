import type { Refusal } from '#domain/result.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import { type Judged, judge } from '#rules/judge.ts'
import { type Edit, type Proposal, weeksOfEdit } from './edit.ts'
import type { Plan, PlanServer, Written } from './plan.ts'
import { type PlannerYear, plannerYear } from './planner-year.ts'
import { type Pending, broughtForward, withEdit, withEdits } from './rebase.ts'

/** Two people changed the same week: what was wanted here, and why it cannot stand as it is. */
export interface Clash {
  readonly edit: Edit
  readonly refusal: Refusal
}

/** What was refused last; its cells go back to what they were. */
export interface Rejection {
  readonly id: number
  readonly edit: Edit | null
  readonly message: string
}

export interface PlannerState {
  /** As the server has it. */
  readonly plan: Plan
  /** With the edits that wait. */
  readonly year: PlannerYear
  readonly pending: readonly Pending[]
  /** The server cannot be reached, and something waits for it. */
  readonly waiting: boolean
  readonly clash: Clash | null
  readonly rejection: Rejection | null
}

/** One year's plan under edit: painted at once, written one after the other, taken back when refused. */
export interface PlannerStore {
  readonly state: PlannerState
  readonly subscribe: (listener: () => void) => () => void
  /** Makes an edit; `known` is what it comes to on the plan as it is here, when that has been worked out already. */
  readonly commit: (edit: Edit, known?: Proposal) => void
  /** Takes back the last change: one that still waits here, else the last of the history. */
  readonly undo: () => Promise<Written>
  readonly redo: () => Promise<Written>
  /** Somebody changed the program: `revision` is of that change, null when changes may have been missed. */
  readonly heard: (revision: number | null) => void
  /** Tries again what waits for the network. */
  readonly resume: () => void
  readonly dropClash: () => void
  readonly close: () => void
}

const RETRY_MS = 4000

export const createPlannerStore = (first: Plan, server: PlanServer): PlannerStore => {
  /** The plan's own facts, judged: what waiting edits are put on. */
  let base: Judged = judge(first.schedule)
  let newest = first.revision
  let lastId = 0
  let closed = false
  const isClosed = (): boolean => closed
  let retry: ReturnType<typeof setTimeout> | undefined
  let state: PlannerState = {
    plan: first,
    year: plannerYear(base, first.year),
    pending: [],
    waiting: false,
    clash: null,
    rejection: null,
  }
  const listeners = new Set<() => void>()
  const set = (next: Partial<PlannerState>): void => {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }

  /** Puts what waits on the plan as it is now, together with other news, in one go. */
  const rebase = (next: Partial<PlannerState>): void => {
    const { judged, kept, dropped } = withEdits(base, next.pending ?? state.pending)
    const clash = dropped[0] ? { clash: dropped[0] } : {}
    set({ ...clash, ...next, pending: kept, year: plannerYear(judged, state.plan.year) })
  }

  const read = async (): Promise<boolean> => {
    const answer = await server.read()
    if (isClosed() || !answer.ok) return false
    if (answer.plan.revision < state.plan.revision) return true
    newest = Math.max(newest, answer.plan.revision)
    base = broughtForward(base, answer.plan.schedule)
    rebase({ plan: { ...answer.plan, schedule: base.schedule } })
    return true
  }

  const written = ({ id, edit, summary }: Pending, revision: number): void => {
    const pending = state.pending.filter((waiting) => waiting.id !== id)
    const made = pending.length === 0 ? state.year : withEdit(base, edit)
    if ('judged' in made) base = made.judged
    // Somebody else wrote in between: what they wrote is not here yet.
    if (revision > state.plan.revision + 1) newest = Math.max(newest, revision + 1)
    const versions = new Map(state.plan.versions)
    for (const week of weeksOfEdit(edit).map(dayKey))
      if (base.schedule.facts.fmitWeek.has(week)) versions.set(week, revision)
      else versions.delete(week)
    const plan = { ...state.plan, schedule: base.schedule, revision, versions, undo: { summary }, redo: null }
    set({ plan, pending, waiting: false })
  }

  const refused = ({ id, edit }: Pending, refusal: Refusal, isClash: boolean): void => {
    const pending = state.pending.filter((waiting) => waiting.id !== id)
    if (isClash) newest = Infinity
    const told = isClash
      ? { clash: { edit, refusal } }
      : { rejection: { id: ++lastId, edit, message: refusal.message } }
    rebase({ pending, waiting: false, ...told })
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
      const made = known
        ? { judged: known.consequences.after, summary: known.changeSet.summary }
        : withEdit(state.year.judged, edit)
      if ('refusal' in made) {
        set({ rejection: { id: ++lastId, edit, message: made.refusal.message } })
        return
      }
      const year = plannerYear(made.judged, state.plan.year)
      set({ year, pending: [...state.pending, { id: ++lastId, edit, summary: made.summary }], rejection: null })
      void inLine(flush)
    },
    undo: () => inLine(() => takeBack('undo')),
    redo: () => inLine(() => takeBack('redo')),
    heard: (revision) => {
      newest = Math.max(newest, revision ?? Infinity)
      void inLine(catchUp)
    },
    resume: () => void inLine(flush),
    dropClash: () => set({ clash: null }),
    close: () => {
      closed = true
      clearTimeout(retry)
      listeners.clear()
    },
  }
}
