import { useNavigate } from '@tanstack/react-router'
import { IconButton } from '../../../components/button.tsx'
import type { Pager } from '../../../components/frame.tsx'
import { Menu, type MenuEntry } from '../../../components/menu.tsx'
import { exportEntries } from '../export-entries.ts'
import { usePlan, usePlanner } from '../planner-context.ts'
import { useWaitingProposals } from '../waiting-proposals.tsx'

/** What is needed seldom. */
export const PhoneActions = ({ pager }: { readonly pager: Pager }) => {
  const { actions } = usePlanner()
  const { year, mayEdit, undo, redo } = usePlan(({ plan }) => plan)
  const waits = usePlan(({ pending }) => pending.length > 0)
  const { count } = useWaitingProposals()
  const navigate = useNavigate()
  const entries: readonly MenuEntry[] = [
    ...(mayEdit
      ? ([
          { id: 'undo', label: 'Undo', icon: 'undo', disabled: !undo && !waits, onSelect: actions.undo },
          { id: 'redo', label: 'Redo', icon: 'redo', disabled: !redo, onSelect: actions.redo },
        ] as const)
      : []),
    ...(mayEdit
      ? [
          {
            id: 'proposals',
            label: count === 0 ? 'Proposals' : count === 1 ? '1 proposal waits' : `${count} proposals wait`,
            onSelect: () => void navigate({ to: '/proposals' }),
          },
        ]
      : []),
    ...[pager.previous, pager.next].flatMap(({ label, onGo }) => (onGo ? [{ id: label, label, onSelect: onGo }] : [])),
    { id: 'heading', heading: 'Export' },
    ...exportEntries(year),
  ]
  return (
    <Menu
      label="More"
      entries={entries}
      trigger={(props) => <IconButton {...props} kind="quiet" icon="more" label="More" />}
    />
  )
}
