import { useState } from 'react'
import { type OutputOf, call } from '../../../client.ts'
import { Button } from '../../../components/button.tsx'
import type { Away } from '../absences.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import { AbsenceForm } from './absence-form.tsx'
import { ClashChoice } from '../../../components/clash-choice.tsx'
import { differences } from './differences.ts'
import { type Draft, draftOf, privateOf, sentFields } from './draft.ts'
import styles from './absence-form.module.css'

/** Time away that is there, being changed. Its private part stays as it is unless somebody looks at it. */
export const ChangeAbsence = ({
  away,
  detail,
  onClose,
}: {
  readonly away: Away
  /** What was looked at already; undefined when nobody has. */
  readonly detail: OutputOf<'GET /api/v1/absences/:id'>['detail'] | undefined
  readonly onClose: () => void
}) => {
  const { user, writes } = useTimeAwayContext()
  const plans = user.can.decideLeave
  // As it was when the form opened: what others write meanwhile must not pass for what this form started from.
  const [from, setFrom] = useState({ away, version: away.version })
  const [seesPrivate, setSeesPrivate] = useState(!away.hasDetail || detail !== undefined)
  const [before, setBefore] = useState<Draft>(() => ({ ...draftOf(away), ...privateOf(detail ?? null) }))
  const [draft, setDraft] = useState(before)
  const [clash, setClash] = useState<{ readonly message: string; readonly now: Away } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const look = async () => {
    const answer = await call('GET /api/v1/absences/:id', { id: away.id })
    if (!answer.ok) return setRefusal(answer.refusal.message)
    const kept = privateOf(answer.value.detail)
    setBefore((old) => ({ ...old, ...kept }))
    setDraft((old) => ({ ...old, ...kept }))
    setSeesPrivate(true)
  }
  const save = async (filled: Draft): Promise<string | null> => {
    const { status, personId: _, ...fields } = sentFields(filled, plans, seesPrivate)
    const answer = await call('PUT /api/v1/absences/:id', { id: away.id, expectedVersion: from.version, ...fields })
    if (answer.ok) {
      onClose()
      writes.tell(answer.value)
      return null
    }
    const { reason, message, data } = answer.refusal
    const now = reason === 'version' ? (data['current'] as Away | undefined) : undefined
    if (now === undefined) return message
    setClash({ message, now })
    return null
  }
  const theirs = clash && { ...draftOf(clash.now), ...privateOfDraft(draft) }

  return (
    <AbsenceForm
      title={`Change ${from.away.personName}`}
      before={before}
      draft={draft}
      onChange={setDraft}
      id={away.id}
      {...(clash && theirs
        ? {
            clash: (
              <ClashChoice
                message={clash.message}
                rows={differences(theirs, draft)}
                onTheirs={onClose}
                onMine={() => {
                  setFrom({ away: clash.now, version: clash.now.version })
                  setClash(null)
                }}
              />
            ),
          }
        : {})}
      {...(seesPrivate
        ? {}
        : {
            privatePart: (
              <div className={styles.kept}>
                <p className={styles.hint}>There is a private part. It stays as it is. Looking at it is recorded.</p>
                {refusal && <p role="alert">{refusal}</p>}
                <Button onClick={() => void look()}>Show the private part</Button>
              </div>
            ),
          })}
      action="Save"
      onSave={save}
      onClose={onClose}
    />
  )
}

const privateOfDraft = ({ reason, location, orders, replacement }: Draft) => ({ reason, location, orders, replacement })
