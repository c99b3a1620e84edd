import { useCommands } from '../../components/commands.ts'
import { nextRegion } from '../../components/page-regions.ts'
import { isTyping } from '../../components/typing.ts'
import { actOnAlt, usePageKeys } from '../../components/use-page-keys.ts'
import { atFocusedCell } from '../../plan/focused-cell.ts'
import { useYear } from './year-context.ts'

/** Brings the focus back to a finding in the panel. False when it is not there. */
const backToFinding = (id: string): boolean => {
  const item = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"] button`)
  if (!item || item.closest('[data-finding]')?.contains(document.activeElement)) return false
  item.focus()
  return true
}

/**
 * The keys of the whole page. A letter by itself begins a rotation, so what single letters do elsewhere takes Alt here.
 */
export const useYearKeys = (showHelp: () => void): void => {
  const parts = useYear()
  const { actions, desk } = parts
  const does: Readonly<Record<string, () => void>> = {
    KeyP: () => atFocusedCell(parts, (_, range) => actions.lock(range)),
    KeyM: () => atFocusedCell(parts, actions.pickUp),
    KeyS: () => atFocusedCell(parts, (cell) => actions.ask('split', cell)),
    KeyN: () => atFocusedCell(parts, (cell) => actions.ask('note', cell)),
    KeyG: actions.toGap,
    KeyC: () => actions.toFinding(1),
    KeyT: actions.toToday,
  }
  usePageKeys((event) => {
    if (event.key === 'F6') return (nextRegion(event.shiftKey), true)
    if (isTyping(event.target)) return false
    if (event.key === '?' && !event.ctrlKey) return (showHelp(), true)
    if (event.key === 'Escape') {
      if (desk.state.carried !== null) return (desk.set({ carried: null }), true)
      return desk.state.finding !== null && backToFinding(desk.state.finding)
    }
    return actOnAlt(event, does)
  })
  useCommands([
    { id: 'next-gap', label: 'Go to the next open block', keys: 'Alt G', run: actions.toGap },
    { id: 'next-finding', label: 'Go to the next finding', keys: 'Alt C', run: () => actions.toFinding(1) },
    { id: 'today', label: 'Go to this block', keys: 'Alt T', run: actions.toToday },
    { id: 'keys', label: 'Show all keys', keys: '?', run: showHelp },
    { id: 'print', label: 'Print the year of rotations on one page', keys: 'Ctrl P', run: () => print() },
  ])
}
