import type { Overlay } from '#domain/rotations/overlay.ts'

/** What the program does from what stands first to what stands last: all that goes before patterns, then the rest. */
export const byPrecedence = <One extends Pick<Overlay, 'over'>>(inOrder: readonly One[]): readonly One[] => [
  ...inOrder.filter(({ over }) => over),
  ...inOrder.filter(({ over }) => !over),
]
