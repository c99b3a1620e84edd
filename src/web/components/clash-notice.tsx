import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './clash-notice.module.css'

/** Above a grid: two people changed the same. Says both sides; nobody's value is lost silently. */
export const ClashNotice = ({
  message,
  children,
  keep = 'Keep it as it is now',
  onKeep,
  onMine,
}: {
  /** Why what was wanted cannot stand as it is. */
  readonly message: string
  /** What stands now, and what was wanted here. */
  readonly children: ReactNode
  /** Says that what stands now stays. */
  readonly keep?: string
  readonly onKeep: () => void
  /** Makes what was wanted here all the same; left out where it cannot be made any more. */
  readonly onMine?: () => void
}) => (
  <div role="alertdialog" aria-label="Changed by somebody else" className={styles.notice}>
    <p>
      <b>{message}</b> {children}
    </p>
    <Button onClick={onKeep}>{keep}</Button>
    {onMine && (
      <Button kind="primary" onClick={onMine}>
        Put mine back
      </Button>
    )}
  </div>
)
