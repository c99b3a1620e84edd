import { type ReactNode, useEffect, useRef } from 'react'
import { Select } from '../../components/select.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import styles from './choice-line.module.css'

/** What may be chosen of a name or a word. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** Nothing is said; it is left out; something new is to be added. */
export const OPEN = ''
export const LEAVE_OUT = 'leave-out'
export const ADD_NEW = 'add-new'

/** One name or word of the sheet: where it stands, what it says, and what it means. */
export const ChoiceLine = ({
  cell,
  text,
  detail,
  doubt,
  kept = null,
  state,
  label,
  value,
  options,
  busy,
  disabled,
  onChoose,
  children,
}: {
  readonly cell: string
  readonly text: string
  readonly detail: string | null
  readonly doubt: string | null
  /** What the next sheet makes of it. */
  readonly kept?: string | null
  readonly state: 'open' | 'taken' | 'left-out'
  /** Of the list of choices: "Who is LINDQUIST?" */
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly busy: boolean
  readonly disabled: boolean
  readonly onChoose: (value: string) => void
  readonly children?: ReactNode
}) => {
  const line = useRef<HTMLLIElement>(null)
  const wasBusy = useRef(false)
  useEffect(() => {
    // While a choice is kept nothing can be pressed, and the browser lets go of the focus.
    if (wasBusy.current && !busy && document.activeElement === document.body)
      line.current?.querySelector('select')?.focus()
    wasBusy.current = busy
  }, [busy])
  return (
    <li ref={line} className={styles.line} data-state={state}>
      <span className={styles.cell}>{cell}</span>
      <div className={styles.words}>
        <p className={styles.text}>
          {state === 'open' && <SeverityMark severity="warning" named />}
          <span>{text}</span>
        </p>
        {detail && <p className={styles.detail}>{detail}</p>}
        {doubt && state === 'taken' && <p className={styles.detail}>{doubt}</p>}
        {kept && <p className={styles.detail}>{kept}</p>}
      </div>
      <div className={styles.choice} aria-busy={busy}>
        <Select label={label} value={value} options={options} disabled={disabled} onChange={onChoose} />
        {children}
      </div>
    </li>
  )
}
