import { type PointerEvent as ReactPointerEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { carry } from './carry.ts'
import { type GridEvents, cellAt, positionIn } from './grid-events.ts'
import type { GridParts } from './grid-context.ts'
import type { GoTo } from './grid-keys.ts'
import { type Position, samePosition } from './range.ts'

/** Pixels a press may wander and still be a click. */
const WANDER = 4

/**
 * The pointer on a grid: a click presses a cell, shift-click and dragging over cells select a range, dragging the content
 * of a cell carries it. A finger scrolls and taps; what it cannot drag, the menu offers.
 */
export const useGridPointer = (
  window: RefObject<HTMLElement | null>,
  { store, rows, columns }: GridParts,
  events: GridEvents,
  goTo: GoTo,
) => {
  // A drag ends with a click on whatever lies under both ends; that click is not a press.
  const swallow = useRef(false)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const restsOn = (position: Position | null): position is Position =>
    position !== null && rows.tracks[position.row]?.skip !== true && columns.tracks[position.column]?.skip !== true

  const onPointerDown = (event: ReactPointerEvent) => {
    swallow.current = false
    const from = positionIn(event.target)
    if (event.button !== 0 || !restsOn(from) || event.pointerType === 'touch') return
    if (event.shiftKey) {
      swallow.current = true
      event.preventDefault()
      goTo(from, true)
      return
    }
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
    const start = { x: event.clientX, y: event.clientY }
    const allows = events.dropsOf?.(cellAt(rows, columns, from)) ?? null
    let carried: ReturnType<typeof carry> | null = null
    let moving = false

    const under = (at: PointerEvent): Position | null => {
      const over = positionIn(document.elementFromPoint(at.clientX, at.clientY))
      return restsOn(over) ? over : null
    }
    const begin = () => {
      moving = swallow.current = true
      if (allows && element) {
        carried = carry(element)
        store.change({ drag: { from, over: null, allows: (to) => allows(cellAt(rows, columns, to)) } })
      } else goTo(from, false)
    }
    const move = (at: PointerEvent) => {
      if (!moving && Math.hypot(at.clientX - start.x, at.clientY - start.y) < WANDER) return
      if (!moving) begin()
      scrollNear(window.current, at)
      const over = under(at)
      const { drag } = store.state
      if (drag) {
        carried?.to(at.clientX, at.clientY)
        if (!samePosition(drag.over, over)) store.change({ drag: { ...drag, over } })
      } else if (over && !samePosition(over, store.state.active)) goTo(over, true)
    }
    const end = (drop: boolean) => {
      stop.current?.()
      const { drag } = store.state
      if (!drag) return
      store.change({ drag: null })
      if (drop && drag.over && drag.allows(drag.over) && !samePosition(drag.over, from)) {
        const to = drag.over
        goTo(to, false)
        // After the browser is done with the release of the pointer: it would close at once what opens before.
        setTimeout(() => events.onDrop?.(cellAt(rows, columns, from), cellAt(rows, columns, to)))
      }
    }
    const up = () => end(true)
    const cancel = () => end(false)
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || !store.state.drag) return
      key.stopPropagation()
      cancel()
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', cancel)
    addEventListener('keydown', escape, { capture: true })
    stop.current = () => {
      stop.current = null
      carried?.drop()
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', cancel)
      removeEventListener('keydown', escape, { capture: true })
    }
  }

  const onClick = (event: MouseEvent) => {
    const at = positionIn(event.target)
    if (swallow.current || at === null) return
    if (restsOn(at)) goTo(at, false)
    events.onPress?.(cellAt(rows, columns, at), { alt: event.altKey, by: 'pointer' })
  }

  const onContextMenu = (event: MouseEvent) => {
    const at = positionIn(event.target)
    const { onMenu } = events
    if (!restsOn(at) || !onMenu) return
    event.preventDefault()
    goTo(at, false)
    const open = () => onMenu(cellAt(rows, columns, at))
    // Where the press itself asks for the menu, its release would close at once what opened before.
    if (event.buttons === 0) open()
    else addEventListener('pointerup', () => setTimeout(open), { once: true })
  }

  return { onPointerDown, onClick, onContextMenu }
}

/** Pixels from an edge at which a drag scrolls the window, and by how many each time the pointer moves. */
const EDGE = 28
const STEP = 18

const scrollNear = (window: HTMLElement | null, { clientX, clientY }: PointerEvent): void => {
  if (!window) return
  const box = window.getBoundingClientRect()
  const towards = (at: number, low: number, high: number) => (at < low + EDGE ? -STEP : at > high - EDGE ? STEP : 0)
  window.scrollBy(towards(clientX, box.left, box.right), towards(clientY, box.top, box.bottom))
}
