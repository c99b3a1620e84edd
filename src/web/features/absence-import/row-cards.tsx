import { useRef } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { Icon } from '../../components/icon.tsx'
import type { Row } from './batch.ts'
import { Mark } from './mark.tsx'
import { nameWords, personWords, typeWords } from './row-words.ts'
import { RESULT_WORDS } from './row-view.ts'
import { useRowsInView } from './rows-in-view.ts'
import { awayWords } from './words.ts'
import styles from './row-cards.module.css'

/** In CSS px; the style sheet draws the same. */
const CARD_HEIGHT = 84

/** The rows on a phone: a card each, that opens what it asks. Only those in sight are in the page. */
export const RowCards = ({
  rows,
  year,
  saving,
  onOpen,
}: {
  readonly rows: readonly Row[]
  readonly year: AcademicYear
  readonly saving: ReadonlySet<string>
  readonly onOpen: (id: string) => void
}) => {
  const window = useRef<HTMLDivElement>(null)
  const { first, last } = useRowsInView(window, rows.length, CARD_HEIGHT)
  return (
    <div ref={window} className={styles.window}>
      <ul aria-label="Rows of the file" className={styles.all} style={{ height: rows.length * CARD_HEIGHT }}>
        {rows.slice(first, last + 1).map((row, index) => (
          <li
            key={row.id}
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
            className={styles.place}
            style={{ transform: `translateY(${(first + index) * CARD_HEIGHT}px)` }}
          >
            <Card row={row} year={year} saving={saving.has(row.id)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const Card = ({
  row,
  year,
  saving,
  onOpen,
}: {
  readonly row: Row
  readonly year: AcademicYear
  readonly saving: boolean
  readonly onOpen: (id: string) => void
}) => {
  const person = personWords(row)
  const { mark } = RESULT_WORDS[row.result.kind]
  return (
    <button type="button" data-row={row.id} className={styles.card} onClick={() => onOpen(row.id)}>
      <span className={styles.name}>
        {person.sure ? person.text : nameWords(row)}
        {!person.sure && person.text !== '–' && <span className={styles.perhaps}> {person.text}</span>}
      </span>
      <span className={styles.away}>
        {awayWords(row, year)} · {typeWords(row)} · row {row.row}
      </span>
      <span className={`${styles.result} ${saving ? '' : (styles[mark ?? 'quiet'] ?? '')}`}>
        {saving ? (
          'Saving'
        ) : (
          <>
            <Mark kind={mark} />
            <span>{row.result.text}</span>
          </>
        )}
      </span>
      <Icon name="next" />
    </button>
  )
}
