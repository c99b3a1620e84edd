import type { Day } from '#domain/calendar/day.ts'
import { spokenLeave } from '#domain/leave/spoken-leave.ts'
import { tidy } from './plain-words.ts'

/** The days of a block, as a text is read against. */
export interface CellBlock {
  readonly label: string
  readonly year: number
  readonly first: Day
  readonly last: Day
}

export interface DaysWritten {
  readonly first: Day
  readonly last: Day
}

/** A text beside a resident: the rotation, its days where it says some, and another that takes some days of it. */
export interface RotationText {
  /** Without the days. */
  readonly rotation: string
  readonly days: DaysWritten | null
  readonly detour: { readonly rotation: string; readonly days: DaysWritten } | null
  /** Why somebody has to look at it. */
  readonly doubts: readonly string[]
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
/** Days at the end of a text: "Jan 1-Jan5", "(19 Oct-15 Nov)", also without a blank before them. */
const DAYS_BEHIND = new RegExp(`^(.*?)\\s*\\(?\\s*((?:${MONTH}\\.?\\s*\\d|\\d{1,2}\\s*${MONTH}\\b).*?)\\)?$`, 'i')

const daysOf = (text: string, { label, year, first, last }: CellBlock): DaysWritten | null => {
  const { ranges, errors, doubts } = spokenLeave(text, { academicYear: year, block: { label, first, last } })
  const [range, ...others] = ranges
  return range === undefined || others.length > 0 || errors.length > 0 || doubts.length > 0
    ? null
    : { first: range.first, last: range.last }
}

const UNREAD = 'Its days could not be read; they were left out.'
const OUTSIDE = 'Its days are not within the block; they were left out.'

const within = ({ first, last }: DaysWritten, block: CellBlock): boolean => first >= block.first && last <= block.last

/** Reads the text of a resident's block. */
export const rotationText = (written: string, block: CellBlock): RotationText => {
  const text = tidy(written)
  const at = text.lastIndexOf('/')
  const behind = at < 0 ? null : DAYS_BEHIND.exec(text.slice(at + 1).trim())
  if (behind !== null) {
    const [, name = '', days = ''] = behind
    const rotation = text.slice(0, at).trim()
    const read = daysOf(days, block)
    if (name.trim() === '')
      return { rotation, days: null, detour: null, doubts: [`What “${days}” is for is not said; it was left out.`] }
    if (read === null) return { rotation, days: null, detour: null, doubts: [UNREAD] }
    if (!within(read, block)) return { rotation, days: null, detour: null, doubts: [OUTSIDE] }
    return { rotation, days: null, detour: { rotation: name.trim(), days: read }, doubts: [] }
  }
  const [, rotation, days] = DAYS_BEHIND.exec(text) ?? []
  if (rotation === undefined || days === undefined || rotation.trim() === '')
    return { rotation: text, days: null, detour: null, doubts: [] }
  // In the midst of a bracket days belong to something else than the rotation.
  if ((rotation.match(/\(/g) ?? []).length > (rotation.match(/\)/g) ?? []).length)
    return { rotation: text, days: null, detour: null, doubts: ['Days stand within a remark; they were left out.'] }
  const read = daysOf(days, block)
  if (read === null) return { rotation: rotation.trim(), days: null, detour: null, doubts: [UNREAD] }
  return within(read, block)
    ? { rotation: rotation.trim(), days: read, detour: null, doubts: [] }
    : { rotation: rotation.trim(), days: null, detour: null, doubts: [OUTSIDE] }
}
