import { useEffect, useEffectEvent } from 'react'
import { useCommands } from '../../components/commands.ts'
import { isAsked, isTyping } from '../../components/typing.ts'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { type BlockParts, useBlock } from './block-context.ts'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'

/** The cell that holds the focus; null when it is elsewhere. */
const activeCell = ({ grid }: BlockParts): CellAt | null =>
  document.activeElement ? (grid.current?.cellOf(document.activeElement) ?? null) : null

const rangeOf = ({ desk }: BlockParts, cell: CellAt): CellRange =>
  desk.state.range ?? { rows: [cell.row], columns: [cell.column] }

/** From the grid to the bar, and back. */
const nextRegion = (): void => {
  const bar = document.querySelector<HTMLElement>('[data-block-region="bar"] button:not(:disabled)')
  const cell = document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')
  const isInBar = document.activeElement?.closest('[data-block-region="bar"]') !== null
  ;(isInBar ? cell : bar)?.focus()
}

/**
 * The keys of the whole page. A letter by itself begins a code, so what single letters do elsewhere takes Alt here. Alt
 * with a letter writes another character on some keyboards: the key is what counts, not what it would write.
 */
export const useBlockKeys = (showHelp: () => void): void => {
  const parts = useBlock()
  const { actions, desk } = parts
  const onCell = (does: (cell: CellAt) => void) => {
    const cell = activeCell(parts)
    if (cell) does(cell)
  }
  const does: Readonly<Record<string, () => void>> = {
    KeyE: () => onCell((cell) => actions.ask('why', cell)),
    KeyN: () => onCell((cell) => actions.ask('note', cell)),
    KeyP: () => onCell((cell) => actions.pin(rangeOf(parts, cell))),
    KeyG: actions.toGap,
    KeyC: () => actions.toFinding(1),
    KeyT: actions.toToday,
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isAsked()) return
    const act = (): boolean => {
      if (event.key === 'F6') return (nextRegion(), true)
      if (isTyping(event.target)) return false
      if (event.key === '?' && !event.ctrlKey) return (showHelp(), true)
      if (event.key === 'Escape' && desk.state.finding !== null) {
        const bar = document.querySelector<HTMLElement>('[data-block-show]')
        if (!bar || document.activeElement === bar) return false
        return (bar.focus(), true)
      }
      const action = event.altKey && !event.ctrlKey && !event.metaKey ? does[event.code] : undefined
      action?.()
      return action !== undefined
    }
    if (act()) event.preventDefault()
  })
  useUndoKeys(actions, true)
  useCommands([
    { id: 'next-gap', label: 'Go to the next half-day without enough attendings', keys: 'Alt G', run: actions.toGap },
    { id: 'next-finding', label: 'Go to the next finding', keys: 'Alt C', run: () => actions.toFinding(1) },
    { id: 'today', label: 'Go to today', keys: 'Alt T', run: actions.toToday },
    { id: 'keys', label: 'Show all keys', keys: '?', run: showHelp },
    { id: 'print', label: 'Print the block on one page', keys: 'Ctrl P', run: () => print() },
  ])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
