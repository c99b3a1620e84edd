import type { Absence } from '#domain/leave/absence.ts'
import type { Half } from '#domain/calendar/half-day.ts'

/** An absence as a letter says it; a run of one letter is one absence. */
export interface AwayLetter {
  readonly type: Absence['type']
  readonly status: Absence['status']
  readonly firstHalf?: Half
  readonly lastHalf?: Half
  /** The last day is an estimate. */
  readonly tentative?: true
}

/** Letters for absences. Small letters are approved, capitals expected. */
export const AWAY_LETTERS: Readonly<Record<string, AwayLetter>> = {
  v: { type: 'vacation', status: 'approved' },
  '?': { type: 'vacation', status: 'requested' },
  '<': { type: 'vacation', status: 'approved', lastHalf: 'am' },
  '>': { type: 'vacation', status: 'approved', firstHalf: 'pm' },
  '~': { type: 'vacation', status: 'approved', tentative: true },
  '/': { type: 'vacation', status: 'rejected' },
  x: { type: 'vacation', status: 'cancelled' },
  s: { type: 'sick', status: 'approved' },
  c: { type: 'conference', status: 'approved' },
  t: { type: 'tdy', status: 'approved' },
  d: { type: 'deployment', status: 'approved' },
  V: { type: 'vacation', status: 'anticipated' },
  C: { type: 'conference', status: 'anticipated' },
  T: { type: 'tdy', status: 'anticipated' },
  D: { type: 'deployment', status: 'anticipated' },
  M: { type: 'military_duty', status: 'anticipated' },
  R: { type: 'training', status: 'anticipated' },
}

/** What every letter of a drawing stands for. */
export const LETTERS: Readonly<Record<string, string>> = {
  '.': 'nothing',
  '#': 'FMIT',
  k: 'call',
  o: 'call that somebody else than the attending takes knowingly',
  '+': 'would like this week',
  '-': 'would rather not have this week',
  v: 'on vacation',
  '?': 'asked for vacation',
  '<': 'on vacation in the morning only',
  '>': 'on vacation in the afternoon only',
  '~': 'on vacation, the last day an estimate',
  '/': 'vacation refused',
  x: 'vacation cancelled',
  s: 'sick',
  c: 'at a conference',
  t: 'on temporary duty',
  d: 'deployed',
  V: 'vacation expected',
  C: 'conference expected',
  T: 'temporary duty expected',
  D: 'deployment expected',
  M: 'military duty expected',
  R: 'training expected',
}
