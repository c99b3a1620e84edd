import type { Preview } from './preview.ts'
import styles from './consequences.module.css'

/** What else moves with what is taken. */
export const AlsoMoves = ({ part: { also } }: { readonly part: Preview }) => (
  <section className={styles.section} aria-labelledby="also-moves">
    <h2 id="also-moves">Also moves</h2>
    <p className={styles.also}>{also.join(' ')}</p>
  </section>
)
