import { useNavigate } from '@tanstack/react-router'
import { Button, IconButton } from '../../components/button.tsx'
import { FilterField } from '../../components/filter-field.tsx'
import { Menu } from '../../components/menu.tsx'
import { counted } from '../../words.ts'
import { READ_ONLY } from './year-actions.ts'
import { useAddress, useYear, useYearPlan } from './year-context.ts'
import styles from './title-bar.module.css'

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

/** Whether everything is written; for whoever may not write, that and whom to ask. */
export const SavedState = () => {
  const pending = useYearPlan((state) => state.pending.length)
  const waiting = useYearPlan((state) => state.waiting)
  const mayEdit = useYearPlan(({ plan }) => plan.mayEdit)
  const words = !mayEdit ? READ_ONLY : waiting ? 'Not saved yet' : pending > 0 ? 'Saving' : 'Saved'
  return <span className={waiting ? `${styles.saved} ${styles.waiting}` : styles.saved}>{words}</span>
}

/** How much waits for the network; nothing when nothing does. */
export const WaitingLine = () => {
  const waiting = useYearPlan((state) => (state.waiting ? state.pending.length : 0))
  return (
    <span role="status" className={styles.waiting}>
      {waiting > 0 && `${counted(waiting, 'change')} ${waiting === 1 ? 'waits' : 'wait'} for the network`}
    </span>
  )
}

/** Undo and redo. */
export const UndoRedo = () => {
  const { actions } = useYear()
  const { mayEdit, undo, redo } = useYearPlan(({ plan }) => plan)
  const waits = useYearPlan(({ pending }) => pending.length > 0)
  if (!mayEdit) return null
  return (
    <span className={styles.pair}>
      <IconButton
        icon="undo"
        label={undo ? `Undo: ${undo.summary}` : 'Nothing to undo'}
        keys="Ctrl Z"
        aria-keyshortcuts="Control+Z"
        disabled={!undo && !waits}
        onClick={actions.undo}
      />
      <IconButton
        icon="redo"
        label={redo ? `Redo: ${redo.summary}` : 'Nothing to redo'}
        keys="Ctrl Shift Z"
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!redo}
        onClick={actions.redo}
      />
    </span>
  )
}

/** Undo and redo, the panel, and paper. */
export const TitleActions = () => {
  const { address } = useYear()
  const navigate = useNavigate()
  const mayEdit = useYearPlan(({ plan }) => plan.mayEdit)
  const panel = useAddress((search) => search.panel)
  const found = useYearPlan(({ view }) => view.findings.length)
  return (
    <>
      <UndoRedo />
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
