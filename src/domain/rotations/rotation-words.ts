import type { Rotation, RotationSetting } from './rotation.ts'

/** Where a rotation is done, as people say it. */
export const SETTING_NAMES: Readonly<Record<RotationSetting, string>> = {
  inpatient: 'Inpatient',
  outpatient: 'Outpatient',
  'off-site': 'Off-site',
  education: 'Education',
  other: 'Other',
}

/** "PGY-2, 3"; whom it is for when it is for everybody: "Every year". */
export const whoWords = (who: Rotation['who']): string =>
  who.length === 0 ? 'Every year' : `PGY-${[...who].sort().join(', ')}`

const DAYS = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const
const yes = (is: boolean): string => (is ? 'yes' : 'no')

/** "allowed", "not allowed", or that nobody has said. */
export const leaveWords = ({ leaveAllowed }: Pick<Rotation, 'leaveAllowed'>): string =>
  leaveAllowed === null ? 'not said' : leaveAllowed ? 'allowed' : 'not allowed'

/** What holds for a rotation, field by field: how the field is called, and what it says. */
const SAID: Readonly<Partial<Record<keyof Rotation, readonly [label: string, said: (of: Rotation) => string]>>> = {
  title: ['Name', ({ name, title }) => title ?? name.trim()],
  code: ['Code', ({ code }) => code ?? 'made of the name'],
  aliases: ['Also written as', ({ aliases }) => (aliases.length === 0 ? 'nothing else' : aliases.join(', '))],
  setting: ['Setting', ({ setting }) => SETTING_NAMES[setting]],
  who: ['For', ({ who }) => whoWords(who)],
  leaveAllowed: ['Leave', leaveWords],
  weekendWork: ['Weekends', ({ weekendWork }) => (weekendWork ? 'worked' : 'off')],
  daysOff: ['Days off', ({ daysOff }) => (daysOff.length === 0 ? 'none' : daysOff.map((day) => DAYS[day]).join(', '))],
  offSite: ['Off-site', ({ offSite }) => yes(offSite)],
  lectureExempt: ['Lecture-exempt', ({ lectureExempt }) => yes(lectureExempt)],
  clinicExempt: ['Clinic-exempt', ({ clinicExempt }) => yes(clinicExempt)],
  recovery: ['Recovery day', ({ recovery }) => yes(recovery)],
  specialty: ['Specialty', ({ specialty }) => (specialty.length === 0 ? 'none' : specialty.join(', '))],
  capacity: ['At one time', ({ capacity }) => (capacity === null ? 'no limit' : String(capacity))],
  archived: ['Archived', ({ archived }) => yes(archived)],
}

/** A field in which two states of a rotation differ, and what each says. */
export interface RotationDifference {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** Where two states of a rotation differ. */
export const differencesBetween = (before: Rotation, after: Rotation): readonly RotationDifference[] =>
  Object.values(SAID).flatMap(([label, said]) =>
    said(before) === said(after) ? [] : [{ label, before: said(before), after: said(after) }],
  )

/** The same, each in a phrase: "Setting: Inpatient, was Outpatient". */
export const rotationDifferences = (before: Rotation, after: Rotation): readonly string[] =>
  differencesBetween(before, after).map((one) => `${one.label}: ${one.after}, was ${one.before}`)
