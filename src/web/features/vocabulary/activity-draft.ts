import type { Activity } from '#domain/rotations/activity.ts'
import { activity } from '#domain/rotations/activity.ts'
import { LEAST_CONTRAST, contrastBetween, contrastWords, isReadable } from '#domain/rotations/colour-contrast.ts'

/** An activity as its form has it: texts where people type. */
export type ActivityDraft = Omit<Activity, 'aliases' | 'archived' | 'duty' | 'colours' | 'sheetColours'> & {
  /** Separated by commas. */
  readonly aliases: string
  readonly hasHours: boolean
  readonly from: string
  readonly to: string
  readonly inHouse: boolean
  readonly own: ColourDraft
  readonly sheet: ColourDraft
}

/** A pair of colours as it is typed: taken only when it is chosen. */
export interface ColourDraft {
  readonly chosen: boolean
  readonly fill: string
  readonly ink: string
}

/** What a new one starts from: something for residents that nothing is counted by. */
export const NEW_ACTIVITY: ActivityDraft = {
  ...{ code: '', name: '', family: 'clinic', supervises: false, needsSupervision: false },
  ...{ ownAttendings: 0, rooms: 0, fmClinic: false, isProtected: false, clinical: true },
  ...{ aliases: '', hasHours: false, from: '08:00', to: '17:00', inHouse: true },
  own: { chosen: false, fill: '#f7efc9', ink: '#574700' },
  sheet: { chosen: false, fill: '#ffff00', ink: '#000000' },
}

export const activityDraftOf = ({ aliases, duty, colours, sheetColours, ...fields }: Activity): ActivityDraft => ({
  ...NEW_ACTIVITY,
  ...Object.fromEntries(Object.entries(fields).filter(([key]) => key in NEW_ACTIVITY)),
  aliases: aliases.join(', '),
  hasHours: duty !== null,
  ...duty,
  own: { ...NEW_ACTIVITY.own, chosen: colours !== null, ...colours },
  sheet: { ...NEW_ACTIVITY.sheet, chosen: sheetColours !== null, ...sheetColours },
})

const pairOf = ({ chosen, fill, ink }: ColourDraft): Activity['colours'] =>
  chosen ? { fill: fill.toLowerCase(), ink: ink.toLowerCase() } : null

const aliasesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

/** The activity a form describes. */
export const activityOfDraft = ({
  aliases,
  hasHours,
  from,
  to,
  inHouse,
  own,
  sheet,
  ...fields
}: ActivityDraft): Omit<Activity, 'archived'> => ({
  ...fields,
  code: fields.code.trim(),
  name: fields.name.trim(),
  aliases: aliasesOf(aliases),
  duty: hasHours ? { from, to, inHouse } : null,
  colours: pairOf(own),
  sheetColours: pairOf(sheet),
})

/** What is wrong with a form, by field: what the server would refuse, said before it is asked. */
export const activityErrors = (draft: ActivityDraft): Readonly<Record<string, string>> => {
  const read = activity.safeParse({ ...activityOfDraft(draft), archived: false })
  if (read.success) return {}
  // The first of each field.
  return Object.fromEntries([...read.error.issues].reverse().map(({ path, message }) => [fieldOf(path), message]))
}

const PAIRS: Readonly<Record<string, string>> = { colours: 'own', sheetColours: 'sheet' }

/** The field of the form that a field of an activity is typed in: "own.ink" for the letters of its own colours. */
export const fieldOf = ([first = '', second]: readonly PropertyKey[]): string => {
  const pair = PAIRS[String(first)]
  if (pair !== undefined) return `${pair}.${String(second ?? 'ink')}`
  return String(first === 'duty' ? (second ?? first) : first)
}

/** How well the code is read on its fill, in words; null where no pair is chosen, or it is none yet. */
export const contrastOf = ({
  chosen,
  fill,
  ink,
}: ColourDraft): { readonly words: string; readonly enough: boolean } | null => {
  if (!chosen || !/^#[0-9a-f]{6}$/i.test(fill) || !/^#[0-9a-f]{6}$/i.test(ink)) return null
  const contrast = contrastBetween(ink, fill)
  return isReadable(ink, fill)
    ? { words: `${contrastWords(contrast)}, read well.`, enough: true }
    : { words: `${contrastWords(contrast)}, too little: ${contrastWords(LEAST_CONTRAST)} is the least.`, enough: false }
}

/** What an activity is counted by, in a few words. */
export const flagWords = (one: Activity): readonly string[] =>
  [
    one.fmClinic ? 'FM clinic' : null,
    one.supervises ? 'supervises' : null,
    one.needsSupervision ? 'needs supervision' : null,
    one.isProtected ? 'protected' : null,
    one.clinical ? 'clinical hours' : null,
  ].filter((words) => words !== null)
