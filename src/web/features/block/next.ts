import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
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

/** The finding so many steps from one, around the ends; the first, or the last, when that one is gone. */
export const findingFrom = ({ findings }: BlockView, id: string | null, step: 1 | -1): Finding | null => {
  const at = findings.findIndex((finding) => findingId(finding) === id)
  const count = findings.length
  if (count === 0) return null
  const next = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count
  return findings[next] ?? null
}
