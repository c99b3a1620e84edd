import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { ROLES, type Role } from '#domain/people/role.ts'
import { type OutputOf, Refused, call, fieldErrorsOf, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Page } from '../../components/frame.tsx'
import { Select } from '../../components/select.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.tsx'
import { ROLE_NAMES } from '../../role-names.ts'
import { spokenMoment } from '../../moments.ts'
import { OneTimeSecret, type Secret } from './one-time-secret.tsx'
import styles from './parts.module.css'

type Token = OutputOf<'GET /api/v1/tokens'>['tokens'][number]

/** What scripts sign in with. */
export const TokensPart = () => {
  const { data, error, refetch } = useQuery(query('GET /api/v1/tokens', {}))
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<Secret | null>(null)
  const readAgain = () => void queries.invalidateQueries(query('GET /api/v1/tokens', {}))
  const revoke = async (token: Token): Promise<void> => {
    const answer = await call('DELETE /api/v1/tokens/:id', { id: token.id })
    readAgain()
    showToast({ title: answer.ok ? `The token ${token.name} opens nothing any more.` : answer.refusal.message })
  }
  const add = (
    <Button kind="primary" icon="add" onClick={() => setAdding(true)}>
      Make a token
    </Button>
  )
  return (
    <Page title="Tokens" lead={<SetupTabs here="tokens" />} actions={add}>
      {data ? (
        data.tokens.length === 0 ? (
          <EmptyState title="No script has a token yet.">
            A token lets a script read or change the plan with the rights of a role. What can be asked for is listed at{' '}
            <a href="/api/v1/reference">the reference</a>.
          </EmptyState>
        ) : (
          <table className={styles.table}>
            <caption className="unseen">Tokens</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">Made</th>
                <th scope="col">Last used</th>
                <th scope="col">
                  <span className="unseen">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.tokens.map((token) => (
                <tr key={token.id} className={token.revokedAt ? styles.off : ''}>
                  <th scope="row" className={styles.name}>
                    {token.name}
                  </th>
                  <td>{ROLE_NAMES[token.role]}</td>
                  <td className={styles.quiet}>{spokenMoment(token.createdAt)}</td>
                  <td className={styles.quiet}>{token.lastUsedAt ? spokenMoment(token.lastUsedAt) : 'never'}</td>
                  <td className={styles.end}>
                    {token.revokedAt ? (
                      <span className={styles.quiet}>revoked {spokenMoment(token.revokedAt)}</span>
                    ) : (
                      <Button kind="danger" aria-label={`Revoke ${token.name}`} onClick={() => void revoke(token)}>
                        Revoke
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      ) : error ? (
        <ErrorState
          title="The tokens could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={4} />
      )}
      {adding && (
        <TokenDialog
          onClose={() => setAdding(false)}
          onMade={(made) => {
            setAdding(false)
            readAgain()
            setSecret(made)
          }}
        />
      )}
      {secret && <OneTimeSecret secret={secret} onClose={() => setSecret(null)} />}
    </Page>
  )
}

const TokenDialog = ({
  onClose,
  onMade,
}: {
  readonly onClose: () => void
  readonly onMade: (secret: Secret) => void
}) => {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [error, setError] = useState<string | undefined>()
  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    const answer = await call('POST /api/v1/tokens', { name, role })
    if (!answer.ok) return setError(fieldErrorsOf(answer.refusal)['name'] ?? answer.refusal.message)
    onMade({
      title: `The token ${answer.value.token.name}`,
      text: answer.value.secret,
      note: 'Send it as “Authorization: Bearer …”. It is shown only here.',
    })
  }
  return (
    <Dialog
      title="Make a token"
      width={420}
      changed={name !== ''}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="token">
            Make the token
          </Button>
        </>
      }
    >
      <form id="token" noValidate className={styles.fields} onSubmit={(event) => void make(event)}>
        <TextField
          label="Name"
          autoComplete="off"
          value={name}
          error={error}
          hint="What it is for: nightly export."
          onChange={setName}
        />
        <Select
          label="Role"
          value={role}
          options={ROLES.map((one) => ({ value: one, label: ROLE_NAMES[one] }))}
          onChange={setRole}
        />
      </form>
    </Dialog>
  )
}
