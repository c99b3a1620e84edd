import type { Finding } from '#rules/kit.ts'
import { day } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import { slotKey } from './block-keys.ts'
import type { BlockEdit } from './block-plan.ts'
import { type BlockView, activityIn, cellAt, marginOf } from './block-view.ts'

/** A change that would mend a finding, in few words: "Okonkwo: ADM → AT". */
export interface WayOut {
  readonly label: string
  readonly edit: BlockEdit
}

/** Ways out that are offered at the most. */
const MOST = 2

/** The code by which faculty usually supervise: the one that most of their half-days have. */
const supervisingCode = ({ cells, judged }: BlockView): string | null => {
  const codes = [...judged.schedule.facts.activity.values()].filter(
    ({ supervises, archived }) => supervises && !archived,
  )
  const uses = (code: string): number =>
    [...cells.values()].reduce((sum, own) => sum + own.filter((one) => one?.cell?.activity === code).length, 0)
  return codes.sort((a, b) => uses(b.code) - uses(a.code))[0]?.code ?? null
}

/**
 * Faculty who could supervise where an attending is lacking: whoever has time in the office then that nobody protects, or
 * nothing planned. Whoever is away, on service, or in a clinic of their own is left where they are.
 */
export const waysOut = (view: BlockView, { rule, data }: Finding): readonly WayOut[] => {
  if (rule !== 'clinic-attendings' || typeof data['day'] !== 'string') return []
  const [on, half] = [day(data['day']), data['half'] as Half]
  const key = slotKey(on, half)
  const slot = view.slotOf.get(key)
  const footer = slot && view.footers[slot.at]
  const code = supervisingCode(view)
  if (!footer || code === null || (marginOf(footer) ?? 0) >= 0) return []
  return view.members
    .flatMap(({ person, pgy, role, called }) => {
      // Nobody who is not with the program then has a half-day at all.
      const isThere = (view.cells.get(person.id)?.[slot.at] ?? null) !== null
      if (pgy !== null || role === 'adjunct' || !isThere) return []
      const present = cellAt(view, person.id, key)
      const activity = present && activityIn(view, present.activity)
      const isOffice = activity?.family === 'administration' && !activity.isProtected && present?.because.kind !== 'pin'
      if (present !== null && !isOffice) return []
      return [{ label: `${called}: ${present?.activity ?? 'open'} → ${code}`, edit: [{ person: person.id, day: on, half, activity: code }] }] // prettier-ignore
    })
    .slice(0, MOST)
}
