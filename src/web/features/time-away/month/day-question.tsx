import { isoOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { Button } from '../../../components/button.tsx'
import { type Anchor, Popover } from '../../../components/popover.tsx'
import { TYPE_LABELS } from '../absence-words.ts'
import { spanWords } from '../spans.ts'
import { StatusMark } from '../status-mark.tsx'
import { useTimeAwayContext } from '../time-away-context.ts'
import type { MonthDay } from './month-view.ts'
import styles from './day-question.module.css'

/** Who is away on a day, and the way to enter somebody from it on. */
export const DayQuestion = ({
  day: { day, away, holiday },
  anchor,
  onClose,
}: {
  readonly day: MonthDay
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { go, user } = useTimeAwayContext()
  const enter = user.can.decideLeave ? 'New time away' : 'Ask for time away'
  return (
    <Popover anchor={anchor} label={spokenDay(day)} onClose={onClose} className={styles.question ?? ''}>
      <p className={styles.head}>
        <b>{spokenDay(day)}</b>
        {holiday && <span>{holiday}</span>}
      </p>
      {away.length === 0 ? (
        <p className={styles.nobody}>Nobody is away.</p>
      ) : (
        <ul className={styles.away}>
          {away.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => {
                  onClose()
                  go({ absence: one.id })
                }}
              >
                <span>
                  <b>{one.personName}</b>
                  <span>
                    {TYPE_LABELS[one.type]}, {spanWords(one)}
                  </span>
                </span>
                {one.status !== 'approved' && <StatusMark status={one.status} />}
              </button>
            </li>
          ))}
        </ul>
      )}
      {user.can.askLeave && (
        <p className={styles.foot}>
          <Button
            icon="add"
            onClick={() => {
              onClose()
              go({ absence: 'new', from: isoOf(day), until: isoOf(day) })
            }}
          >
            {enter}
          </Button>
        </p>
      )}
    </Popover>
  )
}
