import { AWAY_STATUSES } from '#domain/leave/away-days.ts'
import type { Preview } from './preview.ts'

type Away = Preview['away']

/** Who is over the limit or near it first, then who gains most; in an order of names where nothing else says. */
export const inAwayOrder = (away: Away): Away =>
  away.toSorted(
    (a, b) =>
      AWAY_STATUSES.indexOf(b.status) - AWAY_STATUSES.indexOf(a.status) ||
      Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
      a.name.localeCompare(b.name) ||
      a.ay - b.ay,
  )
