import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Menu } from '../../components/menu.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { SavedState } from '../../plan/saved-state.tsx'
import { UndoRedo } from '../../plan/undo-redo.tsx'
import { exportEntries } from './export-entries.ts'
import { useAddress, usePlan, usePlanner } from './planner-context.ts'
import type { Zoom } from './planner-tracks.ts'
import { WaitingProposals } from './waiting-proposals.tsx'
import styles from './title-bar.module.css'

const VIEWS = [
  { value: 'year', label: 'Year' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'block', label: 'Block' },
] as const satisfies readonly { readonly value: Zoom; readonly label: string }[]

/** How wide a week is, and which rows show. */
export const TitleLead = () => {
  const { address } = usePlanner()
  const { go } = address
  const { view = 'year', f = '' } = useAddress((search) => search)
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Segmented
        label="View"
        value={view === 'compact' ? 'year' : view}
        options={VIEWS}
        onChange={(next) => go({ view: next === 'year' ? undefined : next })}
      />
      <label className={styles.filter}>
        <Icon name="filter" small />
        <input
          ref={field}
          type="search"
          aria-label="Filter faculty"
          aria-keyshortcuts="/"
          placeholder="Filter faculty"
          data-planner-filter=""
          value={f}
          onChange={(event) => go({ f: event.target.value === '' ? undefined : event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            go({ f: undefined })
            field.current?.blur()
          }}
        />
      </label>
    </>
  )
}

/** What waits to be decided, and whether everything is written. */
export const TitleNote = () => {
  const { store } = usePlanner()
  return (
    <>
      <WaitingProposals />
      <SavedState store={store} readOnly="You can see this plan but not change it." />
    </>
  )
}

/** Undo and redo, export, and what is needed seldom. */
export const TitleActions = () => {
  const { store, actions, address } = usePlanner()
  const { go } = address
  const search = useAddress((state) => state)
  const { year, mayEdit } = usePlan(({ plan }) => plan)
  const compact = search.view === 'compact'
  const navigate = useNavigate()
  return (
    <>
      <UndoRedo store={store} actions={actions} />
      <Menu
        label="Export"
        entries={exportEntries(year)}
        trigger={(props) => (
          <Button {...props} icon="export">
            Export
          </Button>
        )}
      />
      {search.panel === 'off' && <FindingsButton />}
      <Menu
        label="View"
        entries={[
          {
            id: 'compact',
            label: 'Narrow columns',
            checked: compact,
            onSelect: () => go({ view: compact ? undefined : 'compact' }),
          },
          {
            id: 'panel',
            label: 'Panel beside the grid',
            checked: search.panel !== 'off',
            onSelect: () => go({ panel: search.panel === 'off' ? undefined : 'off' }),
          },
          ...(mayEdit
            ? [{ id: 'proposals', label: 'Proposals', onSelect: () => void navigate({ to: '/proposals' }) }]
            : []),
        ]}
        trigger={(props) => <IconButton {...props} icon="more" kind="quiet" label="More" />}
      />
    </>
  )
}

/** Opens the panel again, with how much is in it. */
const FindingsButton = () => {
  const { address } = usePlanner()
  const found = usePlan(({ view: year }) => year.findings.length)
  return <Button onClick={() => address.go({ panel: undefined })}>{`Findings ${found}`}</Button>
}
