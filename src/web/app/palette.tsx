import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Icon, type IconName } from '../components/icon.tsx'
import { Kbd } from '../components/kbd.tsx'
import { setPaletteOpen, usePaletteOpen } from '../components/palette-door.ts'
import { isTyping } from '../components/typing.ts'
import { useTypeAhead } from '../components/use-type-ahead.ts'
import type { SignedIn } from '../session.ts'
import type { PaletteEntry } from './palette-entries.ts'
import { usePaletteEntries } from './use-palette-entries.ts'
import styles from './palette.module.css'

const KINDS: Readonly<Record<PaletteEntry['kind'], { readonly title: string; readonly icon: IconName }>> = {
  person: { title: 'People', icon: 'person' },
  week: { title: 'Weeks', icon: 'calendar' },
  place: { title: 'Go to', icon: 'next' },
  command: { title: 'Do', icon: 'check' },
}

/** The search for a person, a week or a command: Ctrl K from anywhere, or the field in the top bar. */
export const Palette = ({ user }: { readonly user: SignedIn }) => {
  const open = usePaletteOpen()
  useEffect(() => {
    const keyed = (event: globalThis.KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
      if (!asked || event.defaultPrevented || (isTyping(event.target) && event.shiftKey)) return
      event.preventDefault()
      setPaletteOpen(true)
    }
    addEventListener('keydown', keyed)
    return () => removeEventListener('keydown', keyed)
  }, [])
  return open ? <OpenPalette user={user} /> : null
}

const OpenPalette = ({ user }: { readonly user: SignedIn }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const found = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const entries = usePaletteEntries(user, text)
  const close = () => setPaletteOpen(false)
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    close()
    // After the dialog has given focus back, so that what runs may take it.
    queueMicrotask(entry.run)
  }
  const { marked, field, list, lineAt } = useTypeAhead({ text, onText: setText, lines: entries, keys: { Enter: run } })

  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  useLayoutEffect(() => {
    found.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  return (
    <dialog
      ref={dialog}
      aria-label="Search"
      className={styles.palette}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onPointerDown={(event) => event.target === dialog.current && close()}
    >
      <div className={styles.field}>
        <Icon name="search" />
        <input {...field} aria-label="Person, week or command" placeholder="Person, week, command" />
        <Kbd>Esc</Kbd>
      </div>
      <div ref={found} {...list} aria-label="Found" className={styles.list}>
        {entries.map((entry, at) => (
          <div key={`${entry.kind}/${entry.id}`} {...lineAt(at)} className={styles.entry} onClick={() => run(entry)}>
            <Icon name={KINDS[entry.kind].icon} />
            <span className={styles.label}>{entry.label}</span>
            {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
            <span className={styles.space} />
            {entry.keys && <Kbd>{entry.keys}</Kbd>}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p role="status" className={styles.nothing}>
          Nothing here is called “{text.trim()}”. A week can be written as 34 or 3 Apr.
        </p>
      )}
    </dialog>
  )
}
