import { SeverityMark } from '../../components/severity-mark.tsx'
import { counted } from '../../words.ts'
import type { Row } from './batch.ts'
import type { ReviewOf } from './review-view.ts'
import { daysWords, typeWords } from './row-words.ts'
import { awayWords } from './words.ts'
import styles from './written-list.module.css'

/** What is written, or was, by person. */
export const WrittenList = ({
  review,
  year,
  onShow,
}: {
  readonly review: Pick<ReviewOf, 'people'>
  readonly year: number
  /** Goes to a row among the names and conflicts; null when it cannot be changed any more. */
  readonly onShow: ((row: string) => void) | null
}) =>
  review.people.map(({ id, name, changes, rows }) => (
    <section key={id} className={styles.person}>
      <h3>
        {name} <span>{counted(changes, 'change')}</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <Line key={row.id} row={row} year={year} onShow={onShow} />
        ))}
      </ul>
    </section>
  ))

const Line = ({
  row,
  year,
  onShow,
}: {
  readonly row: Row
  readonly year: number
  readonly onShow: ((row: string) => void) | null
}) => (
  <li className={styles.line}>
    <span className={styles.away}>{awayWords(row, year)}</span>
    <span className={styles.days}>{daysWords(row)}</span>
    <span className={styles.kind}>
      {typeWords(row)}
      {row.status === 'requested' && ', asked for'}
    </span>
    <span className={row.touches.length > 0 ? styles.touches : styles.plain}>
      {row.touches.length > 0 && <SeverityMark severity="warning" />}
      <span className={styles.words} title={row.result.text}>
        {row.result.text}
      </span>
    </span>
    {onShow ? (
      <button type="button" className={styles.link} onClick={() => onShow(row.id)}>
        Row {row.row}
      </button>
    ) : (
      <span className={styles.number}>Row {row.row}</span>
    )}
  </li>
)
