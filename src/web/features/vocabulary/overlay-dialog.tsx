import { type SubmitEvent, useState } from 'react'
import type { Weekday } from '#domain/calendar/day.ts'
import { ROTATION_SETTINGS } from '#domain/rotations/rotation.ts'
import type { KnownActivities } from '../../activities.ts'
import { type OutputOf, call, fieldErrorsOf } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Choices } from './choices.tsx'
import { ClashChoice } from '../../components/clash-choice.tsx'
import { differencesOf } from './form-differences.ts'
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
import type { VocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

type Listed = OutputOf<'GET /api/v1/overlays'>['items'][number]

const LABELS: Readonly<Record<keyof OverlayDraft, string>> = {
  ...{ name: 'Name', activity: 'Activity', weekday: 'Weekday', half: 'Half', when: 'Weeks', some: 'Weeks by number' },
  ...{ kinds: 'Who', pgy: 'PGY years', settings: 'On rotations', unless: 'Leaves alone', over: 'Before the pattern' },
}

/** Behind the last one there is. */
const STEP = 10

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
  // As it was when the form opened: what others write meanwhile must not pass for what this form started from.
  const [overlay, setOverlay] = useState(given)
  const [before, setBefore] = useState(() => (overlay ? overlayDraftOf(overlay) : NEW_OVERLAY))
  const [draft, setDraft] = useState<OverlayDraft>(before)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [clash, setClash] = useState<{ readonly message: string; readonly theirs: Listed } | null>(null)
  const wrong = overlayErrors(draft)
  const errors: Readonly<Record<string, string>> = { ...refused, ...(tried ? wrong : {}) }
  const set =
    <Key extends keyof OverlayDraft>(key: Key) =>
    (value: OverlayDraft[Key]) => {
      setRefused({})
      setDraft({ ...draft, [key]: value })
    }

  const settle = async (write: () => Promise<Parameters<VocabularyWrites['settle']>[0]>) => {
    setBusy(true)
    const problem = writes.settle(await write())
    setBusy(false)
    if (problem === null) return onClose()
    if (problem.reason === 'version' && overlay) {
      const now = await call('GET /api/v1/overlays', {})
      const theirs = now.ok ? now.value.items.find(({ id }) => id === overlay.id) : undefined
      if (theirs) return setClash({ message: problem.message, theirs })
    }
    const fields = fieldErrorsOf(problem)
    setRefused(Object.keys(fields).length === 0 ? { form: problem.message } : fields)
  }
  /** Whatever is chosen, it starts from what is so now. */
  const settleClash = (theirs: Listed) => {
    setOverlay(theirs)
    setBefore(overlayDraftOf(theirs))
    setClash(null)
  }
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length > 0) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid], input')?.focus())
      return
    }
    const ids = new Set(taken.map(({ id }) => id))
    await settle(() =>
      call('PUT /api/v1/overlays/:id', {
        ...overlayOfDraft(draft),
        id: overlay?.id ?? overlayIdFor(draft.name, ids),
        order: overlay?.order ?? Math.max(0, ...taken.map(({ order }) => order)) + STEP,
        expectedVersion: overlay?.version ?? 0,
      }),
    )
  }
  const offered = [...activities.values()]
    .filter(({ archived, code }) => !archived || code === draft.activity)
    .sort((a, b) => a.code.localeCompare(b.code, 'en'))
  const forResidents = draft.kinds.includes('resident')

  return (
    <Dialog
      title={overlay ? overlay.name : 'Add to the program week'}
      width={640}
      changed={JSON.stringify(draft) !== JSON.stringify(before)}
      onClose={onClose}
      footer={
        <>
          {overlay && (
            <Button
              kind="danger"
              disabled={busy}
              onClick={() =>
                void settle(() =>
                  call('DELETE /api/v1/overlays/:id', { id: overlay.id, expectedVersion: overlay.version }),
                )
              }
            >
              Take out
            </Button>
          )}
          <span className={styles.space} />
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="overlay" disabled={busy || clash !== null}>
            {overlay ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="overlay" noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        {clash && (
          <ClashChoice
            message={clash.message}
            rows={differencesOf(overlayDraftOf(clash.theirs), draft, LABELS)}
            onTheirs={() => {
              settleClash(clash.theirs)
              setDraft(overlayDraftOf(clash.theirs))
            }}
            onMine={() => settleClash(clash.theirs)}
          />
        )}
        {errors['form'] && (
          <p role="alert" className={styles.refusal}>
            <SeverityMark severity="critical" /> {errors['form']}
          </p>
        )}
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
      </form>
    </Dialog>
  )
}
