import { type ReactNode, type RefObject, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { type Box, type Placement, placeBeside } from './placement.ts'
import styles from './popover.module.css'

const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** What a popover stands beside: an element, or a box that is asked for anew whenever the page moves. */
export type Anchor = RefObject<Element | null> | (() => Box | null)

const boxOf = (anchor: Anchor): Box | null =>
  typeof anchor === 'function' ? anchor() : (anchor.current?.getBoundingClientRect() ?? null)

/**
 * Something that floats beside a cell or a button: not modal, closed by Esc, by a click elsewhere, or by its owner. Focus
 * goes in when it opens (to the first element that takes it) and returns where it was. On a
 * phone it is a sheet at the foot of the screen. Mount it to open it.
 */
export const Popover = ({
  anchor,
  label,
  onClose,
  placement = { side: 'below', align: 'start', gap: 6 },
  takeFocus = true,
  role = 'dialog',
  className,
  children,
}: {
  readonly anchor: Anchor
  /** Its name for screen readers. */
  readonly label: string
  readonly onClose: () => void
  readonly placement?: Placement
  readonly takeFocus?: boolean
  readonly role?: 'dialog' | 'menu' | 'listbox'
  readonly className?: string
  readonly children: ReactNode
}) => {
  const element = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = useEffectEvent(onClose)
  const place = useEffectEvent(() => {
    const box = boxOf(anchor)
    if (box && element.current) placeBeside(element.current, box, placement)
  })

  useLayoutEffect(() => {
    const floating = element.current
    if (!floating) return
    const before = document.activeElement
    let leaving = false
    const closed = (event: ToggleEvent) => {
      if (event.newState === 'closed' && !leaving) close()
    }
    // The browser tells of its own closing a moment later, and what a quick hand opens meanwhile would be taken for it.
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    floating.addEventListener('toggle', closed)
    floating.addEventListener('keydown', escape)
    floating.showPopover()
    place()
    if (takeFocus) (floating.querySelector<HTMLElement>(FOCUSABLE) ?? floating).focus({ preventScroll: true })
    const moved = () => place()
    addEventListener('resize', moved)
    addEventListener('scroll', moved, { capture: true, passive: true })
    const grown = new ResizeObserver(moved)
    grown.observe(floating)
    return () => {
      leaving = true
      grown.disconnect()
      removeEventListener('resize', moved)
      removeEventListener('scroll', moved, { capture: true })
      floating.removeEventListener('toggle', closed)
      floating.removeEventListener('keydown', escape)
      const inside = floating.contains(document.activeElement)
      if (floating.matches(':popover-open')) floating.hidePopover()
      if (inside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [takeFocus])

  return (
    <div
      ref={element}
      id={id}
      popover="auto"
      role={role}
      aria-label={label}
      tabIndex={-1}
      className={`${styles.popover} ${className ?? ''}`}
    >
      {children}
    </div>
  )
}
