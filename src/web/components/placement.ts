/** Where something that floats goes, beside what it belongs to. */
export interface Placement {
  readonly side: 'below' | 'above' | 'right'
  readonly align: 'start' | 'center' | 'end'
  /** Between the two, in CSS px. */
  readonly gap: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const MARGIN = 8

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

/**
 * The left and top of a floating box, in CSS px of the viewport: on the wished side where it fits, else on the other;
 * never outside the viewport.
 */
export const placeBox = (
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
  { side, align, gap }: Placement,
): { readonly left: number; readonly top: number } => {
  const within = (left: number, top: number) => ({
    left: clamp(left, MARGIN, Math.max(MARGIN, viewport.width - size.width - MARGIN)),
    top: clamp(top, MARGIN, Math.max(MARGIN, viewport.height - size.height - MARGIN)),
  })
  if (side === 'right') {
    const fits = anchor.right + gap + size.width <= viewport.width - MARGIN
    return within(fits ? anchor.right + gap : anchor.left - gap - size.width, anchor.top)
  }
  const below = anchor.bottom + gap
  const above = anchor.top - gap - size.height
  const roomBelow = below + size.height <= viewport.height - MARGIN
  const roomAbove = above >= MARGIN
  const top = side === 'below' ? (roomBelow || !roomAbove ? below : above) : roomAbove || !roomBelow ? above : below
  const left =
    align === 'start'
      ? anchor.left
      : align === 'end'
        ? anchor.right - size.width
        : (anchor.left + anchor.right - size.width) / 2
  return within(left, top)
}

/** Puts a floating element beside a box of the viewport. It must be in the page and `position: fixed`. */
export const placeBeside = (floating: HTMLElement, anchor: Box, placement: Placement): void => {
  const { width, height } = floating.getBoundingClientRect()
  const at = placeBox(anchor, { width, height }, { width: innerWidth, height: innerHeight }, placement)
  floating.style.left = `${Math.round(at.left)}px`
  floating.style.top = `${Math.round(at.top)}px`
}
