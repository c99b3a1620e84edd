import styles from './print-hatch.module.css'

const APPROVED = 'print-leave'
const ASKED = 'print-leave-asked'

/**
 * The hatches of leave, drawn as patterns: a repeating gradient becomes a function in a PDF, which not every reader
 * draws. Once on the page, before what uses them.
 */
export const HatchPatterns = () => (
  <svg className={styles.patterns} aria-hidden="true">
    <defs>
      {[
        { id: APPROVED, apart: 4 },
        { id: ASKED, apart: 8 },
      ].map(({ id, apart }) => (
        <pattern
          key={id}
          id={id}
          width={apart}
          height={apart}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className={styles.stroke} d={`M0.5 0v${apart}`} />
        </pattern>
      ))}
    </defs>
  </svg>
)

/** A stretch of leave over part of a cell. */
export const Hatch = ({
  left,
  width,
  asked,
}: {
  readonly left: string
  readonly width: string
  readonly asked: boolean
}) => (
  <svg className={asked ? `${styles.leave} ${styles.asked}` : styles.leave} style={{ left, width }} aria-hidden="true">
    <rect width="100%" height="100%" fill={`url(#${asked ? ASKED : APPROVED})`} />
  </svg>
)
