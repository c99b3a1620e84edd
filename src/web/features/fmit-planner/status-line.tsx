import { Kbd } from '../../components/kbd.tsx'
import { usePlannerYear } from './planner-context.ts'
import { WaitingLine } from './waiting-line.tsx'
import styles from './title-bar.module.css'

/** The year in figures, and the keys that lead through it. */
export const StatusLine = () => {
  const { fmit, called } = usePlannerYear()
  const { weeks, assigned, fairness, withinOneOfTarget, withTarget, longestWithout } = fmit.summary
  return (
    <>
      <span>
        <b>{assigned}</b> of {weeks} weeks covered
      </span>
      {withTarget > 0 && (
        <span>
          <b>
            {withinOneOfTarget} of {withTarget}
          </b>{' '}
          within a week of target
          {fairness !== null && (
            <>
              , fairness <b>{Math.round(fairness * 100)} %</b>
            </>
          )}
        </span>
      )}
      {longestWithout && longestWithout.weeks > 0 && (
        <span>
          longest without one:{' '}
          <b>
            {called(longestWithout.person)}, {longestWithout.weeks} weeks
          </b>
        </span>
      )}
      <WaitingLine />
      <span className={styles.space} />
      {KEYS.map(([key, does]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {does}
        </span>
      ))}
    </>
  )
}

const KEYS = [
  ['G', 'next gap'],
  ['C', 'next finding'],
  ['T', 'today'],
  ['?', 'all keys'],
] as const
