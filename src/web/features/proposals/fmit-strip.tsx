import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Refused, query } from '../../client.ts'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import type { Preview } from './preview.ts'
import { type Mark, stripOf } from './strip.ts'
import { type Ticking, standingOf } from './ticking.ts'
import { nameOf } from './words.ts'
import styles from './fmit-strip.module.css'

const SIGNS: Readonly<Record<Mark, string>> = { has: '', gains: '+', loses: '−', 'would-gain': '+', 'would-lose': '−' }

/** The year at a glance: who has which week, and where the proposal puts a week with somebody else. To look at only. */
export const FmitStrip = ({ part, ticking }: { readonly part: Preview; readonly ticking: Ticking | null }) => {
  const ay = part.fairness.ay ?? 0
  const { data, error, refetch } = useQuery(query('GET /api/v1/fmit/years/:ay', { ay }))
  const strip = useMemo(() => {
    const isTaken = (id: string) => ticking !== null && standingOf(ticking, id) === 'taken'
    return data && stripOf(data, part, isTaken)
  }, [data, part, ticking])
  if (!strip)
    return error ? (
      <ErrorState
        title="The year could not be read."
        message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
        onRetry={() => void refetch()}
      />
    ) : (
      <Skeleton rows={14} />
    )
  const said = part.rows.map((row) => `${nameOf(row)}${ticking?.left.has(row.id) ? ', left out' : ''}.`).join(' ')
  return (
    <div role="region" aria-label="The year" tabIndex={0} className={styles.strip}>
      <div role="img" aria-label={said}>
        <table className={styles.table} aria-hidden="true">
          <thead>
            <tr>
              <td className={styles.name} />
              {strip.months.map(({ name, weeks }) => (
                <td key={name} colSpan={weeks} className={styles.month}>
                  {name}
                </td>
              ))}
            </tr>
            <tr>
              <td className={styles.name} />
              {strip.weeks.map(({ start, number, changes }) => (
                <td key={start} className={changes ? `${styles.week} ${styles.changes}` : styles.week}>
                  {number}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {strip.rows.map(({ id, name, marks }) => (
              <tr key={id}>
                <td className={styles.name} title={name}>
                  {name}
                </td>
                {strip.weeks.map(({ start, changes }) => {
                  const mark = marks.get(start)
                  return (
                    <td key={start} className={changes ? styles.changes : undefined}>
                      {mark && <span className={`${styles.mark} ${styles[mark]}`}>{SIGNS[mark]}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>
        <span>
          <i className={`${styles.mark} ${styles.has}`} /> has the week
        </span>
        <span>
          <i className={`${styles.mark} ${styles.gains}`}>+</i> gets it
        </span>
        <span>
          <i className={`${styles.mark} ${styles.loses}`}>−</i> gives it
        </span>
        <span>
          <i className={`${styles.mark} ${styles['would-gain']}`}>+</i> left out
        </span>
      </p>
    </div>
  )
}
