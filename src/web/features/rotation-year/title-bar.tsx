import { useNavigate } from '@tanstack/react-router'
import { Button, IconButton } from '../../components/button.tsx'
import { FilterField } from '../../components/filter-field.tsx'
import { Menu } from '../../components/menu.tsx'
import { UndoRedo } from '../../plan/undo-redo.tsx'
import { useAddress, useYear, useYearPlan } from './year-context.ts'

/** Whose rows show. */
export const TitleLead = () => {
  const { address } = useYear()
  const filter = useAddress(({ f }) => f ?? '')
  return (
    <FilterField
      label="Resident or rotation"
      value={filter}
      onChange={(text) => address.go({ f: text === '' ? undefined : text })}
    />
  )
}

/** Undo and redo, the panel, and paper. */
export const TitleActions = () => {
  const { store, actions, address } = useYear()
  const navigate = useNavigate()
  const mayEdit = useYearPlan(({ plan }) => plan.mayEdit)
  const panel = useAddress((search) => search.panel)
  const found = useYearPlan(({ view }) => view.findings.length)
  return (
    <>
      <UndoRedo store={store} actions={actions} />
      <Button icon="print" onClick={() => print()}>
        Print
      </Button>
      {panel === 'off' && <Button onClick={() => address.go({ panel: undefined })}>{`Findings ${found}`}</Button>}
      <Menu
        label="View"
        entries={[
          {
            id: 'panel',
            label: 'Panel beside the grid',
            checked: panel !== 'off',
            onSelect: () => address.go({ panel: panel === 'off' ? undefined : 'off' }),
          },
          { id: 'placed', label: 'Blocks given by year of training', onSelect: () => address.go({ panel: 'placed' }) },
          ...(mayEdit
            ? [
                {
                  id: 'bring-in',
                  label: 'Bring in a sheet',
                  onSelect: () => void navigate({ to: '/admin/rotations/import' }),
                },
              ]
            : []),
        ]}
        trigger={(props) => <IconButton {...props} icon="more" kind="quiet" label="More" />}
      />
    </>
  )
}
