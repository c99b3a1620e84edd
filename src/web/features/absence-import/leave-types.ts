import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { ABSENCE_WORDS } from '#domain/leave/absence-words.ts'

/** The kinds of time away there are to choose from. */
export const TYPE_OPTIONS = ABSENCE_TYPES.map((value) => ({ value, label: ABSENCE_WORDS[value] }))
