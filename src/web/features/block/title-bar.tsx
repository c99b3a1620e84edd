import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { FilterField } from '../../components/filter-field.tsx'
import { Menu } from '../../components/menu.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useMedia } from '../../components/use-media.ts'
import { partsOf } from '#domain/calendar/day.ts'
import { UndoRedo } from '../../plan/undo-redo.tsx'
import { spokenRange } from '../../words.ts'
import { useAddress, useBlock, useBlockPlan, useBlockView } from './block-context.ts'
import { colourEntries } from './colour-entries.ts'
import { GROUP_NAMES, ROW_HEIGHTS, type RowHeight, type Zoom, usualHeight } from './block-tracks.ts'
import { spokenSlot } from './spoken.ts'
import styles from './title-bar.module.css'

const VIEWS = [
  { value: 'month', label: 'Month' },
  { value: 'block', label: 'Whole block' },
  { value: 'week', label: 'Week' },
] as const satisfies readonly { readonly value: Zoom; readonly label: string }[]

/** Which days, how wide they are, and whose rows show. */
export const TitleLead = () => {
  const { address } = useBlock()
  const { block, slotOf } = useBlockView()
  const zoom = useAddress(({ view }) => view ?? 'block')
  const filter = useAddress(({ f }) => f ?? '')
  const group = GROUP_NAMES.find(({ id }) => id === filter)
  const slot = slotOf.get(filter)
  return (
    <>
      <span className={styles.range}>
        {spokenRange(block.start, block.end)} {partsOf(block.end).year}
      </span>
      <Segmented
        label="View"
        value={zoom}
        options={VIEWS}
        onChange={(next) => address.go({ view: next === 'block' ? undefined : next })}
      />
      <Menu
        label="Whose rows"
        entries={[
          { id: 'all', label: 'Everyone', checked: filter === '', onSelect: () => address.go({ f: undefined }) },
          ...GROUP_NAMES.map(({ id, title }) => ({
            ...{ id, label: title, checked: filter === id },
            onSelect: () => address.go({ f: id }),
          })),
        ]}
        trigger={(props) => (
          <Button {...props} kind="quiet" icon="filter">
            {slot ? `In clinic ${spokenSlot(slot)}` : (group?.title ?? 'Everyone')}
          </Button>
        )}
      />
      <FilterField
        label="Name or rotation"
        value={group || slot ? '' : filter}
        onChange={(text) => address.go({ f: text === '' ? undefined : text })}
      />
    </>
  )
}

const HEIGHT_NAMES: Readonly<Record<RowHeight, string>> = { 17: 'Dense', 22: 'Roomy', 28: 'For a finger' }

/** Undo and redo, and how the block is drawn. */
export const TitleActions = () => {
  const { store, actions, address } = useBlock()
  const navigate = useNavigate()
  const { block } = useBlockView()
  const mayEdit = useBlockPlan(({ plan }) => plan.mayEdit)
  const isCoarse = useMedia('(pointer: coarse)')
  const colours = useAddress((search) => search.colours ?? 'turnus')
  const zoom = useAddress(({ view }) => view ?? 'block')
  const height = useAddress(({ rows }) => rows) ?? usualHeight(zoom, isCoarse)
  return (
    <>
      <UndoRedo store={store} actions={actions} />
      <Menu
        label="Look"
        entries={[
          ...colourEntries(colours, (next) => address.go({ colours: next })),
          { id: 'rows', heading: 'Rows' },
          ...ROW_HEIGHTS.map((rows) => ({
            ...{ id: `rows-${rows}`, label: HEIGHT_NAMES[rows], checked: height === rows },
            onSelect: () => address.go({ rows: rows === usualHeight(zoom, isCoarse) ? undefined : rows }),
          })),
          { id: 'more', heading: 'Elsewhere' },
          {
            id: 'year',
            label: 'All half-days of the year',
            icon: 'calendar',
            onSelect: () => void navigate({ to: '/year/half-days', search: { ay: block.year } }),
          },
          ...(mayEdit
            ? [
                {
                  id: 'bring-in',
                  label: 'Bring in a sheet',
                  onSelect: () => void navigate({ to: '/admin/rotations/import' }),
                },
              ]
            : []),
          { id: 'print', label: 'Print on one page', icon: 'print', keys: 'Ctrl P', onSelect: () => print() },
        ]}
        trigger={(props) => <Button {...props}>Look</Button>}
      />
    </>
  )
}
