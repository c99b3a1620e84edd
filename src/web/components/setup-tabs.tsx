import { Link } from '@tanstack/react-router'
import { useSession } from '../session.ts'
import { useIsNarrow } from './use-media.ts'
import styles from './setup-tabs.module.css'

export type SetupTab = 'people' | 'program' | 'rotations' | 'users' | 'tokens' | 'history'

/** The parts of Setup that a role has something to do in. On a phone the people have a tab of their own. */
export const SetupTabs = ({ here }: { readonly here: SetupTab }) => {
  const can = useSession()?.can
  const narrow = useIsNarrow()
  const parts = [
    { part: 'program', label: 'Program', shown: can?.editPlan },
    { part: 'rotations', label: 'Rotations', shown: can?.editPlan },
    { part: 'users', label: 'Users', shown: can?.administer },
    { part: 'tokens', label: 'Tokens', shown: can?.administer },
    { part: 'history', label: 'History', shown: can?.readLog },
  ] as const
  return (
    <nav aria-label="Setup" className={styles.tabs}>
      {!narrow && (
        <Link to="/people" aria-current={here === 'people' ? 'page' : undefined}>
          People
        </Link>
      )}
      {parts
        .filter(({ shown }) => shown)
        .map(({ part, label }) => (
          <Link key={part} to="/setup" search={{ part }} aria-current={here === part ? 'page' : undefined}>
            {label}
          </Link>
        ))}
    </nav>
  )
}
