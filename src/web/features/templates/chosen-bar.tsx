import { Button } from '../../components/button.tsx'
import { sentence } from '../../words.ts'
import type { BulkAction } from './bulk-dialog.tsx'
import { rotationsCounted } from './templates-view.ts'
import styles from './chosen-bar.module.css'

/** What can be done with the rotations that are chosen; each is tried first. */
export const ChosenBar = ({
  count,
  onBulk,
  onClear,
}: {
  readonly count: number
  readonly onBulk: (action: BulkAction) => void
  readonly onClear: () => void
}) => (
  <div role="toolbar" aria-label="Chosen rotations" className={styles.bar}>
    <b role="status">{sentence(rotationsCounted(count))} chosen</b>
    <Button icon="pencil" onClick={() => onBulk('edit')}>
      Change
    </Button>
    <Button onClick={() => onBulk('archive')}>Archive</Button>
    <Button onClick={() => onBulk('restore')}>Restore</Button>
    <Button kind="quiet" keys="Esc" onClick={onClear}>
      Choose none
    </Button>
    <span className={styles.note}>You see what would come of it before anything is written.</span>
  </div>
)
