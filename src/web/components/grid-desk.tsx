import type { ReactNode } from 'react'
import styles from './grid-desk.module.css'

/** A grid and what belongs to it, with a panel beside it: under it where there is no room. */
export const GridDesk = ({
  notice,
  beside,
  over,
  children,
}: {
  /** Above both. */
  readonly notice: ReactNode
  readonly beside: ReactNode
  /** What is asked or told over them. */
  readonly over: ReactNode
  readonly children: ReactNode
}) => (
  <div className={styles.desk}>
    {notice}
    <div className={styles.halves}>
      <div className={styles.main}>{children}</div>
      {beside}
    </div>
    {over}
  </div>
)
