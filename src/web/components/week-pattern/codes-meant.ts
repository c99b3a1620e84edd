import type { Activity } from '#domain/rotations/activity.ts'
import { plain } from '../../plain.ts'

/** How well an activity fits what was typed, the best being 0; null when it does not. */
const fitOf = ({ code, name, aliases }: Activity, typed: string): number | null => {
  if (plain(code) === typed) return 0
  if (plain(code).startsWith(typed)) return 1
  if (aliases.some((alias) => plain(alias).startsWith(typed))) return 2
  const words = plain(name).split(/[\s,:]+/)
  if (plain(name).startsWith(typed) || words.some((word) => word.startsWith(typed))) return 3
  return null
}

/** The activities still offered that what was typed may mean, the best first; those of `often` before others. */
export const codesMeant = <One extends Activity>(
  typed: string,
  activities: Iterable<One>,
  often: ReadonlySet<string>,
): readonly One[] => {
  const text = plain(typed)
  return [...activities]
    .filter(({ archived }) => !archived)
    .flatMap((activity) => {
      const fit = text === '' ? 1 : fitOf(activity, text)
      return fit === null ? [] : [{ activity, fit, rank: often.has(activity.code) ? 0 : 1 }]
    })
    .sort((a, b) => a.fit - b.fit || a.rank - b.rank || a.activity.code.localeCompare(b.activity.code, 'en'))
    .map(({ activity }) => activity)
}
