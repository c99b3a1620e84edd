import { Link } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import { useSession } from '../session.ts'
import { useIsNarrow } from './use-media.ts'
import styles from './setup-tabs.module.css'

export type SetupTab =
  | 'people'
  | 'program'
  | 'activities'
  | 'program-week'
  | 'holidays'
  | 'clinic'
  | 'rotations'
  | 'users'
  | 'tokens'
  | 'history'

/** The parts of Setup that a role has something to do in. On a phone the people have a tab of their own. */
export const SetupTabs = ({ here }: { readonly here: SetupTab }) => {
  const can = useSession()?.can
  const narrow = useIsNarrow()
  const nav = useRef<HTMLElement>(null)
  // On a phone there are more than fit: where one is has to be among those that are seen.
  useLayoutEffect(
    () => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' }),
    [here],
  )
  const tabs = [
    { id: 'people', label: 'People', link: { to: '/people' }, shown: !narrow },
    { id: 'program', label: 'Program', link: { to: '/setup', search: { part: 'program' } }, shown: can?.editPlan },
    { id: 'rotations', label: 'Rotations', link: { to: '/admin/templates' }, shown: can?.editPlan },
    { id: 'activities', label: 'Activities', link: { to: '/setup/activities' }, shown: can?.editPlan },
    { id: 'program-week', label: 'Program week', link: { to: '/setup/program-week' }, shown: can?.editPlan },
    { id: 'holidays', label: 'Holidays', link: { to: '/setup/holidays' }, shown: can?.editPlan },
    { id: 'clinic', label: 'Clinic', link: { to: '/setup/clinic' }, shown: can?.editPlan },
    { id: 'users', label: 'Users', link: { to: '/setup', search: { part: 'users' } }, shown: can?.administer },
    { id: 'tokens', label: 'Tokens', link: { to: '/setup', search: { part: 'tokens' } }, shown: can?.administer },
    { id: 'history', label: 'History', link: { to: '/setup', search: { part: 'history' } }, shown: can?.readLog },
  ] as const
  return (
    <nav ref={nav} aria-label="Setup" className={styles.tabs}>
      {tabs
        .filter(({ shown }) => shown)
        .map(({ id, label, link }) => (
          <Link key={id} {...link} aria-current={here === id ? 'page' : undefined}>
            {label}
          </Link>
        ))}
    </nav>
  )
}
