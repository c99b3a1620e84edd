import styles from './count-against.module.css'

/** Where the target's mark stands on the bar, so that there is room to be above it. */
const MARK = 0.8

const inHalves = (value: number): string => String(Math.round(value * 2) / 2)

/** "one below target", "on target": the word for a count against a target. */
export const againstWords = (count: number, target: number): string => {
  const off = Math.round((count - target) * 2) / 2
  if (off === 0) return 'on target'
  return `${Math.abs(off) === 1 ? 'one' : Math.abs(off)} ${off < 0 ? 'below' : 'above'} target`
}

/** "5 left", "none left", "2 over": the word for a count against the most there may be. */
export const leftWords = (count: number, most: number): string => {
  const left = Math.round((most - count) * 2) / 2
  if (left === 0) return 'none left'
  return left > 0 ? `${left} left` : `${-left} over`
}

/**
 * "4 / 5" and a short bar with the target's mark; ▾ when more than one below. A target of 0 shows the count alone. Where
 * the number is the most there may be, nothing is too low, and the words say what is left.
 */
export const CountAgainst = ({
  count,
  target,
  isMost = false,
}: {
  readonly count: number
  readonly target: number
  readonly isMost?: boolean
}) => (
  <span className={styles.pair}>
    <span className={styles.figures}>
      {!isMost && target - count > 1 && (
        <span className={styles.low} aria-hidden="true">
          ▾
        </span>
      )}
      <b>{inHalves(count)}</b>
      {target > 0 && <span className={styles.target}> / {inHalves(target)}</span>}
      <span className="unseen">
        {isMost ? `, ${leftWords(count, target)}` : target > 0 ? `, ${againstWords(count, target)}` : ' by hand'}
      </span>
    </span>
    <span className={styles.bar} aria-hidden="true">
      {target > 0 && (
        <>
          <i style={{ width: `${Math.min(1, (count / target) * MARK) * 100}%` }} />
          <u />
        </>
      )}
    </span>
  </span>
)
