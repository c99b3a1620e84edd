import { StatusKeys } from '../../components/status-keys.tsx'
import { WaitingLine } from '../../plan/saved-state.tsx'
import { counted } from '../../words.ts'
import { openBlocksOf } from './cell-view.ts'
import { useYear, useYearPlan, useYearView } from './year-context.ts'

/** The year in figures, and the keys that lead through it. */
export const StatusLine = () => {
  const { store } = useYear()
  const view = useYearView()
  const mayEdit = useYearPlan(({ plan }) => plan.mayEdit)
  const open = view.residents.reduce((total, resident) => total + openBlocksOf(view, resident).length, 0)
  const over = view.counts.reduce(
    (total, { capacity, residents }) =>
      total + (capacity === null ? 0 : residents.filter((count) => count > capacity).length),
    0,
  )
  if (view.residents.length === 0) return <WaitingLine store={store} />
  return (
    <>
      <span>
        <b>{open === 0 ? 'Every block' : counted(open, 'block')}</b> {open === 0 ? 'is planned' : 'open'}
      </span>
      <span>
        <b>{counted(over, 'block')}</b> over what a rotation takes
      </span>
      <WaitingLine store={store} />
      <StatusKeys keys={KEYS.filter(([, does]) => mayEdit || does !== 'lock')} />
    </>
  )
}

const KEYS = [
  ['Alt G', 'next open'],
  ['Alt C', 'next finding'],
  ['Alt P', 'lock'],
  ['?', 'all keys'],
] as const
