import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { REQUIREMENT_DEFAULTS, WEEK_CAPACITY } from '#domain/rotations/weekly-requirement.ts'
import { type Problem, Refused, call, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { sentence } from '../../words.ts'
import type { Template } from './template.ts'
import type { TemplateWrites } from './template-writes.ts'
import { rotationsCounted } from './templates-view.ts'
import styles from './trial.module.css'

const DEFAULTS = 'POST /api/v1/resident-weekly-requirements/bulk/outpatient-defaults'

/** The usual clinics for outpatient rotations: who would get them is shown before it is written. */
export const DefaultsDialog = ({
  templates,
  writes,
  onClose,
}: {
  readonly templates: readonly Template[]
  readonly writes: TemplateWrites
  readonly onClose: () => void
}) => {
  const [least, setLeast] = useState<number | null>(REQUIREMENT_DEFAULTS.fmClinicMin)
  const [most, setMost] = useState<number | null>(REQUIREMENT_DEFAULTS.fmClinicMax)
  const [overwrite, setOverwrite] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const asked = least === null || most === null ? null : { fmClinicMin: least, fmClinicMax: most, overwrite }
  const trial = useQuery({
    ...query(DEFAULTS, { ...asked, dryRun: true }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const wrong = refusal ?? (asked && trial.error instanceof Refused ? trial.error.problem : null)
  const tried = asked && !wrong ? trial.data : undefined
  const count = (tried?.created.length ?? 0) + (tried?.updated.length ?? 0)
  const titles = (ids: readonly string[]) =>
    ids.map((id) => templates.find((one) => one.id === id)?.shownTitle ?? id).join(', ')

  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    if (asked === null || count === 0 || wrong) return
    setBusy(true)
    const answer = await call(DEFAULTS, asked)
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    writes.tell(answer.value)
    onClose()
  }
  const change = (write: () => void) => {
    setRefusal(null)
    write()
  }
  const reasons = [...new Set(tried?.skipped.map(({ why }) => why))]
  return (
    <Dialog
      title="Set outpatient defaults"
      width={600}
      onClose={onClose}
      footer={
        <>
          <span className={styles.note}>One undo takes it back.</span>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="defaults" disabled={busy || count === 0}>
            {count === 0 ? 'Set' : `Set on ${rotationsCounted(count)}`}
          </Button>
        </>
      }
    >
      <form id="defaults" noValidate onSubmit={(event) => void make(event)}>
        <div className={styles.fieldsRow}>
          <NumberField
            label="Least clinics a week"
            min={0}
            max={WEEK_CAPACITY}
            value={least}
            {...(least === null ? { error: 'Write a number.' } : {})}
            onChange={(value) => change(() => setLeast(value))}
          />
          <NumberField
            label="Most clinics a week"
            min={0}
            max={WEEK_CAPACITY}
            value={most}
            {...(most === null ? { error: 'Write a number.' } : {})}
            onChange={(value) => change(() => setMost(value))}
          />
        </div>
        <Checkbox checked={overwrite} onChange={(on) => change(() => setOverwrite(on))}>
          Change the clinics of rotations that have a requirement, too
        </Checkbox>
        <section aria-label="What would come of it" className={styles.trial}>
          {wrong && (
            <div role="alert" className={styles.wrong}>
              <p>
                <SeverityMark severity="critical" named /> {wrong.message}
              </p>
            </div>
          )}
          {tried && (
            <>
              <p role="status">
                <b>
                  {count === 0 ? 'Nothing would change.' : `${sentence(rotationsCounted(count))} would ask for them.`}
                </b>
              </p>
              <ul className={styles.list}>
                {tried.created.length > 0 && (
                  <li>
                    <b>{tried.created.length} get a requirement</b>
                    <span>{titles(tried.created)}</span>
                  </li>
                )}
                {tried.updated.length > 0 && (
                  <li>
                    <b>{tried.updated.length} change</b>
                    <span>{titles(tried.updated)}</span>
                  </li>
                )}
                {reasons.map((reason) => {
                  const skipped = tried.skipped.filter(({ why }) => why === reason)
                  return (
                    <li key={reason}>
                      <b>{skipped.length} stay as they are</b>
                      <span>
                        {reason} {titles(skipped.map(({ templateId }) => templateId))}
                      </span>
                    </li>
                  )
                })}
              </ul>
            </>
          )}
        </section>
      </form>
    </Dialog>
  )
}
