import { ClashNotice as Notice } from '../../components/clash-notice.tsx'
import { listed } from '../../words.ts'
import { useBlock, useBlockPlan, useBlockView } from './block-context.ts'
import { spokenSlot } from './spoken.ts'

/** An edit that can no longer be made, because somebody was faster: says which, and that it was not kept. */
export const ClashNotice = () => {
  const { store } = useBlock()
  const { memberOf } = useBlockView()
  const clash = useBlockPlan((state) => state.clash)
  if (!clash) return null
  const cells = clash.edit.slice(0, 3).map((pin) => `${memberOf.get(pin.person)?.called ?? pin.person}, ${spokenSlot(pin)}${pin.activity ? ` as ${pin.activity}` : ''}`) // prettier-ignore
  const more = clash.edit.length - cells.length
  return (
    <Notice message={clash.refusal.message} keep="Leave it as it is now" onKeep={store.dropClash}>
      You wanted {listed([...cells, ...(more > 0 ? [`${more} more`] : [])])}.
    </Notice>
  )
}
