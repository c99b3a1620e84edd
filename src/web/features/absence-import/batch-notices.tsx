import { Link } from '@tanstack/react-router'
import { Button, IconButton } from '../../components/button.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { spokenMoment } from '../../moments.ts'
import type { BatchState, BatchStore } from './batch-store.ts'
import { LostNotice } from './lost-notice.tsx'
import type { Taking } from './use-taking.ts'
import styles from './notices.module.css'

const LATER: Readonly<Record<string, string>> = {
  applied: 'and applied',
  rolled_back: 'and rolled back later',
  rejected: 'and discarded',
}
const SHOWN = 4

/** What is to be known of an import before one goes on: a word that was lost, a plan that moved, a file that came before. */
export const BatchNotices = ({
  store,
  state: { batch, lost },
  taking,
  onShow,
}: {
  readonly store: BatchStore
  readonly state: BatchState
  readonly taking: Taking
  readonly onShow: (row: string) => void
}) => {
  const { duplicateOf } = batch
  const stale = batch.rows.filter(({ id }) => taking.stale.includes(id))
  return (
    <>
      {lost && <LostNotice batch={batch} lost={lost} onAgain={store.remake} onShow={onShow} onDrop={store.dropLost} />}
      {taking.refusal && (
        <div role="alert" className={`${styles.notice} ${styles.warning}`}>
          <SeverityMark severity="warning" named />
          <p className={styles.words}>
            {taking.refusal}
            {stale.length > 0 && ' They are read anew; look at them, then apply.'}
          </p>
          {stale.slice(0, SHOWN).map(({ id, row }) => (
            <Button key={id} onClick={() => onShow(id)}>
              Row {row}
            </Button>
          ))}
          <IconButton kind="quiet" icon="close" label="Close" onClick={taking.forget} />
        </div>
      )}
      {duplicateOf && (
        <div role="note" className={`${styles.notice} ${styles.info}`}>
          <SeverityMark severity="info" named />
          <p className={styles.words}>
            {duplicateOf.by.name} brought in this very file on {spokenMoment(duplicateOf.at)}
            {LATER[duplicateOf.state] ? `, ${LATER[duplicateOf.state]}` : ''}. What the plan says already is left as it
            is.
          </p>
          <Link to="/admin/absences/import/$batch" params={{ batch: duplicateOf.batchId }}>
            Look at that import
          </Link>
        </div>
      )}
    </>
  )
}
