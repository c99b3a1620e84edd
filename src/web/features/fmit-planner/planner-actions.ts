import type { PersonId } from '#domain/people/person.ts'
import { announce } from '../../components/announce.tsx'
import type { CellAt, Press } from '../../components/grid/grid-events.ts'
import { showToast } from '../../components/toast.tsx'
import type { Address } from '../../address.ts'
import { READ_ONLY } from '../../plan/editing.ts'
import { type Kept, takeBack } from '../../plan/take-back.ts'
import type { Desk } from './desk.ts'
import { type Edit, type Proposal, propose, withReason } from './edit.ts'
import { COVERAGE_ROW, NAME_COLUMN, narrowsPast, rowOf } from './planner-tracks.ts'
import type { PlannerSearch } from './planner-search.ts'
import type { PlannerStore } from './planner-store.ts'
import { whatFollows } from './what-follows.ts'

/** Everything somebody can do with the plan, whichever way they ask for it. */
export interface PlannerActions {
  /** A press of a cell of the grid: assigns, clears, asks, or picks the person to paint with. */
  readonly press: (cell: CellAt, press: Press) => void
  /** Puts a person on a week; somebody else's week is asked for first unless `replace`. */
  readonly assign: (at: CellAt, week: string, person: PersonId, replace: boolean) => void
  /** Makes an edit, or asks at a cell why it should be made. */
  readonly make: (edit: Edit, at: CellAt) => void
  /** Makes an edit that a reason was written for. */
  readonly makeBecause: (edit: Edit, reason: string) => void
  readonly undo: () => void
  readonly redo: () => void
}

export const createPlannerActions = (
  store: PlannerStore,
  desk: Desk,
  address: Address<PlannerSearch>,
): PlannerActions => {
  const refuse = (message: string): void => announce(message, 'assertive')

  const commit = (proposal: Proposal): void => {
    store.commit(proposal.edit, { judged: proposal.consequences.after, summary: proposal.changeSet.summary })
    if (desk.state.question || desk.state.hints) desk.set({ question: null, hints: null })
    showToast({
      title: proposal.changeSet.summary,
      detail: whatFollows(store.state.view, proposal),
      action: { label: 'Undo', keys: 'Ctrl Z', run: () => undo() },
    })
  }

  const make = (edit: Edit, at: CellAt): void => {
    const { view: year, plan } = store.state
    if (!plan.mayEdit) {
      refuse(READ_ONLY)
      return
    }
    const proposed = propose(year.judged, edit)
    if (!proposed.ok) {
      const { reason, message } = proposed.refusal
      // A lock is lifted by a reason; what else would follow is found out with one.
      const because = reason === 'locked' ? propose(year.judged, withReason(edit, 'To be written.')) : null
      if (because?.ok)
        desk.set({
          question: { kind: 'reason', at, edit, findings: because.value.consequences.critical, lock: message },
        })
      else refuse(message)
      return
    }
    const { critical } = proposed.value.consequences
    if (critical.length > 0) desk.set({ question: { kind: 'reason', at, edit, findings: critical, lock: null } })
    else commit(proposed.value)
  }

  const assign: PlannerActions['assign'] = (at, iso, person, replace) => {
    const week = store.state.view.weeks.get(iso)
    if (!week) return
    if (week.attending !== null && week.attending !== person && !replace && store.state.plan.mayEdit)
      desk.set({ question: { kind: 'replace', at, week: iso, person } })
    else make({ kind: 'weeks', ops: [{ op: 'assign', weekStart: week.start, person, replace }] }, at)
  }

  const pressWeek = (at: CellAt, person: PersonId, { alt }: Press): void => {
    const week = store.state.view.weeks.get(at.column)
    if (!week) return
    if (week.attending === person) make({ kind: 'weeks', ops: [{ op: 'unassign', weekStart: week.start }] }, at)
    else assign(at, at.column, person, alt)
  }

  const kept = ({ by, message }: Kept): void => {
    refuse(message)
    if (by === 'server') showToast({ title: message })
  }
  const undo = (): void => takeBack(store, 'undo', kept)

  return {
    press: (cell, press) => {
      const { kind, of } = rowOf(cell.row)
      const { brush } = desk.state
      const week = store.state.view.weeks.get(cell.column)
      // Past weeks are no targets of a pointer: what happened in them is shown, and the menu can still change it.
      if (week?.state === 'past' && press.by === 'pointer') {
        if (!narrowsPast(store.state.view.fmit, address.state.view ?? 'year'))
          address.go({ week: cell.column, details: true })
        return
      }
      if (kind === 'person' && cell.column === NAME_COLUMN) {
        if (store.state.plan.mayEdit) desk.set({ brush: brush === of ? null : of })
      } else if (kind === 'person') pressWeek(cell, of, press)
      else if ((kind === 'date' || kind === 'coverage') && week) {
        const at = { row: COVERAGE_ROW, column: cell.column }
        if (brush !== null) pressWeek(at, brush, press)
        else if (kind === 'coverage') desk.set({ question: { kind: 'people', at, week: cell.column } })
      }
    },
    assign,
    make,
    makeBecause: (edit, reason) => {
      const proposed = propose(store.state.view.judged, withReason(edit, reason))
      if (proposed.ok) commit(proposed.value)
      else refuse(proposed.refusal.message)
    },
    undo,
    redo: () => takeBack(store, 'redo', kept),
  }
}
