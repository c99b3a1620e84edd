import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { singleKeysOn } from '../../../components/single-keys.ts'
import { isAsked, isTyping } from '../../../components/typing.ts'
import type { Away } from '../absences.ts'
import { useTimeAwayContext } from '../time-away-context.ts'

/** The lines of a list, each of which takes focus by what opens it. */
const linesOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-away]') ?? []),
]

/** The line that an element is in. */
const lineAt = (element: EventTarget): HTMLElement | null =>
  element instanceof Element ? (element.closest('li, tr')?.querySelector<HTMLElement>('[data-away]') ?? null) : null

/**
 * Up, down, Home and End go from line to line. On a line that waits, A approves and R asks for a comment and refuses;
 * Delete cancels. When the line that has focus goes, focus is on the one in its place.
 */
export const useListKeys = (
  list: RefObject<HTMLElement | null>,
  items: readonly Away[],
  onRefuse: (away: Away) => void,
) => {
  const { writes } = useTimeAwayContext()
  // An element that is taken away takes the focus with it, and nothing is told of that.
  const focused = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return
    const lines = linesOf(list.current)
    lines[Math.min(focused.current, lines.length - 1)]?.focus()
  })

  const onFocus = ({ target }: FocusEvent): void => {
    const line = lineAt(target)
    focused.current = line === null ? null : linesOf(list.current).indexOf(line)
  }
  const onBlur = (): void => {
    focused.current = null
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || isAsked() || event.ctrlKey || event.metaKey || event.altKey) return
    const line = lineAt(event.target)
    if (line === null) return
    const lines = linesOf(list.current)
    const at = lines.indexOf(line)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      lines[to]?.focus()
      return
    }
    const away = items.find(({ id }) => id === line.dataset['away'])
    if (!away) return
    const letter = singleKeysOn() && away.can.decide ? event.key.toLowerCase() : ''
    if (event.key === 'Delete' && away.can.cancel) void writes.cancel(away)
    else if (letter === 'a') void writes.approve(away)
    else if (letter === 'r') onRefuse(away)
    else return
    event.preventDefault()
  }
  return { onFocus, onBlur, onKeyDown }
}
