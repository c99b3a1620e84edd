import { announce } from '../components/announce.tsx'
import { showToast } from '../components/toast.tsx'
import type { Plan } from './plan.ts'
import type { PlanStore } from './plan-store.ts'
import { type Decide, withEdit } from './rebase.ts'
import { takeBack } from './take-back.ts'
import { type Own, whatFollows } from './what-follows.ts'

/** What is said to whoever asks for a change and may not make it. */
export const READ_ONLY = 'You can see this plan but not change it. Ask a coordinator.'

/** Edits of a plan, made at once and told of. */
export interface Editing<Edit> {
  /** Says why something is not done. */
  readonly refuse: (message: string) => void
  /** Whether one may change the plan; says so when one may not. */
  readonly mayEdit: () => boolean
  /** Makes an edit; with nothing in it, says why instead. Whether it was made. */
  readonly make: (edit: Edit | null, otherwise: string) => boolean
  readonly undo: () => void
  readonly redo: () => void
}

/** Says why something is not done, to eyes and ears. */
export const refuse = (message: string): void => {
  announce(message, 'assertive')
  showToast({ title: message })
}

/** Makes edits of a plan. `decide` is how it decides them, `own` which findings are of it. */
export const createEditing = <P extends Plan, Edit, View>(
  store: PlanStore<P, Edit, View>,
  { decide, own }: { readonly decide: (plan: P) => Decide<Edit>; readonly own: (plan: P) => Own },
): Editing<Edit> => {
  const mayEdit = (): boolean => {
    if (store.state.plan.mayEdit) return true
    refuse(READ_ONLY)
    return false
  }
  const undo = (): void => takeBack(store, 'undo', ({ message }) => refuse(message))
  return {
    refuse,
    mayEdit,
    make: (edit, otherwise) => {
      if (!mayEdit()) return false
      if (edit === null) {
        announce(otherwise)
        return false
      }
      const { judged, plan } = store.state
      const made = withEdit(decide(plan), judged, edit)
      if ('refusal' in made) {
        refuse(made.refusal.message)
        return false
      }
      store.commit(edit, made)
      showToast({
        title: made.summary,
        detail: whatFollows(judged, made, own(plan)),
        action: { label: 'Undo', keys: 'Ctrl Z', run: undo },
      })
      return true
    },
    undo,
    redo: () => takeBack(store, 'redo', ({ message }) => refuse(message)),
  }
}
