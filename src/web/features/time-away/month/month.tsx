import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, dayOf, isoOf, partsOf } from '#domain/calendar/day.ts'
import { blockOf } from '#domain/calendar/block.ts'
import { surnameOf } from '#domain/people/person.ts'
import type { Away } from '../absences.ts'
import { STATUS_LABELS, awaySentence, typeInSentence } from '../absence-words.ts'
import { monthKey, monthShown } from '../time-away-search.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import { monthName } from '../../../words.ts'
import { DayQuestion } from './day-question.tsx'
import { type Bar, type MonthDay, type MonthWeek, dayWords, monthWeeks } from './month-view.ts'
import styles from './month.module.css'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const HALF_DAYS = 14

/** Bars that a week has room for before the rest is counted. */
const ROOM = 5

const percent = (halfDays: number): string => `${(halfDays / HALF_DAYS) * 100}%`

/** A month with a bar for each time away. One tab stop: arrows go from day to day, Enter says who is away. */
export const Month = () => {
  const { all, holidays, ay, today, search, go } = useTimeAwayContext()
  const month = monthShown(search.month, ay, today)
  const shown = useMemo(
    () => (search.person === undefined ? all : all.filter(({ personId }) => personId === search.person)),
    [all, search.person],
  )
  const weeks = useMemo(() => monthWeeks(shown, month, holidays), [shown, month, holidays])
  const grid = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Day>(() => (monthKey(today) === monthKey(month) ? today : month))
  const [asked, setAsked] = useState<Day | null>(null)
  const days = weeks.flatMap((week) => week.days)
  const at = days.some(({ day }) => day === active) ? active : month
  const element = (day: Day) => grid.current?.querySelector<HTMLElement>(`[data-day="${isoOf(day)}"]`)

  // A key that leads out of the month turns the page; the focus follows once the days are there.
  const wanted = useRef<Day | null>(null)
  const follow = useEffectEvent(() => {
    if (wanted.current === null) return
    element(wanted.current)?.focus()
    wanted.current = null
  })
  useLayoutEffect(() => follow(), [weeks])

  const focus = (day: Day) => {
    setActive(day)
    if (element(day)) element(day)?.focus()
    else {
      wanted.current = day
      go({ month: monthKey(day), ay: yearOf(day) }, true)
    }
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const weekday = (at + 4) % 7
    const to = {
      ArrowLeft: addDays(at, -1),
      ArrowRight: addDays(at, 1),
      ArrowUp: addDays(at, -7),
      ArrowDown: addDays(at, 7),
      Home: addDays(at, -weekday),
      End: addDays(at, 6 - weekday),
      PageUp: inMonth(at, -1),
      PageDown: inMonth(at, 1),
    }[event.key]
    if (to === undefined) {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      setAsked(at)
      return
    }
    event.preventDefault()
    focus(to)
  }
  const askedDay = asked === null ? undefined : days.find(({ day }) => day === asked)

  return (
    <div className={styles.calendar}>
      <div
        ref={grid}
        role="grid"
        aria-label={`Who is away in ${monthName(month)} ${partsOf(month).year}`}
        className={styles.grid}
        onKeyDown={keyed}
      >
        {' '}
        {/* prettier-ignore */}
        <div role="row" className={styles.heads}>
          {WEEKDAYS.map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <Week
            key={week.start}
            week={week}
            active={at}
            onActive={setActive}
            onAsk={(day) => {
              setActive(day)
              setAsked(day)
            }}
          />
        ))}
      </div>
      {askedDay && (
        <DayQuestion
          day={askedDay}
          anchor={() => element(askedDay.day)?.getBoundingClientRect() ?? null}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

/** The same date so many months on; the 28th where the date might not exist. */
const inMonth = (day: Day, on: number): Day => {
  const { year, month, date } = partsOf(day)
  return dayOf(year, month + on, Math.min(date, 28))
}

const Week = ({
  week,
  active,
  onActive,
  onAsk,
}: {
  readonly week: MonthWeek
  readonly active: Day
  readonly onActive: (day: Day) => void
  readonly onAsk: (day: Day) => void
}) => {
  const { go, today } = useTimeAwayContext()
  const room = week.lanes > ROOM ? ROOM - 1 : ROOM
  const left = (day: MonthDay) => week.bars.filter(({ lane, away }) => lane >= room && day.away.includes(away)).length
  return (
    <div role="row" className={styles.week} style={{ '--lanes': Math.min(week.lanes, ROOM) } as React.CSSProperties}>
      {week.days.map((day) => (
        <div
          key={day.day}
          role="gridcell"
          tabIndex={day.day === active ? 0 : -1}
          data-day={isoOf(day.day)}
          aria-haspopup="dialog"
          aria-current={day.day === today ? 'date' : undefined}
          className={looksOf(day)}
          onFocus={() => onActive(day.day)}
          onClick={() => onAsk(day.day)}
        >
          <span className="unseen">{dayWords(day, today)}</span>
          <span className={styles.date} aria-hidden="true">
            <b>{partsOf(day.day).date === 1 ? `1 ${monthName(day.day)}` : partsOf(day.day).date}</b>
            {day.holiday ? <span>{day.holiday}</span> : blockStart(day.day)}
          </span>
          {left(day) > 0 && (
            <span className={styles.left} aria-hidden="true">
              {left(day)} more
            </span>
          )}
        </div>
      ))}
      <div className={styles.bars} aria-hidden="true">
        {week.bars
          .filter(({ lane }) => lane < room)
          .map((bar) => (
            <BarOfWeek key={`${bar.away.id}/${week.start}`} bar={bar} onOpen={() => go({ absence: bar.away.id })} />
          ))}
      </div>
    </div>
  )
}

const looksOf = ({ inMonth, holiday }: MonthDay): string =>
  [styles.day, !inMonth && styles.outside, inMonth && holiday && styles.holiday].filter(Boolean).join(' ')

const blockStart = (day: Day) => {
  const { start, number } = blockOf(day)
  return start === day && number > 0 && <span>Block {number} starts</span>
}

/** The pointer opens it; by keyboard its day does. */
const BarOfWeek = ({ bar, onOpen }: { readonly bar: Bar; readonly onOpen: () => void }) => {
  const { today } = useTimeAwayContext()
  const { away, from, to, lane, comes, goes } = bar
  const looks = [styles.bar, pendingLook(away), away.isOwn && styles.own, comes && styles.comes, goes && styles.goes]
  return (
    <span
      className={looks.filter(Boolean).join(' ')}
      style={{ left: percent(from), width: percent(to - from), top: `calc(${lane} * var(--lane))` }}
      title={awaySentence(away, today)}
      onClick={onOpen}
    >
      <b>{surnameOf(away.personName)}</b>
      {to - from > 3 && away.type !== 'undisclosed' && <span className={styles.why}>{typeInSentence(away.type)}</span>}
      {to - from > 3 && away.status !== 'approved' && <span>{STATUS_LABELS[away.status].toLowerCase()}</span>}
    </span>
  )
}

const pendingLook = ({ status }: Away) => (status === 'approved' ? undefined : styles.pending)
