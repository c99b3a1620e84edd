import { Fragment, useMemo } from 'react'
import type { Preview } from './preview.ts'
import { chartOf, chartWords } from './chart.ts'
import styles from './target-chart.module.css'
import shared from './consequences.module.css'

const WIDTH = 380
const NAMES = 88
const FIRST = 102
const LAST = 364
const TOP = 14
const PITCH = 20.4

const percent = (fairness: number | null): string => (fairness === null ? 'none' : String(Math.round(fairness * 100)))

const mark = (weeks: number): string => (weeks === 0 ? 'target' : weeks < 0 ? `−${-weeks}` : `+${weeks}`)

/** Everybody's weeks against their target: a hollow dot before, a filled one after, a grey one where nothing changes. */
export const TargetChart = ({ fairness }: { readonly fairness: Preview['fairness'] }) => {
  const { people, before, after } = fairness
  const { lines, scale } = useMemo(() => chartOf(people), [people])
  const step = (LAST - FIRST) / Math.max(1, scale.length - 1)
  const x = (weeks: number): number => FIRST + (weeks - (scale[0] ?? 0)) * step
  const height = TOP + lines.length * PITCH + 6
  return (
    <section className={shared.section} aria-labelledby="against-target">
      <h2 id="against-target">
        Weeks against target{' '}
        <span>
          {people.length} people, fairness {percent(before)} → <b>{percent(after)} %</b>
        </span>
      </h2>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className={styles.chart} role="img" aria-label={chartWords(people)}>
        {scale.map((weeks) => (
          <Fragment key={weeks}>
            <path d={`M${x(weeks)} ${TOP}V${height - 4}`} className={weeks === 0 ? styles.target : styles.line} />
            {(weeks === 0 || step > 24 || weeks % 2 === 0) && (
              <text x={x(weeks)} y="9" className={styles.mark}>
                {mark(weeks)}
              </text>
            )}
          </Fragment>
        ))}
        {lines.map(({ id, name, before, after }, index) => {
          const y = TOP + (index + 0.6) * PITCH
          return (
            <Fragment key={id}>
              <text x={NAMES} y={y + 4} className={styles.name}>
                {name}
              </text>
              {before === after ? (
                <circle cx={x(after)} cy={y} r="3.5" className={styles.same} />
              ) : (
                <>
                  <path d={`M${x(before)} ${y}H${x(after)}`} className={styles.way} />
                  <circle cx={x(before)} cy={y} r="4" className={styles.before} />
                  <circle cx={x(after)} cy={y} r="4.5" className={styles.after} />
                </>
              )}
            </Fragment>
          )
        })}
      </svg>
      <p className={styles.legend} aria-hidden="true">
        <span>
          <i className={styles.hollow} /> before
        </span>
        <span className={styles.acc}>
          <i className={styles.full} /> after
        </span>
        <span>
          <i className={styles.grey} /> unchanged
        </span>
      </p>
    </section>
  )
}
