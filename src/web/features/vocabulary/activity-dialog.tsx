import { ACTIVITY_FAMILIES, type ActivityFamily } from '#domain/rotations/activity.ts'
import type { KnownActivity } from '../../activities.ts'
import { call } from '../../client.ts'
import { ActivityCode } from '../../components/activity-code.tsx'
import { onSheet } from '../../components/activity-paint.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { FAMILY_WORDS } from '../../components/family-words.ts'
import { NumberField } from '../../components/number-field.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import {
  type ActivityDraft,
  NEW_ACTIVITY,
  activityDraftOf,
  activityErrors,
  activityOfDraft,
  fieldOf,
} from './activity-draft.ts'
import { ColourFields } from './colour-fields.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { type EntryKind, useEntryForm } from './use-entry-form.ts'
import type { VocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

const LABELS: Readonly<Record<keyof ActivityDraft, string>> = {
  ...{ code: 'Code', name: 'Name', family: 'Family', supervises: 'Supervises', needsSupervision: 'Needs supervision' },
  ...{ fmClinic: 'Family-medicine clinic', isProtected: 'Protected', clinical: 'Clinical hours', rooms: 'Rooms' },
  ...{ ownAttendings: 'Own attendings', hasHours: 'Hours of its own', from: 'From', to: 'To', inHouse: 'In house' },
  ...{ aliases: 'Also written', own: 'Colours', sheet: 'On the sheet' },
}

/** What is yes or no of an activity, and what follows from it. */
const FLAGS = [
  ['supervises', 'Supervises: faculty who do it count as an attending for those in clinic'],
  ['needsSupervision', 'Needs supervision: a resident who does it needs an attending, by the program’s ratio'],
  ['fmClinic', 'Family-medicine clinic: counts in the weekly requirement'],
  ['isProtected', 'Protected: nobody moves it'],
  ['clinical', 'Clinical hours: counts as such'],
] as const

const readNow = async ({ code }: KnownActivity): Promise<KnownActivity | undefined> => {
  const now = await call('GET /api/v1/activities', {})
  return now.ok ? now.value.items.find((one) => one.code === code) : undefined
}

const KIND: EntryKind<KnownActivity, ActivityDraft> = {
  draftOf: (activity) => (activity ? activityDraftOf(activity) : NEW_ACTIVITY),
  wrongIn: activityErrors,
  fieldOf,
  readNow,
  write: (draft, activity) => {
    const fields = activityOfDraft(draft)
    return activity
      ? call('PUT /api/v1/activities/:code', { ...fields, code: activity.code, expectedVersion: activity.version })
      : call('POST /api/v1/activities', fields)
  },
}

/** What a half-day can be; null is something new. Its code stays once it is there, because half-days go by it. */
export const ActivityDialog = ({
  activity: given,
  writes,
  onClose,
}: {
  readonly activity: KnownActivity | null
  readonly writes: VocabularyWrites
  readonly onClose: () => void
}) => {
  const form = useEntryForm(given, KIND, writes, onClose)
  const { entry: activity, draft, set, errors, busy } = form
  const archive = (archived: boolean) => {
    if (activity)
      form.settle(() =>
        call('PUT /api/v1/activities/:code', { code: activity.code, archived, expectedVersion: activity.version }),
      )
  }

  return (
    <EntryDialog
      form={form}
      id="activity"
      title={activity ? activity.name : 'Add an activity'}
      lead={activity && <ActivityCode code={activity.code} activity={activity} named />}
      note={activity?.archived ? 'archived' : undefined}
      width={640}
      labels={LABELS}
      onClose={onClose}
      other={
        activity && (
          <Button
            kind={activity.archived ? 'plain' : 'danger'}
            disabled={busy}
            onClick={() => archive(!activity.archived)}
          >
            {activity.archived ? 'Restore' : 'Archive'}
          </Button>
        )
      }
    >
      {!activity && (
        <TextField
          label="Code"
          inline
          autoComplete="off"
          maxLength={12}
          value={draft.code}
          error={errors['code']}
          hint="What stands in a cell. It stays."
          onChange={set('code')}
        />
      )}
      <TextField
        label="Name"
        inline
        autoComplete="off"
        value={draft.name}
        error={errors['name']}
        hint="Spells the code out wherever it stands."
        onChange={set('name')}
      />
      <Select<ActivityFamily>
        label="Family"
        inline
        value={draft.family}
        options={ACTIVITY_FAMILIES.map((value) => ({ value, label: FAMILY_WORDS[value] }))}
        onChange={set('family')}
      />
      <fieldset className={styles.group}>
        <legend>Counts as</legend>
        {FLAGS.map(([key, words]) => (
          <Checkbox key={key} checked={draft[key]} onChange={set(key)}>
            {words}
          </Checkbox>
        ))}
      </fieldset>
      <NumberField
        label="Rooms"
        inline
        min={0}
        max={2}
        step={0.25}
        value={draft.rooms}
        error={errors['rooms']}
        unit="of the clinic; none by video"
        onChange={(value) => set('rooms')(value ?? 0)}
      />
      <NumberField
        label="Own attendings"
        inline
        min={0}
        max={2}
        step={0.25}
        value={draft.ownAttendings}
        error={errors['ownAttendings']}
        unit="beyond the ratio, as a procedure takes"
        onChange={(value) => set('ownAttendings')(value ?? 0)}
      />
      <fieldset className={styles.group}>
        <legend>Duty hours</legend>
        <Checkbox checked={draft.hasHours} onChange={set('hasHours')}>
          Has hours of its own, other than those of the half-day
        </Checkbox>
        {draft.hasHours && (
          <div className={styles.hours}>
            <TextField label="From" type="time" value={draft.from} error={errors['from']} onChange={set('from')} />
            <TextField label="To" type="time" value={draft.to} error={errors['to']} onChange={set('to')} />
            <Checkbox checked={draft.inHouse} onChange={set('inHouse')}>
              In house
            </Checkbox>
          </div>
        )}
      </fieldset>
      <TextField
        label="Also written"
        inline
        autoComplete="off"
        value={draft.aliases}
        error={errors['aliases']}
        hint="How else sheets write it, with commas between."
        onChange={set('aliases')}
      />
      <ColourFields
        label="Colours"
        usual="Of the family"
        code={draft.code || 'Code'}
        draft={draft.own}
        shown={activityOfDraft(draft)}
        errors={{ fill: errors['own.fill'], ink: errors['own.ink'] }}
        onChange={set('own')}
      />
      <ColourFields
        label="On the sheet"
        usual="As above"
        code={draft.code || 'Code'}
        draft={draft.sheet}
        shown={onSheet(activityOfDraft(draft))}
        errors={{ fill: errors['sheet.fill'], ink: errors['sheet.ink'] }}
        onChange={set('sheet')}
      />
    </EntryDialog>
  )
}
