import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../../components/button.tsx'
import { DecisionBar } from '../../components/decision-bar.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { counted, figure } from '../../words.ts'
import type { Batch } from './batch.ts'
import { type ReviewOf, figuresOf } from './review-view.ts'
import { WrittenList } from './written-list.tsx'
import { EXACT } from './title.ts'
import { awayWords, rowsNamed } from './words.ts'
import bar from './rows-bar.module.css'
import styles from './review.module.css'

/** What taking an import in will write, by person, and what it touches; then the decision. */
export const Review = ({
  batch,
  review,
  busy,
  onApply,
  onBack,
  onShow,
}: {
  readonly batch: Batch
  readonly review: ReviewOf
  readonly busy: boolean
  readonly onApply: () => void
  readonly onBack: () => void
  /** Goes to a row among the names and conflicts. */
  readonly onShow: (row: string) => void
}) => (
  <>
    <div className={styles.halves}>
      <section aria-labelledby="import-will" tabIndex={0} data-import-region="rows" className={styles.list}>
        <h2 id="import-will" className="unseen">
          What will be written
        </h2>
        <WrittenList review={review} year={batch.academicYear} onShow={onShow} />
        {review.people.length === 0 && (
          <p className={styles.nothing}>
            Nothing of this file is new. {review.there > 0 && 'The plan says all of it already. '}You can discard it.
          </p>
        )}
      </section>
      <aside aria-label="What follows" tabIndex={0} data-import-region="panel" className={styles.aside}>
        <Follows batch={batch} review={review} onShow={onShow} />
      </aside>
    </div>
    <ReviewBar batch={batch} changes={review.changes} busy={busy} onApply={onApply} onBack={onBack} />
  </>
)

const Follows = ({
  batch,
  review,
  onShow,
}: {
  readonly batch: Batch
  readonly review: ReviewOf
  readonly onShow: (row: string) => void
}) => (
  <>
    <section className={styles.part}>
      <h2>What becomes of {counted(batch.rows.length, 'row')}</h2>
      <dl className={styles.figures}>
        {figuresOf(review).map(({ words, count }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {review.aside.length > 0 && (
        <p className={styles.quiet}>
          Set aside and not written: {rowsNamed(review.aside.map(({ row }) => row))}. They stay out once the rest is
          taken in.
        </p>
      )}
    </section>
    {review.away.length > 0 && (
      <section className={styles.part}>
        <h2>Away from the program</h2>
        {review.aside.length > 0 && <p className={styles.quiet}>At most: rows that are set aside are counted too.</p>}
        <table className={styles.table}>
          <caption className="unseen">Days away of residents, before and after</caption>
          <thead>
            <tr>
              <th scope="col">Resident</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">Most</th>
            </tr>
          </thead>
          <tbody>
            {review.away.map(({ personId, personName, ay, before, after, limit, status }) => (
              <tr key={`${personId}/${ay}`}>
                <th scope="row">{personName}</th>
                <td>{figure(before)}</td>
                <td className={AWAY[status].look}>
                  {AWAY[status].severity && <SeverityMark severity={AWAY[status].severity} />}
                  <b>{figure(after)}</b>
                  {AWAY[status].words && <span> {AWAY[status].words}</span>}
                </td>
                <td>{limit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
    <section className={styles.part}>
      <h2>What it touches in the plan</h2>
      {review.touching.length === 0 ? (
        <p className={styles.quiet}>No FMIT week, no call and no rotation that does not allow leave.</p>
      ) : (
        <ul className={styles.told}>
          {review.touching.map((row) => (
            <li key={row.id}>
              <SeverityMark severity="warning" named />
              <span>
                <b>{row.personName}</b>, {awayWords(row, batch.academicYear)}: {row.touches.join(' ')}{' '}
                <button type="button" className={styles.link} onClick={() => onShow(row.id)}>
                  Row {row.row}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
    <p className={styles.quiet}>
      <Link to="/proposals/$id" params={{ id: batch.batchId }}>
        See the same as a proposal
      </Link>
      , with every rule it breaks or mends.
    </p>
  </>
)

const AWAY: Readonly<
  Record<
    Batch['away'][number]['status'],
    { readonly words: string; readonly severity: 'critical' | 'warning' | null; readonly look: string | undefined }
  >
> = {
  ok: { words: '', severity: null, look: undefined },
  warning: { words: 'near the limit', severity: 'warning', look: styles.warning },
  critical: { words: 'at the limit', severity: 'critical', look: styles.critical },
  over: { words: 'over the limit', severity: 'critical', look: styles.critical },
}

const ReviewBar = ({
  batch,
  changes,
  busy,
  onApply,
  onBack,
}: {
  readonly batch: Batch
  readonly changes: number
  readonly busy: boolean
  readonly onApply: () => void
  readonly onBack: () => void
}) => {
  return (
    <DecisionBar
      data-import-region="bar"
      className={bar.bar}
      end={
        busy ? (
          <span aria-hidden="true" className={styles.progress} />
        ) : (
          <Link to="/admin/absences/import" activeOptions={EXACT} className={`${buttonClass('quiet')} ${bar.later}`}>
            Save and finish later
          </Link>
        )
      }
    >
      <Button
        kind="primary"
        keys="Ctrl ↵"
        aria-keyshortcuts="Control+Enter"
        disabled={changes === 0 || busy}
        onClick={onApply}
      >
        {busy ? `Writing ${counted(changes, 'change')}` : `Apply ${counted(changes, 'change')}`}
      </Button>
      <Button disabled={busy} onClick={onBack}>
        Back to the rows
      </Button>
      <p role="status" className={bar.inShort}>
        {busy
          ? 'All of it is written at once, or nothing. You can stay or leave; it goes on.'
          : `One undo takes all of it back; for 24 hours it can be rolled back.${batch.kind === 'text' ? '' : ` ${batch.fileName} is not changed.`}`}
      </p>
    </DecisionBar>
  )
}
