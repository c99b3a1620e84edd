import { type AcademicYear, isPlannableYear } from '#domain/calendar/academic-year.ts'

const text = (value: unknown, most: number): string | null => {
  // A code of figures only comes as a number.
  const said = typeof value === 'number' ? String(value) : value
  return typeof said === 'string' && said !== '' ? said.slice(0, most) : null
}

export interface ActivitiesSearch {
  readonly q?: string | undefined
  /** Whose form is open, by code; "new" is nobody's yet. */
  readonly activity?: string | undefined
  readonly archived?: true | undefined
}

/** Reads the address of the activities; what makes no sense is dropped. */
export const activitiesSearch = (search: Record<string, unknown>): ActivitiesSearch => {
  const [q, activity] = [text(search['q'], 60), text(search['activity'], 12)]
  return {
    ...(q ? { q } : {}),
    ...(activity ? { activity } : {}),
    ...(search['archived'] === true ? { archived: true } : {}),
  }
}

export interface ProgramWeekSearch {
  /** Which form is open, by id; "new" is none's yet. */
  readonly overlay?: string | undefined
  /** The form of the weekend is open. */
  readonly weekend?: true | undefined
}

/** Reads the address of the program week; what makes no sense is dropped. */
export const programWeekSearch = (search: Record<string, unknown>): ProgramWeekSearch => {
  const overlay = text(search['overlay'], 64)
  if (overlay) return { overlay }
  return search['weekend'] === true ? { weekend: true } : {}
}

export interface HolidaysSearch {
  readonly ay?: AcademicYear
  /** Which form is open, by day; "new" is none's yet. */
  readonly holiday?: string | undefined
}

/** Reads the address of the holidays; what makes no sense is dropped. */
export const holidaysSearch = ({ ay, holiday }: Record<string, unknown>): HolidaysSearch => {
  const open = text(holiday, 10)
  return { ...(typeof ay === 'number' && isPlannableYear(ay) ? { ay } : {}), ...(open ? { holiday: open } : {}) }
}
