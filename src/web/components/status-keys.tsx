import { Kbd } from './kbd.tsx'
import styles from './status-keys.module.css'

/** The keys that lead through a page, at the right of a status line. */
export const StatusKeys = ({ keys }: { readonly keys: readonly (readonly [key: string, does: string])[] }) => (
  <>
    <span className={styles.space} />
    {keys.map(([key, does]) => (
      <span key={key}>
        <Kbd>{key}</Kbd> {does}
      </span>
    ))}
  </>
)
