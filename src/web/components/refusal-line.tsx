import { SeverityMark } from './severity-mark.tsx'
import styles from './refusal-line.module.css'

/** Why something was not done, where it was asked for, and what to do; nothing while there is nothing to say. */
export const RefusalLine = ({ message }: { readonly message: string | null | undefined }) =>
  message ? (
    <p role="alert" className={styles.refusal}>
      <SeverityMark severity="critical" /> <span>{message}</span>
    </p>
  ) : null
