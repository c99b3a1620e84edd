import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { call } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { ListedHoliday } from '../../holidays.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { holidayDay } from './holiday-day.ts'
import { type EntryKind, useEntryForm } from './use-entry-form.ts'
import type { VocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

interface Draft {
  readonly day: string
  readonly name: string
  readonly kept: boolean
}

const LABELS: Readonly<Record<keyof Draft, string>> = { day: 'Day', name: 'Name', kept: 'Day off' }

const wrongIn = ({ day, name }: Draft): Readonly<Record<string, string>> => ({
  ...(day === '' ? { day: 'Choose a day.' } : {}),
  ...(name.trim() === '' ? { name: 'Write a name.' } : {}),
})

const readNow = async ({ day }: ListedHoliday): Promise<ListedHoliday | undefined> => {
  const now = await call('GET /api/v1/holidays', { from: day, to: day })
  return now.ok ? now.value.items[0] : undefined
}

const KIND: EntryKind<ListedHoliday, Draft> = {
  draftOf: (holiday) => {
    const { day, name, kept } = holiday ?? { day: '', name: '', kept: true }
    return { day, name, kept }
  },
  wrongIn,
  readNow,
  write: (draft, holiday) => call('PUT /api/v1/holidays/:day', { ...draft, expectedVersion: holiday?.version ?? 0 }),
}

/** One holiday of a year; null is a new one of the program's own. */
export const HolidayDialog = ({
  holiday: given,
  year,
  writes,
  onClose,
}: {
  readonly holiday: ListedHoliday | null
  readonly year: AcademicYear
  readonly writes: VocabularyWrites
  readonly onClose: () => void
}) => {
  const form = useEntryForm(given, KIND, writes, onClose)
  const { entry: holiday, draft, set, errors, busy } = form
  const isFederal = holiday !== null && holiday.usualName !== null

  return (
    <EntryDialog
      form={form}
      id="holiday"
      title={holiday ? `${holiday.name}, ${holidayDay(holiday.day)}` : 'Add a holiday'}
      labels={LABELS}
      onClose={onClose}
      other={
        holiday &&
        holiday.version > 0 && (
          <Button
            kind={isFederal ? 'quiet' : 'danger'}
            disabled={busy}
            onClick={() =>
              form.settle(() =>
                call('DELETE /api/v1/holidays/:day', { day: holiday.day, expectedVersion: holiday.version }),
              )
            }
          >
            {isFederal ? 'As usual again' : 'Take out'}
          </Button>
        )
      }
    >
      {holiday === null && (
        <TextField
          label="Day"
          inline
          type="date"
          min={isoOf(yearStart(year))}
          max={isoOf(yearEnd(year))}
          value={draft.day}
          error={errors['day']}
          onChange={set('day')}
        />
      )}
      <TextField
        label="Name"
        inline
        autoComplete="off"
        maxLength={160}
        value={draft.name}
        error={errors['name']}
        hint={isFederal && draft.name !== holiday.usualName ? `The calendar calls it ${holiday.usualName}.` : undefined}
        onChange={set('name')}
      />
      {isFederal && (
        <fieldset className={styles.group}>
          <legend>On that day</legend>
          <Segmented
            label="On that day"
            value={draft.kept ? 'kept' : 'worked'}
            options={[
              { value: 'kept', label: 'Day off' },
              { value: 'worked', label: 'The program works' },
            ]}
            onChange={(value) => set('kept')(value === 'kept')}
          />
        </fieldset>
      )}
    </EntryDialog>
  )
}
