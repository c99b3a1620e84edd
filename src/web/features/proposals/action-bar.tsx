import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { Button, buttonClass } from '../../components/button.tsx'
import { DecisionBar } from '../../components/decision-bar.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { changes } from './words.ts'
import styles from './action-bar.module.css'

/** The decision: take what is ticked, take all, leave it for later, or discard it. */
export const ActionBar = ({
  taken,
  free,
  busy,
  needsReason,
  primary,
  onAccept,
  onAcceptAll,
  onDiscard,
}: {
  readonly taken: number
  readonly free: number
  readonly busy: boolean
  /** Something critical is among it, or a locked week. */
  readonly needsReason: boolean
  /** What is asked before accepting stands beside it. */
  readonly primary: RefObject<HTMLButtonElement | null>
  readonly onAccept: () => void
  readonly onAcceptAll: () => void
  readonly onDiscard: () => void
}) => {
  const narrow = useIsNarrow()
  return (
    <DecisionBar
      data-region="bar"
      className={styles.bar}
      end={
        <span className={`${styles.note} ${styles.aside}`}>
          {needsReason
            ? 'Something in it is critical or locked: you will be asked why.'
            : 'One undo takes all of it back. Publishing is a separate step.'}
        </span>
      }
    >
      <Button
        ref={primary}
        kind="primary"
        {...(narrow ? {} : { keys: 'Ctrl ↵' })}
        aria-keyshortcuts="Control+Enter"
        disabled={taken === 0 || busy}
        onClick={onAccept}
      >
        Accept {changes(taken)}
      </Button>
      {taken < free && (
        <Button disabled={busy} onClick={onAcceptAll}>
          Accept all {free}
        </Button>
      )}
      <Link to="/proposals" className={buttonClass('quiet')}>
        Set aside
      </Link>
      <Button kind="danger" disabled={busy} onClick={onDiscard}>
        Discard
      </Button>
    </DecisionBar>
  )
}

/** Of one that was accepted: all of it can be taken back for a day. */
export const RollbackBar = ({
  until,
  busy,
  primary,
  onRollback,
}: {
  readonly until: string
  readonly busy: boolean
  readonly primary: RefObject<HTMLButtonElement | null>
  readonly onRollback: () => void
}) => (
  <DecisionBar data-region="bar" className={styles.bar} end={<span className={styles.note}>{until}</span>}>
    <Button ref={primary} icon="undo" disabled={busy} onClick={onRollback}>
      Roll back
    </Button>
  </DecisionBar>
)
