import { Button } from '../../components/button.tsx'
import { type Anchor, Popover } from '../../components/popover.tsx'
import { counted } from '../../words.ts'
import { useYearView } from './year-context.ts'
import type { Unread } from './year-edits.ts'
import styles from './questions.module.css'

const SHOWN = 12

/** What was pasted and says nothing. Nothing of it was written. */
export const UnreadList = ({
  unread,
  anchor,
  onClose,
}: {
  readonly unread: readonly Unread[]
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const view = useYearView()
  const left = unread.length - SHOWN
  return (
    <Popover anchor={anchor} label="Nothing was pasted" onClose={onClose} className={styles.question ?? ''}>
      <div className={styles.form}>
        <p>
          <b>Nothing was pasted.</b> {counted(unread.length, 'text')} could not be read. Mend{' '}
          {unread.length === 1 ? 'it' : 'them'} in the spreadsheet, and paste again.
        </p>
        <ul className={styles.unread}>
          {unread.slice(0, SHOWN).map(({ place: { resident, block }, why }) => (
            <li key={`${resident}/${block}`}>
              <span>
                {view.called(resident)}, Block {block}
              </span>
              {why}
            </li>
          ))}
        </ul>
        {left > 0 && <p>And {left} more.</p>}
        <div className={styles.buttons}>
          <Button kind="primary" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Popover>
  )
}
