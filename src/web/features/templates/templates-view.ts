import { WEEKDAYS, type Weekday } from '#domain/calendar/day.ts'
import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import type { ActivityFamily } from '#domain/rotations/activity.ts'
import { indexOf, patternCellAt, patternKey } from '#domain/rotations/rotation-pattern.ts'
import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import { counted, inWords } from '../../words.ts'
import type { KnownActivities } from '../../activities.ts'
import type { Template } from './template.ts'
import type { TemplatesSearch } from './templates-search.ts'

/** Whether weeks on a rotation are asked for something, and who says what they are when they are not. */
export type Asked = 'asked' | 'unset' | 'pattern' | 'halves'

/** Wards and other sites keep their own weeks: there the pattern decides, and nothing is missing. */
export const askedOf = ({
  requirement,
  setting,
  halves,
}: Pick<Template, 'requirement' | 'setting' | 'halves'>): Asked =>
  requirement ? 'asked' : halves ? 'halves' : setting === 'inpatient' || setting === 'off-site' ? 'pattern' : 'unset'

const clinicsWords = (least: number, most: number): string => {
  if (most === 0) return 'No clinic'
  if (least === most) return counted(least, 'clinic')
  return least === 0 ? `Up to ${counted(most, 'clinic')}` : `${least} to ${counted(most, 'clinic')}`
}

/** "2 to 3 clinics", "Not set", "Pattern decides". */
export const requirementWords = (template: Pick<Template, 'requirement' | 'setting' | 'halves'>): string => {
  const { requirement } = template
  if (requirement) return clinicsWords(requirement.fmClinicMin, requirement.fmClinicMax)
  return { asked: '', unset: 'Not set', pattern: 'Pattern decides', halves: 'Its halves decide' }[askedOf(template)]
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Whether a rotation is meant: each word that is typed begins a word of its name, its code, or what else it is written as. */
const isMeant = (template: Template, typed: string): boolean => {
  const { shownTitle, name, shownCode, aliases } = template
  const words = plain([shownTitle, name, shownCode, ...aliases].join(' ')).split(/[\s,()/]+/)
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return wanted.every((want) => words.some((word) => word.startsWith(want)))
}

/** The rotations that the address asks for. */
export const meantBy = (
  templates: readonly Template[],
  { q, setting, pgy, asked, archived }: TemplatesSearch,
): readonly Template[] =>
  templates.filter(
    (one) =>
      (archived === 'with' || one.archived === (archived === 'only')) &&
      (q === undefined || isMeant(one, q)) &&
      (setting === undefined || one.setting === setting) &&
      (pgy === undefined || one.who.length === 0 || one.who.includes(pgy)) &&
      (asked === undefined || askedOf(one) === (asked === 'with' ? 'asked' : 'unset')),
  )

/** Whether anything narrows what is listed. */
export const isFiltered = ({ q, setting, pgy, asked, archived }: TemplatesSearch): boolean =>
  [q, setting, pgy, asked, archived].some((value) => value !== undefined)

/** "61, of which 9 without a weekly requirement": of those in use. */
export const countWords = (templates: readonly Template[]): string => {
  const used = templates.filter(({ archived }) => !archived)
  const unset = used.filter((one) => askedOf(one) === 'unset').length
  return unset === 0
    ? `${used.length}, none without a weekly requirement`
    : `${used.length}, of which ${unset} without a weekly requirement`
}

/** One half-day of the little picture of a week. */
export interface WeekCell {
  readonly weekday: Weekday
  readonly half: Half
  readonly code: string | null
  /** Null where nothing says what it is, or it is off. */
  readonly family: ActivityFamily | null
}

/** What the first week of a rotation that says something of the half-day says, then the program's lecture. */
export const weekCells = (
  template: Pick<Template, 'pattern' | 'lectureExempt'>,
  lectures: RequirementGround['lectures'],
  activities: KnownActivities,
): readonly WeekCell[] => {
  const { cells } = template.pattern
  const index = indexOf({ cells })
  return HALVES.flatMap((half) =>
    WEEKDAYS.map((weekday): WeekCell => {
      const own =
        patternCellAt(index, 1, weekday, half) ??
        [2, 3, 4, 5].map((week) => index.get(patternKey({ week, weekday, half }))).find((cell) => cell !== undefined)
      const lecture = template.lectureExempt
        ? undefined
        : lectures.find((one) => one.weekday === weekday && one.half === half)
      const code = own?.isProtected ? own.activity : (lecture?.activity ?? own?.activity ?? null)
      const family = code === null ? null : (activities.get(code)?.family ?? null)
      return { weekday, half, code, family: family === 'off' ? null : family }
    }),
  )
}

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  ...{ mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
}

/** The same week in words: "Mon SM and C, Tue SM and C, Wed aSM and LEC". Days of which nothing is said are left out. */
export const weekWords = (cells: readonly WeekCell[]): string => {
  const days = WEEKDAYS.flatMap((weekday) => {
    const [am, pm] = HALVES.map((half) => cells.find((one) => one.weekday === weekday && one.half === half)?.code)
    if (!am && !pm) return []
    return [`${DAY_NAMES[weekday]} ${am === pm ? am : `${am ?? 'open'} and ${pm ?? 'open'}`}`]
  })
  return days.length === 0 ? 'No week is said yet' : days.join(', ')
}

/** "two rotations", "one rotation". */
export const rotationsCounted = (count: number): string => counted(inWords(count), 'rotation')
