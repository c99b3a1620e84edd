import { type ReactElement, cloneElement, useId, useLayoutEffect, useRef, useState } from 'react'
import { placeBeside } from './placement.ts'
import { Kbd } from './kbd.tsx'
import styles from './tooltip.module.css'

/** The pointer must rest this long; focus by keyboard shows at once. */
const REST_MS = 500

type Trigger = ReactElement<{
  'aria-describedby'?: string | undefined
  'aria-label'?: string
  onPointerEnter?: unknown
}>

/** Says what a control does when the pointer rests on it or the keyboard comes to it. Never the only place of a fact. */
export const Tooltip = ({
  text,
  keys,
  children,
}: {
  readonly text: string
  readonly keys?: string
  readonly children: Trigger
}) => {
  const [shown, setShown] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = useId()

  const hide = () => {
    clearTimeout(timer.current)
    setShown(false)
  }

  useLayoutEffect(() => {
    const control = anchor.current?.firstElementChild
    if (!shown || !tip.current || !control) return
    tip.current.showPopover()
    placeBeside(tip.current, control.getBoundingClientRect(), { side: 'below', align: 'center', gap: 6 })
  }, [shown])

  // A tooltip that only repeats the name would be read twice.
  const describes = children.props['aria-label'] !== text

  return (
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') timer.current = setTimeout(() => setShown(true), REST_MS)
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && setShown(true)}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {describes ? cloneElement(children, { 'aria-describedby': shown ? id : undefined }) : children}
      {shown && (
        <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
          {text}
          {keys && <Kbd>{keys}</Kbd>}
        </span>
      )}
    </span>
  )
}
