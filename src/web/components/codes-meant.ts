import type { Activity } from '#domain/rotations/activity.ts'
import { plain } from '../plain.ts'

/** How well an activity fits what was typed, the best being 0; null when it does not. */
const fitOf = ({ code, name, aliases }: Activity, typed: string): number | null => {
  if (plain(code) === typed) return 0
  if (plain(code).startsWith(typed)) return 1
  if (aliases.some((alias) => plain(alias).startsWith(typed))) return 2
  const words = plain(name).split(/[\s,:]+/)
  if (plain(name).startsWith(typed)) return 3
  return words.some((word) => word.startsWith(typed)) ? 4 : null
}

/** The activities still offered that what was typed may mean, the best first; of two that fit alike, the one used more. */
export const codesMeant = <One extends Activity>(
  typed: string,
  activities: Iterable<One>,
  /** How much a code is used; more is meant first. */
  usesOf: (code: string) => number,
): readonly One[] => {
  const text = plain(typed)
  return [...activities]
    .filter(({ archived }) => !archived)
    .flatMap((activity) => {
      const fit = text === '' ? 1 : fitOf(activity, text)
      return fit === null ? [] : [{ activity, fit, uses: usesOf(activity.code) }]
    })
    .sort((a, b) => a.fit - b.fit || b.uses - a.uses || a.activity.code.localeCompare(b.activity.code, 'en'))
    .map(({ activity }) => activity)
}
