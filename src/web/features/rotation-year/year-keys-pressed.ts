import { useEffect, useEffectEvent } from 'react'
import { useCommands } from '../../components/commands.ts'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import { isAsked, isTyping } from '../../components/typing.ts'
import { type YearParts, useYear } from './year-context.ts'

/** The cell that holds the focus; null when it is elsewhere. */
const activeCell = ({ grid }: YearParts): CellAt | null =>
  document.activeElement ? (grid.current?.cellOf(document.activeElement) ?? null) : null

const rangeOf = ({ desk }: YearParts, cell: CellAt): CellRange =>
  desk.state.range ?? { rows: [cell.row], columns: [cell.column] }

/** From the grid to the panel to the bar, and around. */
const nextRegion = (back: boolean): void => {
  const regions = [
    document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]'),
    ...['panel', 'bar'].map((name) => document.querySelector<HTMLElement>(`[data-year-region="${name}"] :is(button, [tabindex="0"])`)), // prettier-ignore
  ].filter((region) => region !== null)
  const regionOf = (element: Element | null) => element?.closest('[role=grid], [data-year-region]') ?? null
  const at = regions.findIndex((region) => regionOf(region) === regionOf(document.activeElement))
  regions[(at + (back ? -1 : 1) + regions.length) % regions.length]?.focus()
}

/** Brings the focus back to a finding in the panel. False when it is not there. */
const backToFinding = (id: string): boolean => {
  const item = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"] button`)
  if (!item || item.closest('[data-finding]')?.contains(document.activeElement)) return false
  item.focus()
  return true
}

/**
 * The keys of the whole page. A letter by itself begins a rotation, so what single letters do elsewhere takes Alt here. Alt
 * with a letter writes another character on some keyboards: the key is what counts, not what it would write.
 */
export const useYearKeys = (showHelp: () => void): void => {
  const parts = useYear()
  const { actions, desk } = parts
  const onCell = (does: (cell: CellAt) => void) => {
    const cell = activeCell(parts)
    if (cell) does(cell)
  }
  const does: Readonly<Record<string, () => void>> = {
    KeyP: () => onCell((cell) => actions.lock(rangeOf(parts, cell))),
    KeyM: () => onCell(actions.pickUp),
    KeyS: () => onCell((cell) => actions.ask('split', cell)),
    KeyN: () => onCell((cell) => actions.ask('note', cell)),
    KeyG: actions.toGap,
    KeyC: () => actions.toFinding(1),
    KeyT: actions.toToday,
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isAsked()) return
    const act = (): boolean => {
      if (event.key === 'F6') return (nextRegion(event.shiftKey), true)
      if (isTyping(event.target)) return false
      if (event.key === '?' && !event.ctrlKey) return (showHelp(), true)
      if (event.key === 'Escape') {
        if (desk.state.carried !== null) return (desk.set({ carried: null }), true)
        return desk.state.finding !== null && backToFinding(desk.state.finding)
      }
      const action = event.altKey && !event.ctrlKey && !event.metaKey ? does[event.code] : undefined
      action?.()
      return action !== undefined
    }
    if (act()) event.preventDefault()
  })
  useCommands([
    { id: 'next-gap', label: 'Go to the next open block', keys: 'Alt G', run: actions.toGap },
    { id: 'next-finding', label: 'Go to the next finding', keys: 'Alt C', run: () => actions.toFinding(1) },
    { id: 'today', label: 'Go to this block', keys: 'Alt T', run: actions.toToday },
    { id: 'keys', label: 'Show all keys', keys: '?', run: showHelp },
    { id: 'print', label: 'Print the year of rotations on one page', keys: 'Ctrl P', run: () => print() },
  ])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
