import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { ROLES, type Role } from '#domain/people/role.ts'
import { type OutputOf, call, fieldErrorsOf, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ROLE_NAMES } from '../../role-names.ts'
import type { User } from './user.ts'
import styles from './parts.module.css'

const MAY: Readonly<Record<Role, string>> = {
  admin: 'Plans, sets up, and decides who may sign in.',
  coordinator: 'Plans, and sets up people and program.',
  faculty: 'Reads the plan, with their own weeks.',
  resident: 'Reads the plan.',
  viewer: 'Reads the plan.',
}

interface Draft {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Empty for nobody of the program. */
  readonly facultyId: string
}

type Welcome = OutputOf<'POST /api/v1/users'>['welcome']

/** Somebody who may sign in; null is somebody new, who gets a one-time link. */
export const UserDialog = ({
  user,
  onClose,
  onSaved,
}: {
  readonly user: User | null
  readonly onClose: () => void
  readonly onSaved: (saved: { readonly user: User; readonly welcome: Welcome }) => void
}) => {
  const [before] = useState<Draft>({
    name: user?.name ?? '',
    email: user?.email ?? '',
    role: user?.role ?? 'coordinator',
    facultyId: user?.facultyId ?? '',
  })
  const [draft, setDraft] = useState(before)
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const people = useQuery(query('GET /api/v1/people', {})).data?.people ?? []

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    const { name, role } = draft
    const facultyId = draft.facultyId || null
    const answer = user
      ? await call('PUT /api/v1/users/:id', { id: user.id, name, role, facultyId })
      : await call('POST /api/v1/users', { email: draft.email.trim(), name, role, facultyId })
    setBusy(false)
    if (answer.ok) return onSaved({ welcome: null, ...answer.value })
    const { reason, message } = answer.refusal
    const fields = fieldErrorsOf(answer.refusal)
    setErrors(
      reason === 'email_taken' ? { email: message } : Object.keys(fields).length > 0 ? fields : { form: message },
    )
  }

  return (
    <Dialog
      title={user ? user.name : 'Add a user'}
      changed={JSON.stringify(draft) !== JSON.stringify(before)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="user" disabled={busy}>
            {user ? 'Save' : 'Add and make a link'}
          </Button>
        </>
      }
    >
      <form id="user" noValidate className={styles.fields} onSubmit={(event) => void save(event)}>
        <RefusalLine message={errors['form']} />
        <TextField
          label="Name"
          autoComplete="off"
          value={draft.name}
          error={errors['name']}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        {!user && (
          <TextField
            label="E-mail"
            type="email"
            autoComplete="off"
            value={draft.email}
            error={errors['email']}
            hint="They sign in with it."
            onChange={(email) => setDraft({ ...draft, email })}
          />
        )}
        <Select
          label="Role"
          value={draft.role}
          options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
          hint={MAY[draft.role]}
          onChange={(role) => setDraft({ ...draft, role })}
        />
        <Select
          label="Is this person of the program"
          value={draft.facultyId}
          options={[
            { value: '', label: 'Nobody of the program' },
            ...people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errors['facultyId']}
          hint="So that the plan can show them their own weeks."
          onChange={(facultyId) => setDraft({ ...draft, facultyId })}
        />
      </form>
    </Dialog>
  )
}
