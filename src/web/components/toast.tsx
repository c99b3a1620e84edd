import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button, IconButton } from './button.tsx'
import { type Box } from './placement.ts'
import styles from './toast.module.css'

/** What happened, what it brought along, and the way back. Never an error that needs a decision. */
export interface ToastWords {
  /** One sentence: "Week 34 is Simone Delacroix's." */
  readonly title: string
  readonly detail?: string
  readonly action?: { readonly label: string; readonly keys?: string; readonly run: () => void }
}
interface Toast extends ToastWords {
  readonly id: number
}

const STAYS_MS = 8000

let shown: Toast | null = null
let lastId = 0
const listeners = new Set<() => void>()
const show = (toast: Toast | null): void => {
  shown = toast
  for (const listener of listeners) listener()
}

/** Shows a toast in place of the one before. */
export const showToast = (words: ToastWords): void => show({ ...words, id: ++lastId })

/** Takes the toast away, for instance because what it offers was done another way. */
export const hideToast = (): void => show(null)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const Card = ({ toast }: { readonly toast: Toast }) => {
  const card = useRef<HTMLDivElement>(null)
  const left = useRef(STAYS_MS)
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const held = pointed || focused
  const cameFrom = useRef<HTMLElement>(null)

  // Who had focus in it gets back to where they came from when it goes.
  useLayoutEffect(() => {
    const own = card.current
    return () => {
      if (own?.contains(document.activeElement)) cameFrom.current?.focus({ preventScroll: true })
    }
  }, [])
  const [aside, setAside] = useState(false)

  useEffect(() => {
    if (held) return
    const since = performance.now()
    const timer = setTimeout(() => show(null), left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - since
    }
  }, [held])

  // It goes to the other side rather than over what has focus.
  useEffect(() => {
    const look = () => {
      const active = document.activeElement
      const own = card.current
      if (!own || !active || active === document.body || own.contains(active)) return
      if (overlap(own.getBoundingClientRect(), active.getBoundingClientRect())) setAside((before) => !before)
    }
    look()
    addEventListener('focusin', look)
    return () => removeEventListener('focusin', look)
  }, [])

  return (
    <div
      ref={card}
      className={aside ? `${styles.toast} ${styles.aside}` : styles.toast}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          cameFrom.current = relatedTarget
        setFocused(true)
      }}
      onBlur={() => setFocused(false)}
    >
      <p className={styles.words}>
        <b>{toast.title}</b> {toast.detail}
      </p>
      {toast.action && (
        <Button
          {...(toast.action.label === 'Undo' ? { icon: 'undo' as const } : {})}
          {...(toast.action.keys ? { keys: toast.action.keys } : {})}
          onClick={() => {
            toast.action?.run()
            show(null)
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton kind="quiet" icon="close" label="Close" className={styles.close ?? ''} onClick={() => show(null)} />
    </div>
  )
}

/** The one place of toasts; announced politely. Stays 8 s, not counting the time it is pointed at or has focus. */
export const ToastRegion = () => {
  const toast = useSyncExternalStore(subscribe, () => shown)
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      {toast && <Card key={toast.id} toast={toast} />}
    </div>
  )
}
