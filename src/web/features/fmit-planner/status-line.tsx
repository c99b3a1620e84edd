import { StatusKeys } from '../../components/status-keys.tsx'
import { WaitingLine } from '../../plan/saved-state.tsx'
import { usePlanner, usePlannerYear } from './planner-context.ts'

/** The year in figures, and the keys that lead through it. */
export const StatusLine = () => {
  const { store } = usePlanner()
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
      <WaitingLine store={store} />
      <StatusKeys keys={KEYS} />
    </>
  )
}

const KEYS = [
  ['G', 'next gap'],
  ['C', 'next finding'],
  ['T', 'today'],
  ['?', 'all keys'],
] as const
