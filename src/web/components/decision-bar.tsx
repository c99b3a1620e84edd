import type { ReactNode } from 'react'
import styles from './decision-bar.module.css'

/** The foot of a page that waits for a decision: what can be done with the whole of it, and at the end what is done less. */
export const DecisionBar = ({
  end,
  className,
  children,
  ...region
}: {
  readonly end?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
  /** By which a page finds it when F6 is pressed. */
  readonly [region: `data-${string}`]: string
}) => (
  <div role="toolbar" aria-label="Decision" {...region} className={`${styles.bar} ${className ?? ''}`}>
    {children}
    <span className={styles.space} />
    {end}
  </div>
)
