import { IconButton } from '../../components/button.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import styles from './notices.module.css'

/** Why something was refused, until it is put away. */
export const RefusalNotice = ({ message, onDismiss }: { readonly message: string; readonly onDismiss: () => void }) => (
  <p className={styles.refusal}>
    <SeverityMark severity="critical" named />
    <span>{message}</span>
    <IconButton kind="quiet" icon="close" label="Put away" onClick={onDismiss} />
  </p>
)
