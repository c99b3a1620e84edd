import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { ABSENCE_WORDS } from '#domain/leave/absence-words.ts'
import { figure, surnameFirst } from '../../words.ts'
import type { Row } from './batch.ts'
import { awayWords } from './words.ts'

/** Whom the row is given to, or would be: "Lindqvist, Maya", "Lindqvist, Maya?". */
export const personWords = ({
  personName,
  candidates,
  band,
}: Row): { readonly text: string; readonly sure: boolean } => {
  if (personName !== null) return { text: surnameFirst(personName), sure: true }
  const [best] = candidates
  return band === 'suggest' && best
    ? { text: `${surnameFirst(best.personName)}?`, sure: false }
    : { text: '–', sure: false }
}

/** "5", "0.5"; "?" when the days could not be read. */
export const daysWords = ({ days, first, last }: Row): string =>
  days !== null ? figure(days) : first === null && last === null ? '' : '?'

export const typeWords = ({ type }: Row): string => (type === null ? '–' : ABSENCE_WORDS[type])

/** What is there as the name; a row may have none. */
export const nameWords = ({ name }: Row): string => (name === '' ? 'no name' : name)

/** What the cells say of days and kind, as written: "3-Apr-27 – 29-Mar-27, LV"; empty when they say nothing. */
export const writtenWords = ({ written }: Row): string => {
  const { first = '', last = '', range = '', halfDay = '', type = '' } = written
  const days = range === '' ? [first, last].filter(Boolean).join(' – ') : range
  return [days, halfDay, type].filter(Boolean).join(', ')
}

/** All of it, as it is read out: "Row 9, LINDQUIST, perhaps Lindqvist, Maya, 24 – 28 May, 5 days, Vacation, Who is this?" */
export const rowSentence = (row: Row, year: AcademicYear): string => {
  const person = personWords(row)
  const days = daysWords(row)
  return [
    `Row ${row.row}`,
    nameWords(row),
    person.text === '–' ? null : person.sure ? person.text : `perhaps ${person.text.replace(/\?$/, '')}`,
    row.first === null && row.last === null ? 'no days' : awayWords(row, year),
    days === '' || days === '?' ? null : `${days} ${days === '1' ? 'day' : 'days'}`,
    row.type === null ? null : typeWords(row),
    row.result.text,
  ]
    .filter((part) => part !== null)
    .join(', ')
}
