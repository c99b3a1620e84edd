import { ABSENCE_TYPES, type AbsenceType } from '#domain/leave/absence.ts'
import { day } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { ABSENCE_WORDS } from '#domain/leave/absence-words.ts'
import type { AbsenceStatus, Away } from './absences.ts'
import { daysWords, spanWords } from './spans.ts'

/** What kind of time away, as it is chosen and listed. */
export const TYPE_LABELS = ABSENCE_WORDS

export type ChosenType = (typeof ABSENCE_TYPES)[number]

/** The types there are to choose from. */
export const TYPE_OPTIONS = ABSENCE_TYPES.map((value) => ({ value, label: TYPE_LABELS[value] }))

/** The type inside a sentence: "parental leave". */
export const typeInSentence = (type: AbsenceType): string => TYPE_LABELS[type].toLowerCase()

export const STATUS_LABELS: Readonly<Record<AbsenceStatus, string>> = {
  approved: 'Approved',
  requested: 'Asked for',
  anticipated: 'Expected',
  rejected: 'Refused',
  cancelled: 'Cancelled',
}

/** Days after which an estimate that has come is worth a word. */
const CONFIRM_WITHIN = 7

/** What an estimated last day asks for: nothing yet, to be confirmed, or overdue; null when it is no estimate. */
export const returnState = (
  { tentative, status, last }: Pick<Away, 'tentative' | 'status' | 'last'>,
  today: number,
): 'open' | 'confirm' | 'overdue' | null => {
  if (!tentative || status !== 'approved') return null
  const left = day(last) - today
  return left < 0 ? 'overdue' : left <= CONFIRM_WITHIN ? 'confirm' : 'open'
}

/** "Return not confirmed since Fri 20 Nov." */
export const returnWords = (away: Pick<Away, 'tentative' | 'status' | 'last'>, today: number): string | null => {
  const state = returnState(away, today)
  if (state === null) return null
  if (state === 'overdue') return `return overdue since ${spokenDay(day(away.last))}`
  return state === 'confirm' ? 'return to be confirmed' : 'return is an estimate'
}

/** All of it in a line: "Maya Lindqvist, vacation, Mon 24 – Fri 28 May, 5 days, approved". */
export const awaySentence = (away: Away, today: number): string =>
  [
    away.personName,
    typeInSentence(away.type),
    spanWords(away),
    daysWords(away.days),
    STATUS_LABELS[away.status].toLowerCase(),
    returnWords(away, today),
  ]
    .filter((part) => part !== null)
    .join(', ')

/** The kind that a letter stands for: the first whose name begins with it. */
export const typeOfLetter = (letter: string): ChosenType | undefined =>
  TYPE_OPTIONS.find(({ label }) => label.toLowerCase().startsWith(letter.toLowerCase()))?.value
