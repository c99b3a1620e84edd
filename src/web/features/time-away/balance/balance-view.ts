import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { MANY_AWAY_DAYS } from '#domain/leave/away-days.ts'
import type { OutputOf } from '../../../client.ts'
import type { MarkedSeverity } from '../../../components/severity-mark.tsx'
import { leftWords } from '../../../components/count-against.tsx'
import { counted, listed, surnameFirst } from '../../../words.ts'
import type { ChosenType } from '../absence-words.ts'
import type { Sort } from '../time-away-search.ts'

export type Balance = OutputOf<'GET /api/v1/absences/balance'>['items'][number]

/** The types anybody has days of, in the order they are chosen in: a column each. */
export const typesIn = (items: readonly Balance[]): readonly ChosenType[] =>
  ABSENCE_TYPES.filter((type) => items.some(({ byType }) => byType.some((one) => one.type === type && one.days > 0)))

export const daysOfType = ({ byType }: Balance, type: ChosenType): number =>
  byType.find((one) => one.type === type)?.days ?? 0

const MEASURES: Readonly<Record<Exclude<Sort, 'name'>, (item: Balance) => number>> = {
  approved: ({ approvedDays }) => approvedDays,
  pending: ({ pendingDays }) => pendingDays,
  away: ({ awayDays }) => awayDays ?? 0,
}

const byName = (a: Balance, b: Balance): number =>
  surnameFirst(a.personName).localeCompare(surnameFirst(b.personName), 'en')

/** Residents first, whom the year's limit is about; most first where it is not by name. */
export const balanceGroups = (
  items: readonly Balance[],
  sort: Sort,
): readonly { readonly id: Balance['kind']; readonly title: string; readonly items: readonly Balance[] }[] => {
  const order =
    sort === 'name' ? byName : (a: Balance, b: Balance) => MEASURES[sort](b) - MEASURES[sort](a) || byName(a, b)
  return (['resident', 'faculty'] as const)
    .map((id) => ({
      id,
      title: id === 'resident' ? 'Residents' : 'Faculty',
      items: items.filter(({ kind }) => kind === id).sort(order),
    }))
    .filter((group) => group.items.length > 0)
}

/** How the limit stands: its mark and its words; null where there is none, or nothing is worth a mark. */
export const awayMark = ({
  awayDays,
  awayStatus,
  limit,
}: Pick<Balance, 'awayDays' | 'awayStatus' | 'limit'>): {
  readonly severity: MarkedSeverity | null
  readonly words: string
} | null => {
  if (awayDays === null) return null
  const words = leftWords(awayDays, limit)
  if (awayStatus === 'over') return { severity: 'critical', words }
  if (awayStatus === 'critical') return { severity: 'critical', words }
  return { severity: awayStatus === 'warning' ? 'warning' : null, words }
}

/** The year in a sentence: who is near the limit, and who is over it. */
export const balanceSentence = (items: readonly Balance[]): string => {
  const residents = items.filter(({ awayDays }) => awayDays !== null)
  const [limit] = residents.map((item) => item.limit)
  if (limit === undefined) return 'The limit of days away is for residents.'
  const are = (statuses: readonly Balance['awayStatus'][]) =>
    residents.filter(({ awayStatus }) => statuses.includes(awayStatus)).sort(byName)
  const [near, at, over] = [are(['warning']), are(['critical']), are(['over'])]
  const names = (of: readonly Balance[]) => listed(of.map(({ personName }) => personName))
  const parts = [
    ...(over.length > 0 ? [`${names(over)} ${over.length === 1 ? 'is' : 'are'} over ${limit} days`] : []),
    ...(at.length > 0 ? [`${names(at)} ${at.length === 1 ? 'has' : 'have'} none of ${limit} left`] : []),
    ...(near.length > 0 ? [`${names(near)} ${near.length === 1 ? 'has' : 'have'} ${MANY_AWAY_DAYS} or more`] : []),
  ]
  if (parts.length === 0)
    return `Of ${counted(residents.length, 'resident')} nobody has ${MANY_AWAY_DAYS} of ${limit} days away or more.`
  return `Of ${counted(residents.length, 'resident')}, ${parts.join('; ')}.`
}
