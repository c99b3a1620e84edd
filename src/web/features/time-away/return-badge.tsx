import type { Day } from '#domain/calendar/day.ts'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { returnState, returnWords } from './absence-words.ts'
import type { Away } from './absences.ts'
import styles from './return-badge.module.css'

/** What an estimated last day asks for; nothing when it is none. */
export const ReturnBadge = ({ away, today }: { readonly away: Away; readonly today: Day }) => {
  const state = returnState(away, today)
  const words = returnWords(away, today)
  if (state === null) return null
  return (
    <span className={`${styles.badge} ${styles[state]}`}>
      {state !== 'open' && <SeverityMark severity="warning" />}
      {words}
    </span>
  )
}
