import { type SubmitEvent, useState } from 'react'
import { ACTIVITY_FAMILIES, type ActivityFamily } from '#domain/rotations/activity.ts'
import type { KnownActivity } from '../../activities.ts'
import { call, fieldErrorsOf, type Problem } from '../../client.ts'
import { ActivityCode } from '../../components/activity-code.tsx'
import { onSheet } from '../../components/activity-paint.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FAMILY_WORDS } from '../../components/family-words.ts'
import { NumberField } from '../../components/number-field.tsx'
import { Select } from '../../components/select.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
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
import { ClashChoice } from '../../components/clash-choice.tsx'
import { differencesOf } from './form-differences.ts'
import type { VocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

const LABELS: Readonly<Record<keyof ActivityDraft, string>> = {
  ...{ code: 'Code', name: 'Name', family: 'Family', supervises: 'Supervises', needsSupervision: 'Needs supervision' },
  ...{ fmClinic: 'Family-medicine clinic', isProtected: 'Protected', clinical: 'Clinical hours', rooms: 'Rooms' },
  ...{ ownAttendings: 'Own attendings', hasHours: 'Hours of its own', from: 'From', to: 'To', inHouse: 'In house' },
  ...{ aliases: 'Also written', own: 'Colours', sheet: 'On the sheet' },
}

type Errors = Readonly<Record<string, string>>
/** What is yes or no of an activity, and what follows from it. */
const FLAGS = [
  ['supervises', 'Supervises: faculty who do it count as an attending for those in clinic'],
  ['needsSupervision', 'Needs supervision: a resident who does it needs an attending, by the program’s ratio'],
  ['fmClinic', 'Family-medicine clinic: counts in the weekly requirement'],
  ['isProtected', 'Protected: nobody moves it'],
  ['clinical', 'Clinical hours: counts as such'],
] as const

const errorsOf = (problem: Problem): Errors => {
  const fields = fieldErrorsOf(problem)
  const named = Object.entries(fields).map(([field, message]) => [fieldOf(field.split('.')), message] as const)
  return named.length === 0 ? { form: problem.message } : Object.fromEntries(named)
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
  // As it was when the form opened: what others write meanwhile must not pass for what this form started from.
  const [activity, setActivity] = useState(given)
  const [before, setBefore] = useState(() => (activity ? activityDraftOf(activity) : NEW_ACTIVITY))
  const [draft, setDraft] = useState<ActivityDraft>(before)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Errors>({})
  const [clash, setClash] = useState<{ readonly message: string; readonly theirs: KnownActivity } | null>(null)
  const wrong = activityErrors(draft)
  const errors: Errors = { ...refused, ...(tried ? wrong : {}) }
  const set =
    <Key extends keyof ActivityDraft>(key: Key) =>
    (value: ActivityDraft[Key]) => {
      setRefused({})
      setDraft({ ...draft, [key]: value })
    }

  const settle = async (write: () => Promise<Parameters<VocabularyWrites['settle']>[0]>) => {
    setBusy(true)
    const problem = writes.settle(await write())
    setBusy(false)
    if (problem === null) return onClose()
    if (problem.reason !== 'version' || !activity) return setRefused(errorsOf(problem))
    const now = await call('GET /api/v1/activities', {})
    const theirs = now.ok ? now.value.items.find(({ code }) => code === activity.code) : undefined
    if (theirs) setClash({ message: problem.message, theirs })
    else setRefused({ form: problem.message })
  }
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length > 0) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const fields = activityOfDraft(draft)
    await settle(() =>
      activity
        ? call('PUT /api/v1/activities/:code', { ...fields, code: activity.code, expectedVersion: activity.version })
        : call('POST /api/v1/activities', fields),
    )
  }
  /** Whatever is chosen, it starts from what is so now. */
  const settleClash = (theirs: KnownActivity) => {
    setActivity(theirs)
    setBefore(activityDraftOf(theirs))
    setClash(null)
  }
  const archive = (archived: boolean) => {
    if (activity)
      void settle(() =>
        call('PUT /api/v1/activities/:code', { code: activity.code, archived, expectedVersion: activity.version }),
      )
  }

  return (
    <Dialog
      title={activity ? activity.name : 'Add an activity'}
      lead={activity && <ActivityCode code={activity.code} activity={activity} named />}
      note={activity?.archived ? 'archived' : undefined}
      width={640}
      changed={JSON.stringify(draft) !== JSON.stringify(before)}
      onClose={onClose}
      footer={
        <>
          {activity && (
            <Button
              kind={activity.archived ? 'plain' : 'danger'}
              disabled={busy}
              onClick={() => archive(!activity.archived)}
            >
              {activity.archived ? 'Restore' : 'Archive'}
            </Button>
          )}
          <span className={styles.space} />
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="activity" disabled={busy || clash !== null}>
            {activity ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="activity" noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        {clash && (
          <ClashChoice
            message={clash.message}
            rows={differencesOf(activityDraftOf(clash.theirs), draft, LABELS)}
            onTheirs={() => {
              settleClash(clash.theirs)
              setDraft(activityDraftOf(clash.theirs))
            }}
            onMine={() => settleClash(clash.theirs)}
          />
        )}
        {errors['form'] && (
          <p role="alert" className={styles.refusal}>
            <SeverityMark severity="critical" /> {errors['form']}
          </p>
        )}
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
      </form>
    </Dialog>
  )
}
