import { useEffect, useEffectEvent } from 'react'
import { isoOf } from '#domain/calendar/day.ts'
import { findingId } from '#rules/finding.ts'
import { announce } from '../../components/announce.tsx'
import { useCommands } from '../../components/commands.ts'
import { singleKeysOn } from '../../components/single-keys.ts'
import { isAsked, isTyping } from '../../components/typing.ts'
import { openWeeks } from './candidates.ts'
import { type Planner, usePlanner } from './planner-context.ts'
import { COVERAGE_ROW, personRow } from './planner-tracks.ts'
import { backToFinding, showFinding } from './show-finding.ts'

/** The one after the present one, from the first again after the last. */
const nextAfter = <Item>(items: readonly Item[], isPresent: (item: Item) => boolean): Item | undefined =>
  items[(items.findIndex(isPresent) + 1) % Math.max(1, items.length)]

const nextGap = ({ store, grid, address }: Planner): void => {
  const open = openWeeks(store.state.view)
  const after = open.find((week) => isoOf(week.start) > (address.state.week ?? '')) ?? open[0]
  if (after) grid.current?.focus({ row: COVERAGE_ROW, column: isoOf(after.start) })
  else announce('Every week from now on has somebody.')
}

const nextFinding = (planner: Planner): void => {
  const { store, desk, address } = planner
  const { severity } = address.state
  const findings = store.state.view.findings.filter(
    (finding) => finding.data['person'] !== undefined && (!severity || finding.severity === severity),
  )
  const next = nextAfter(findings, (finding) => findingId(finding) === desk.state.finding)
  if (!next) announce('Nothing is found in this year.')
  else {
    showFinding(planner, next)
    announce(next.message)
  }
}

const today = ({ store, grid, address }: Planner): void => {
  const week = store.state.view.fmit.weeks.find(({ state }) => state === 'current')
  const { person } = address.state
  const row = person === undefined ? COVERAGE_ROW : personRow(person)
  if (week) grid.current?.focus({ row, column: isoOf(week.start) })
  else announce('Today is in another year.')
}

/** From the grid to the panel to the bar, and around. */
const nextRegion = (back: boolean): void => {
  const regions = [
    document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]'),
    ...['panel', 'bar'].map((name) => document.querySelector<HTMLElement>(`[data-planner-region="${name}"] :is(button, [tabindex="0"])`)), // prettier-ignore
  ].filter((region) => region !== null)
  const regionOf = (element: Element | null) => element?.closest('[role=grid], [data-planner-region]') ?? null
  const at = regions.findIndex((region) => regionOf(region) === regionOf(document.activeElement))
  regions[(at + (back ? -1 : 1) + regions.length) % regions.length]?.focus()
}

/** The keys of the whole page. Single letters act only when no text is being typed, and may be turned off. */
export const usePlannerKeys = (showHelp: () => void): void => {
  const planner = usePlanner()
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { actions, desk } = planner
    if (event.defaultPrevented || isAsked()) return
    const ctrl = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    const act = (): boolean => {
      if (event.key === 'F6') return (nextRegion(event.shiftKey), true)
      if (isTyping(event.target)) return false
      if (ctrl && (key === 'z' || key === 'y')) {
        if (key === 'y' || event.shiftKey) actions.redo()
        else actions.undo()
        return true
      }
      if (event.key === 'Escape') {
        if (desk.state.brush !== null) return (desk.set({ brush: null }), true)
        return desk.state.finding !== null && backToFinding(desk.state.finding)
      }
      if (ctrl || event.altKey || !singleKeysOn()) return false
      const does: Readonly<Record<string, () => void>> = {
        g: () => nextGap(planner),
        c: () => nextFinding(planner),
        t: () => today(planner),
        '?': showHelp,
        '/': () => document.querySelector<HTMLElement>('[data-planner-filter]')?.focus(),
      }
      const found = does[key]
      found?.()
      return found !== undefined
    }
    if (act()) event.preventDefault()
  })
  useCommands([
    { id: 'next-gap', label: 'Go to the next open week', keys: 'G', run: () => nextGap(planner) },
    { id: 'next-finding', label: 'Go to the next finding', keys: 'C', run: () => nextFinding(planner) },
    { id: 'today', label: 'Go to this week', keys: 'T', run: () => today(planner) },
    { id: 'keys', label: 'Show all keys', keys: '?', run: showHelp },
    { id: 'print', label: 'Print the year on one page', keys: 'Ctrl P', run: () => print() },
  ])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
