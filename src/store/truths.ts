import { type Refusal, refused } from '#domain/result.ts'

/** A change that the database will not hold because it contradicts a truth. */
export type Contradiction = Refusal<'contradiction'>

const UNKNOWN_ROTATION = 'A pattern or a weekly requirement names a rotation that is not there. Add the rotation first.'
const UNKNOWN_PERSON = 'Somebody named in the plan is not among the people, or was removed while still in the plan.'

/** The truths that data from outside can break, by constraint, in words. Any other violation is a bug. */
const TRUTHS: Readonly<Record<string, string>> = {
  absence_once: 'One person would have two approved absences of the same type over one half-day. Join them into one.',
  plannable_day: 'A date lies outside the academic years that can be planned, 1 July 2020 to 30 June 2101.',
  academic_year: 'A year lies outside the academic years that can be planned, 2020 to 2100.',
  fmit_friday: 'An FMIT week starts on a Friday.',
  block_dates_order: 'A block ends before it starts.',
  person_year_person: UNKNOWN_PERSON,
  week_wish_person: UNKNOWN_PERSON,
  absence_person: UNKNOWN_PERSON,
  absence_detail_absence: 'What is kept apart of an absence is left without it. Take both away together.',
  name_alias_person: UNKNOWN_PERSON,
  fmit_week_person: UNKNOWN_PERSON,
  call_night_person: UNKNOWN_PERSON,
  planned_rotation_person: UNKNOWN_PERSON,
  pin_person: UNKNOWN_PERSON,
  faculty_week_person: UNKNOWN_PERSON,
  rotation_pattern_rotation: UNKNOWN_ROTATION,
  weekly_requirement_rotation: UNKNOWN_ROTATION,
  activity_code_once: 'Another activity has this code. Choose another.',
  rotation_code_once: 'Another rotation has this code. Choose another.',
  proposal_file_once: 'The same file waits in another batch. Go on there, or discard that one.',
}

const UNSTORABLE = refused('contradiction', 'A text or date in the change cannot be stored. Write it anew.')
const UNSTORABLE_CODES = new Set(['22007', '22008', '22021', '22P05'])
/** Of text, half of a character; PostgreSQL reports it as a fault of the JSON it came in. */
const HALF_CHARACTER = /surrogate/

/** The refusal a database error stands for; null when it is none. */
export const contradictionOf = (error: unknown): { readonly ok: false; readonly refusal: Contradiction } | null => {
  const { constraint, code = '', detail = '' } = error as { constraint?: string; code?: string; detail?: string }
  const message = constraint === undefined ? undefined : TRUTHS[constraint]
  if (message !== undefined) return refused('contradiction', message, { constraint, ...(detail && { detail }) })
  return UNSTORABLE_CODES.has(code) || (code === '22P02' && HALF_CHARACTER.test(detail)) ? UNSTORABLE : null
}

/** Refuses words for the log that would not come back from the database as they were, and so not with their hash. */
export const wordsRefused = (words: readonly (string | null)[]): typeof UNSTORABLE | null =>
  words.some((each) => each !== null && /[\0\p{Surrogate}]/u.test(each)) ? UNSTORABLE : null
