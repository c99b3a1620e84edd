import { Link } from '@tanstack/react-router'
import { type RefObject, useId } from 'react'
import { Button, buttonClass } from '../../components/button.tsx'
import { DecisionBar } from '../../components/decision-bar.tsx'
import { counted } from '../../words.ts'
import { type OpenWork, openWorkWords } from './row-view.ts'
import { EXACT } from './title.ts'
import styles from './rows-bar.module.css'

/** What comes next for the import as a whole: review it, leave it for later, discard it; and why it cannot be reviewed yet. */
export const RowsBar = ({
  changes,
  open,
  aside,
  waiting,
  discard,
  onReview,
  onSetAside,
  onDiscard,
}: {
  readonly changes: number
  readonly open: OpenWork
  readonly aside: boolean
  /** Edits that wait for the network; 0 when the server is heard. */
  readonly waiting: number
  readonly discard: RefObject<HTMLButtonElement | null>
  readonly onReview: () => void
  readonly onSetAside: (aside: boolean) => void
  readonly onDiscard: () => void
}) => {
  const id = useId()
  const ready = open.rows === 0 || aside
  return (
    <DecisionBar
      data-import-region="bar"
      className={styles.bar}
      end={
        <>
          {waiting > 0 && (
            <span role="status" className={styles.waiting}>
              {counted(waiting, 'change')} {waiting === 1 ? 'waits' : 'wait'} for the network.
            </span>
          )}
          <Link to="/admin/absences/import" activeOptions={EXACT} className={`${buttonClass('quiet')} ${styles.later}`}>
            Save and finish later
          </Link>
          <Button ref={discard} kind="danger" aria-haspopup="dialog" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      <Button
        kind={ready ? 'primary' : 'plain'}
        aria-disabled={!ready}
        aria-describedby={ready ? undefined : id}
        onClick={() => ready && onReview()}
      >
        Review {counted(changes, 'change')}
      </Button>
      <p id={id}>
        {open.rows === 0 ? (
          'Everything is settled.'
        ) : aside ? (
          <>
            {counted(open.rows, 'row')} {open.rows === 1 ? 'is' : 'are'} set aside and will stay out.{' '}
            <button type="button" className={styles.link} onClick={() => onSetAside(false)}>
              Take {open.rows === 1 ? 'it' : 'them'} back
            </button>
          </>
        ) : (
          <>
            First settle {openWorkWords(open)}, or{' '}
            <button type="button" className={styles.link} onClick={() => onSetAside(true)}>
              set {open.rows === 1 ? 'that row' : `those ${open.rows} rows`} aside
            </button>
            .
          </>
        )}
      </p>
    </DecisionBar>
  )
}
