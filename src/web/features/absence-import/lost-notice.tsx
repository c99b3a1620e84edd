import { Button, IconButton } from '../../components/button.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Batch } from './batch.ts'
import type { Lost } from './batch-store.ts'
import { type Edit, rowsOf } from './edits.ts'
import { rowsNamed } from './words.ts'
import styles from './notices.module.css'

const aboutWords = (batch: Batch, edits: readonly Edit[]): string => {
  const rows = edits.flatMap((edit) => (edit.kind === 'reading' ? [] : rowsOf(batch, edit).map(({ row }) => row)))
  return rows.length === 0 ? 'how the sheet is read' : `what you said of ${rowsNamed(rows)}`
}

/** What was said here and is not kept, and the ways to go on. Nobody's word is lost silently. */
export const LostNotice = ({
  batch,
  lost,
  onAgain,
  onShow,
  onDrop,
}: {
  readonly batch: Batch
  readonly lost: Lost
  readonly onAgain: () => void
  /** Goes to the row it was about. */
  readonly onShow: (row: string) => void
  readonly onDrop: () => void
}) => {
  const [row] = lost.edits.flatMap((edit) => (edit.kind === 'reading' ? [] : rowsOf(batch, edit)))
  return (
    <div role="alert" className={`${styles.notice} ${styles.warning}`}>
      <SeverityMark severity="warning" named />
      <p className={styles.words}>
        {lost.message} Not kept: {aboutWords(batch, lost.edits)}.
        {lost.kind === 'clash' && ' What they said stands in the row now.'}
      </p>
      {row && <Button onClick={() => onShow(row.id)}>Show row {row.row}</Button>}
      {lost.kind === 'clash' ? (
        <>
          <Button onClick={onDrop}>Keep it as it is now</Button>
          <Button onClick={onAgain}>Put mine back</Button>
        </>
      ) : (
        <>
          <Button onClick={onAgain}>Try again</Button>
          <IconButton kind="quiet" icon="close" label="Close" onClick={onDrop} />
        </>
      )}
    </div>
  )
}
