import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button, IconButton } from './button.tsx'
import styles from './dialog.module.css'

/** Where work begins in a dialog: its first field, else the first button of its foot. */
const FIRST =
  ':is(input:not([hidden], [type=radio], :disabled), select, textarea):not(:disabled), footer button:not(:disabled)'

/**
 * A modal dialog. Focus stays inside and returns to the opener. Esc, the cross and the backdrop close it; when something
 * was changed they ask first. Mount it to open it.
 */
export const Dialog = ({
  title,
  lead,
  note,
  onClose,
  changed = false,
  width = 480,
  flush = false,
  footer,
  children,
}: {
  readonly title: string
  /** Before the title: the code of what it is about. */
  readonly lead?: ReactNode
  /** Beside the title: a state, a count. */
  readonly note?: ReactNode
  readonly onClose: () => void
  /** Something would be lost by closing. */
  readonly changed?: boolean
  /** In CSS px. */
  readonly width?: number
  /** The content reaches to the edges. */
  readonly flush?: boolean
  readonly footer?: ReactNode
  readonly children: ReactNode
}) => {
  const element = useRef<HTMLDialogElement>(null)
  const [asking, setAsking] = useState(false)
  const titleId = useId()
  const leave = () => (changed ? setAsking(true) : onClose())
  const cancelled = useEffectEvent(leave)

  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    const before = document.activeElement
    const cancel = (event: Event) => {
      event.preventDefault()
      if (event.target === dialog) cancelled()
    }
    // Esc twice in a row closes a native dialog whatever `cancel` says, so the key is taken before that.
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || dialog.querySelector(':popover-open')) return
      event.preventDefault()
      event.stopPropagation()
      cancelled()
    }
    dialog.addEventListener('cancel', cancel)
    dialog.addEventListener('keydown', escape)
    dialog.style.setProperty('--width', `${width}px`)
    dialog.showModal()
    // A finger wants to read first: the keyboard of a phone would cover half of it.
    if (matchMedia('(pointer: coarse)').matches) dialog.focus()
    else dialog.querySelector<HTMLElement>(FIRST)?.focus()
    return () => {
      dialog.removeEventListener('cancel', cancel)
      dialog.removeEventListener('keydown', escape)
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [width])

  return (
    <dialog
      ref={element}
      tabIndex={-1}
      className={styles.dialog}
      aria-labelledby={titleId}
      onPointerDown={(event) => event.target === element.current && leave()}
    >
      <div className={styles.frame}>
        <header className={styles.head}>
          {lead}
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {note && <span className={styles.note}>{note}</span>}
          <IconButton kind="quiet" icon="close" label="Close" onClick={leave} />
        </header>
        {asking && (
          <div role="alert" className={styles.asking}>
            <span>You changed something here. Leave it as it was?</span>
            <Button onClick={() => setAsking(false)}>Go on editing</Button>
            <Button kind="danger" onClick={onClose}>
              Leave without saving
            </Button>
          </div>
        )}
        <div className={flush ? `${styles.body} ${styles.flush}` : styles.body}>{children}</div>
        {footer && <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>
  )
}
