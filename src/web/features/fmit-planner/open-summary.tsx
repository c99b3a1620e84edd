import { openWeeks, wouldLike } from './candidates.ts'
import { usePlannerYear } from './planner-context.ts'
import { listed, sentence, weeksNamed } from './words.ts'
import styles from './panel.module.css'

/** At the foot of the findings: which weeks are open, and who would like one. */
export const OpenSummary = () => {
  const year = usePlannerYear()
  const open = openWeeks(year)
  if (open.length === 0) return null
  const named = open.length > 6 ? `${open.length} weeks` : weeksNamed(open.map(({ number }) => number))
  const eager = [...new Set(open.flatMap(({ start }) => wouldLike(year, start).map(({ id }) => year.called(id))))]
  return (
    <p className={styles.summary}>
      <b>
        {sentence(named)} {open.length === 1 ? 'is' : 'are'} open.
      </b>{' '}
      {eager.length > 0 && `${listed(eager)} would like one${eager.length === 1 ? '' : ' each'}.`}
    </p>
  )
}
