import type { ActivityFamily } from '#domain/rotations/activity.ts'
import { type WeekCell, weekWords } from './templates-view.ts'
import styles from './week-glyph.module.css'

const MARKS: Readonly<Partial<Record<ActivityFamily, string | undefined>>> = {
  clinic: styles.clinic,
  supervision: styles.supervision,
  inpatient: styles.inpatient,
  nights: styles.nights,
  procedures: styles.procedures,
  education: styles.education,
  elective: styles.elective,
  administration: styles.administration,
  away: styles.away,
}

/** A week of a rotation in fourteen squares, mornings above afternoons; in words for who cannot see them. */
export const WeekGlyph = ({ cells }: { readonly cells: readonly WeekCell[] }) => {
  const words = weekWords(cells)
  return (
    <span role="img" aria-label={words} title={words} className={styles.week}>
      {cells.map(({ weekday, half, family }) => (
        <i key={`${weekday}/${half}`} className={family ? MARKS[family] : undefined} />
      ))}
    </span>
  )
}
