import type { LeaveField } from '#domain/leave/leave-fields.ts'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { counted, listed } from '../../words.ts'
import type { Batch, Column } from './batch.ts'
import type { Reading } from './edits.ts'
import { FIELD_OPTIONS, missingOf, withField } from './mapping.ts'
import { ReadingQuestion } from './reading-question.tsx'
import styles from './mapping-strip.module.css'

/** What each column of the sheet was taken for, under its header and a row of it; to be corrected there. */
export const MappingStrip = ({
  batch,
  onRead,
}: {
  readonly batch: Batch
  /** Null once nothing can be read anew. */
  readonly onRead: ((reading: Reading) => void) | null
}) => {
  const more = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  const missing = missingOf(batch.columns)
  return (
    <section aria-label="Columns" data-import-region="strip" className={styles.strip}>
      {batch.layout === 'table' ? (
        <Columns batch={batch} missing={missing} onChange={onRead && ((columns) => onRead({ columns }))} />
      ) : (
        <p className={styles.grid}>
          Read as the annual grid: names in column A, blocks across, leave in the row below each name.
          {onRead && batch.headerRow !== null && (
            <Button onClick={() => onRead({ headerRow: batch.headerRow ?? 1 })}>Read it as a table</Button>
          )}
        </p>
      )}
      {batch.problems.length > 0 && (
        <ul className={styles.problems}>
          {batch.problems.map((problem) => (
            <li key={problem}>
              <SeverityMark severity={missing.length > 0 ? 'critical' : 'warning'} named />
              {problem}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.foot}>
        <span>{datesWords(batch)} Nothing in it is run or followed: formulas and links are kept as plain text.</span>
        {onRead && (
          <button
            ref={more}
            type="button"
            aria-haspopup="dialog"
            aria-expanded={asking}
            className={styles.more}
            onClick={() => setAsking(true)}
          >
            {batch.sheets.length > 1 ? 'Sheet, header row, year' : 'Header row, year'}
          </button>
        )}
      </p>
      {asking && onRead && (
        <ReadingQuestion
          anchor={more}
          batch={batch}
          onRead={(reading) => {
            setAsking(false)
            onRead(reading)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

/** "Dates are read into 2026–27. 2 of 169 rows have days that may be meant otherwise; they are marked." */
const datesWords = ({ rows, academicYear }: Batch): string => {
  const unsure = rows.filter(({ doubts }) => doubts.some(({ field }) => DATES.includes(field))).length
  const where = `Days without a year are read into ${yearLabel(academicYear)}.`
  if (rows.length === 0) return where
  return unsure === 0
    ? `${where} None of ${rows.length} rows is unsure about its days.`
    : `${where} ${unsure} of ${counted(rows.length, 'row')} may mean other days, and ${unsure === 1 ? 'is' : 'are'} marked.`
}
const DATES: readonly LeaveField[] = ['first', 'last', 'range', 'halfDay', 'days']

/** In CSS px: the columns at both ends, and the least that one of the sheet takes. */
const EDGES = 236
const NARROWEST = 118

const Columns = ({
  batch: { columns, headerRow, rows },
  missing,
  onChange,
}: {
  readonly batch: Batch
  readonly missing: readonly string[]
  readonly onChange: ((columns: readonly Column[]) => void) | null
}) => (
  <div className={styles.frame}>
    <table className={styles.table} style={{ minWidth: EDGES + columns.length * NARROWEST }}>
      <caption className="unseen">What each column of the sheet becomes</caption>
      <colgroup>
        <col className={styles.first} />
        {columns.map(({ index }) => (
          <col key={index} />
        ))}
        <col className={styles.last} />
      </colgroup>
      <tbody>
        <tr className={styles.letters}>
          <td />
          {columns.map(({ index, letter }) => (
            <th key={index} scope="col">
              {letter}
            </th>
          ))}
          <td />
        </tr>
        <tr>
          <th scope="row">{headerRow === null ? 'Header' : `Row ${headerRow}`}</th>
          {columns.map(({ index, header }) => (
            <td key={index} title={header}>
              {header}
            </td>
          ))}
          <td className={styles.note}>{headerRow === null ? 'no header found' : `header found in row ${headerRow}`}</td>
        </tr>
        <tr className={styles.sample}>
          <th scope="row">{headerRow === null ? 'Sample' : `Row ${headerRow + 1}`}</th>
          {columns.map(({ index, sample }) => (
            <td key={index} title={sample}>
              {sample}
            </td>
          ))}
          <td className={styles.note}>{rows.length > 1 && `${counted(rows.length - 1, 'row')} more`}</td>
        </tr>
        <tr className={styles.becomes}>
          <th scope="row">Becomes</th>
          {columns.map(({ index, letter, header, field }) => (
            <td key={index}>
              <select
                aria-label={`Column ${letter}${header === '' ? '' : `, ${header}`}, becomes`}
                value={field ?? ''}
                disabled={!onChange}
                data-unused={field === null || field === 'days'}
                onChange={({ target }) =>
                  // The options are the only values there are.
                  onChange?.(withField(columns, index, target.value === '' ? null : (target.value as LeaveField)))
                }
              >
                {FIELD_OPTIONS.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
              <Icon name="down" small />
            </td>
          ))}
          <td className={missing.length === 0 ? styles.found : styles.missing}>
            {missing.length === 0 ? (
              <>
                <Icon name="check" small />
                all needed found
              </>
            ) : (
              <>
                <SeverityMark severity="critical" />
                no {listed(missing)}
              </>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  </div>
)
