/** What a column of a table of time away may hold. */
export const LEAVE_FIELDS = [
  'person',
  'firstName',
  'lastName',
  'first',
  'last',
  'range',
  'type',
  'note',
  'location',
  'orders',
  'status',
  'tentative',
  'replacement',
  'halfDay',
  'days',
] as const
export type LeaveField = (typeof LEAVE_FIELDS)[number]
