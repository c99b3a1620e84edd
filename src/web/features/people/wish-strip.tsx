import { type KeyboardEvent, useRef, useState } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Day, isoOf, partsOf } from '#domain/calendar/day.ts'
import { type FmitWeek, fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import styles from './wish-strip.module.css'

export type Wish = 'would-like' | 'rather-not'
/** Wishes by the ISO day of the week's Friday. */
export type Wishes = ReadonlyMap<string, Wish>

const WORDS = { 'would-like': 'would like', 'rather-not': 'would rather not' } as const
const NEXT: Readonly<Record<Wish | 'none', Wish | null>> = {
  none: 'would-like',
  'would-like': 'rather-not',
  'rather-not': null,
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const byMonth = (weeks: readonly FmitWeek[]): readonly (readonly [month: string, weeks: readonly FmitWeek[]])[] => {
  const months = new Map<string, FmitWeek[]>()
  for (const week of weeks) {
    const { year, month } = partsOf(week.start)
    const key = `${year}-${month}`
    months.set(key, [...(months.get(key) ?? []), week])
  }
  return [...months].map(([key, list]) => [MONTHS[Number(key.split('-')[1]) - 1] ?? '', list] as const)
}

/** The weeks of the year; each press goes on from nothing to "would like" to "would rather not". One tab stop, arrows move. */
export const WishStrip = ({
  year,
  wishes,
  onChange,
}: {
  readonly year: AcademicYear
  readonly wishes: Wishes
  readonly onChange: (wishes: Wishes) => void
}) => {
  const weeks = fmitWeeksOf(year)
  const [at, setAt] = useState(0)
  const strip = useRef<HTMLDivElement>(null)
  const press = (start: Day) => {
    const key = isoOf(start)
    const next = new Map(wishes)
    const wish = NEXT[wishes.get(key) ?? 'none']
    if (wish) next.set(key, wish)
    else next.delete(key)
    onChange(next)
  }
  const keyed = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: weeks.length - 1 }[event.key]
    if (to === undefined || to < 0 || to >= weeks.length) return
    event.preventDefault()
    setAt(to)
    strip.current?.querySelectorAll<HTMLElement>('button')[to]?.focus()
  }
  return (
    <div ref={strip} role="group" aria-label="Wishes for weeks" className={styles.strip} onKeyDown={keyed}>
      {byMonth(weeks).map(([month, list]) => (
        <div key={`${month}${list[0]?.number}`} className={styles.month}>
          <span aria-hidden="true">{month}</span>
          <div>
            {list.map((week) => {
              const wish = wishes.get(isoOf(week.start))
              return (
                <button
                  key={week.start}
                  type="button"
                  tabIndex={week.number - 1 === at ? 0 : -1}
                  aria-label={`Week ${week.number}, ${spokenDay(week.start)}: ${wish ? WORDS[wish] : 'no wish'}`}
                  data-wish={wish}
                  className={styles.week}
                  onFocus={() => setAt(week.number - 1)}
                  onClick={() => press(week.start)}
                >
                  {partsOf(week.start).date}
                </button>
              )
            })}
          </div>
        </div>
      ))}
    </div>
  )
}

/** What the marks of the strip mean. */
export const WishLegend = () => (
  <ul className={styles.legend}>
    <li>
      <i data-wish="would-like" className={styles.week} /> would like
    </li>
    <li>
      <i data-wish="rather-not" className={styles.week} /> would rather not
    </li>
  </ul>
)
