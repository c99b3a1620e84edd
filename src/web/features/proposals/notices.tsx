import { type ReactNode, useEffect } from 'react'
import { announce } from '../../components/announce.tsx'
import { Button, IconButton } from '../../components/button.tsx'
import { SeverityMark, type MarkedSeverity } from '../../components/severity-mark.tsx'
import type { LiveChange } from '../../live.ts'
import type { Preview } from './preview.ts'
import { changes } from './words.ts'
import styles from './notices.module.css'

/** A line over the list that says what happened. */
export const Notice = ({
  severity,
  children,
  onClose,
}: {
  readonly severity: MarkedSeverity
  readonly children: ReactNode
  readonly onClose?: () => void
}) => (
  <div className={`${styles.notice} ${styles[severity]}`}>
    <SeverityMark severity={severity} />
    <div className={styles.words}>{children}</div>
    {onClose && <IconButton kind="quiet" icon="close" label="Close" onClick={onClose} />}
  </div>
)

/** The plan has moved on under the proposal: what of it overlaps, and how to go on. */
export const MovedOn = ({
  preview: { counts, proposal },
  chosen,
  last,
  busy,
  onRebase,
}: {
  readonly preview: Preview
  /** How many overlaps somebody decided. */
  readonly chosen: number
  readonly last: LiveChange | null
  readonly busy: boolean
  readonly onRebase: () => void
}) => {
  const { overlaps } = counts
  const are = overlaps === 1 ? '1 change overlaps' : `${changes(overlaps)} overlap`
  useEffect(() => {
    if (overlaps > 0) announce(`The plan has moved on: ${are} with what was changed since.`)
  }, [overlaps, are])
  if (overlaps === 0) return null
  return (
    <Notice severity="warning">
      <p>
        <b>The plan has moved on: {are} with what was changed since.</b>{' '}
        {last && last.area === proposal.area && `${last.author.name}: ${last.summary} `}
        {chosen === 0
          ? 'Choose for each what stays, then rebase.'
          : chosen < overlaps
            ? `${overlaps - chosen} to go; those stay open if you rebase now.`
            : 'Rebase to go on from the plan as it is now.'}
      </p>
      <Button disabled={chosen === 0 || busy} onClick={onRebase}>
        Rebase
      </Button>
    </Notice>
  )
}
