import { useCommands } from '../../components/commands.ts'
import { isTyping } from '../../components/typing.ts'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { actOnAlt, usePageKeys } from '../../components/use-page-keys.ts'
import { atFocusedCell } from '../../plan/focused-cell.ts'
import { useBlock } from './block-context.ts'

/** From the grid to the bar, and back. */
const nextRegion = (): void => {
  const bar = document.querySelector<HTMLElement>('[data-block-region="bar"] button:not(:disabled)')
  const cell = document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')
  const isInBar = document.activeElement?.closest('[data-block-region="bar"]') !== null
  ;(isInBar ? cell : bar)?.focus()
}

/**
 * The keys of the whole page. A letter by itself begins a code, so what single letters do elsewhere takes Alt here.
 */
export const useBlockKeys = (showHelp: () => void): void => {
  const parts = useBlock()
  const { actions, desk } = parts
  const does: Readonly<Record<string, () => void>> = {
    KeyE: () => atFocusedCell(parts, (cell) => actions.ask('why', cell)),
    KeyN: () => atFocusedCell(parts, (cell) => actions.ask('note', cell)),
    KeyP: () => atFocusedCell(parts, (_, range) => actions.pin(range)),
    KeyG: actions.toGap,
    KeyC: () => actions.toFinding(1),
    KeyT: actions.toToday,
  }
  usePageKeys((event) => {
    if (event.key === 'F6') return (nextRegion(), true)
    if (isTyping(event.target)) return false
    if (event.key === '?' && !event.ctrlKey) return (showHelp(), true)
    if (event.key === 'Escape' && desk.state.finding !== null) {
      const bar = document.querySelector<HTMLElement>('[data-block-show]')
      if (!bar || document.activeElement === bar) return false
      return (bar.focus(), true)
    }
    return actOnAlt(event, does)
  })
  useUndoKeys(actions, true)
  useCommands([
    { id: 'next-gap', label: 'Go to the next half-day without enough attendings', keys: 'Alt G', run: actions.toGap },
    { id: 'next-finding', label: 'Go to the next finding', keys: 'Alt C', run: () => actions.toFinding(1) },
    { id: 'today', label: 'Go to today', keys: 'Alt T', run: actions.toToday },
    { id: 'keys', label: 'Show all keys', keys: '?', run: showHelp },
    { id: 'print', label: 'Print the block on one page', keys: 'Ctrl P', run: () => print() },
  ])
}
