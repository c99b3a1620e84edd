import { day } from '#domain/calendar/day.ts'
import { spokenDate } from '#domain/calendar/spoken-day.ts'

/** "from 1 Jan", "until 12 Mar", "1 Jan – 12 Mar"; "all year" when nothing bounds it. */
export const activeRangeWords = ({
  from,
  to,
}: {
  readonly from: string | null
  readonly to: string | null
}): string => {
  const [first, last] = [from && spokenDate(day(from)), to && spokenDate(day(to))]
  if (first && last) return `${first} – ${last}`
  if (first) return `from ${first}`
  return last ? `until ${last}` : 'all year'
}
