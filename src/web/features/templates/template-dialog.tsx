import { type SubmitEvent, useEffect, useState } from 'react'
import { namedRotation } from '#domain/rotations/rotation.ts'
import { differencesBetween } from '#domain/rotations/rotation-words.ts'
import { type Problem, call, fieldErrorsOf } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { ClashChoice } from '../../components/clash-choice.tsx'
import { clashRows } from './clash-rows.ts'
import { CodeChip } from './code-chip.tsx'
import type { Template } from './template.ts'
import { changedFields, draftOf, formErrors, rotationFrom, rotationOf } from './template-draft.ts'
import { TemplateFields } from './template-fields.tsx'
import type { TemplateWrites } from './template-writes.ts'
import styles from './template-dialog.module.css'

const NEW = namedRotation('new')

/** What holds for a rotation; null is one that is being added. */
export const TemplateDialog = ({
  template: listed,
  all,
  writes,
  onClose,
}: {
  readonly template: Template | null
  readonly all: readonly Template[]
  readonly writes: TemplateWrites
  readonly onClose: () => void
}) => {
  // As it was when the form opened: what others write meanwhile must not pass for what this form started from.
  const [template, setTemplate] = useState(listed)
  const [draft, setDraft] = useState(() => draftOf(listed))
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [clash, setClash] = useState<{ readonly message: string; readonly now: Template } | null>(null)
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(template))

  // Once the field is drawn as wrong, and not before.
  useEffect(() => document.querySelector<HTMLElement>('#template [aria-invalid]')?.focus(), [errors])

  const refuse = async (refusal: Problem) => {
    if (refusal.reason === 'version' && template) {
      const now = await call('GET /api/v1/rotation-templates/:id', { id: template.id })
      if (now.ok) return setClash({ message: refusal.message, now: now.value })
    }
    const fields = formErrors(fieldErrorsOf(refusal))
    setErrors(Object.keys(fields).length > 0 ? fields : { form: refusal.message })
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setErrors({})
    setBusy(true)
    const after = rotationOf(draft, template)
    const answer = template
      ? await call('PUT /api/v1/rotation-templates/:id', {
          id: template.id,
          ...changedFields(rotationFrom(template), after),
          expectedVersion: template.version,
        })
      : await call('POST /api/v1/rotation-templates', { ...changedFields(NEW, after), name: after.name })
    setBusy(false)
    if (!answer.ok) return refuse(answer.refusal)
    writes.tell(answer.value)
    onClose()
  }
  return (
    <Dialog
      title={template ? template.shownTitle : 'Add a rotation template'}
      {...(template ? { lead: <CodeChip template={template} /> } : {})}
      note={changed && template ? 'changed, not saved' : template?.archived ? 'archived' : undefined}
      width={760}
      changed={changed}
      onClose={onClose}
      footer={
        <>
          {template && (
            <>
              <Button
                kind="quiet"
                icon={template.archived ? 'undo' : 'less'}
                disabled={busy || changed}
                onClick={() => {
                  if (template.archived) writes.restore(template)
                  else writes.archive(template)
                  onClose()
                }}
              >
                {template.archived ? 'Restore' : 'Archive'}
              </Button>
              <span className={styles.space} />
            </>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="template" disabled={busy || (template !== null && !changed)}>
            {template ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      {clash && template && (
        <ClashChoice
          message={clash.message}
          rows={clashRows(differencesBetween(rotationFrom(clash.now), rotationOf(draft, template)))}
          onTheirs={() => {
            setTemplate(clash.now)
            setDraft(draftOf(clash.now))
            setClash(null)
          }}
          onMine={() => {
            setTemplate(clash.now)
            setClash(null)
          }}
        />
      )}
      <form id="template" noValidate onSubmit={(event) => void save(event)}>
        <RefusalLine message={errors['form']} />
        <TemplateFields draft={draft} errors={errors} template={template} all={all} onChange={setDraft} />
      </form>
    </Dialog>
  )
}
