import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { type Problem, Refused, call, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { counted, sentence } from '../../words.ts'
import { BULK_FIELDS, type BulkDraft, type BulkField, setOf } from './bulk-draft.ts'
import type { Template } from './template.ts'
import type { TemplateWrites } from './template-writes.ts'
import { rotationsCounted } from './templates-view.ts'
import styles from './trial.module.css'

export type BulkAction = 'archive' | 'restore' | 'edit'

const BULK = 'POST /api/v1/rotation-templates/bulk'
const KEEP = 'Leave as it is'
const VERBS: Readonly<Record<BulkAction, string>> = { archive: 'Archive', restore: 'Restore', edit: 'Change' }
// The keys are fields and nothing else.
const FIELDS = Object.keys(BULK_FIELDS) as readonly BulkField[]

/** Several rotations at once: what would come of it is shown before it is written, all of it or nothing. */
export const BulkDialog = ({
  action,
  ids,
  templates,
  writes,
  onClose,
}: {
  readonly action: BulkAction
  readonly ids: readonly string[]
  readonly templates: readonly Template[]
  readonly writes: TemplateWrites
  readonly onClose: () => void
}) => {
  const [draft, setDraft] = useState<BulkDraft>({})
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const asked = { ids: [...ids], action, set: setOf(draft) }
  const isSaid = action !== 'edit' || Object.keys(draft).length > 0
  const trial = useQuery({
    ...query(BULK, { ...asked, dryRun: true }),
    enabled: isSaid,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const tried = isSaid ? trial.data : undefined
  const wrong = refusal ?? (isSaid && trial.error instanceof Refused ? trial.error.problem : null)
  const count = tried?.changed.length ?? 0
  const titleOf = (id: string) => templates.find((one) => one.id === id)?.shownTitle ?? id

  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!tried || count === 0 || wrong) return
    setBusy(true)
    const answer = await call(BULK, { ...asked, expectedRevision: tried.revision })
    setBusy(false)
    if (!answer.ok) {
      setRefusal(answer.refusal)
      void trial.refetch()
      return
    }
    writes.tell(answer.value)
    onClose()
  }
  return (
    <Dialog
      title={`${VERBS[action]} ${rotationsCounted(ids.length)}`}
      width={action === 'edit' ? 860 : 560}
      changed={action === 'edit' && Object.keys(draft).length > 0}
      onClose={onClose}
      footer={
        <>
          <span className={styles.note}>All of them or none. One undo takes it back.</span>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="bulk" disabled={busy || count === 0 || wrong !== null}>
            {count === 0 ? VERBS[action] : `${VERBS[action]} ${count}`}
          </Button>
        </>
      }
    >
      <form
        id="bulk"
        noValidate
        className={action === 'edit' ? styles.sides : undefined}
        onSubmit={(event) => void make(event)}
      >
        {action === 'edit' && (
          <div className={styles.fields}>
            {FIELDS.map((field) => (
              <Select
                key={field}
                label={BULK_FIELDS[field].label}
                inline
                value={draft[field] ?? KEEP}
                options={[KEEP, ...BULK_FIELDS[field].values.map(([words]) => words)].map((words) => ({
                  value: words,
                  label: words,
                }))}
                onChange={(words) => {
                  const { [field]: _, ...rest } = draft
                  setRefusal(null)
                  setDraft(words === KEEP ? rest : { ...draft, [field]: words })
                }}
              />
            ))}
          </div>
        )}
        <section aria-label="What would come of it" className={styles.trial}>
          <h3>What would come of it</h3>
          {!isSaid && <p className={styles.none}>Choose what is to hold for all of them.</p>}
          {wrong && (
            <div role="alert" className={styles.wrong}>
              <p>
                <SeverityMark severity="critical" named /> {wrong.message}
              </p>
            </div>
          )}
          {!wrong && tried && (
            <>
              <p role="status">
                <b>{count === 0 ? 'Nothing would change.' : `${sentence(rotationsCounted(count))} would change.`}</b>
              </p>
              <ul className={styles.list}>
                {tried.changed.map(({ id, title, changes }) => (
                  <li key={id}>
                    <b>{title}</b>
                    <span>{changes.join('. ')}</span>
                  </li>
                ))}
              </ul>
              {tried.same.length > 0 && (
                <p className={styles.none}>So already: {tried.same.map(titleOf).join(', ')}.</p>
              )}
              {tried.conflicts.length > 0 && (
                <p className={styles.brings}>
                  <SeverityMark severity="warning" named />
                  <span>
                    It brings {counted(tried.conflicts.length, 'finding')}. {tried.conflicts[0]?.message}
                  </span>
                </p>
              )}
            </>
          )}
        </section>
      </form>
    </Dialog>
  )
}
