import { useMemo } from 'react'
import { type Day, partsOf, weekdayOf } from '#domain/calendar/day.ts'
import { blockOf } from '#domain/calendar/block.ts'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { EmptyState } from '../../../components/states.tsx'
import { monthName } from '../../../words.ts'
import { TYPE_LABELS } from '../absence-words.ts'
import { spanWords } from '../spans.ts'
import { StatusMark } from '../status-mark.tsx'
import { useTimeAwayContext } from '../time-away-context.ts'
import { monthKey, monthShown } from '../time-away-search.ts'
import { type AgendaDay, agendaOf } from './month-view.ts'
import styles from './agenda.module.css'

const WEEKDAYS = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const

/** The month on a phone: who goes when, from today on where it is this month. */
export const Agenda = () => {
  const { all, holidays, ay, today, search, go } = useTimeAwayContext()
  const month = monthShown(search.month, ay, today)
  const isThisMonth = monthKey(today) === monthKey(month)
  const isShort = isThisMonth && today > month && search.over !== true
  const days = useMemo(
    () => agendaOf(all, month, holidays, isShort ? today : month),
    [all, month, holidays, isShort, today],
  )
  return (
    <div className={styles.agenda}>
      {isThisMonth && today > month && (
        <Button
          kind="quiet"
          className={styles.before ?? ''}
          onClick={() => go({ over: search.over ? undefined : true }, true)}
        >
          {isShort ? `Show the days before ${partsOf(today).date} ${monthName(today)}` : 'Hide the days that are over'}
        </Button>
      )}
      {days.length === 0 ? (
        <EmptyState title={`Nobody is away in the ${isShort ? 'rest of the month' : 'month'}.`} />
      ) : (
        <ol>
          {days.map((day) => (
            <AgendaLine key={day.day} day={day} today={today} />
          ))}
        </ol>
      )}
    </div>
  )
}

const AgendaLine = ({ day: { day, holiday, away }, today }: { readonly day: AgendaDay; readonly today: Day }) => {
  const { go } = useTimeAwayContext()
  const block = blockOf(day)
  const note = holiday ?? (block.start === day ? `Block ${block.number} starts` : null)
  return (
    <li className={day === today ? `${styles.day} ${styles.today}` : styles.day}>
      <p className={styles.date}>
        <b>{partsOf(day).date}</b>
        <span>{WEEKDAYS[weekdayOf(day)]}</span>
      </p>
      <div className={styles.who}>
        {note && <p className={styles.note}>{note}</p>}
        <ul>
          {away.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => go({ absence: one.id })}>
                <span>
                  <b>{one.personName}</b>
                  <span>
                    <span className={styles.why}>{TYPE_LABELS[one.type]}, </span>
                    {spanWords(one)}
                  </span>
                  {one.status !== 'approved' && <StatusMark status={one.status} />}
                </span>
                <Icon name="next" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}
