import styles from './leave-band.module.css'

/** The class of time away, by its true days: a hatch, wider apart and framed where it is only asked for. */
export const leaveLook = (asked: boolean): string => (asked ? `${styles.leave} ${styles.asked}` : (styles.leave ?? ''))

const percent = (share: number): string => `${share * 100}%`

/** Time away over part of a cell; `from` and `to` are shares of it. */
export const LeaveBand = ({
  from,
  to,
  asked,
  className,
}: {
  readonly from: number
  readonly to: number
  readonly asked: boolean
  /** How it stands under what the cell holds. */
  readonly className?: string | undefined
}) => (
  <i
    className={className === undefined ? leaveLook(asked) : `${leaveLook(asked)} ${className}`}
    style={{ left: percent(from), width: percent(to - from) }}
  />
)
