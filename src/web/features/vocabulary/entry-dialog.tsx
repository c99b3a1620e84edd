import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { ClashChoice } from '../../components/clash-choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { differencesOf } from './form-differences.ts'
import type { EntryForm } from './use-entry-form.ts'
import styles from './vocabulary.module.css'

/** One entry of the vocabulary in a form of its own. */
export const EntryDialog = <Entry, Draft extends object>({
  form: { entry, draft, errors, busy, changed, clash, save },
  id,
  title,
  lead,
  note,
  width,
  labels,
  other,
  children,
  onClose,
}: {
  readonly form: EntryForm<Entry, Draft>
  /** Of the form, so that the button below is for it. */
  readonly id: string
  readonly title: string
  readonly lead?: ReactNode
  readonly note?: string | undefined
  readonly width?: number
  /** What the fields are called when two people wrote them differently. */
  readonly labels: Readonly<Record<keyof Draft, string>>
  /** What else can be done with the entry. */
  readonly other?: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
}) => (
  <Dialog
    title={title}
    lead={lead}
    note={note}
    {...(width === undefined ? {} : { width })}
    changed={changed}
    onClose={onClose}
    footer={
      <>
        {other}
        <span className={styles.space} />
        <Button onClick={onClose}>Cancel</Button>
        <Button kind="primary" type="submit" form={id} disabled={busy || clash !== null}>
          {entry ? 'Save' : 'Add'}
        </Button>
      </>
    }
  >
    <form id={id} noValidate className={styles.form} onSubmit={save}>
      {clash && (
        <ClashChoice
          message={clash.message}
          rows={differencesOf(clash.theirs, draft, labels)}
          onTheirs={clash.takeTheirs}
          onMine={clash.keepMine}
        />
      )}
      <RefusalLine message={errors['form']} />
      {children}
    </form>
  </Dialog>
)
