import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows to draw, both included; `last` is before `first` when there is none. */
export interface RowSpan {
  readonly first: number
  readonly last: number
}

/** The rows of a height that lie in a window, with as many again above and below, so that no flick outruns the drawing. */
export const spanInView = (scrollTop: number, windowHeight: number, rowHeight: number, count: number): RowSpan => {
  const around = Math.max(windowHeight, rowHeight * 10)
  const first = Math.floor((scrollTop - around) / rowHeight)
  const last = Math.ceil((scrollTop + windowHeight + around) / rowHeight)
  return { first: Math.max(0, Math.min(first, count - 1)), last: Math.min(count - 1, last) }
}

/** Where to scroll so that a row lies wholly in the window; null when it does. */
export const scrollFor = (index: number, rowHeight: number, scrollTop: number, windowHeight: number): number | null => {
  const [top, foot] = [index * rowHeight, (index + 1) * rowHeight]
  if (top < scrollTop) return top
  return foot > scrollTop + windowHeight ? foot - windowHeight : null
}

/** Follows scrolling and resizing of a window of rows of one height. */
export const useRowsInView = (window: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowSpan => {
  const measure = useCallback((): RowSpan => {
    const { scrollTop = 0, clientHeight = 0 } = window.current ?? {}
    return spanInView(scrollTop, clientHeight, rowHeight, count)
  }, [window, count, rowHeight])
  const [span, setSpan] = useState<RowSpan>({ first: 0, last: -1 })
  useLayoutEffect(() => {
    const element = window.current
    const refresh = () =>
      setSpan((before) => {
        const now = measure()
        return now.first === before.first && now.last === before.last ? before : now
      })
    refresh()
    if (!element) return
    // Drawn before the browser paints what has scrolled: a row is never blank.
    const scrolled = () => flushSync(refresh)
    const resized = new ResizeObserver(refresh)
    resized.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [window, measure])
  // Rows that are gone before the window is measured again.
  return { first: Math.min(span.first, Math.max(0, count - 1)), last: Math.min(span.last, count - 1) }
}
