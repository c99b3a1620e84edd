import type { CellAt } from '../../components/grid/grid-events.ts'
import { type MenuEntry, OpenMenu } from '../../components/menu.tsx'
import type { Anchor } from '../../components/popover.tsx'
import { useBlock, useBlockPlan, useBlockView } from './block-context.ts'
import { personOfRow } from './block-keys.ts'
import { pinAt } from './block-view.ts'

/** Everything that can be done at a half-day, for whoever does not type or know the keys. */
export const CellMenu = ({
  at,
  anchor,
  onClose,
}: {
  readonly at: CellAt
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { actions, desk } = useBlock()
  const view = useBlockView()
  const mayEdit = useBlockPlan(({ plan }) => plan.mayEdit)
  const person = personOfRow(at.row)
  if (person === null) return null
  const pin = pinAt(view, person, at.column)
  const range = desk.state.range ?? { rows: [at.row], columns: [at.column] }
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
  return <OpenMenu anchor={anchor} label="This half-day" entries={entries} onClose={onClose} placement={BESIDE} />
}

const BESIDE = { side: 'below', align: 'start', gap: 2 } as const
