import { type Day, addDays, isoOf } from '../calendar/day.ts'
import { HALVES } from '../calendar/half-day.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import type { Activity } from '../rotations/activity.ts'
import type { Pin } from '../rotations/pin.ts'
import type { PatternCell } from '../rotations/rotation-pattern.ts'
import { type Rotation, codeOf, titleOf } from '../rotations/rotation.ts'
import { type Change, sameFact } from '../schedule/change.ts'

const WEEKS = 4
const CODES_NAMED = 4

const listed = (parts: readonly string[], most: number): string =>
  parts.length <= most ? parts.join(', ') : `${parts.slice(0, most).join(', ')} …`

/** How often each activity stands in the four weeks of a pattern, the most frequent first: "46 half-days: C 20, LEC 4". */
export const spokenPattern = (cells: readonly PatternCell[]): string => {
  const counts = new Map<string, number>()
  const own = new Set(cells.flatMap(({ week, weekday, half }) => (week === null ? [] : [`${week}/${weekday}/${half}`])))
  for (const { week, weekday, half, activity } of cells) {
    const weeks = [1, 2, 3, 4].filter((one) => !own.has(`${one}/${weekday}/${half}`)).length
    counts.set(activity, (counts.get(activity) ?? 0) + (week === null ? Math.min(weeks, WEEKS) : 1))
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return `${total === 1 ? '1 half-day' : `${total} half-days`}: ${listed(
    most.map(([code, count]) => `${code} ${count}`),
    CODES_NAMED,
  )}`
}

const attendings = ({ needsSupervision, ownAttendings }: Activity): string => {
  if (ownAttendings > 0 && needsSupervision) return `by the ratio and ${ownAttendings} of its own`
  if (ownAttendings > 0) return ownAttendings === 1 ? 'one of its own' : `${ownAttendings} of its own`
  return needsSupervision ? 'by the ratio' : 'none'
}

/** What else something is written as, where the other side of a change says otherwise; null where it does not. */
const spokenAliases = (aliases: readonly string[], other: readonly string[]): string | null => {
  if (sameFact(aliases, other)) return null
  return aliases.length === 0 ? 'written in no other way' : `also written ${aliases.join(', ')}`
}

/** An activity as one side of a change: what of it differs from the other side, or its name where there is none. */
export const spokenActivity = (activity: Activity, other: Activity | null): string => {
  const { code, name, aliases } = activity
  if (other === null) return `${code}, ${name}`
  const differs = [
    name === other.name ? null : name,
    attendings(activity) === attendings(other) ? null : `attendings ${attendings(activity)}`,
    spokenAliases(aliases, other.aliases),
  ].filter((part) => part !== null)
  return `${code}: ${differs.length === 0 ? name : differs.join(', ')}`
}

/** A rotation as one side of a change: what else it is written as when that differs from the other side, or its code. */
export const spokenTemplate = (rotation: Rotation, other: Rotation | null): string => {
  const [title, code] = [titleOf(rotation), codeOf(rotation)]
  const aliases = other && spokenAliases(rotation.aliases, other.aliases)
  if (aliases !== null) return `${title}: ${aliases}`
  return title === code ? title : `${title} (${code})`
}

/** A stretch of days that read alike. */
interface Stretch {
  readonly first: Day
  readonly last: Day
  readonly text: string
}

const OPEN = 'as planned'

/** The pins of somebody as one side of changes: "Thu 12 Feb C/CC, Fri 13 Feb – Sun 15 Feb W". */
const spokenPins = (pins: readonly (Pin | null)[], places: readonly Pin[]): string => {
  const at = new Map(pins.flatMap((pin) => (pin === null ? [] : [[`${isoOf(pin.day)}/${pin.half}`, pin.activity]])))
  const touched = new Set(places.map(({ day, half }) => `${isoOf(day)}/${half}`))
  const days = [...new Set(places.map(({ day }) => day))].sort((a, b) => a - b)
  const stretches: Stretch[] = []
  for (const day of days) {
    const [am, pm] = HALVES.map((half) => {
      const key = `${isoOf(day)}/${half}`
      return touched.has(key) ? (at.get(key) ?? OPEN) : '·'
    })
    const text = am === pm ? (am ?? OPEN) : `${am}/${pm}`
    const before = stretches.at(-1)
    if (before?.text === text && addDays(before.last, 1) === day)
      stretches[stretches.length - 1] = { ...before, last: day }
    else stretches.push({ first: day, last: day, text })
  }
  return stretches
    .map(({ first, last, text }) => `${spokenDay(first)}${first === last ? '' : ` – ${spokenDay(last)}`} ${text}`)
    .join(', ')
}

const FEWEST = 2

/** Several pins of one person in words, told of together; null when they are fewer, or of several people. */
export const spokenPinned = (
  pins: readonly Extract<Change, { readonly kind: 'pin' }>[],
): { readonly was: string | null; readonly becomes: string } | null => {
  const places = pins.flatMap(({ from, to }) => to ?? from ?? [])
  const [first] = places
  if (first === undefined || pins.length < FEWEST || places.some(({ person }) => person !== first.person)) return null
  const before = pins.map(({ from }) => from)
  return {
    was: before.every((pin) => pin === null) ? null : spokenPins(before, places),
    becomes: spokenPins(
      pins.map(({ to }) => to),
      places,
    ),
  }
}
