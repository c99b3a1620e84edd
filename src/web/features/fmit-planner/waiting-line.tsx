import { usePlan } from './planner-context.ts'
import styles from './title-bar.module.css'

/** How much waits for the network; nothing when nothing does. */
export const WaitingLine = () => {
  const waiting = usePlan((state) => (state.waiting ? state.pending.length : 0))
  return (
    <span role="status" className={styles.waiting}>
      {waiting > 0 && `${waiting === 1 ? '1 change waits' : `${waiting} changes wait`} for the network`}
    </span>
  )
}
