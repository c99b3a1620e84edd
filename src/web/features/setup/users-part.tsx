import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused, call, query } from '../../client.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { Menu } from '../../components/menu.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { showToast } from '../../components/toast.tsx'
import { useSession } from '../../session.ts'
import { ROLE_NAMES } from '../../role-names.ts'
import { OneTimeSecret, type Secret } from './one-time-secret.tsx'
import type { User } from './user.ts'
import { UserDialog } from './user-dialog.tsx'
import { spokenMoment } from '../../moments.ts'
import styles from './parts.module.css'

/** Who may sign in, and as what. */
export const UsersPart = () => {
  const { data, error, refetch } = useQuery(query('GET /api/v1/users', {}))
  const queries = useQueryClient()
  const [editing, setEditing] = useState<User | 'new' | null>(null)
  const [secret, setSecret] = useState<Secret | null>(null)
  const readAgain = () => void queries.invalidateQueries(query('GET /api/v1/users', {}))

  const switchTo = async (user: User, disabled: boolean): Promise<void> => {
    const answer = await call('PUT /api/v1/users/:id', { id: user.id, disabled })
    readAgain()
    if (!answer.ok) return showToast({ title: answer.refusal.message })
    showToast({
      title: disabled ? `${user.name} cannot sign in any more.` : `${user.name} can sign in again.`,
      action: { label: 'Undo', run: () => void switchTo(user, !disabled) },
    })
  }
  const link = async (user: User): Promise<void> => {
    const answer = await call('POST /api/v1/users/:id/link', { id: user.id })
    if (answer.ok) setSecret(linkSecret(user.name, answer.value.welcome))
    else showToast({ title: answer.refusal.message })
  }

  return (
    <Page
      title="Users"
      lead={<SetupTabs here="users" />}
      actions={
        <Button kind="primary" icon="add" onClick={() => setEditing('new')}>
          Add a user
        </Button>
      }
    >
      {data ? (
        <table className={styles.table}>
          <caption className="unseen">Who may sign in</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">E-mail</th>
              <th scope="col">State</th>
              <th scope="col">Since</th>
              <th scope="col">
                <span className="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.users.map((user) => (
              <UserRow
                key={user.id}
                user={user}
                onEdit={() => setEditing(user)}
                onLink={() => void link(user)}
                onSwitch={() => void switchTo(user, !user.disabled)}
              />
            ))}
          </tbody>
        </table>
      ) : error ? (
        <ErrorState
          title="The users could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={6} />
      )}
      {editing && (
        <UserDialog
          user={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={({ user: saved, welcome }) => {
            setEditing(null)
            readAgain()
            if (welcome) setSecret(linkSecret(saved.name, welcome))
            else showToast({ title: `${saved.name} is saved.` })
          }}
        />
      )}
      {secret && <OneTimeSecret secret={secret} onClose={() => setSecret(null)} />}
    </Page>
  )
}

const linkSecret = (name: string, welcome: { readonly path: string; readonly expiresAt: string }): Secret => ({
  title: `A link for ${name}`,
  text: `${location.origin}${welcome.path}`,
  note: `It signs ${name} in once, until ${spokenMoment(welcome.expiresAt)}. It is shown only here.`,
})

const UserRow = ({
  user,
  onEdit,
  onLink,
  onSwitch,
}: {
  readonly user: User
  readonly onEdit: () => void
  readonly onLink: () => void
  readonly onSwitch: () => void
}) => {
  const me = useSession()?.id === `user:${user.id}`
  return (
    <tr className={user.disabled ? styles.off : ''}>
      <th scope="row" className={styles.name}>
        {user.name}
        {me && <span className={styles.quiet}> (you)</span>}
      </th>
      <td>{ROLE_NAMES[user.role]}</td>
      <td className={styles.quiet}>{user.email}</td>
      <td className={styles.quiet}>
        {user.disabled ? 'switched off' : user.hasPassword ? 'has a password' : 'signs in by link'}
      </td>
      <td className={styles.quiet}>{spokenMoment(user.createdAt)}</td>
      <td className={styles.end}>
        <Menu
          label={`Actions for ${user.name}`}
          trigger={(props) => <IconButton kind="quiet" icon="more" label={`Actions for ${user.name}`} {...props} />}
          entries={[
            { id: 'edit', label: 'Edit', icon: 'pencil', onSelect: onEdit },
            { id: 'link', label: 'Make a one-time link', icon: 'key', disabled: user.disabled, onSelect: onLink },
            {
              id: 'switch',
              label: user.disabled ? 'Switch on' : 'Switch off',
              ...(user.disabled ? {} : { danger: true }),
              onSelect: onSwitch,
            },
          ]}
        />
      </td>
    </tr>
  )
}
