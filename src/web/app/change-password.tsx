import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { call, fieldErrorsOf } from '../client.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/text-field.tsx'
import { showToast } from '../components/toast.tsx'
import { type SignedIn, sessionQuery } from '../session.ts'
import styles from './change-password.module.css'

/** One's own password: the old one, unless a one-time link opened the session, and the new one. */
export const ChangePassword = ({ user, onClose }: { readonly user: SignedIn; readonly onClose: () => void }) => {
  const queries = useQueryClient()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const asksOld = user.hasPassword && !user.byLink

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await call('POST /api/v1/session/password', {
      password,
      ...(asksOld ? { currentPassword: current } : {}),
    })
    setBusy(false)
    if (!answer.ok) {
      const { reason, message } = answer.refusal
      const fields = fieldErrorsOf(answer.refusal)
      return setErrors(
        reason === 'wrong_password'
          ? { currentPassword: message }
          : fields['password']
            ? fields
            : { password: message },
      )
    }
    void queries.invalidateQueries(sessionQuery)
    showToast({ title: 'Your password is set.', detail: 'Other browsers where you were signed in ask for it again.' })
    onClose()
  }

  return (
    <Dialog
      title={user.hasPassword ? 'Change password' : 'Set a password'}
      width={420}
      changed={current !== '' || password !== ''}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="password" disabled={busy}>
            Save password
          </Button>
        </>
      }
    >
      <form id="password" noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        {/* For the password keeper of the browser. */}
        <input type="text" name="username" autoComplete="username" defaultValue={user.email ?? ''} hidden />
        {asksOld && (
          <TextField
            label="Current password"
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={errors['currentPassword']}
          />
        )}
        <TextField
          label="New password"
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          hint="12 characters or more; a few words make a good one."
          error={errors['password']}
        />
      </form>
    </Dialog>
  )
}
