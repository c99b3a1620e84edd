import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { usePageTitle } from '../../components/frame.tsx'
import { TextField } from '../../components/text-field.tsx'
import { signIn } from '../../session.ts'
import { Door } from './door.tsx'

const route = getRouteApi('/sign-in')

/** E-mail and password. Afterwards where one was going, or the start. */
export const SignInPage = () => {
  usePageTitle('Sign in')
  const { next } = route.useSearch()
  const queries = useQueryClient()
  const router = useRouter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (email.trim() === '' || password === '') return setRefusal('Write your e-mail and your password.')
    setBusy(true)
    const answer = await signIn(queries, email.trim(), password)
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal.message)
    router.history.replace(next ?? '/')
  }

  return (
    <Door title="Sign in" refusal={refusal} onSubmit={(event) => void submit(event)}>
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        autoFocus
        required
        value={email}
        onChange={setEmail}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
        hint="No password yet, or forgotten? Ask your administrator for a one-time link."
      />
      <Button kind="primary" type="submit" disabled={busy}>
        Sign in
      </Button>
    </Door>
  )
}
