import { useEffect, useState } from 'react'
import { Icon } from '../components/icon.tsx'
import { useLive } from '../live.ts'
import styles from './offline-line.module.css'

/** Says that the server is not heard, and that it is again. Nothing is blocked: what is on screen stays readable. */
export const OfflineLine = () => {
  const { online } = useLive()
  const [back, setBack] = useState(false)
  useEffect(() => {
    if (online) return
    return () => setBack(true)
  }, [online])
  useEffect(() => {
    if (!back) return
    const timer = setTimeout(() => setBack(false), 4000)
    return () => clearTimeout(timer)
  }, [back])
  return (
    <div role="status" className={styles.place}>
      {!online ? (
        <p className={styles.line}>
          <Icon name="offline" />
          Turnus is not reached. You see the plan as it was; it will be read again when the network is back.
        </p>
      ) : (
        back && (
          <p className={`${styles.line} ${styles.back}`}>
            <Icon name="check" />
            Back on the network. The plan is current.
          </p>
        )
      )}
    </div>
  )
}
