import styles from './write-marks.module.css'

/** The class of what a cell holds while it is being written: a line runs under it. */
export const underWay = (saving: boolean): string => (saving ? (styles.underWay ?? '') : '')

/** Shakes once over a cell that was refused; `refused` differs with every refusal, 0 for none. */
export const RefusedMark = ({ refused }: { readonly refused: number }) =>
  refused > 0 && <i key={refused} className={styles.refused} />
