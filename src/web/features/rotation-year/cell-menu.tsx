import { CellMenu as Menu } from '../../components/grid/cell-menu.tsx'
import type { MenuEntry } from '../../components/menu.tsx'
import type { AskedOfCell } from '../../plan/beside-cell.ts'
import { rangeAt } from '../../plan/focused-cell.ts'
import { findingId } from '#rules/finding.ts'
import { useYear, useYearPlan, useYearView } from './year-context.ts'
import { placeKey, placeOf } from './year-keys.ts'
import { plannedAt } from './year-view.ts'

/** Everything that can be done at a resident's block, for whoever does not type, drag or know the keys. */
export const CellMenu = ({ at, ...asked }: AskedOfCell) => {
  const { actions, desk, address } = useYear()
  const view = useYearView()
  const mayEdit = useYearPlan(({ plan }) => plan.mayEdit)
  const place = placeOf(at)
  if (place === null) return null
  const planned = plannedAt(view, place)
  const range = rangeAt({ desk }, at)
  const [finding] = view.found.get(placeKey(at)) ?? []
  const entries: readonly MenuEntry[] = [
    ...(mayEdit
      ? [
          { id: 'type', label: planned ? 'Choose another rotation' : 'Choose a rotation', keys: 'Enter', disabled: planned?.locked ?? false, onSelect: () => actions.type(at, '') }, // prettier-ignore
          ...(planned
            ? [
                { id: 'split', label: planned.second === null ? 'Split the block' : 'Change the split', keys: 'Alt S', disabled: planned.locked, onSelect: () => actions.ask('split', at) }, // prettier-ignore
                { id: 'move', label: 'Move or swap it', keys: 'Alt M', disabled: planned.locked, onSelect: () => actions.pickUp(at) }, // prettier-ignore
                { id: 'lock', label: planned.locked ? 'Unlock it' : 'Lock it', keys: 'Alt P', onSelect: () => actions.lock(range) }, // prettier-ignore
                { id: 'note', label: planned.note ? 'Change the note' : 'Write a note', keys: 'Alt N', onSelect: () => actions.ask('note', at) }, // prettier-ignore
                { id: 'clear', label: 'Take it off', keys: 'Delete', danger: true, disabled: planned.locked, onSelect: () => actions.clear(range) }, // prettier-ignore
              ]
            : []),
        ]
      : []),
    ...(finding
      ? [
          {
            id: 'finding',
            label: 'See what is found here',
            onSelect: () => {
              address.go({ panel: undefined })
              desk.set({ finding: findingId(finding) })
            },
          },
        ]
      : []),
  ]
  return <Menu {...asked} label="This block" entries={entries} />
}
