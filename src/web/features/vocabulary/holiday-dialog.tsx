import { type SubmitEvent, useState } from 'react'
import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { call, fieldErrorsOf } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { ClashChoice } from '../../components/clash-choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { ListedHoliday } from '../../holidays.ts'
import { differencesOf } from './form-differences.ts'
import { holidayDay } from './holiday-day.ts'
import type { VocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

interface Draft {
  readonly day: string
  readonly name: string
  readonly kept: boolean
}

const LABELS: Readonly<Record<keyof Draft, string>> = { day: 'Day', name: 'Name', kept: 'Day off' }
const draftOf = ({ day, name, kept }: ListedHoliday): Draft => ({ day, name, kept })

const wrongIn = ({ day, name }: Draft): Readonly<Record<string, string>> => ({
  ...(day === '' ? { day: 'Choose a day.' } : {}),
  ...(name.trim() === '' ? { name: 'Write a name.' } : {}),
})

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
  // As it was when the form opened: what others write meanwhile must not pass for what this form started from.
  const [holiday, setHoliday] = useState(given)
  const before: Draft = holiday ? draftOf(holiday) : { day: '', name: '', kept: true }
  const [draft, setDraft] = useState(before)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [clash, setClash] = useState<{ readonly message: string; readonly theirs: ListedHoliday } | null>(null)
  const wrong = wrongIn(draft)
  const errors = { ...refused, ...(tried ? wrong : {}) }
  const set = (change: Partial<Draft>) => {
    setRefused({})
    setDraft({ ...draft, ...change })
  }

  const settle = async (write: () => Promise<Parameters<VocabularyWrites['settle']>[0]>) => {
    setBusy(true)
    const problem = writes.settle(await write())
    setBusy(false)
    if (problem === null) return onClose()
    if (problem.reason === 'version' && holiday) {
      const now = await call('GET /api/v1/holidays', { from: holiday.day, to: holiday.day })
      const theirs = now.ok ? now.value.items[0] : undefined
      if (theirs) return setClash({ message: problem.message, theirs })
    }
    const fields = fieldErrorsOf(problem)
    setRefused(Object.keys(fields).length === 0 ? { form: problem.message } : fields)
  }
  /** Whatever is chosen, it starts from what is so now. */
  const settleClash = (theirs: ListedHoliday) => {
    setHoliday(theirs)
    setClash(null)
  }
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length > 0) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const { day, name, kept } = draft
    await settle(() => call('PUT /api/v1/holidays/:day', { day, name, kept, expectedVersion: holiday?.version ?? 0 }))
  }
  const isFederal = holiday !== null && holiday.usualName !== null

  return (
    <Dialog
      title={holiday ? `${holiday.name}, ${holidayDay(holiday.day)}` : 'Add a holiday'}
      changed={JSON.stringify(draft) !== JSON.stringify(before)}
      onClose={onClose}
      footer={
        <>
          {holiday && holiday.version > 0 && (
            <Button
              kind={isFederal ? 'quiet' : 'danger'}
              disabled={busy}
              onClick={() =>
                void settle(() =>
                  call('DELETE /api/v1/holidays/:day', { day: holiday.day, expectedVersion: holiday.version }),
                )
              }
            >
              {isFederal ? 'As usual again' : 'Take out'}
            </Button>
          )}
          <span className={styles.space} />
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="holiday" disabled={busy || clash !== null}>
            {holiday ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="holiday" noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        {clash && (
          <ClashChoice
            message={clash.message}
            rows={differencesOf(draftOf(clash.theirs), draft, LABELS)}
            onTheirs={() => {
              settleClash(clash.theirs)
              setDraft(draftOf(clash.theirs))
            }}
            onMine={() => settleClash(clash.theirs)}
          />
        )}
        {errors['form'] && (
          <p role="alert" className={styles.refusal}>
            <SeverityMark severity="critical" /> {errors['form']}
          </p>
        )}
        {holiday === null && (
          <TextField
            label="Day"
            inline
            type="date"
            min={isoOf(yearStart(year))}
            max={isoOf(yearEnd(year))}
            value={draft.day}
            error={errors['day']}
            onChange={(day) => set({ day })}
          />
        )}
        <TextField
          label="Name"
          inline
          autoComplete="off"
          maxLength={160}
          value={draft.name}
          error={errors['name']}
          hint={
            isFederal && draft.name !== holiday.usualName ? `The calendar calls it ${holiday.usualName}.` : undefined
          }
          onChange={(name) => set({ name })}
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
              onChange={(value) => set({ kept: value === 'kept' })}
            />
          </fieldset>
        )}
      </form>
    </Dialog>
  )
}
