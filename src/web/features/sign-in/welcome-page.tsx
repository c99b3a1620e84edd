import { useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi, useRouter } from '@tanstack/react-router'
import { type SubmitEvent, useEffect, useState } from 'react'
import { type Answer, call, fieldErrorsOf } from '../../client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { usePageTitle } from '../../components/frame.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sessionQuery, signInByLink, useSession } from '../../session.ts'
import { Door } from './door.tsx'

const route = getRouteApi('/welcome')

/** A link works once, so what came of it is kept for as long as the page is. */
const used = new Map<string, Promise<Answer<unknown>>>()

/** Where a one-time link leads: signs in, offers to set a password, and goes on. */
export const WelcomePage = () => {
  usePageTitle('Welcome')
  const { token } = route.useSearch()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [signedIn, setSignedIn] = useState(false)

  useEffect(() => {
    const known = used.get(token) ?? signInByLink(queries, token)
    used.set(token, known)
    void known.then((answer) => (answer.ok ? setSignedIn(true) : setRefusal(answer.refusal.message)))
  }, [queries, token])

  if (signedIn) return <SetPassword />
  return (
    <Door
      title={refusal ? 'This link does not open anything' : 'One moment'}
      lead={refusal ? undefined : 'You are being signed in.'}
      refusal={refusal}
      onSubmit={(event) => event.preventDefault()}
    >
      {refusal && (
        <Link to="/sign-in" className={buttonClass()}>
          Sign in with a password
        </Link>
      )}
    </Door>
  )
}

const SetPassword = () => {
  const user = useSession()
  const queries = useQueryClient()
  const router = useRouter()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | undefined>()
  const goOn = () => router.history.replace('/')

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await call('POST /api/v1/session/password', { password })
    setBusy(false)
    if (answer.ok) {
      await queries.invalidateQueries(sessionQuery)
      return goOn()
    }
    const field = fieldErrorsOf(answer.refusal)['password']
    setWrong(field)
    setRefusal(field ? null : answer.refusal.message)
  }

  return (
    <Door
      title={user ? `Welcome, ${user.name}` : 'Welcome'}
      lead={
        user?.hasPassword
          ? 'You are signed in. If you have lost your password, set a new one here.'
          : 'You are signed in. The link has now been used; with a password you can come back.'
      }
      refusal={refusal}
      onSubmit={(event) => void save(event)}
    >
      <input type="text" name="username" autoComplete="username" defaultValue={user?.email ?? ''} hidden />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        autoFocus
        value={password}
        onChange={setPassword}
        hint="12 characters or more; a few words make a good one."
        error={wrong}
      />
      <Button kind="primary" type="submit" disabled={busy}>
        Set password and go on
      </Button>
      <Button kind="quiet" onClick={goOn}>
        Not now
      </Button>
    </Door>
  )
}
