import { Mark } from './mark.tsx'
import { type Counts, RESULTS, RESULT_WORDS, type Shown } from './row-view.ts'
import styles from './result-filters.module.css'

/** All rows, or those of one result, each with how many there are. What there is none of is not offered. */
export const ResultFilters = ({
  counts,
  shown,
  onShow,
}: {
  readonly counts: Counts
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}) => (
  <div role="group" aria-label="Rows to show" className={styles.filters}>
    <button type="button" aria-pressed={shown === 'all'} className={styles.filter} onClick={() => onShow('all')}>
      All {counts.all}
    </button>
    {RESULTS.filter((kind) => counts[kind] > 0 || kind === shown).map((kind) => {
      const { label, mark } = RESULT_WORDS[kind]
      return (
        <button
          key={kind}
          type="button"
          aria-pressed={shown === kind}
          className={`${styles.filter} ${mark === null ? '' : styles[mark]}`}
          onClick={() => onShow(shown === kind ? 'all' : kind)}
        >
          <Mark kind={mark} />
          {label} {counts[kind]}
        </button>
      )
    })}
  </div>
)
