import type { Activity } from '#domain/rotations/activity.ts'
import { activity } from '#domain/rotations/activity.ts'
import { LEAST_CONTRAST, contrastBetween, contrastWords, isReadable } from '#domain/rotations/colour-contrast.ts'

/** An activity as its form has it: texts where people type. */
export type ActivityDraft = Omit<Activity, 'aliases' | 'archived' | 'duty' | 'colours'> & {
  /** Separated by commas. */
  readonly aliases: string
  readonly hasHours: boolean
  readonly from: string
  readonly to: string
  readonly inHouse: boolean
  readonly ownColours: boolean
  readonly fill: string
  readonly ink: string
}

/** What a new one starts from: something for residents that nothing is counted by. */
export const NEW_ACTIVITY: ActivityDraft = {
  ...{ code: '', name: '', family: 'clinic', supervises: false, needsSupervision: false },
  ...{ ownAttendings: 0, rooms: 0, fmClinic: false, isProtected: false, clinical: true },
  ...{ aliases: '', hasHours: false, from: '08:00', to: '17:00', inHouse: true },
  ...{ ownColours: false, fill: '#f7efc9', ink: '#574700' },
}

export const activityDraftOf = ({ aliases, duty, colours, ...fields }: Activity): ActivityDraft => ({
  ...NEW_ACTIVITY,
  ...Object.fromEntries(Object.entries(fields).filter(([key]) => key in NEW_ACTIVITY)),
  aliases: aliases.join(', '),
  hasHours: duty !== null,
  ...duty,
  ownColours: colours !== null,
  ...colours,
})

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
  ownColours,
  fill,
  ink,
  ...fields
}: ActivityDraft): Omit<Activity, 'archived'> => ({
  ...fields,
  code: fields.code.trim(),
  name: fields.name.trim(),
  aliases: aliasesOf(aliases),
  duty: hasHours ? { from, to, inHouse } : null,
  colours: ownColours ? { fill: fill.toLowerCase(), ink: ink.toLowerCase() } : null,
})

/** What is wrong with a form, by field: what the server would refuse, said before it is asked. */
export const activityErrors = (draft: ActivityDraft): Readonly<Record<string, string>> => {
  const read = activity.safeParse({ ...activityOfDraft(draft), archived: false })
  if (read.success) return {}
  // The first of each field.
  return Object.fromEntries([...read.error.issues].reverse().map(({ path, message }) => [fieldOf(path), message]))
}

const fieldOf = (path: readonly PropertyKey[]): string => {
  const [first, second] = path
  return String(first === 'colours' || first === 'duty' ? (second ?? first) : first)
}

/** How well the code is read on its fill, in words; null where it takes the colours of its family. */
export const contrastOf = ({
  ownColours,
  fill,
  ink,
}: ActivityDraft): { readonly words: string; readonly enough: boolean } | null => {
  if (!ownColours || !/^#[0-9a-f]{6}$/i.test(fill) || !/^#[0-9a-f]{6}$/i.test(ink)) return null
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
