import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { type BlockPolicy, USUAL_POLICY, blockPolicy } from '#domain/rotations/block-policy.ts'
import { type OutputOf, Refused, call, fieldErrorsOf, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { useSession } from '../../session.ts'
import { ClashChoice } from '../../components/clash-choice.tsx'
import { differencesOf } from './form-differences.ts'
import { type VocabularyWrites, useVocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

type Answer = OutputOf<'GET /api/v1/block-policy'>

interface PolicyField {
  readonly key: keyof BlockPolicy
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly unit: string
  readonly hint?: string
}

const FIELDS: readonly PolicyField[] = [
  {
    ...{ key: 'splitAfter', label: 'Split blocks change', min: 1, max: 27, step: 1, unit: 'days after the first day' },
    hint: 'The second rotation of a split block begins then, unless a resident’s block says another day.',
  },
  { key: 'roomsUsual', label: 'Rooms, as a rule', min: 1, max: 99, step: 1, unit: 'at one time' },
  { key: 'roomsMost', label: 'Rooms, at the most', min: 1, max: 99, step: 1, unit: 'at one time' },
  {
    ...{ key: 'attendingsPerIntern', label: 'For each intern', min: 0, max: 2, step: 0.05, unit: 'of an attending' },
    hint: 'A half: one attending for two interns in clinic.',
  },
  {
    ...{ key: 'attendingsPerSenior', label: 'For each senior', min: 0, max: 2, step: 0.05, unit: 'of an attending' },
    hint: 'A quarter: one attending for four. What residents take together is counted up to whole people.',
  },
]

/** How blocks and the clinic work here: the split day, rooms, and attendings for each resident. */
export const ClinicPage = () => {
  const can = useSession()?.can
  const { data, error, refetch } = useQuery(query('GET /api/v1/block-policy', {}))
  const writes = useVocabularyWrites()
  useUndoKeys(writes, can?.editPlan ?? false)
  if (!can?.editPlan) return <Navigate to="/people" replace />
  return (
    <Page title="Clinic" lead={<SetupTabs here="clinic" />}>
      {data ? (
        <ClinicForm policy={data} writes={writes} />
      ) : error ? (
        <ErrorState
          title="How the clinic works could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={5} height={56} />
      )}
    </Page>
  )
}

const LABELS = Object.fromEntries(FIELDS.map(({ key, label }) => [key, label])) as Record<keyof BlockPolicy, string>
const policyOf = ({ version: _, ...policy }: Answer): BlockPolicy => policy

type Draft = { readonly [Key in keyof BlockPolicy]: number | null }

const ClinicForm = ({
  policy: { version: given, ...policy },
  writes,
}: {
  readonly policy: Answer
  readonly writes: VocabularyWrites
}) => {
  // What the form started from. It follows what is so, as long as nothing was changed in it.
  const [start, setStart] = useState<{ readonly version: number; readonly policy: BlockPolicy }>({
    version: given,
    policy,
  })
  const [draft, setDraft] = useState<Draft>(policy)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [clash, setClash] = useState<{ readonly message: string; readonly theirs: Answer } | null>(null)
  const changed = JSON.stringify(draft) !== JSON.stringify(start.policy)
  if (!changed && start.version !== given) {
    setStart({ version: given, policy })
    setDraft(policy)
  }
  const read = blockPolicy.safeParse(draft)
  const wrong = Object.fromEntries(
    read.success ? [] : read.error.issues.map(({ path: [field], message }) => [String(field), message]),
  )
  const errors: Readonly<Record<string, string>> = { ...wrong, ...refused }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!read.success) return
    setBusy(true)
    const answer = await call('PUT /api/v1/block-policy', { ...read.data, expectedVersion: start.version })
    const problem = writes.settle(answer)
    setBusy(false)
    if (answer.ok) {
      const { version, ...written } = answer.value.policy
      setStart({ version, policy: written })
    }
    if (problem === null) return setRefused({})
    if (problem.reason === 'version') {
      const now = await call('GET /api/v1/block-policy', {})
      if (now.ok) return setClash({ message: problem.message, theirs: now.value })
    }
    const fields = fieldErrorsOf(problem)
    setRefused(Object.keys(fields).length === 0 ? { form: problem.message } : fields)
  }
  /** Whatever is chosen, it starts from what is so now. */
  const settleClash = (theirs: Answer) => {
    setStart({ version: theirs.version, policy: policyOf(theirs) })
    setClash(null)
  }
  return (
    <form noValidate className={`${styles.form} ${styles.page}`} onSubmit={(event) => void save(event)}>
      {clash && (
        <ClashChoice
          message={clash.message}
          rows={differencesOf<Draft>(clash.theirs, draft, LABELS)}
          onTheirs={() => {
            settleClash(clash.theirs)
            setDraft(policyOf(clash.theirs))
          }}
          onMine={() => settleClash(clash.theirs)}
        />
      )}
      <RefusalLine message={errors['form']} />
      {FIELDS.map((field) => (
        <NumberField
          key={field.key}
          label={field.label}
          inline
          min={field.min}
          max={field.max}
          step={field.step}
          unit={field.unit}
          hint={field.hint}
          error={errors[field.key]}
          value={draft[field.key]}
          onChange={(value) => {
            setRefused({})
            // Steps of a twentieth leave dust behind them.
            setDraft({ ...draft, [field.key]: value === null ? null : Math.round(value * 100) / 100 })
          }}
        />
      ))}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={busy || !changed || !read.success || clash !== null}>
          Save
        </Button>
        <Button disabled={!changed} onClick={() => setDraft(start.policy)}>
          Put back
        </Button>
        <Button kind="quiet" onClick={() => setDraft(USUAL_POLICY)}>
          What is usual
        </Button>
      </div>
    </form>
  )
}
