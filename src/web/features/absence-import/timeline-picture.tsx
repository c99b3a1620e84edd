import { type Timeline, dayLines } from './timeline.ts'
import styles from './timeline-picture.module.css'

/** A bar narrower than this has no room for its words. */
const LEAST_FOR_WORDS = 0.12

const inPercent = (part: number): string => `${(part * 100).toFixed(2)}%`

/** Time away beside what it meets, drawn to its true days. The sentences under it say the same. */
export const TimelinePicture = ({ timeline }: { readonly timeline: Timeline }) => (
  <div aria-hidden="true" className={styles.picture} style={{ height: timeline.lines.length * 20 + 24 }}>
    {dayLines(timeline).map((left) => (
      <u key={left} style={{ left: inPercent(left) }} />
    ))}
    {timeline.lines.map((line, index) =>
      line.map((bar) => (
        <i
          key={`${index}/${bar.left}/${bar.kind}`}
          className={styles[bar.kind]}
          style={{ left: inPercent(bar.left), width: inPercent(bar.width), top: index * 20 + 6 }}
        >
          {bar.label && bar.width > LEAST_FOR_WORDS && <span>{bar.label}</span>}
        </i>
      )),
    )}
    {timeline.ticks.map(({ label, left }) => (
      <small key={left} style={{ left: inPercent(left) }}>
        {label}
      </small>
    ))}
  </div>
)
