import { Button, IconButton } from '../../components/button.tsx'
import { GridBar } from '../../components/grid-bar.tsx'
import { counted } from '../../words.ts'
import { useDesk, useYear, useYearPlan, useYearView } from './year-context.ts'
import { placesIn } from './year-edits.ts'
import { cellOf } from './year-keys.ts'
import { plannedAt } from './year-view.ts'

/** The range selected: what is in it, and what can be done with all of it. While a block is carried: where it goes. */
export const SelectionBar = () => {
  const { actions, desk, grid } = useYear()
  const view = useYearView()
  const range = useDesk((state) => state.range)
  const carried = useDesk((state) => state.carried)
  const mayEdit = useYearPlan(({ plan }) => plan.mayEdit)
  if (carried) {
    const planned = plannedAt(view, carried)
    return (
      <GridBar
        label="Picked up"
        title={
          <>
            {planned ? view.reader.write(planned) : ''} of {view.called(carried.resident)}, Block {carried.block}
          </>
        }
        facts="Choose where it goes: press a block, or go there and press Enter."
      >
        <Button onClick={() => desk.set({ carried: null })} keys="Esc">
          Put it back
        </Button>
      </GridBar>
    )
  }
  const places = range && mayEdit ? placesIn(range) : []
  const [first, last] = [places[0], places.at(-1)]
  if (!range || !first || !last || places.length < 2) return null
  const planned = places.flatMap((place) => plannedAt(view, place) ?? [])
  const isLocked = planned.length > 0 && planned.every(({ locked }) => locked)
  const who = range.rows.length === 1 ? view.called(first.resident) : counted(range.rows.length, 'resident')
  const when = first.block === last.block ? `Block ${first.block}` : `Blocks ${first.block}–${last.block}`
  return (
    <GridBar
      label="Selection"
      title={
        <>
          {who}, {when}
        </>
      }
      facts={
        <>
          {counted(places.length, 'block')} · {places.length - planned.length} open
        </>
      }
    >
      <Button kind="primary" onClick={() => actions.type(cellOf(first), '', places)}>
        Choose a rotation
      </Button>
      {planned.length > 0 && (
        <>
          <Button onClick={() => actions.lock(range)}>{isLocked ? 'Unlock' : 'Lock'}</Button>
          <Button onClick={() => actions.clear(range)}>{`Take off ${planned.length}`}</Button>
        </>
      )}
      <IconButton kind="quiet" icon="close" label="Unselect" onClick={() => grid.current?.unselect()} />
    </GridBar>
  )
}
