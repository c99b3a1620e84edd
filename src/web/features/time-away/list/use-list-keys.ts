import type { KeyboardEvent, RefObject } from 'react'
import { singleKeysOn } from '../../../components/single-keys.ts'
import { isAsked, isTyping } from '../../../components/typing.ts'
import type { Away } from '../absences.ts'
import { useTimeAwayContext } from '../time-away-context.ts'

/** The lines of a list, each of which takes focus by what opens it. */
const linesOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-away]') ?? []),
]

/**
 * Up, down, Home and End go from line to line. On a line that waits, A approves and R asks for a comment and refuses;
 * Delete cancels. After a line has gone, focus is on the one in its place.
 */
export const useListKeys = (
  list: RefObject<HTMLElement | null>,
  items: readonly Away[],
  onRefuse: (away: Away) => void,
) => {
  const { writes } = useTimeAwayContext()

  /** Does it, and leaves focus at the same place of the list. */
  const inPlace = async (line: HTMLElement, does: () => Promise<boolean>): Promise<void> => {
    const at = linesOf(list.current).indexOf(line)
    await does()
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body && document.activeElement !== line) return
      const lines = linesOf(list.current)
      lines[Math.min(at, lines.length - 1)]?.focus()
    })
  }

  return (event: KeyboardEvent): void => {
    if (isTyping(event.target) || isAsked() || event.ctrlKey || event.metaKey || event.altKey) return
    const lines = linesOf(list.current)
    const line = event.target instanceof Element ? event.target.closest('li, tr')?.querySelector<HTMLElement>('[data-away]') : null // prettier-ignore
    if (!line) return
    const at = lines.indexOf(line)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      lines[to]?.focus()
      return
    }
    const away = items.find(({ id }) => id === line.dataset['away'])
    if (!away) return
    if (event.key === 'Delete' && away.can.cancel) void inPlace(line, () => writes.cancel(away))
    else if (!singleKeysOn() || !away.can.decide) return
    else if (event.key.toLowerCase() === 'a') void inPlace(line, () => writes.approve(away))
    else if (event.key.toLowerCase() === 'r') onRefuse(away)
    else return
    event.preventDefault()
  }
}
