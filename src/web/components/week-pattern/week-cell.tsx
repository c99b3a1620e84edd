import { createContext, use } from 'react'
import type { KnownActivities } from '../../activities.ts'
import { meaningOf, paintOf } from '../activity-paint.ts'
import { GridCell, type CellPlace } from '../grid/grid-cell.tsx'
import { Icon } from '../icon.tsx'
import {
  BLOCK_WEEKDAYS,
  type SeenCell,
  type WeekDraft,
  type WeekPlace,
  dayWords,
  halfWords,
  seenAt,
  weeksApart,
} from './week-draft.ts'
import { HEAD, SIDE, placeAt, rowPlace } from './week-tracks.ts'
import styles from './week-cell.module.css'

/** What the cells of a week grid are drawn from. */
export interface WeekLook {
  readonly draft: WeekDraft
  readonly activities: KnownActivities
}
export const WeekLookContext = createContext<WeekLook>({ draft: new Map(), activities: new Map() })

const DAYS: Readonly<Record<string, string>> = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
  ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
}
const HALF_NAMES = { am: 'morning', pm: 'afternoon' } as const

const weekList = (weeks: readonly number[]): string =>
  weeks.length === 1 ? `week ${weeks[0]}` : `weeks ${weeks.slice(0, -1).join(', ')} and ${weeks.at(-1)}`

/** "Monday morning, week 2: C, Clinic, protected, this week only". */
const nameOf = (
  { week, weekday, half }: WeekPlace,
  { cell, isOwn }: SeenCell,
  apart: readonly number[],
  activities: KnownActivities,
): string =>
  [
    `${DAYS[weekday]} ${HALF_NAMES[half]}${week === null ? '' : `, week ${week}`}: ${cell === null ? 'open' : `${cell.activity}, ${meaningOf(activities.get(cell.activity))}`}`,
    cell?.isProtected ? 'protected' : null,
    isOwn ? 'this week only' : null,
    week === null && apart.length > 0 ? `other in ${weekList(apart)}` : null,
  ]
    .filter(Boolean)
    .join(', ')

/** One cell of the weeks: a day's name, a half's name, or a half-day. */
export const WeekCell = (place: CellPlace) => {
  const { draft, activities } = use(WeekLookContext)
  if (place.row === HEAD)
    return (
      <GridCell
        place={place}
        role="columnheader"
        className={styles.head}
        {...(place.column === SIDE ? { label: 'Half-day' } : {})}
      >
        {BLOCK_WEEKDAYS.find((day) => day === place.column) ? dayWords(place.column as WeekPlace['weekday']) : ''}
      </GridCell>
    )
  const at = placeAt(place)
  if (at === null) {
    const { week, half } = rowPlace(place.row)
    return (
      <GridCell
        place={place}
        role="rowheader"
        className={styles.side}
        label={week === null ? halfWords(half) : `Week ${week}, ${halfWords(half)}`}
      >
        <b>{week !== null && half === 'am' ? week : ''}</b>
        <span>{halfWords(half)}</span>
      </GridCell>
    )
  }
  const seen = seenAt(draft, at)
  const { cell, isOwn } = seen
  const activity = cell && activities.get(cell.activity)
  const paint = cell ? paintOf(activity) : null
  const apart = at.week === null ? weeksApart(draft, at) : []
  return (
    <GridCell
      place={place}
      label={nameOf(at, seen, apart, activities)}
      className={`${styles.cell} ${at.half === 'am' ? styles.morning : ''} ${isWeekend(at) ? styles.weekend : ''}`}
    >
      {cell && paint && (
        <span className={`${styles.fill} ${paint.className}`} style={paint.style} title={meaningOf(activity)}>
          <span className={styles.code}>{cell.activity}</span>
          {at.week === null && <span className={styles.name}>{meaningOf(activity)}</span>}
          {cell.isProtected && <Icon name="lock" small />}
        </span>
      )}
      {isOwn && <i className={styles.own} />}
      {apart.length > 0 && <span className={styles.apart}>≠ {apart.join(' ')}</span>}
    </GridCell>
  )
}

const isWeekend = ({ weekday }: WeekPlace): boolean => weekday === 'sat' || weekday === 'sun'
