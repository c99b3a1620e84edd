import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { SeverityMark } from './severity-mark.tsx'
import styles from './states.module.css'

/** Rows that stand for rows, on the first load only. */
export const Skeleton = ({ rows, height = 33 }: { readonly rows: number; readonly height?: number }) => (
  <div role="status" className={styles.skeleton}>
    <span className="unseen">Reading the plan.</span>
    {Array.from({ length: rows }, (_, i) => (
      <div
        key={i}
        aria-hidden="true"
        className={styles.row}
        ref={(row) => row?.style.setProperty('height', `${height}px`)}
      >
        <i ref={(bar) => bar?.style.setProperty('width', `${38 + ((i * 17) % 45)}%`)} />
      </div>
    ))}
  </div>
)

/** Nothing here yet: says so, and offers the next step. */
export const EmptyState = ({
  title,
  heading: Heading = 'h2',
  children,
  actions,
}: {
  readonly title: string
  /** `h1` where it is the whole page. */
  readonly heading?: 'h1' | 'h2'
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) => (
  <div className={styles.state}>
    <Heading>{title}</Heading>
    {children && <p>{children}</p>}
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)

/** It could not be shown: what, why, and again. */
export const ErrorState = ({
  title,
  heading: Heading = 'h2',
  message,
  onRetry,
  actions,
}: {
  readonly title: string
  readonly heading?: 'h1' | 'h2'
  readonly message: string
  readonly onRetry?: () => void
  readonly actions?: ReactNode
}) => (
  <div role="alert" className={styles.state}>
    <Heading>
      <SeverityMark severity="critical" /> {title}
    </Heading>
    <p>{message}</p>
    <div className={styles.actions}>
      {onRetry && (
        <Button icon="again" onClick={onRetry}>
          Try again
        </Button>
      )}
      {actions}
    </div>
  </div>
)
