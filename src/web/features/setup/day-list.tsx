import { Refused } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { spokenDayOf, timeOf } from '../../moments.ts'
import styles from './history-part.module.css'

/** One thing that happened, as a history tells of it. */
export interface Happening {
  readonly seq: number
  /** ISO moment. */
  readonly at: string
  readonly summary: string
  readonly reason: string | null
  /** By whom, where, how; what is null is left out. */
  readonly about: readonly (string | null)[]
}

/** What happened, newest first, under the day it happened on; older things on demand. */
export const DayList = ({
  happenings,
  nothing,
  error,
  onRetry,
  more,
  onMore,
}: {
  /** Undefined until they are read. */
  readonly happenings: readonly Happening[] | undefined
  /** What is said when there are none. */
  readonly nothing: string
  readonly error: Error | null
  readonly onRetry: () => void
  /** `none`: these are all; `coming`: the next are being read. */
  readonly more: { readonly state: 'none' | 'there' | 'coming'; readonly label: string }
  readonly onMore: () => void
}) => {
  if (!happenings)
    return error ? (
      <ErrorState
        title="The history could not be read."
        message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
        onRetry={onRetry}
      />
    ) : (
      <Skeleton rows={12} />
    )
  if (happenings.length === 0) return <EmptyState title={nothing} />
  return (
    <>
      <ol className={styles.days}>
        {byDay(happenings).map(([day, list]) => (
          <li key={day}>
            <h2>{day}</h2>
            <ol>
              {list.map((one) => (
                <Line key={one.seq} {...one} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {more.state !== 'none' && (
        <p className={styles.more}>
          <Button disabled={more.state === 'coming'} onClick={onMore}>
            {more.label}
          </Button>
        </p>
      )}
    </>
  )
}

const byDay = (all: readonly Happening[]): readonly (readonly [string, readonly Happening[]])[] => {
  const days = new Map<string, Happening[]>()
  for (const one of all) {
    const day = spokenDayOf(one.at)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return [...days]
}

const Line = ({ at, summary, reason, about }: Happening) => (
  <li className={styles.line}>
    <time dateTime={at}>{timeOf(at)}</time>
    <div>
      <p>{summary}</p>
      {reason && <p className={styles.reason}>“{reason}”</p>}
      <p className={styles.by}>{about.filter(Boolean).join(' · ')}</p>
    </div>
  </li>
)
