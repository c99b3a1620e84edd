import { Button } from '../../../components/button.tsx'
import type { Member } from '../people.ts'
import { daysOf, daysWords } from '../spans.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import { pickWords } from './weeks-view.ts'
import styles from './pick-bar.module.css'

/** Days picked on somebody's row. */
export interface Pick {
  readonly member: Member
  readonly first: string
  readonly last: string
}

/** Says which days are picked, and enters time away with them. */
export const PickBar = ({
  pick,
  onEnter,
  onClose,
}: {
  readonly pick: Pick
  readonly onEnter: () => void
  readonly onClose: () => void
}) => {
  const { user } = useTimeAwayContext()
  const { member, first, last } = pick
  return (
    <div role="toolbar" aria-label="Days picked" className={styles.bar}>
      <b>{pickWords(member, { first, last })}</b>
      <span>{daysWords(daysOf({ first, last, firstHalf: 'am', lastHalf: 'pm' }))}</span>
      <Button kind="primary" onClick={onEnter}>
        {user.can.decideLeave ? 'New time away' : 'Ask for these days'}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        Leave it
      </Button>
    </div>
  )
}
