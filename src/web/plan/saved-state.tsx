import { type HeldState, usePart } from '../held-state.ts'
import { counted } from '../words.ts'
import { READ_ONLY } from './editing.ts'
import type { Plan } from './plan.ts'
import styles from './title-bar.module.css'

type Writing = HeldState<{
  readonly plan: Plan
  readonly pending: readonly unknown[]
  readonly waiting: boolean
}>

/** Whether everything is written; for whoever may not write, that. */
export const SavedState = ({
  store,
  readOnly = READ_ONLY,
}: {
  readonly store: Writing
  readonly readOnly?: string
}) => {
  const pending = usePart(store, (state) => state.pending.length)
  const waiting = usePart(store, (state) => state.waiting)
  const mayEdit = usePart(store, ({ plan }) => plan.mayEdit)
  const words = !mayEdit ? readOnly : waiting ? 'Not saved yet' : pending > 0 ? 'Saving' : 'Saved'
  return <span className={waiting ? `${styles.saved} ${styles.waiting}` : styles.saved}>{words}</span>
}

/** How much waits for the network; nothing when nothing does. */
export const WaitingLine = ({ store }: { readonly store: Writing }) => {
  const waiting = usePart(store, (state) => (state.waiting ? state.pending.length : 0))
  return (
    <span role="status" className={styles.waiting}>
      {waiting > 0 && `${counted(waiting, 'change')} ${waiting === 1 ? 'waits' : 'wait'} for the network`}
    </span>
  )
}
