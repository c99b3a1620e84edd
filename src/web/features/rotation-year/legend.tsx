import { paintOf } from '../../components/activity-paint.ts'
import { leaveLook } from '../../components/grid/leave-band.tsx'
import { Icon } from '../../components/icon.tsx'
import styles from './legend.module.css'

const FAMILIES = [
  ['clinic', 'clinic'],
  ['inpatient', 'inpatient'],
  ['nights', 'nights'],
  ['procedures', 'procedures'],
  ['elective', 'elective, off-site'],
  ['education', 'education'],
] as const

/** What colours and marks in the grid mean. */
export const Legend = () => (
  <ul className={styles.legend} aria-label="Legend">
    {FAMILIES.map(([family, meaning]) => (
      <li key={family}>
        <i className={`${styles.swatch} ${paintOf({ family, colours: null }).className}`} aria-hidden="true" />
        {meaning}
      </li>
    ))}
    <li>
      <i className={`${styles.swatch} ${styles.hatch} ${leaveLook(false)}`} aria-hidden="true" />
      leave, by day
    </li>
    <li>
      <i className={`${styles.swatch} ${styles.hatch} ${leaveLook(true)}`} aria-hidden="true" />
      leave asked for
    </li>
    <li>
      <Icon name="lock" small />
      locked
    </li>
    <li>
      <Icon name="note" small />
      note
    </li>
  </ul>
)
