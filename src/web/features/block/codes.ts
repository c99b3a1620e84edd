import type { Activity } from '#domain/rotations/activity.ts'
import { codesMeant } from '../../components/codes-meant.ts'
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

/** How many half-days of the block each activity has: what is used much is meant first. */
const usesOf = ({ cells }: BlockView): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const own of cells.values())
    for (const cell of own) if (cell?.cell) uses.set(cell.cell.activity, (uses.get(cell.cell.activity) ?? 0) + 1)
  return uses
}

/** The activities that what was typed may mean, at most `limit`; with nothing typed, those that are used most. */
export const activitiesMeant = (view: BlockView, text: string, limit: number): readonly Activity[] => {
  const uses = usesOf(view)
  return codesMeant(text, inUse(view), (code) => uses.get(code) ?? 0).slice(0, limit)
}
