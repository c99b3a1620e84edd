import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { placeBeside } from '../placement.ts'
import { SeverityMark } from '../severity-mark.tsx'
import type { CellAt } from './grid-events.ts'
import type { GridHandle } from './grid-handle.ts'
import styles from './cell-tip.module.css'

/** The pointer must rest this long. */
const REST_MS = 600

/** What a cell says when the pointer rests on it. */
export interface TipWords {
  readonly title: string
  readonly detail: ReactNode
  readonly findings: readonly {
    readonly id: string
    readonly severity: 'critical' | 'warning' | 'info'
    readonly message: string
  }[]
}

/** What the cell says under which the pointer rests. It is in the cell's name too: nothing is here only. */
export const CellTip = ({
  grid,
  wordsOf,
}: {
  readonly grid: RefObject<GridHandle | null>
  /** Null where there is nothing to say. */
  readonly wordsOf: (cell: CellAt, element: Element) => TipWords | null
}) => {
  const [tip, setTip] = useState<(TipWords & { readonly cell: Element }) | null>(null)
  const element = useRef<HTMLDivElement>(null)
  const rest = useEffectEvent((cell: Element) => {
    const at = grid.current?.cellOf(cell)
    const words = at ? wordsOf(at, cell) : null
    setTip(words && { ...words, cell })
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const gone = () => {
      clearTimeout(timer)
      setTip(null)
    }
    const over = (event: PointerEvent) => {
      const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null
      gone()
      if (cell && event.pointerType === 'mouse') timer = setTimeout(() => rest(cell), REST_MS)
    }
    addEventListener('pointerover', over)
    addEventListener('pointerdown', gone)
    addEventListener('keydown', gone)
    addEventListener('scroll', gone, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerover', over)
      removeEventListener('pointerdown', gone)
      removeEventListener('keydown', gone)
      removeEventListener('scroll', gone, { capture: true })
    }
  }, [])
  useEffect(() => {
    if (!tip || !element.current) return
    element.current.showPopover()
    placeBeside(element.current, tip.cell.getBoundingClientRect(), { side: 'below', align: 'center', gap: 8 })
  }, [tip])
  if (!tip) return null
  return (
    <div ref={element} popover="manual" className={styles.tip} aria-hidden="true">
      <p>{tip.title}</p>
      {tip.detail !== '' && <p className={styles.detail}>{tip.detail}</p>}
      {tip.findings.map(({ id, severity, message }) => (
        <p key={id} className={styles.finding}>
          <SeverityMark severity={severity} />
          {message}
        </p>
      ))}
    </div>
  )
}
