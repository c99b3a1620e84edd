import { ABSENCE_WORDS } from '#domain/leave/absence-words.ts'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Batch, Row } from './batch.ts'
import { type Question, placeWords } from './question.ts'
import { daysWords, typeWords, writtenWords } from './row-words.ts'
import { awayWords } from './words.ts'
import styles from './panel.module.css'

const RELATIONS: Readonly<Record<Row['meets'][number]['relation'], string>> = {
  exact: 'the same days',
  contained: 'this row lies inside it',
  contains: 'this row goes beyond it on both sides',
  partial: 'they share some days',
}
const STATUSES: Readonly<Record<Row['meets'][number]['status'], string>> = {
  approved: 'approved',
  requested: 'asked for',
  anticipated: 'expected',
  rejected: 'refused',
  cancelled: 'cancelled',
}
const WHOLE_DAYS = { firstHalf: 'am', lastHalf: 'pm' } as const

/** What there is to know of a row before one settles it: what is wrong and where, what is not sure, what is there already. */
export const RowFacts = ({
  batch,
  row,
  about,
}: {
  readonly batch: Batch
  readonly row: Row
  readonly about: Question['about']
}) => {
  const year = batch.academicYear
  const doubts = row.doubts.filter(({ accepted }) => !accepted)
  return (
    <>
      {row.errors.length > 0 && (
        <ul className={styles.told}>
          {row.errors.map(({ field, sheet, cell, message }) => (
            <li key={`${field}/${message}`}>
              <SeverityMark severity="critical" named />
              <span>
                {message}
                <span className={styles.place}>
                  {placeWords(field, cell)}, sheet “{sheet}”
                  {row.written[field] !== undefined && `: “${row.written[field]}”`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {doubts.length > 0 && (
        <ul className={styles.told}>
          {doubts.map(({ field, message }) => (
            <li key={`${field}/${message}`}>
              <SeverityMark severity="warning" named />
              <span>
                {message}
                <span className={styles.place}>
                  {placeWords(field, row.cells[field])}
                  {row.written[field] !== undefined && `: “${row.written[field]}”`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {about !== 'who' && (
        <dl className={styles.facts}>
          {writtenWords(row) !== '' && (
            <>
              <dt>In the file</dt>
              <dd className={styles.written}>{writtenWords(row)}</dd>
            </>
          )}
          <dt>Read as</dt>
          <dd>
            {row.first === null && row.last === null ? 'no days that could be read' : awayWords(row, year)}
            {daysWords(row) !== '' &&
              daysWords(row) !== '?' &&
              `, ${daysWords(row)} ${daysWords(row) === '1' ? 'day' : 'days'}`}
            {row.type !== null && `, ${typeWords(row)}`}
            {row.status === 'requested' && ', asked for'}
            {row.tentative && ', return not sure'}
            {row.hasNote && ', with a private note'}
          </dd>
          {row.meets.map((there) => (
            <Meeting key={there.absenceId ?? there.rowId ?? there.first} there={there} year={year} />
          ))}
        </dl>
      )}
      {row.hints.map((hint) => (
        <p key={hint} className={styles.quiet}>
          {hint}
        </p>
      ))}
    </>
  )
}

const Meeting = ({ there, year }: { readonly there: Row['meets'][number]; readonly year: number }) => (
  <>
    <dt>{there.absenceId === null ? `Row ${there.row ?? '?'}` : 'There'}</dt>
    <dd>
      {awayWords({ ...there, ...WHOLE_DAYS }, year)}, {ABSENCE_WORDS[there.type]}, {STATUSES[there.status]}
      <span className={styles.place}>{RELATIONS[there.relation]}</span>
    </dd>
  </>
)
