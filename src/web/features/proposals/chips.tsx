import type { Row } from './preview.ts'
import styles from './chips.module.css'

const SHOWN = 2

/** One side of a cell: an open week, or somebody's initials. */
const Chip = ({
  text,
  side,
  off,
}: {
  readonly text: string | null
  readonly side: 'was' | 'to'
  readonly off: boolean
}) => (
  <span className={[styles.chip, text === null ? styles.open : styles[side], off ? styles.off : ''].join(' ')}>
    {text ?? 'open'}
  </span>
)

/** Cells of the plan before and after, as the plan draws them. */
export const Chips = ({ cells, off }: { readonly cells: Row['cells']; readonly off: boolean }) => (
  <span className={styles.chips}>
    {cells.slice(0, SHOWN).map(({ label, was, becomes }) => (
      <span key={label} className={styles.pair}>
        <Chip text={was} side="was" off={off} />
        <span className={styles.arrow}>→</span>
        <Chip text={becomes} side="to" off={off} />
      </span>
    ))}
    {cells.length > SHOWN && <span className={styles.more}>+{cells.length - SHOWN}</span>}
  </span>
)

/** Facts that are no cells, in words: struck out what was, and what it becomes. */
export const Words = ({ was, becomes, off }: Pick<Row, 'was' | 'becomes'> & { readonly off: boolean }) => (
  <span
    className={off ? `${styles.words} ${styles.left}` : styles.words}
    title={[was, becomes].filter(Boolean).join(' → ')}
  >
    {was !== null && <del>{was}</del>}
    {was !== null && becomes !== null && <span className={styles.arrow}>→</span>}
    {becomes !== null && <span>{becomes}</span>}
    {was !== null && becomes === null && <span className={styles.gone}>goes</span>}
  </span>
)
