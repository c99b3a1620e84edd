import { useState } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { Button } from '../../components/button.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { type Asked, Question } from '../../components/question.tsx'
import { Select } from '../../components/select.tsx'
import { TYPE_OPTIONS } from './leave-types.ts'
import type { Batch, LeaveType } from './batch.ts'
import type { Reading } from './edits.ts'

const LAST_ROW = 200
const YEARS_AROUND = 2

/** How a sheet is to be read, where it cannot be told from its columns: which sheet, where its headers are, of which year. */
export const ReadingQuestion = ({
  batch,
  onRead,
  ...asked
}: Asked & {
  readonly batch: Batch
  readonly onRead: (reading: Reading) => void
}) => {
  const [sheet, setSheet] = useState(batch.sheet)
  const [headerRow, setHeaderRow] = useState(batch.headerRow)
  const [year, setYear] = useState(batch.academicYear)
  const [type, setType] = useState<LeaveType | ''>(batch.defaultType ?? '')
  const years = Array.from({ length: YEARS_AROUND * 2 + 1 }, (_, i) => batch.academicYear - YEARS_AROUND + i)
  const read = () =>
    onRead({
      ...(sheet === batch.sheet ? {} : { sheet }),
      ...(headerRow === null || headerRow === batch.headerRow ? {} : { headerRow }),
      ...(year === batch.academicYear ? {} : { academicYear: year }),
      ...(type === '' || type === batch.defaultType ? {} : { defaultType: type }),
    })
  return (
    <Question
      {...asked}
      label="How it is read"
      placement={{ side: 'below', align: 'end', gap: 6 }}
      onSubmit={read}
      buttons={
        <>
          <Button type="submit" kind="primary">
            Read it so
          </Button>
          <Button kind="quiet" onClick={asked.onClose}>
            Leave it
          </Button>
        </>
      }
    >
      {batch.sheets.length > 1 && (
        <Select
          label="Sheet"
          value={sheet}
          options={batch.sheets.map((name) => ({ value: name, label: name }))}
          onChange={setSheet}
        />
      )}
      <NumberField
        label="Header in row"
        min={1}
        max={LAST_ROW}
        value={headerRow}
        placeholder="none"
        onChange={setHeaderRow}
      />
      <Select
        label="Academic year"
        value={String(year)}
        options={years.map((ay) => ({ value: String(ay), label: yearLabel(ay) }))}
        hint="For days that are written without a year."
        onChange={(ay) => setYear(Number(ay))}
      />
      <Select
        label="Rows without a type are"
        value={type}
        options={[
          ...(batch.defaultType === null ? [{ value: '' as const, label: 'Vacation, to be looked at' }] : []),
          ...TYPE_OPTIONS,
        ]}
        onChange={setType}
      />
    </Question>
  )
}
