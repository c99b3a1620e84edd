import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../components/icon.tsx'
import { Menu, type MenuEntry, type MenuTriggerProps } from '../components/menu.tsx'
import { THEMES, setTheme, useTheme } from '../components/theme.ts'
import { type SignedIn, signOut } from '../session.ts'
import { ChangePassword } from './change-password.tsx'
import { ROLE_NAMES } from '../role-names.ts'
import styles from './user-menu.module.css'

const THEME_NAMES = { system: 'As the system', light: 'Light', dark: 'Dark' } as const

/** What a person can do about themselves; `tab` is how it looks in the tab bar of a phone. */
export const UserMenu = ({ user, tab = false }: { readonly user: SignedIn; readonly tab?: boolean }) => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const theme = useTheme()
  const [changing, setChanging] = useState(false)
  const leave = async () => {
    const answer = await signOut(queries)
    if (answer.ok) await navigate({ to: '/sign-in' })
  }
  const entries: readonly MenuEntry[] = [
    ...(tab ? [{ id: 'who', heading: `${user.name} · ${ROLE_NAMES[user.role]}` }] : []),
    { id: 'theme', heading: 'Theme' },
    ...THEMES.map((id) => ({
      id,
      label: THEME_NAMES[id],
      checked: id === theme,
      onSelect: () => setTheme(id),
    })),
    { id: 'account', heading: user.email ?? 'Account' },
    {
      id: 'password',
      label: user.hasPassword ? 'Change password' : 'Set a password',
      icon: 'key',
      onSelect: () => setChanging(true),
    },
    { id: 'leave', label: 'Sign out', icon: 'leave', onSelect: () => void leave() },
  ]
  const trigger = (props: MenuTriggerProps) =>
    tab ? (
      <button type="button" {...props} className={styles.tab}>
        <Icon name="person" />
        You
      </button>
    ) : (
      <button type="button" {...props} className={styles.trigger}>
        {user.name} · {ROLE_NAMES[user.role]}
      </button>
    )
  return (
    <>
      <Menu
        label="You"
        entries={entries}
        trigger={trigger}
        {...(tab ? { placement: { side: 'above', align: 'end', gap: 4 } as const } : {})}
      />
      {changing && <ChangePassword user={user} onClose={() => setChanging(false)} />}
    </>
  )
}
