import { useEffect, useEffectEvent } from 'react'
import { isAsked, isTyping } from '../../components/typing.ts'

const REGIONS = ['list', 'consequences', 'bar'] as const

/** What of a region takes the focus: the line one was on, the panel, the first button. */
const enter = (name: (typeof REGIONS)[number]): HTMLElement | null => {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
  if (name === 'list') return region?.querySelector<HTMLElement>('[data-active] input') ?? null
  return name === 'bar' ? (region?.querySelector<HTMLElement>('button:not(:disabled), a') ?? null) : region
}

const nextRegion = (back: boolean): void => {
  const regions = REGIONS.map(enter).filter((element) => element !== null)
  const of = (element: Element | null) => element?.closest('[data-region]') ?? null
  const at = regions.findIndex((region) => of(region) === of(document.activeElement))
  const to = at === -1 ? (back ? regions.length - 1 : 0) : (at + (back ? -1 : 1) + regions.length) % regions.length
  regions[to]?.focus()
}

/** The keys of the whole page: F6 goes round its parts, Ctrl Enter accepts, Ctrl Z takes back. */
export const usePageKeys = ({
  accept,
  undo,
}: {
  readonly accept: (() => void) | null
  readonly undo: (() => void) | null
}): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isAsked()) return
    const ctrl = event.ctrlKey || event.metaKey
    const act = (): boolean => {
      if (event.key === 'F6') return (nextRegion(event.shiftKey), true)
      if (!ctrl || event.altKey || event.shiftKey) return false
      if (event.key === 'Enter' && accept) return (accept(), true)
      const writes = isTyping(event.target) && !(event.target as HTMLElement).matches('[type=checkbox], [type=radio]')
      if (event.key.toLowerCase() === 'z' && undo && !writes) return (undo(), true)
      return false
    }
    if (act()) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
