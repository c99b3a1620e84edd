import type { Activity } from '#domain/rotations/activity.ts'
import { plain } from '../../plain.ts'
import type { BlockView } from './block-view.ts'

/** The activities that may still be put anywhere, by code. */
const inUse = ({ judged }: BlockView): readonly Activity[] =>
  [...judged.schedule.facts.activity.values()].filter(({ archived }) => !archived)

/** The activity a text stands for: a code as it is written, or as sheets write it. Null when none, or an archived one. */
export const activityMeant = (view: BlockView, text: string): Activity | null => {
  const typed = text.trim().toLowerCase()
  if (typed === '') return null
  const known = inUse(view)
  return (
    known.find(({ code }) => code.toLowerCase() === typed) ??
    known.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === typed)) ??
    null
  )
}

/** How well an activity fits what was typed, the best first; null when it does not. */
const fitOf = ({ code, name, aliases }: Activity, typed: string): number | null => {
  const short = plain(code)
  if (short === typed) return 0
  if (short.startsWith(typed)) return 1
  if (aliases.some((alias) => plain(alias).startsWith(typed))) return 2
  if (plain(name).startsWith(typed)) return 3
  return plain(name).split(/\s+/).some((word) => word.startsWith(typed)) ? 4 : null // prettier-ignore
}

/** How many half-days of the block each activity has: what is used much is meant first. */
const usesOf = ({ cells }: BlockView): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const own of cells.values())
    for (const cell of own) if (cell?.cell) uses.set(cell.cell.activity, (uses.get(cell.cell.activity) ?? 0) + 1)
  return uses
}

/** The activities that what was typed may mean, at most `limit`; with nothing typed, those that are used most. */
export const activitiesMeant = (view: BlockView, text: string, limit: number): readonly Activity[] => {
  const typed = plain(text)
  const uses = usesOf(view)
  return inUse(view)
    .flatMap((activity) => {
      const fit = typed === '' ? 1 : fitOf(activity, typed)
      return fit === null ? [] : [{ activity, fit }]
    })
    .sort(
      (a, b) =>
        a.fit - b.fit ||
        (uses.get(b.activity.code) ?? 0) - (uses.get(a.activity.code) ?? 0) ||
        a.activity.code.localeCompare(b.activity.code, 'en'),
    )
    .slice(0, limit)
    .map(({ activity }) => activity)
}
