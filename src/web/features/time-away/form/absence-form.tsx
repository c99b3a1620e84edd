import { type ReactNode, useState, type SubmitEvent } from 'react'
import { surnameOf } from '#domain/people/person.ts'
import { Button } from '../../../components/button.tsx'
import { Checkbox } from '../../../components/checkbox.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { Segmented } from '../../../components/segmented.tsx'
import { Select } from '../../../components/select.tsx'
import { RefusalLine } from '../../../components/refusal-line.tsx'
import { TYPE_OPTIONS } from '../absence-words.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import { DayField } from './day-field.tsx'
import { type Draft, draftErrors, spanOf, withFirst, withType } from './draft.ts'
import { Impact } from './impact.tsx'
import { PrivateFields } from './private-fields.tsx'
import { useImpact } from './use-impact.ts'
import styles from './absence-form.module.css'

/** The form of time away, new or changed, with what would come of it beside. */
export const AbsenceForm = ({
  title,
  before,
  draft,
  onChange,
  id,
  clash,
  privatePart,
  action,
  onSave,
  onClose,
}: {
  readonly title: string
  /** What the form started from. */
  readonly before: Draft
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  /** Of the absence that is changed; left out for a new one. */
  readonly id?: string
  /** Shown above everything: that somebody else was faster. */
  readonly clash?: ReactNode
  /** In place of the private fields, as long as they are not shown. */
  readonly privatePart?: ReactNode
  readonly action: string
  /** Writes it; answers why not, in a sentence. */
  readonly onSave: (draft: Draft) => Promise<string | null>
  readonly onClose: () => void
}) => {
  const { user, groups } = useTimeAwayContext()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const plans = user.can.decideLeave
  const impact = useImpact(draft, id, plans)
  const errors = tried ? draftErrors(draft) : {}
  const changed = JSON.stringify(draft) !== JSON.stringify(before)
  const set =
    <Key extends keyof Draft>(key: Key) =>
    (value: Draft[Key]) =>
      onChange({ ...draft, [key]: value })

  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(draftErrors(draft)).length > 0) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    setBusy(true)
    const why = await onSave(draft)
    setBusy(false)
    setRefusal(why)
  }
  const people = groups.flatMap((group) => group.people)
  const name = people.find((one) => one.id === draft.person)?.name
  const isOwn = draft.person !== '' && draft.person === user.facultyId

  return (
    <Dialog
      title={title}
      width={760}
      changed={changed}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button kind="primary" type="submit" form="time-away" disabled={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id="time-away" noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        {clash}
        <RefusalLine message={refusal} />
        <div className={styles.fields}>
          {plans && id === undefined ? (
            <Select
              label="Person"
              value={draft.person}
              error={errors.person}
              options={[
                { value: '', label: 'Choose a person' },
                ...people.map((one) => ({ value: one.id, label: one.role ? `${one.name} · ${one.role}` : one.name })),
              ]}
              onChange={set('person')}
            />
          ) : (
            <p className={styles.person}>
              <span>{isOwn ? 'For yourself' : 'Person'}</span>
              <b>{name ?? user.name}</b>
            </p>
          )}
          <Select
            label="Kind"
            value={draft.type}
            error={errors.type}
            options={[{ value: '', label: 'Choose a kind' }, ...TYPE_OPTIONS]}
            onChange={(type) => onChange(withType(draft, type))}
          />
          <DayField
            label="First day"
            value={draft.first}
            error={errors.first}
            half={draft.firstHalf === 'pm'}
            halfLabel="From noon"
            onChange={(first) => onChange(withFirst(draft, first))}
            onHalf={(noon) => set('firstHalf')(noon ? 'pm' : 'am')}
          />
          <DayField
            label="Last day"
            value={draft.last}
            {...(draft.first ? { min: draft.first } : {})}
            error={errors.last}
            half={draft.lastHalf === 'am'}
            halfLabel="Until noon"
            onChange={set('last')}
            onHalf={(noon) => set('lastHalf')(noon ? 'am' : 'pm')}
          />
          <Checkbox checked={draft.tentative} onChange={set('tentative')}>
            The last day is an estimate, to be confirmed
          </Checkbox>
          {plans && id === undefined && (
            <div className={styles.status}>
              <Segmented
                label="Status"
                value={draft.status}
                onChange={set('status')}
                options={[
                  { value: 'approved', label: 'Approved' },
                  { value: 'requested', label: 'Asked for' },
                  { value: 'anticipated', label: 'Expected' },
                ]}
              />
              {isOwn && draft.status === 'approved' && (
                <p className={styles.hint}>Nobody approves their own. Ask for it, and another planner decides.</p>
              )}
            </div>
          )}
          {privatePart ?? (
            <PrivateFields
              draft={draft}
              onChange={onChange}
              whose={isOwn ? 'you' : name ? surnameOf(name) : 'the person'}
            />
          )}
        </div>
        <Impact impact={impact} span={spanOf(draft)} />
      </form>
    </Dialog>
  )
}
