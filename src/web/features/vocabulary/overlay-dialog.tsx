import type { Weekday } from '#domain/calendar/day.ts'
import { ROTATION_SETTINGS } from '#domain/rotations/rotation.ts'
import type { KnownActivities } from '../../activities.ts'
import { type OutputOf, call } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Choices } from './choices.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import {
  DAY_OPTIONS,
  NEW_OVERLAY,
  type OverlayDraft,
  SETTING_WORDS,
  overlayDraftOf,
  overlayErrors,
  overlayIdFor,
  overlayOfDraft,
} from './overlay-draft.ts'
import { type EntryKind, useEntryForm } from './use-entry-form.ts'
import type { VocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

type Listed = OutputOf<'GET /api/v1/overlays'>['items'][number]

const LABELS: Readonly<Record<keyof OverlayDraft, string>> = {
  ...{ name: 'Name', activity: 'Activity', weekday: 'Weekday', half: 'Half', when: 'Weeks', some: 'Weeks by number' },
  ...{ kinds: 'Who', pgy: 'PGY years', settings: 'On rotations', unless: 'Leaves alone', over: 'Before the pattern' },
}

/** Behind the last one there is. */
const STEP = 10

const readNow = async ({ id }: Listed): Promise<Listed | undefined> => {
  const now = await call('GET /api/v1/overlays', {})
  return now.ok ? now.value.items.find((one) => one.id === id) : undefined
}

const kindBeside = (taken: readonly Listed[]): EntryKind<Listed, OverlayDraft> => ({
  draftOf: (overlay) => (overlay ? overlayDraftOf(overlay) : NEW_OVERLAY),
  wrongIn: overlayErrors,
  readNow,
  write: (draft, overlay) =>
    call('PUT /api/v1/overlays/:id', {
      ...overlayOfDraft(draft),
      id: overlay?.id ?? overlayIdFor(draft.name, new Set(taken.map(({ id }) => id))),
      order: overlay?.order ?? Math.max(0, ...taken.map(({ order }) => order)) + STEP,
      expectedVersion: overlay?.version ?? 0,
    }),
})

/** One thing the program does; null is something new. */
export const OverlayDialog = ({
  overlay: given,
  taken,
  activities,
  writes,
  onClose,
}: {
  readonly overlay: Listed | null
  readonly taken: readonly Listed[]
  readonly activities: KnownActivities
  readonly writes: VocabularyWrites
  readonly onClose: () => void
}) => {
  const form = useEntryForm(given, kindBeside(taken), writes, onClose)
  const { entry: overlay, draft, set, errors, busy } = form
  const offered = [...activities.values()]
    .filter(({ archived, code }) => !archived || code === draft.activity)
    .sort((a, b) => a.code.localeCompare(b.code, 'en'))
  const forResidents = draft.kinds.includes('resident')

  return (
    <EntryDialog
      form={form}
      id="overlay"
      title={overlay ? overlay.name : 'Add to the program week'}
      width={640}
      labels={LABELS}
      onClose={onClose}
      other={
        overlay && (
          <Button
            kind="danger"
            disabled={busy}
            onClick={() =>
              form.settle(() =>
                call('DELETE /api/v1/overlays/:id', { id: overlay.id, expectedVersion: overlay.version }),
              )
            }
          >
            Take out
          </Button>
        )
      }
    >
      <TextField
        label="Name"
        inline
        autoComplete="off"
        value={draft.name}
        error={errors['name']}
        onChange={set('name')}
      />
      <Select
        label="Activity"
        inline
        value={draft.activity}
        error={errors['activity']}
        options={[
          ...(draft.activity === '' ? [{ value: '', label: 'Choose one' }] : []),
          ...offered.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
        ]}
        onChange={set('activity')}
      />
      <Select<Weekday> label="Weekday" inline value={draft.weekday} options={DAY_OPTIONS} onChange={set('weekday')} />
      <fieldset className={styles.group}>
        <legend>Half</legend>
        <Segmented
          label="Half"
          value={draft.half}
          options={[
            { value: 'am', label: 'Morning' },
            { value: 'pm', label: 'Afternoon' },
          ]}
          onChange={set('half')}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Weeks of a block</legend>
        <Segmented
          label="Weeks of a block"
          value={draft.when}
          options={[
            { value: 'every', label: 'Every week' },
            { value: 'last', label: 'The last one' },
            { value: 'some', label: 'By number' },
          ]}
          onChange={set('when')}
        />
        {draft.when === 'some' && (
          <Choices
            label="Weeks"
            options={[1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))}
            chosen={draft.some}
            error={errors['weeks']}
            onChange={set('some')}
          />
        )}
      </fieldset>
      <Choices
        label="Who"
        options={[
          { value: 'resident' as const, label: 'Residents' },
          { value: 'faculty' as const, label: 'Faculty' },
        ]}
        chosen={draft.kinds}
        error={errors['kinds']}
        onChange={(kinds) => set('kinds')([...kinds])}
      />
      {forResidents && (
        <>
          <Choices
            label="Of residents"
            hint="None chosen is all of them."
            options={([1, 2, 3] as const).map((value) => ({ value, label: `PGY-${value}` }))}
            chosen={draft.pgy}
            onChange={(pgy) => set('pgy')([...pgy])}
          />
          <Choices
            label="On rotations"
            hint="None chosen is all of them."
            options={ROTATION_SETTINGS.map((value) => ({ value, label: SETTING_WORDS[value] }))}
            chosen={draft.settings}
            onChange={(settings) => set('settings')([...settings])}
          />
          <Select
            label="Leaves alone"
            inline
            value={draft.unless ?? 'none'}
            options={[
              { value: 'none', label: 'no rotation' },
              { value: 'lecture-exempt', label: 'rotations exempt from lecture' },
              { value: 'clinic-exempt', label: 'rotations exempt from clinic' },
            ]}
            onChange={(value) => set('unless')(value === 'none' ? null : value)}
          />
        </>
      )}
      <fieldset className={styles.group}>
        <legend>Pattern</legend>
        <Checkbox checked={draft.over} onChange={set('over')}>
          Stands before the pattern of a rotation and the usual week of faculty
        </Checkbox>
        <p className={styles.quiet}>Otherwise it is done only where those leave the half-day open.</p>
      </fieldset>
    </EntryDialog>
  )
}
