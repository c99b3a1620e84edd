import { CellMenu as Menu } from '../../components/grid/cell-menu.tsx'
import type { MenuEntry } from '../../components/menu.tsx'
import type { AskedOfCell } from '../../plan/beside-cell.ts'
import { rangeAt } from '../../plan/focused-cell.ts'
import { useBlock, useBlockPlan, useBlockView } from './block-context.ts'
import { personOfRow } from './block-keys.ts'
import { pinAt } from './block-view.ts'

/** Everything that can be done at a half-day, for whoever does not type or know the keys. */
export const CellMenu = ({ at, ...asked }: AskedOfCell) => {
  const { actions, desk } = useBlock()
  const view = useBlockView()
  const mayEdit = useBlockPlan(({ plan }) => plan.mayEdit)
  const person = personOfRow(at.row)
  if (person === null) return null
  const pin = pinAt(view, person, at.column)
  const range = rangeAt({ desk }, at)
  const why: MenuEntry = { id: 'why', label: 'Why it is so', keys: 'Alt E', onSelect: () => actions.ask('why', at) }
  const entries: readonly MenuEntry[] = mayEdit
    ? [
        { id: 'type', label: 'Choose another code', keys: 'Enter', onSelect: () => actions.type(at, '') },
        pin
          ? { id: 'clear', label: 'Give it back to its pattern', keys: 'Delete', onSelect: () => actions.clear(range) }
          : { id: 'pin', label: 'Pin what is there', keys: 'Alt P', onSelect: () => actions.pin(range) },
        { id: 'note', label: pin?.note ? 'Change the note' : 'Write a note', keys: 'Alt N', onSelect: () => actions.ask('note', at) }, // prettier-ignore
        why,
      ]
    : [why]
  return <Menu {...asked} label="This half-day" entries={entries} />
}
