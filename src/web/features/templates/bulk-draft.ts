import { ROTATION_SETTINGS } from '#domain/rotations/rotation.ts'
import { SETTING_NAMES, whoWords } from '#domain/rotations/rotation-words.ts'
import type { InputOf } from '../../client.ts'

type Set = NonNullable<InputOf<'POST /api/v1/rotation-templates/bulk'>['set']>
export type BulkField = keyof Set

interface Offered {
  readonly label: string
  /** Each value that may be set, with its words. */
  readonly values: readonly (readonly [words: string, value: Set[BulkField]])[]
}

const YES_NO = [
  ['Yes', true],
  ['No', false],
] as const
const MOST_OFFERED = 12

/** What can be set for several rotations at once, and to what. */
export const BULK_FIELDS: Readonly<Record<BulkField, Offered>> = {
  setting: { label: 'Kind', values: ROTATION_SETTINGS.map((one) => [SETTING_NAMES[one], one] as const) },
  who: {
    label: 'For',
    values: ([[], [1], [2], [3], [1, 2], [2, 3], [1, 3]] as const).map(
      (who) => [whoWords([...who]), [...who]] as const,
    ),
  },
  leaveAllowed: {
    label: 'Leave',
    values: [
      ['Allowed', true],
      ['Not allowed', false],
      ['Not said', null],
    ],
  },
  weekendWork: {
    label: 'Weekends',
    values: [
      ['Worked', true],
      ['Off', false],
    ],
  },
  daysOff: {
    label: 'Days off',
    values: [
      ['None', []],
      ['Sat', ['sat']],
      ['Sun', ['sun']],
      ['Sat and Sun', ['sat', 'sun']],
    ],
  },
  offSite: { label: 'Off-site', values: YES_NO },
  lectureExempt: { label: 'Lecture-exempt', values: YES_NO },
  clinicExempt: { label: 'Clinic-exempt', values: YES_NO },
  recovery: { label: 'Recovery day', values: YES_NO },
  capacity: {
    label: 'At one time',
    values: [['No limit', null], ...Array.from({ length: MOST_OFFERED }, (_, n) => [`${n + 1}`, n + 1] as const)],
  },
}

/** What is chosen for a field, by its words; fields that stay as they are are not in it. */
export type BulkDraft = Readonly<Partial<Record<BulkField, string>>>

/** The same as it is sent. */
export const setOf = (draft: BulkDraft): Set =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([field, words]) => {
      // Its keys are fields and nothing else.
      const value = BULK_FIELDS[field as BulkField].values.find(([one]) => one === words)
      return value ? [[field, value[1]]] : []
    }),
  )
