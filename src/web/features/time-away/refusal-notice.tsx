import { IconButton } from '../../components/button.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { useTimeAwayContext } from './time-away-context.ts'
import styles from './refusal-notice.module.css'

/** Why the last of what was done here could not be. It stays until it is put away, or something else is done. */
export const RefusalNotice = () => {
  const { writes } = useTimeAwayContext()
  if (writes.refusal === null) return null
  return (
    <div className={styles.notice}>
      <SeverityMark severity="critical" named />
      <p>{writes.refusal}</p>
      <IconButton kind="quiet" icon="close" label="Put away" onClick={writes.dismiss} />
    </div>
  )
}
