import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { type OutputOf, Refused, call, fieldErrorsOf, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.tsx'
import styles from './parts.module.css'

type Program = OutputOf<'GET /api/v1/program'>
type Draft = Pick<Program, 'name' | 'timezone'> & { readonly lockDate: string }

const draftOf = ({ name, timezone, lockDate }: Program): Draft => ({ name, timezone, lockDate: lockDate ?? '' })
const sentOf = ({ name, timezone, lockDate }: Draft) => ({ name, timezone, lockDate: lockDate || null })

/** The program's name, its timezone, and the day up to which weeks are locked. */
export const ProgramPart = () => {
  const { data, error, refetch } = useQuery(query('GET /api/v1/program', {}))
  return (
    <Page title="Program" lead={<SetupTabs here="program" />}>
      {data ? (
        <ProgramForm key={data.version} program={data} />
      ) : error ? (
        <ErrorState
          title="The program could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={4} height={56} />
      )}
    </Page>
  )
}

const ProgramForm = ({ program }: { readonly program: Program }) => {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(program))
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const before = draftOf(program)
  const changed = JSON.stringify(draft) !== JSON.stringify(before)

  const write = async (to: Draft, expectedVersion?: number) => {
    const answer = await call('PUT /api/v1/program', {
      ...sentOf(to),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    })
    if (answer.ok) queries.setQueryData(query('GET /api/v1/program', {}).queryKey, answer.value)
    return answer
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await write(draft, program.version)
    setBusy(false)
    if (answer.ok)
      return showToast({
        title: 'The program is saved.',
        action: { label: 'Undo', run: () => void write(before) },
      })
    const { reason, message } = answer.refusal
    const fields = fieldErrorsOf(answer.refusal)
    setErrors(
      reason === 'unknown_timezone'
        ? { timezone: message }
        : Object.keys(fields).length > 0
          ? fields
          : { form: message },
    )
  }
  const zones = Intl.supportedValuesOf('timeZone')

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void save(event)}>
      <RefusalLine message={errors['form']} />
      <TextField
        label="Name"
        inline
        value={draft.name}
        error={errors['name']}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <TextField
        label="Timezone"
        inline
        list="timezones"
        value={draft.timezone}
        error={errors['timezone']}
        hint="Decides which day is today."
        onChange={(timezone) => setDraft({ ...draft, timezone })}
      />
      <datalist id="timezones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TextField
        label="Locked up to"
        inline
        type="date"
        value={draft.lockDate}
        error={errors['lockDate']}
        hint="Weeks that start on or before it are changed only with a written reason. Empty: none is locked."
        onChange={(lockDate) => setDraft({ ...draft, lockDate })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={busy || !changed}>
          Save
        </Button>
        <Button disabled={!changed} onClick={() => setDraft(before)}>
          Put back
        </Button>
      </div>
    </form>
  )
}
