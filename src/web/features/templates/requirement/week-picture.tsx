import { HALVES } from '#domain/calendar/half-day.ts'
import { WORKING_DAYS } from '#domain/rotations/weekly-requirement.ts'
import type { KnownActivities } from '../../../activities.ts'
import { paintOf } from '../../../components/activity-paint.ts'
import { type RequirementView, type SlotCell, dayName } from './requirement-view.ts'
import styles from './week-picture.module.css'

const PART_NAMES = { clinic: 'clinic', specialty: 'specialty', protected: 'protected', spare: 'to spare' } as const

/** What the least of a week is made of, as parts of a bar. */
export const WeekBar = ({ view }: { readonly view: RequirementView }) => (
  <div role="img" aria-label={view.least} className={styles.bar}>
    {view.parts
      .filter(({ count }) => count > 0)
      .map(({ id, count }) => (
        <span key={id} className={`${styles.part} ${styles[id]}`} style={{ flexGrow: count }}>
          {count === 1 && id !== 'clinic' ? count : `${PART_NAMES[id]} ${count}`}
        </span>
      ))}
  </div>
)

/** A week of ten half-days: what is kept, where clinic may fall, and what is open. */
export const WeekPicture = ({
  cells,
  activities,
}: {
  readonly cells: readonly SlotCell[]
  readonly activities: KnownActivities
}) => (
  <table className={styles.week}>
    <caption className="unseen">The week as it would be</caption>
    <thead>
      <tr>
        <td />
        {WORKING_DAYS.map((day) => (
          <th key={day} scope="col">
            {dayName(day)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {HALVES.map((half) => (
        <tr key={half}>
          <th scope="row">{half.toUpperCase()}</th>
          {cells
            .filter((cell) => cell.half === half)
            .map((cell) => (
              <Cell key={cell.weekday} cell={cell} activities={activities} />
            ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Cell = ({ cell, activities }: { readonly cell: SlotCell; readonly activities: KnownActivities }) => {
  const wrong = cell.isWrong ? styles.wrong : ''
  if (cell.activity === null)
    return (
      <td className={cell.is === 'open' ? styles.open : styles.off}>
        <span>{cell.is === 'open' ? 'open' : 'no clinic'}</span>
      </td>
    )
  const activity = activities.get(cell.activity)
  const { className, style } = paintOf(activity)
  return (
    <td className={`${styles.kept} ${className} ${wrong}`} style={style} title={activity?.name}>
      <b>{cell.activity}</b>
      <small>{cell.isWrong ? 'cannot be' : cell.is}</small>
    </td>
  )
}
