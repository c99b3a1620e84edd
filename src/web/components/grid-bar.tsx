import type { ReactNode } from 'react'
import styles from './grid-bar.module.css'

/** A bar over the foot of a grid: what is selected and what can be done with it, or what goes on. F6 leads there. */
export const GridBar = ({
  label,
  title,
  facts,
  children,
}: {
  /** The name of its tools; left out where it only tells of what goes on. */
  readonly label?: string
  readonly title: ReactNode
  readonly facts: ReactNode
  readonly children: ReactNode
}) => (
  <div
    {...(label === undefined ? { role: 'status' } : { role: 'toolbar', 'aria-label': label })}
    className={styles.bar}
    data-page-region="bar"
  >
    <b>{title}</b>
    <span className={styles.facts}>{facts}</span>
    {children}
  </div>
)
