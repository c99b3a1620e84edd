/** A row or a column of a grid: what identifies it, and its height or width in pixels. */
export interface Track {
  readonly key: string
  readonly size: number
  /** Left out of keyboard movement and selection: a heading, a ghost of another year. */
  readonly skip?: boolean
}

/** Tracks laid end to end. The first `frozen` of them and the last `foot` never scroll away. */
export interface Layout {
  readonly tracks: readonly Track[]
  /** Where each track starts, and last where all end. */
  readonly offsets: readonly number[]
  readonly frozen: number
  readonly foot: number
  readonly indexOf: ReadonlyMap<string, number>
}

/** Tracks from `first` to `last`, both included; empty when `last` is before `first`. */
export interface Span {
  readonly first: number
  readonly last: number
}

export const layoutOf = (tracks: readonly Track[], frozen: number, foot = 0): Layout => {
  const offsets = [0]
  for (const { size } of tracks) offsets.push((offsets.at(-1) ?? 0) + size)
  return { tracks, offsets, frozen, foot, indexOf: new Map(tracks.map(({ key }, index) => [key, index])) }
}

/** Pixels from the start of the first track to the start of a track; the end of all for the index past the last. */
export const startOf = (layout: Layout, index: number): number => layout.offsets[index] ?? totalOf(layout)

/** Pixels from the start of the first track to the end of a track. */
export const endOf = (layout: Layout, index: number): number => startOf(layout, index + 1)

/** Pixels of all tracks together. */
export const totalOf = ({ offsets }: Layout): number => offsets.at(-1) ?? 0

/** Pixels of the tracks at the start that never scroll. */
export const frozenSize = (layout: Layout): number => startOf(layout, layout.frozen)

/** The first of the tracks at the end that never scroll; the index past the last when there are none. */
export const footStart = ({ tracks, foot }: Layout): number => tracks.length - foot

/** Pixels of the tracks at the end that never scroll. */
export const footSize = (layout: Layout): number => totalOf(layout) - startOf(layout, footStart(layout))

/** The track that covers a pixel, found by halving; the nearest one when the pixel lies outside. */
export const trackAt = ({ offsets, tracks }: Layout, pixel: number): number => {
  let low = 0
  let high = tracks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= pixel) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/**
 * The tracks between the frozen ones that show in a window of `size` pixels scrolled by `scroll`, and `around` pixels
 * on either side, so that a flick does not outrun the drawing.
 */
export const visibleSpan = (layout: Layout, scroll: number, size: number, around: number): Span => {
  const frozen = frozenSize(layout)
  const end = footStart(layout)
  if (layout.frozen >= end) return { first: layout.frozen, last: layout.frozen - 1 }
  const first = trackAt(layout, scroll + frozen - around)
  const last = trackAt(layout, Math.max(scroll + frozen, scroll + size - footSize(layout) - 1) + around)
  const within = (index: number): number => Math.min(Math.max(layout.frozen, index), end - 1)
  return { first: within(first), last: within(last) }
}

/** How far to scroll so that a track shows whole beside the frozen ones; unchanged when it does. */
export const scrollToShow = (layout: Layout, index: number, scroll: number, size: number): number => {
  if (index < layout.frozen || index >= footStart(layout)) return scroll
  const before = startOf(layout, index) - frozenSize(layout)
  const after = endOf(layout, index) - (size - footSize(layout))
  return before < scroll ? before : after > scroll ? Math.min(after, before) : scroll
}
