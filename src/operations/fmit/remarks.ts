import type { WeekRemarks } from '#domain/decisions/week-changes.ts'

/** Remarks of an input, where a field left out is not there at all. */
export const remarksOf = ({
  note,
  reason,
}: {
  readonly note?: string | null | undefined
  readonly reason?: string | null | undefined
}): WeekRemarks => ({
  ...(note === undefined ? {} : { note }),
  ...(reason === undefined ? {} : { reason }),
})
