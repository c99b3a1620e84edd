import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Chosen } from './use-chosen.ts'

/** The controls of a row, from left to right. */
export const ROW_CONTROLS = ['tick', 'name', 'clock', 'more'] as const
export type RowControl = (typeof ROW_CONTROLS)[number]

/** Where the keyboard is: which control of which row. */
export interface RowPlace {
  readonly id: string
  readonly control: RowControl
}

const PAGE = 10

/** The element in which a place is drawn. */
const elementAt = (table: HTMLElement | null, { id, control }: RowPlace): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-control=${control}]`) ?? null

const placeOf = (target: EventTarget): RowPlace | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-control]') : null
  const row = element?.closest<HTMLElement>('[data-row]')
  const control = ROW_CONTROLS.find((one) => one === element?.dataset['control'])
  return row?.dataset['row'] !== undefined && control ? { id: row.dataset['row'], control } : null
}

/**
 * One tab stop for the whole table. Arrows go from control to control, Home and End to the first and last row, Page keys
 * ten rows; with Shift, up and down choose rows on the way. Ctrl A chooses all, Esc none.
 */
export const useRowKeys = (table: RefObject<HTMLElement | null>, listed: readonly string[], chosen: Chosen) => {
  const [place, setPlace] = useState<RowPlace | null>(null)
  // An element that is taken away takes the focus with it, and nothing is told of that.
  const focused = useRef<{ readonly at: number; readonly control: RowControl } | null>(null)
  useLayoutEffect(() => {
    const was = focused.current
    const id = was === null ? undefined : listed[Math.min(was.at, listed.length - 1)]
    if (was === null || id === undefined || document.activeElement !== document.body) return
    elementAt(table.current, { id, control: was.control })?.focus()
  }, [listed, table])

  const current: RowPlace | null =
    place !== null && listed.includes(place.id)
      ? place
      : listed[0] === undefined
        ? null
        : { id: listed[0], control: 'name' }

  const onFocus = ({ target }: FocusEvent): void => {
    const at = placeOf(target)
    focused.current = at && { at: listed.indexOf(at.id), control: at.control }
    if (at) setPlace(at)
  }
  const onBlur = (): void => {
    focused.current = null
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return
    const at = placeOf(event.target)
    if (at === null) return
    const row = listed.indexOf(at.id)
    const column = ROW_CONTROLS.indexOf(at.control)
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'a') return
      event.preventDefault()
      chosen.set(listed)
      return
    }
    if (event.key === 'Escape') {
      if (chosen.ids.size === 0) return
      event.preventDefault()
      chosen.set([])
      return
    }
    const last = listed.length - 1
    const toRow = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      Home: 0,
      End: last,
      PageDown: Math.min(row + PAGE, last),
      PageUp: Math.max(row - PAGE, 0),
    }[event.key]
    const toColumn = { ArrowRight: column + 1, ArrowLeft: column - 1 }[event.key]
    const id = toRow === undefined ? at.id : listed[toRow]
    const control = toColumn === undefined ? at.control : ROW_CONTROLS[toColumn]
    if (toRow === undefined && toColumn === undefined) return
    event.preventDefault()
    if (id === undefined || control === undefined) return
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) chosen.extendTo(id, at.id)
    elementAt(table.current, { id, control })?.focus()
  }
  return { current, onFocus, onBlur, onKeyDown }
}
