import type { SlotLooks } from '../cell-view.ts'
import styles from './cells.module.css'

/** The classes of a half-day's place: its half, the weekend, a holiday, the line of a week. */
export const slotLooks = ({
  half,
  isWeekend,
  isHoliday,
  startsWeek,
}: SlotLooks): readonly (string | undefined | false)[] => [
  half === 'am' ? styles.am : styles.pm,
  isWeekend && styles.weekend,
  isHoliday && styles.holiday,
  startsWeek && styles.startsWeek,
]
