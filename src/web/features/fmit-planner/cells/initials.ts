import styles from './cells.module.css'

/** The class of a chip for its letters: three are set smaller than two. */
export const fitted = (look: string | undefined, initials: string): string =>
  initials.length > 2 ? `${look ?? ''} ${styles.long ?? ''}` : (look ?? '')
