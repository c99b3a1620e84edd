import { Link, useLocation } from '@tanstack/react-router'
import { Icon } from '../components/icon.tsx'
import type { SignedIn } from '../session.ts'
import { isWithin, placesFor } from './places.ts'
import { UserMenu } from './user-menu.tsx'
import styles from './tab-bar.module.css'

/** The places, under the thumb. Phones only. */
export const TabBar = ({ user }: { readonly user: SignedIn }) => {
  const path = useLocation({ select: (location) => location.pathname })
  return (
    <nav aria-label="Main" className={styles.bar}>
      {placesFor(user)
        .filter((place) => place.on !== 'desk')
        .map((place) => (
          <Link
            key={place.id}
            to={place.to}
            className={styles.tab}
            aria-current={isWithin(place, path) ? 'page' : undefined}
          >
            <Icon name={place.icon} />
            {place.label}
          </Link>
        ))}
      <UserMenu user={user} tab />
    </nav>
  )
}
