import type { PlanRotation } from '#domain/decisions/change-rotation-year.ts'
import { ClashNotice as Notice } from '../../components/clash-notice.tsx'
import { listed } from '../../words.ts'
import { useYear, useYearPlan, useYearView } from './year-context.ts'
import { type YearView, plannedAt } from './year-view.ts'

const SHOWN = 3

const codesOf = (view: YearView, rotation: string | null | undefined, second: string | null | undefined): string =>
  rotation ? view.reader.write({ rotation, second: second ?? null, splitDay: null }) : 'nothing'

/** "Iyer in Block 5 is on NF; you wanted CARD": what stands now, and what was wanted here. */
const bothSides = (view: YearView, { resident, block, rotation, second, locked, note }: PlanRotation): string => {
  const now = plannedAt(view, { resident, block })
  const wanted = rotation !== undefined ? codesOf(view, rotation, second) : locked !== undefined ? (locked ? 'it locked' : 'it unlocked') : note ? 'a note to it' : 'no note to it' // prettier-ignore
  return `${view.called(resident)} in Block ${block} is on ${codesOf(view, now?.rotation, now?.second)}; you wanted ${wanted}`
}

/** Two people changed the same block: shows both values, and lets one choose. Nobody's value is lost silently. */
export const ClashNotice = () => {
  const { store, actions } = useYear()
  const clash = useYearPlan((state) => state.clash)
  const view = useYearView()
  if (!clash) return null
  const { changes } = clash.edit
  const told = changes.slice(0, SHOWN).map((change) => bothSides(view, change))
  const more = changes.length - told.length
  return (
    <Notice
      message={clash.refusal.message}
      onKeep={store.dropClash}
      onMine={() => {
        store.dropClash()
        actions.make(clash.edit, 'It is so already.')
      }}
    >
      {listed([...told, ...(more > 0 ? [`${more} more`] : [])])}.
    </Notice>
  )
}
