import styles from './kbd.module.css'

/** A key, as printed on it. Decorative: the control names the key in `aria-keyshortcuts`. */
export const Kbd = ({ children }: { readonly children: string }) => (
  <kbd className={styles.key} aria-hidden="true">
    {children}
  </kbd>
)
