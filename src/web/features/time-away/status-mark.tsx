import type { ReactNode } from 'react'
import { STATUS_LABELS } from './absence-words.ts'
import type { AbsenceStatus } from './absences.ts'
import styles from './status-mark.module.css'

/** A shape each: a full disc with a tick, a ring with hands, a broken ring, a cross, a bar. */
const SHAPES: Readonly<Record<AbsenceStatus, ReactNode>> = {
  approved: (
    <>
      <circle className={styles.full} cx="8" cy="8" r="6.5" />
      <path className={styles.cut} d="m5 8.300 2.100 2.100L11 6.200" />
    </>
  ),
  requested: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.900V8l2.100 1.500" />
    </>
  ),
  anticipated: <circle cx="8" cy="8" r="5.800" strokeDasharray="2.400 2.150" />,
  rejected: (
    <>
      <circle cx="8" cy="8" r="5.800" />
      <path d="m5.900 5.900 4.200 4.200M10.100 5.900 5.900 10.100" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="8" cy="8" r="5.800" />
      <path d="M5 8h6" />
    </>
  ),
}

/** How far an absence is, as a shape and a word. */
export const StatusMark = ({ status }: { readonly status: AbsenceStatus }) => (
  <span className={`${styles.status} ${styles[status]}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.mark}>
      {SHAPES[status]}
    </svg>
    <span>{STATUS_LABELS[status]}</span>
  </span>
)
