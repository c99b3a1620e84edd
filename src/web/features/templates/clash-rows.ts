import type { RotationDifference } from '#domain/rotations/rotation-words.ts'
import type { ClashRow } from '../../components/clash-choice.tsx'

/** Differences from what it is now to mine, as a clash shows them. */
export const clashRows = (differences: readonly RotationDifference[]): readonly ClashRow[] =>
  differences.map(({ label, before, after }) => ({ label, theirs: before, mine: after }))
