import type { RefusalKind } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'

export const UNKNOWN_PERSON: RefusalKind = { reason: 'unknown_person', status: 404, when: 'No such person.' }
export const NOT_WEEK_START: RefusalKind = {
  reason: 'not_week_start',
  status: 422,
  when: 'The day is no Friday; `suggestion` is the Friday of its week.',
}
export const OUTSIDE_YEAR: RefusalKind = {
  reason: 'outside_year',
  status: 404,
  when: 'The week is in no year that can be planned.',
}

/** What writing a week may be refused for, in the order it is looked at. */
export const WEEK_REFUSALS: readonly RefusalKind[] = [
  {
    reason: 'version',
    status: 409,
    when: 'The week is not what the caller was looking at; `current` is what it is, `changedBy` who changed it.',
  },
  {
    reason: 'locked',
    status: 423,
    when: 'The week starts on or before the lock date, and no reason of ten letters or more is given.',
  },
  {
    reason: 'conflicts',
    status: 422,
    when: 'Critical findings would follow (`conflicts`), and no reason of ten letters or more is given.',
  },
  ...WRITE_REFUSALS,
]
export const OCCUPIED: RefusalKind = {
  reason: 'occupied',
  status: 409,
  when: 'The week is `ownerId`’s, and `replace` is not said; `current` is the week as it is.',
}
