import { WEEKDAYS, type Weekday } from '#domain/calendar/day.ts'
import { type Overlay, overlay } from '#domain/rotations/overlay.ts'
import type { RotationSetting } from '#domain/rotations/rotation.ts'

/** One thing the program does, as its form has it. */
export type OverlayDraft = Omit<Overlay, 'id' | 'order' | 'weeks'> & {
  readonly when: 'every' | 'last' | 'some'
  readonly some: readonly number[]
}

export const NEW_OVERLAY: OverlayDraft = {
  ...{ name: '', weekday: 'wed', half: 'pm', when: 'every', some: [], kinds: ['resident'], pgy: [] },
  ...{ settings: [], unless: 'lecture-exempt', activity: '', over: true },
}

export const overlayDraftOf = ({ id: _, order: __, weeks, ...fields }: Overlay): OverlayDraft => ({
  ...NEW_OVERLAY,
  ...Object.fromEntries(Object.entries(fields).filter(([key]) => key in NEW_OVERLAY)),
  when: typeof weeks === 'string' ? weeks : 'some',
  some: typeof weeks === 'string' ? [] : weeks,
})

/** What a form describes. */
export const overlayOfDraft = ({ when, some, ...fields }: OverlayDraft): Omit<Overlay, 'id' | 'order'> => ({
  ...fields,
  name: fields.name.trim(),
  weeks: when === 'some' ? [...some].sort((a, b) => a - b) : when,
})

/** What is wrong with a form, by field. */
export const overlayErrors = (draft: OverlayDraft): Readonly<Record<string, string>> => {
  const read = overlay.safeParse({ ...overlayOfDraft(draft), id: 'x', order: 0 })
  if (read.success) return {}
  const words: Readonly<Record<string, string>> = { weeks: 'Choose a week.', activity: 'Choose what is done then.' }
  return Object.fromEntries(
    [...read.error.issues]
      .reverse()
      .map(({ path: [field], message }) => [String(field), words[String(field)] ?? message]),
  )
}

/** An id for something new: its name in plain letters, another than those that are taken. */
export const overlayIdFor = (name: string, taken: ReadonlySet<string>): string => {
  const plain =
    name
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 50) || 'program-week'
  if (!taken.has(plain)) return plain
  let at = 2
  while (taken.has(`${plain}-${at}`)) at += 1
  return `${plain}-${at}`
}

const DAYS: Readonly<Record<Weekday, string>> = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
  ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
}
export const DAY_OPTIONS = WEEKDAYS.map((value) => ({ value, label: DAYS[value] }))
export const SETTING_WORDS: Readonly<Record<RotationSetting, string>> = {
  ...{
    inpatient: 'inpatient',
    outpatient: 'outpatient',
    'off-site': 'off-site',
    education: 'education',
    other: 'other',
  },
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** "Every Wednesday, afternoon", "Last Wednesday of the block, morning". */
export const whenWords = ({ weekday, half, weeks }: Pick<Overlay, 'weekday' | 'half' | 'weeks'>): string => {
  const day = DAYS[weekday]
  const which =
    weeks === 'every'
      ? `Every ${day}`
      : weeks === 'last'
        ? `Last ${day} of the block`
        : `${day} of ${weeks.length === 1 ? 'week' : 'weeks'} ${list(weeks.map(String))}`
  return `${which}, ${half === 'am' ? 'morning' : 'afternoon'}`
}

/** "Residents of PGY-1 on outpatient rotations, unless exempt from clinic". */
export const whoWords = ({
  kinds,
  pgy,
  settings,
  unless,
}: Pick<Overlay, 'kinds' | 'pgy' | 'settings' | 'unless'>): string => {
  const residents = [
    pgy.length === 0 ? 'residents' : `residents of ${list(pgy.map((year) => `PGY-${year}`))}`,
    settings.length === 0 ? null : `on ${list(settings.map((one) => SETTING_WORDS[one]))} rotations`,
    unless === null ? null : `unless exempt from ${unless === 'lecture-exempt' ? 'lecture' : 'clinic'}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
  const words = [kinds.includes('faculty') ? 'faculty' : null, kinds.includes('resident') ? residents : null]
    .filter((part) => part !== null)
    .join(', and ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
