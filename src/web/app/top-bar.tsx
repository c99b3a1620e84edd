import { Link, useLocation } from '@tanstack/react-router'
import { Icon } from '../components/icon.tsx'
import { Kbd } from '../components/kbd.tsx'
import { setPaletteOpen } from '../components/palette-door.ts'
import type { SignedIn } from '../session.ts'
import { isWithin, placesFor } from './places.ts'
import { UserMenu } from './user-menu.tsx'
import styles from './top-bar.module.css'

/** Brand, places, search, and who is signed in. On a phone the tab bar takes its place. */
export const TopBar = ({ user }: { readonly user: SignedIn }) => {
  const path = useLocation({ select: (location) => location.pathname })
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand}>
        <Icon name="brand" />
        Turnus
      </Link>
      <nav aria-label="Main" className={styles.places}>
        {placesFor(user)
          .filter((place) => place.on !== 'phone')
          .map((place) => (
            <Link key={place.id} to={place.to} aria-current={isWithin(place, path) ? 'page' : undefined}>
              {place.label}
            </Link>
          ))}
      </nav>
      <span className={styles.space} />
      <button type="button" className={styles.find} aria-keyshortcuts="Control+K" onClick={() => setPaletteOpen(true)}>
        <Icon name="search" small />
        <span>Person, week, command</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <UserMenu user={user} />
    </header>
  )
}
