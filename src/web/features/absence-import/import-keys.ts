import { useEffect, useEffectEvent } from 'react'
import { isAsked } from '../../components/typing.ts'

const REGIONS = ['strip', 'rows', 'panel', 'bar'] as const

/** What of a part takes the focus: the row one was on, the choice that stands chosen, the first control. */
const enter = (name: (typeof REGIONS)[number]): HTMLElement | null => {
  const region = document.querySelector<HTMLElement>(`[data-import-region="${name}"]`)
  if (region?.hasAttribute('tabindex')) return region
  const first = name === 'rows' ? '[aria-selected=true]' : name === 'panel' ? 'input:checked' : null
  return (
    (first === null ? null : region?.querySelector<HTMLElement>(first)) ??
    region?.querySelector<HTMLElement>(':is(button, a, input, select):not(:disabled)') ??
    null
  )
}

/** Puts the focus on the rows of a step: the one that is selected, or the list as a whole. */
export const focusOnRows = (): void => enter('rows')?.focus({ preventScroll: true })

/** From the columns to the rows to the panel to the bar, and around. */
const nextRegion = (back: boolean): void => {
  const regions = REGIONS.map(enter).filter((element) => element !== null)
  const of = (element: Element | null) => element?.closest('[data-import-region]') ?? null
  const here = of(document.activeElement)
  const at = regions.findIndex((element) => here !== null && of(element) === here)
  const to = at === -1 ? (back ? regions.length - 1 : 0) : (at + (back ? -1 : 1) + regions.length) % regions.length
  regions[to]?.focus()
}

/** The keys of the whole page: F6 goes round its parts, Ctrl Enter takes the next step. */
export const useImportKeys = (onward: (() => void) | null): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isAsked()) return
    if (event.key === 'F6') nextRegion(event.shiftKey)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onward) onward()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
