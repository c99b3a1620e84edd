import { type ReactNode, type SubmitEvent, useId, useRef } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import type { KnownActivities } from '../../../activities.ts'
import { announce } from '../../../components/announce.tsx'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { Icon } from '../../../components/icon.tsx'
import { SeverityMark } from '../../../components/severity-mark.tsx'
import { inWords } from '../../../words.ts'
import { CodeChip } from '../code-chip.tsx'
import type { Template } from '../template.ts'
import type { RequirementDraft } from './requirement-draft.ts'
import { RequirementForm } from './requirement-form.tsx'
import { requirementView } from './requirement-view.ts'
import { SeeThem } from './see-them.tsx'
import { useEffectOn } from './use-effect-on.ts'
import { WeekBar, WeekPicture } from './week-picture.tsx'
import styles from './requirement-dialog.module.css'

/** What a week on a rotation has to hold: the fields, the week they make, and what it does to the plan. */
export const RequirementDialog = ({
  template,
  ay,
  draft,
  changed,
  isNew,
  busy,
  ground,
  activities,
  notice,
  refusal,
  onChange,
  onSave,
  onRemove,
  onClose,
}: {
  readonly template: Template
  readonly ay: AcademicYear
  readonly draft: RequirementDraft
  readonly changed: boolean
  /** Nothing is asked for yet. */
  readonly isNew: boolean
  readonly busy: boolean
  readonly ground: RequirementGround
  readonly activities: KnownActivities
  /** Above the fields: that somebody else was faster. */
  readonly notice: ReactNode
  readonly refusal: string | null
  readonly onChange: (draft: RequirementDraft) => void
  readonly onSave: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}) => {
  const verdictId = useId()
  const whyId = useId()
  const form = useRef<HTMLFormElement>(null)
  const { shownTitle } = template
  const view = requirementView(draft, template.id, ground)
  const effect = useEffectOn(view.requirement, ay, view.hasErrors)
  const errors = view.issues.filter(({ level }) => level === 'error')
  const warnings = view.issues.filter(({ level }) => level === 'warning')
  const wrong = errors.length === 1 ? 'one thing is' : `${inWords(errors.length)} things are`
  const why =
    errors.length > 0
      ? `It can be saved as soon as ${wrong} put right.`
      : changed || isNew
        ? null
        : 'Nothing has changed yet.'

  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    if (why === null) return onSave()
    announce(why, 'assertive')
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }
  return (
    <Dialog
      title={`Weekly requirement: ${shownTitle}`}
      lead={<CodeChip template={template} />}
      note={
        changed ? (
          <span className={styles.unsaved}>
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <circle cx="4" cy="4" r="3" />
            </svg>
            Changed, not saved
          </span>
        ) : undefined
      }
      width={980}
      flush
      changed={changed}
      onClose={onClose}
      footer={
        <>
          {!isNew && (
            <Button kind="danger" className={styles.remove ?? ''} disabled={busy} onClick={onRemove}>
              Remove requirement
            </Button>
          )}
          <span id={whyId} className={errors.length > 0 ? `${styles.why} ${styles.waits}` : styles.why}>
            {why ?? 'Counts for the whole plan from now on; undo takes it back.'}
          </span>
          <Button keys="Esc" className={styles.button ?? ''} onClick={onClose}>
            Cancel
          </Button>
          <Button
            kind="primary"
            type="submit"
            form="requirement"
            className={styles.button ?? ''}
            aria-disabled={why !== null || busy}
            aria-describedby={whyId}
          >
            {isNew ? 'Save requirement' : 'Save change'}
          </Button>
        </>
      }
    >
      {notice}
      {refusal && (
        <p role="alert" className={styles.refusal}>
          <SeverityMark severity="critical" named /> {refusal}
        </p>
      )}
      <form id="requirement" ref={form} noValidate className={styles.sides} onSubmit={save}>
        <div className={styles.fields}>
          {isNew && (
            <p className={styles.none}>
              <SeverityMark severity="info" />
              <span>
                {template.halves
                  ? 'This is two rotations, one after the other: each half keeps the requirement of its own rotation.'
                  : 'No weekly requirement yet. Outpatient rotations usually ask for 2 to 3 clinics; start from that.'}
              </span>
            </p>
          )}
          <RequirementForm
            draft={draft}
            view={view}
            ground={ground}
            activities={activities}
            specialty={shownTitle}
            verdictId={verdictId}
            onChange={onChange}
          />
        </div>
        <div className={styles.picture}>
          <p className={styles.lead}>A week on {shownTitle}</p>
          <div aria-live="polite">
            <p className={styles.total}>{view.total}</p>
            <p className={styles.least}>{view.least}</p>
          </div>
          {view.most && <p className={styles.least}>{view.most}</p>}
          <WeekBar view={view} />
          <WeekPicture cells={view.cells} activities={activities} />
          <ul id={verdictId} aria-label="What follows" className={styles.verdicts}>
            {errors.map(({ code, field, message }) => (
              <li key={`${code}/${field}`}>
                <SeverityMark severity="critical" named />
                <span>{message}</span>
              </li>
            ))}
            {view.fits && (
              <li className={styles.fits}>
                <Icon name="check" />
                <span>{view.fits}</span>
              </li>
            )}
            {warnings.map(({ code, field, message }) => (
              <li key={`${code}/${field}`}>
                <SeverityMark severity="warning" named />
                <span>{message}</span>
              </li>
            ))}
            {effect && (
              <li data-effect="">
                <SeverityMark severity={effect.outOfRange > 0 ? 'warning' : 'info'} named />
                <span>
                  {effect.sentence}{' '}
                  {effect.worst && <SeeThem ay={effect.ay} worst={effect.worst} isSaved={!changed && !isNew} />}
                </span>
              </li>
            )}
          </ul>
        </div>
      </form>
    </Dialog>
  )
}
