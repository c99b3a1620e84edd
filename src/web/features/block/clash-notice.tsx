import { ClashNotice as Notice } from '../../components/clash-notice.tsx'
import { listed } from '../../words.ts'
import { useBlock, useBlockPlan, useBlockView } from './block-context.ts'
import { decideBlock } from './block-plan.ts'
import { bothSides } from './both-sides.ts'

const SHOWN = 3

/** Two people decided the same half-day: shows both values, and lets one choose. Nobody's value is lost silently. */
export const ClashNotice = () => {
  const { store, actions } = useBlock()
  const view = useBlockView()
  const plan = useBlockPlan((state) => state.plan)
  const clash = useBlockPlan((state) => state.clash)
  if (!clash) return null
  const { edit, refusal } = clash
  const more = edit.length - SHOWN
  const told = edit.slice(0, SHOWN).map((pin) => bothSides(view, pin))
  const mine = () => {
    store.dropClash()
    actions.make(edit, 'It is so already.')
  }
  return (
    <Notice
      message={refusal.message}
      onKeep={store.dropClash}
      // A note to what is not pinned any more has nowhere to go.
      {...(decideBlock(plan)(view.judged.schedule, edit).ok ? { onMine: mine } : {})}
    >
      {listed([...told, ...(more > 0 ? [`${more} more`] : [])])}.
    </Notice>
  )
}
