import { Button } from '../../../components/button.tsx'
import { type Anchor, Popover } from '../../../components/popover.tsx'
import { TYPE_LABELS } from '../absence-words.ts'
import type { Away } from '../absences.ts'
import { spanWords } from '../spans.ts'
import { StatusMark } from '../status-mark.tsx'
import { useTimeAwayContext } from '../time-away-context.ts'
import styles from './cell-question.module.css'

/** Which of several in one cell is meant: to open it, or to cancel it. */
export const CellQuestion = ({
  away,
  anchor,
  onClose,
}: {
  readonly away: readonly Away[]
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { go, writes } = useTimeAwayContext()
  return (
    <Popover anchor={anchor} label="Time away in this cell" onClose={onClose} className={styles.question ?? ''}>
      <ul>
        {away.map((one) => (
          <li key={one.id}>
            <span>
              <b>{spanWords(one)}</b>
              <span>
                {TYPE_LABELS[one.type]} <StatusMark status={one.status} />
              </span>
            </span>
            <Button
              aria-label={`Open ${spanWords(one)}`}
              onClick={() => {
                onClose()
                go({ absence: one.id })
              }}
            >
              Open
            </Button>
            {one.can.cancel && (
              <Button
                kind="danger"
                aria-label={`Cancel ${spanWords(one)}`}
                onClick={() => {
                  onClose()
                  void writes.cancel(one)
                }}
              >
                Cancel it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
