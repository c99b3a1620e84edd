import { Link } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { type Day, partsOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { ReasonQuestion } from '../../components/reason-question.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { momentFrom } from '../../moments.ts'
import type { Batch } from './batch.ts'
import { canRollBack, fileWords, restWords, stateWords } from './batch-words.ts'
import { reviewOf } from './review-view.ts'
import { EXACT } from './title.ts'
import type { Applied, Taking } from './use-taking.ts'
import { WrittenList } from './written-list.tsx'
import styles from './outcome.module.css'

const TITLES: Readonly<Partial<Record<Batch['state'], string>>> = {
  applied: 'The time away is in the plan.',
  rolled_back: 'This import is rolled back.',
  rejected: 'This import was discarded.',
}

/** What became of an import that has ended, and the ways back. */
export const Outcome = ({
  batch,
  applied,
  taking,
  today,
}: {
  readonly batch: Batch
  /** What applying answered, for whoever did it on this page. */
  readonly applied: Applied | null
  readonly taking: Taking
  readonly today: Day
}) => {
  const back = useRef<HTMLButtonElement>(null)
  const review = useMemo(() => reviewOf(batch), [batch])
  const [asking, setAsking] = useState(false)
  const isApplied = batch.state === 'applied'
  const undo = isApplied ? (applied?.undoToken ?? null) : null
  const rollsBack = canRollBack(batch, today)
  return (
    <section data-import-region="rows" tabIndex={-1} className={styles.outcome} aria-labelledby="import-outcome">
      <h2 id="import-outcome" className={styles.title}>
        {isApplied && <Icon name="check" />}
        {TITLES[batch.state] ?? stateWords(batch, today).state}
      </h2>
      <p className={styles.words}>{applied && isApplied ? applied.message : stateWords(batch, today).detail}</p>
      {isApplied && applied && restWords(applied) !== '' && <p className={styles.quiet}>{restWords(applied)}</p>}
      <p className={styles.paper}>
        {fileWords(batch)} · {yearLabel(batch.academicYear)} · printed {spokenDay(today)} {partsOf(today).year}
      </p>
      {taking.refusal && (
        <p role="alert" className={styles.refusal}>
          <SeverityMark severity="critical" />
          {taking.refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Link
          to="/admin/absences/import"
          activeOptions={EXACT}
          className={buttonClass(isApplied ? 'primary' : 'plain')}
        >
          Bring in another
        </Link>
        <Link to="/proposals/$id" params={{ id: batch.batchId }} className={buttonClass()}>
          See what it changed
        </Link>
        {undo !== null && (
          <Button icon="undo" disabled={taking.busy === 'taking back'} onClick={() => taking.undo(undo)}>
            Undo
          </Button>
        )}
        {rollsBack && (
          <Button
            ref={back}
            disabled={taking.busy === 'taking back'}
            aria-haspopup="dialog"
            onClick={() => setAsking(true)}
          >
            Roll back
          </Button>
        )}
        {isApplied && (
          <Button icon="print" onClick={() => print()}>
            Print this
          </Button>
        )}
      </div>
      {batch.rollbackUntil !== null && isApplied && (
        <p className={styles.quiet}>
          {rollsBack
            ? `It can be rolled back until ${momentFrom(batch.rollbackUntil, today)}; what others have changed since stands in the way and is said.`
            : 'The 24 hours in which it could be rolled back are over.'}
        </p>
      )}
      {!batch.kept && <p className={styles.quiet}>The cells of the file are not kept any more.</p>}
      {isApplied && applied && applied.conflicts.length > 0 && <Found conflicts={applied.conflicts} />}
      {batch.rows.length > 0 && (
        <section className={styles.written} aria-labelledby="import-written">
          <h3 id="import-written">{isApplied ? 'What was written' : 'What it would have written'}</h3>
          <WrittenList review={review} year={batch.academicYear} onShow={null} />
        </section>
      )}
      {asking && (
        <ReasonQuestion
          anchor={back}
          lead={`All that “${batch.fileName}” wrote is taken back: what is new goes, what was joined, made longer or replaced is as it was.`}
          letters={1}
          kept="It is kept in the history."
          action="Roll back"
          onReason={(reason) => {
            setAsking(false)
            taking.rollBack(reason)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

/** Findings that are shown without being asked for. */
const SHOWN = 8

/** What applying brought, the worst first. */
const Found = ({ conflicts }: { readonly conflicts: Applied['conflicts'] }) => {
  const [all, setAll] = useState(false)
  return (
    <div className={styles.findings}>
      <h3>What is found in the plan now · {conflicts.length}</h3>
      <ul>
        {(all ? conflicts : conflicts.slice(0, SHOWN)).map(({ id, severity, message }) => (
          <li key={id}>
            <SeverityMark severity={severity} named />
            {message}
          </li>
        ))}
      </ul>
      {!all && conflicts.length > SHOWN && <Button onClick={() => setAll(true)}>Show all {conflicts.length}</Button>}
    </div>
  )
}
