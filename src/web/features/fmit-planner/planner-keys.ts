import { isoOf } from '#domain/calendar/day.ts'
import { findingId } from '#rules/finding.ts'
import { announce } from '../../components/announce.tsx'
import { useCommands } from '../../components/commands.ts'
import { singleKeysOn } from '../../components/single-keys.ts'
import { nextRegion } from '../../components/page-regions.ts'
import { isTyping } from '../../components/typing.ts'
import { usePageKeys } from '../../components/use-page-keys.ts'
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

/** The keys of the whole page. Single letters act only when no text is being typed, and may be turned off. */
export const usePlannerKeys = (showHelp: () => void): void => {
  const planner = usePlanner()
  usePageKeys((event) => {
    const { actions, desk } = planner
    const ctrl = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
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
  })
  useCommands([
    { id: 'next-gap', label: 'Go to the next open week', keys: 'G', run: () => nextGap(planner) },
    { id: 'next-finding', label: 'Go to the next finding', keys: 'C', run: () => nextFinding(planner) },
    { id: 'today', label: 'Go to this week', keys: 'T', run: () => today(planner) },
    { id: 'keys', label: 'Show all keys', keys: '?', run: showHelp },
    { id: 'print', label: 'Print the year on one page', keys: 'Ctrl P', run: () => print() },
  ])
}
