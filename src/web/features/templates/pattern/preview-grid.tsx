import { createContext, use, useMemo, useState } from 'react'
import { type Day, addDays, weekdayOf } from '#domain/calendar/day.ts'
import { HALVES, type Half, halfDayIndex } from '#domain/calendar/half-day.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import type { HalfDay } from '#domain/schedule/half-days.ts'
import { PREVIEWED, type RotationPreview } from '#domain/schedule/rotation-preview.ts'
import { spokenBecause } from '#domain/schedule/spoken-because.ts'
import type { KnownActivities } from '../../../activities.ts'
import { ActivityCode } from '../../../components/activity-code.tsx'
import { meaningOf, paintOf } from '../../../components/activity-paint.ts'
import { GridCell, type CellPlace } from '../../../components/grid/grid-cell.tsx'
import type { CellAt } from '../../../components/grid/grid-events.ts'
import { Grid } from '../../../components/grid/grid.tsx'
import { BLOCK_WEEKDAYS, dayWords } from '../../../components/week-pattern/week-draft.ts'
import styles from './block-preview.module.css'

const HEAD = 'head'
const SIDE = 'side'
const SIZES = { head: 20, row: 24, side: 62, half: 50 } as const

interface Look {
  readonly preview: RotationPreview
  readonly activities: KnownActivities
  readonly halfDays: ReadonlyMap<number, HalfDay>
}
const LookContext = createContext<Look | null>(null)

/** The Thursday that a row begins with; null for the row of names. */
const rowDay = (row: string): Day | null => (row === HEAD ? null : (Number(row) as Day))
const columnPlace = (column: string): { readonly at: number; readonly half: Half } => {
  const [at = '', half] = column.split('/')
  return { at: Number(at), half: half === 'pm' ? 'pm' : 'am' }
}

const lookAt = ({ halfDays }: Look, { row, column }: CellAt): HalfDay | null => {
  const thursday = rowDay(row)
  if (thursday === null || column === SIDE) return null
  const { at, half } = columnPlace(column)
  return halfDays.get(halfDayIndex(addDays(thursday, at), half)) ?? null
}

/** "from rotation Cardiology, pattern week 2" of a half-day; null where nothing says what it is. */
const becauseOf = ({ preview }: Look, one: HalfDay): string | null =>
  one.cell && spokenBecause(preview.schedule, { ...one, person: PREVIEWED.id }, one.cell.because)

const PreviewCell = (place: CellPlace) => {
  const look = use(LookContext)
  if (look === null) return null
  const { row, column } = place
  const thursday = rowDay(row)
  if (thursday === null)
    return (
      <GridCell
        place={place}
        role="columnheader"
        className={styles.day}
        {...(column === SIDE ? { label: 'Week from' } : {})}
      >
        {column === SIDE ? '' : dayWords(BLOCK_WEEKDAYS[columnPlace(column).at] ?? 'thu')}
      </GridCell>
    )
  if (column === SIDE)
    return (
      <GridCell place={place} role="rowheader" className={styles.week}>
        {spokenDate(thursday)}
      </GridCell>
    )
  const one = lookAt(look, place)
  if (one === null) return <GridCell place={place} className={styles.beyond} label="not in the block" />
  const when = `${spokenDay(one.day)} ${one.half.toUpperCase()}`
  if (one.cell === null) return <GridCell place={place} className={styles.cell} label={`${when}: open`} />
  const { activity: code, because } = one.cell
  const activity = look.activities.get(code)
  const paint = paintOf(activity)
  const isNext = one.day > look.preview.block.end
  return (
    <GridCell
      place={place}
      className={`${styles.cell} ${isNext ? styles.next : ''}`}
      label={`${when}: ${code}, ${meaningOf(activity)}, ${becauseOf(look, one)}${isNext ? ', in the next block' : ''}`}
    >
      <span
        className={`${styles.fill} ${paint.className}`}
        style={paint.style}
        title={`${meaningOf(activity)}, ${becauseOf(look, one)}`}
      >
        <span className={styles.code}>{code}</span>
        {because.kind !== 'pattern' && <i className={styles.other} />}
      </span>
    </GridCell>
  )
}

/** A block of half-days, a week a row; the line below says of the cell one is on where it comes from. */
export const PreviewGrid = ({
  preview,
  activities,
}: {
  readonly preview: RotationPreview
  readonly activities: KnownActivities
}) => {
  const { block } = preview
  const look = useMemo(
    (): Look => ({
      preview,
      activities,
      halfDays: new Map([...preview.halfDays, ...preview.after].map((one) => [halfDayIndex(one.day, one.half), one])),
    }),
    [preview, activities],
  )
  // Rows begin on Thursdays, also where a block does not.
  const before = BLOCK_WEEKDAYS.indexOf(weekdayOf(block.start))
  const first = addDays(block.start, -before)
  const last = preview.after.length > 0 ? addDays(block.end, 1) : block.end
  const weeks = Math.floor((last - first) / 7) + 1
  const rows = useMemo(
    () => [
      {
        key: HEAD,
        size: SIZES.head,
        skip: true,
        spans: [{ first: 0, last: 0 }, ...BLOCK_WEEKDAYS.map((_, at) => ({ first: 1 + 2 * at, last: 2 + 2 * at }))],
      },
      ...Array.from({ length: weeks }, (_, week) => ({ key: String(addDays(first, 7 * week)), size: SIZES.row })),
    ],
    [weeks, first],
  )
  const columns = useMemo(
    () => [
      { key: SIDE, size: SIZES.side, skip: true },
      ...BLOCK_WEEKDAYS.flatMap((_, at) => HALVES.map((half) => ({ key: `${at}/${half}`, size: SIZES.half }))),
    ],
    [],
  )
  const start: CellAt = { row: String(first), column: `${before}/am` }
  const [at, setAt] = useState<CellAt>(start)
  const one = lookAt(look, at)
  return (
    <>
      <div className={styles.frame} style={{ height: SIZES.head + weeks * SIZES.row + 2 }}>
        <LookContext value={look}>
          <Grid
            label="The block"
            rows={rows}
            columns={columns}
            frozenRows={1}
            frozenColumns={1}
            start={start}
            readOnly
            Cell={PreviewCell}
            className={styles.grid ?? ''}
            onActive={setAt}
          />
        </LookContext>
      </div>
      <p className={styles.because}>
        {one && (
          <>
            <b>
              {spokenDay(one.day)} {one.half.toUpperCase()}
            </b>{' '}
            {one.cell ? (
              <>
                <ActivityCode code={one.cell.activity} activity={activities.get(one.cell.activity)} size="word" named />{' '}
                {meaningOf(activities.get(one.cell.activity))}, {becauseOf(look, one)}.
              </>
            ) : (
              'Open: nothing says yet what it is.'
            )}
          </>
        )}
        <span className={styles.legend}>
          <i className={styles.other} /> not from the pattern
        </span>
      </p>
    </>
  )
}
