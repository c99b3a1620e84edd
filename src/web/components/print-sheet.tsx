import type { ReactNode } from 'react'
import styles from './print-sheet.module.css'

/** A page for a printer, and only there: what it is of, and a table with what stands under it. */
export const PrintSheet = ({
  className,
  program,
  range,
  change,
  printed,
  more,
  children,
}: {
  /** The page it is on, and how small its letters are. */
  readonly className: string
  readonly program: string | undefined
  readonly range: ReactNode
  /** The last change that is in it. */
  readonly change: number
  /** The day of printing, as it is spoken. */
  readonly printed: string
  /** Said at the head after that. */
  readonly more?: ReactNode
  readonly children: ReactNode
}) => (
  <div className={`${styles.sheet} ${className}`}>
    <p className={styles.head}>
      <b>{program}</b>
      <span>{range}</span>
      <b>Draft</b>
      <span>change {change}</span>
      <span>printed {printed}</span>
      {more && <span>{more}</span>}
      <span className={styles.pages}>page 1 of 1</span>
    </p>
    {children}
  </div>
)

/** The table of a page for a printer. */
export const PrintTable = ({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}) => (
  <table className={`${styles.table} ${className}`} aria-label={label}>
    {children}
  </table>
)

/** A row that names those below it. */
export const PrintGroup = ({ columns, children }: { readonly columns: number; readonly children: ReactNode }) => (
  <tr className={styles.group}>
    <th colSpan={columns}>{children}</th>
  </tr>
)
