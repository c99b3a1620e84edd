import { counted } from '../../words.ts'
import { READ_ONLY } from './block-actions.ts'
import { useBlockPlan } from './block-context.ts'
import styles from './title-bar.module.css'

/** Whether everything is written; for whoever may not write, that and whom to ask. */
export const SavedState = () => {
  const pending = useBlockPlan((state) => state.pending.length)
  const waiting = useBlockPlan((state) => state.waiting)
  const mayEdit = useBlockPlan(({ plan }) => plan.mayEdit)
  const words = !mayEdit ? READ_ONLY : waiting ? 'Not saved yet' : pending > 0 ? 'Saving' : 'Saved'
  return <span className={waiting ? `${styles.saved} ${styles.waiting}` : styles.saved}>{words}</span>
}

/** How much waits for the network; nothing when nothing does. */
export const WaitingLine = () => {
  const waiting = useBlockPlan((state) => (state.waiting ? state.pending.length : 0))
  return (
    <span role="status" className={styles.waiting}>
      {waiting > 0 && `${counted(waiting, 'change')} ${waiting === 1 ? 'waits' : 'wait'} for the network`}
    </span>
  )
}
