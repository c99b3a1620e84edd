import type { Weekday } from '#domain/calendar/day.ts'
import { type OutputOf, call } from '../../client.ts'
import { Choices } from './choices.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { DAY_OPTIONS } from './overlay-draft.ts'
import { type EntryKind, useEntryForm } from './use-entry-form.ts'
import type { VocabularyWrites } from './vocabulary-writes.ts'

type Weekend = OutputOf<'GET /api/v1/weekend'>

interface Draft {
  readonly days: readonly Weekday[]
}

const LABELS: Readonly<Record<keyof Draft, string>> = { days: 'Days' }

const KIND: EntryKind<Weekend, Draft> = {
  draftOf: (weekend) => ({ days: weekend?.days ?? [] }),
  wrongIn: () => ({}),
  readNow: async () => {
    const now = await call('GET /api/v1/weekend', {})
    return now.ok ? now.value : undefined
  },
  write: ({ days }, weekend) =>
    call('PUT /api/v1/weekend', { days: [...days], expectedVersion: weekend?.version ?? null }),
}

/** Which weekdays are the program's weekend. */
export const WeekendDialog = ({
  weekend,
  writes,
  onClose,
}: {
  readonly weekend: Weekend
  readonly writes: VocabularyWrites
  readonly onClose: () => void
}) => {
  const form = useEntryForm(weekend, KIND, writes, onClose)
  return (
    <EntryDialog form={form} id="weekend" title="Weekend" labels={LABELS} onClose={onClose}>
      <Choices
        label="Days"
        hint="None chosen is a program that works every day. Rotations that work weekends work on these days too."
        options={DAY_OPTIONS}
        chosen={form.draft.days}
        error={form.errors['days']}
        onChange={form.set('days')}
      />
    </EntryDialog>
  )
}
