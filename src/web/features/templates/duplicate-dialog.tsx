import { type SubmitEvent, useState } from 'react'
import { call, fieldErrorsOf } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Template } from './template.ts'
import type { TemplateWrites } from './template-writes.ts'
import styles from './template-dialog.module.css'

/** A rotation like another, under a name and a code of its own. */
export const DuplicateDialog = ({
  template,
  writes,
  onClose,
}: {
  readonly template: Template
  readonly writes: TemplateWrites
  readonly onClose: () => void
}) => {
  const [before] = useState({ name: `${template.shownTitle}, copy`, code: '' })
  const [draft, setDraft] = useState(before)
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await call('POST /api/v1/rotation-templates/:id/duplicate', {
      id: template.id,
      name: draft.name.trim(),
      code: draft.code.trim() || null,
    })
    setBusy(false)
    if (answer.ok) {
      writes.tell(answer.value)
      return onClose()
    }
    const fields = fieldErrorsOf(answer.refusal)
    setErrors(Object.keys(fields).length > 0 ? fields : { form: answer.refusal.message })
  }
  return (
    <Dialog
      title={`Duplicate ${template.shownTitle}`}
      changed={JSON.stringify(draft) !== JSON.stringify(before)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="duplicate" disabled={busy}>
            Duplicate
          </Button>
        </>
      }
    >
      <form id="duplicate" noValidate className={styles.fields} onSubmit={(event) => void save(event)}>
        <RefusalLine message={errors['form']} />
        <p className={styles.about}>Its weeks and what they have to hold come along.</p>
        <TextField
          label="Name"
          autoComplete="off"
          value={draft.name}
          error={errors['name']}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <TextField
          label="Code"
          autoComplete="off"
          value={draft.code}
          error={errors['code']}
          hint="Up to 12 letters. Left out, it is made of the name."
          onChange={(code) => setDraft({ ...draft, code })}
        />
      </form>
    </Dialog>
  )
}
