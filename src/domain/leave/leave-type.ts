import type { AbsenceType } from './absence.ts'

/** How sheets write the types. `C` is left out on purpose: in a schedule it is clinic. */
const WORDS: Readonly<Partial<Record<AbsenceType, readonly string[]>>> = {
  vacation: ['vac', 'vacation', 'lv', 'leave', 'v', 'annual', 'annualleave', 'pto', 'ordinaryleave', 'op'],
  sick: ['sick', 's', 'sickleave', 'slv'],
  medical: ['med', 'm', 'medical', 'medicalleave'],
  conference: ['conf', 'cme', 'conference'],
  deployment: ['dep', 'd', 'deployed', 'deployment'],
  tdy: ['tdy', 't', 'tad', 'temporaryduty'],
  family_emergency: ['fem', 'family', 'familyemergency'],
  bereavement: ['ber', 'berv', 'bereavement', 'bereavementleave'],
  emergency_leave: ['emrg', 'emerg', 'emergency', 'emergencyleave'],
  convalescent: ['conv', 'convalescent', 'convalescentleave', 'conleave'],
  maternity_paternity: [
    'mat',
    'pat',
    'matpat',
    'parental',
    'parentalleave',
    'maternity',
    'paternity',
    'maternitypaternity',
  ],
  training: ['trn', 'tng', 'training'],
  military_duty: ['mil', 'drill', 'military', 'militaryduty'],
}
/** Written often, and no type: the sheet has to say what the time was. */
const NO_TYPE = new Set(['p', 'per', 'personal', 'abs', 'absence', 'other', 'off', 'c'])

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([type, words]) => words.map((word) => [word, type as AbsenceType] as const)),
)

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The type a cell names, or null. */
export const typeOfText = (text: string): AbsenceType | null => BY_WORD.get(plain(text)) ?? null

/** The type a word inside a sentence names. Single letters stand for too much there. */
export const typeOfWord = (word: string): AbsenceType | null => (word.length < 2 ? null : typeOfText(word))

/** Why a text is no type, and what to do. */
export const notAType = (text: string): string =>
  NO_TYPE.has(plain(text))
    ? 'This is not a kind of time away. Choose vacation or emergency leave.'
    : 'No kind of time away is called so. Choose one from the list.'
