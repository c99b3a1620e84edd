import { type BlockView, type Slot, marginOf } from './block-view.ts'

/** The half-days on which clinic lacks an attending, in order. */
export const gapsOf = ({ slots, footers }: BlockView): readonly Slot[] =>
  slots.filter(({ at }) => {
    const footer = footers[at]
    return footer !== undefined && (marginOf(footer) ?? 0) < 0
  })

/** The first gap after a half-day, from the first again after the last; null when there is none. */
export const nextGap = (view: BlockView, from: string | null): Slot | null => {
  const at = (from === null ? undefined : view.slotOf.get(from)?.at) ?? -1
  const gaps = gapsOf(view)
  return gaps.find((slot) => slot.at > at) ?? gaps[0] ?? null
}
