import { useState } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { blockOf } from '#domain/calendar/block.ts'
import { type Day, isoOf } from '#domain/calendar/day.ts'
import { type FmitWeek, fmitWeekOf, fmitWeeksOf, recoveryDayOf } from '#domain/calendar/fmit-week.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/states.tsx'
import { Pills } from '../../components/pills.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { TimelineBar, TimelineRow } from './timeline-view.ts'
import styles from './timeline-weeks.module.css'

type Shown = 'all' | 'mine' | 'open'

interface Card {
  readonly week: FmitWeek
  readonly row: TimelineRow | null
  readonly bar: TimelineBar | null
}

/** The weeks with whoever has them, in order. */
const cardsOf = (year: AcademicYear, rows: readonly TimelineRow[]): readonly Card[] => {
  const taken = new Map(rows.flatMap((row) => row.bars.map((bar) => [bar.weekStart, { row, bar }] as const)))
  return fmitWeeksOf(year).map((week) => ({ week, ...(taken.get(isoOf(week.start)) ?? { row: null, bar: null }) }))
}

/** Who is on when, a card a week: the timeline on a phone. It starts at the current week. */
export const TimelineWeeks = ({
  year,
  today,
  rows,
  me,
}: {
  readonly year: AcademicYear
  readonly today: Day
  readonly rows: readonly TimelineRow[]
  /** Whose weeks are "mine"; null for who is not on the faculty. */
  readonly me: string | null
}) => {
  const [shown, setShown] = useState<Shown>('all')
  const [before, setBefore] = useState(false)
  const cards = cardsOf(year, rows)
  const open = cards.filter(({ row }) => row === null)
  const kept = cards.filter(({ row }) => shown === 'all' || (shown === 'open' ? row === null : row?.facultyId === me))
  const past = kept.filter(({ week }) => week.end < today)
  const rest = kept.filter(({ week }) => week.end >= today)
  const list = before || rest.length === 0 ? kept : rest
  return (
    <div className={styles.list}>
      <div className={styles.filters}>
        <Pills<Shown>
          label="Weeks shown"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: 'All weeks' },
            ...(me ? [{ value: 'mine', label: 'Mine' } as const] : []),
            { value: 'open', label: `${open.length} open` },
          ]}
        />
      </div>
      {past.length > 0 && rest.length > 0 && (
        <Button kind="quiet" className={styles.before ?? ''} onClick={() => setBefore(!before)}>
          {before ? 'Hide weeks that are over' : `Show ${past.length} weeks that are over`}
        </Button>
      )}
      {kept.length === 0 && (
        <EmptyState title={shown === 'open' ? 'Every week has somebody.' : 'You have no week this year.'} />
      )}
      <ol>
        {list.map((card, i) => (
          <WeekCard
            key={card.week.start}
            card={card}
            today={today}
            opensBlock={i === 0 || blockOf(list[i - 1]?.week.start as Day).number !== blockOf(card.week.start).number}
          />
        ))}
      </ol>
    </div>
  )
}

const WeekCard = ({
  card,
  today,
  opensBlock,
}: {
  readonly card: Card
  readonly today: Day
  readonly opensBlock: boolean
}) => {
  const { week, row, bar } = card
  const isNow = fmitWeekOf(today).start === week.start
  const block = blockOf(week.start)
  return (
    <li>
      {(opensBlock || isNow) && (
        <h2 className={styles.block}>
          <span>{isNow ? 'On service now' : `Block ${block.number}`}</span>
          <span className={styles.range}>
            {isNow ? `until ${spokenDay(week.end)}` : `${spokenDate(block.start)} – ${spokenDate(block.end)}`}
          </span>
        </h2>
      )}
      <div className={`${styles.card} ${isNow ? styles.now : ''} ${row ? '' : styles.open}`}>
        <p className={styles.date}>
          <b>{spokenDate(week.start)}</b>
          <span>wk {week.number}</span>
        </p>
        <div className={styles.who}>
          <p className={styles.name}>{row?.name ?? 'Nobody yet'}</p>
          <p className={styles.detail}>
            {row
              ? `until ${spokenDate(week.end)} · recovers ${spokenDate(recoveryDayOf(week.start))}`
              : `until ${spokenDate(week.end)}`}
          </p>
          {bar && bar.holidays.length > 0 && (
            <p className={styles.detail}>{bar.holidays.map((holiday) => holiday.name).join(', ')}</p>
          )}
        </div>
        <span className={styles.marks}>
          {bar?.conflictSeverity && bar.conflictSeverity !== 'info' && (
            <SeverityMark severity={bar.conflictSeverity} named />
          )}
          {row && bar && (
            <span className={`${styles.chip} ${styles[bar.status]}`} aria-hidden="true">
              {row.initials}
            </span>
          )}
        </span>
      </div>
    </li>
  )
}
