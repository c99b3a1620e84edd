import type { ReactNode } from 'react'
import styles from './clash-notice.module.css'

/** Above a grid: two people changed the same. Says both sides; nobody's value is lost silently. */
export const ClashNotice = ({
  message,
  children,
  actions,
}: {
  /** Why what was wanted cannot stand as it is. */
  readonly message: string
  /** What stands now, and what was wanted here. */
  readonly children: ReactNode
  readonly actions: ReactNode
}) => (
  <div role="alertdialog" aria-label="Changed by somebody else" className={styles.notice}>
    <p>
      <b>{message}</b> {children}
    </p>
    {actions}
  </div>
)
